import { createHash } from 'node:crypto';
import { legalStrings } from '../../../domain/text/clean-text.ts';
import type { PackManifest } from '../../../schemas/types.ts';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Listed = PackManifest['files'][number];

/** Returns a file's entry in a manifest: its size in bytes and its SHA-256. */
export const listed = ({ name, bytes }: NamedFile): Listed => ({
  name,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** manifest.json of a pack. */
export function manifestFile(
  about: Omit<PackManifest, 'format' | 'version' | 'files'>,
  files: readonly Listed[],
): NamedFile {
  const manifest: PackManifest = { format: 'duthao-pack', version: 1, ...about, files: [...files] };
  return textFile(MANIFEST, `${JSON.stringify(manifest, legalStrings, 2)}\n`);
}

/** Makes SHA256SUMS for `sha256sum -c`. A name must have no line end and no backslash. */
export const sumsFile = (files: readonly Listed[]): NamedFile =>
  textFile(SUMS, files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));

export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';

const textFile = (name: string, text: string): NamedFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});
