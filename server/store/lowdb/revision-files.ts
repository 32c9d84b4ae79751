import { join } from 'node:path';
import type { Bilingual } from '../../../domain/refusal.ts';
import { readDocument } from '../../../domain/review/upcast.ts';
import type { Revision } from '../../../schemas/types.ts';
import { documentSha256 } from '../content-hash.ts';
import type { Disk } from './disk.ts';
import { unreadable } from './trouble.ts';

/** revisions/0001-<first 12 digits of the hash>.json */
export const revisionFile = (number: number, sha256: string): string =>
  join('revisions', `${String(number).padStart(4, '0')}-${sha256.slice(0, 12)}.json`);

export const encodeRevision = (revision: Revision): Buffer => Buffer.from(JSON.stringify(revision));

/**
 * Writes a revision once. A file of the same name and content is fine. One of another content is
 * never written over: it is the frozen revision if the log names it (an Error then), else what a
 * crash left between it and its event, and is set aside.
 */
export async function freezeRevision(
  disk: Disk,
  path: string,
  bytes: Buffer,
  isNamed: boolean,
  aside: string,
): Promise<void> {
  if (await disk.create(path, bytes)) return;
  if (bytes.equals((await disk.read(path)) ?? Buffer.alloc(0))) return disk.sync(path);
  if (isNamed) throw new Error(`${path} is a frozen revision and never changes`);
  await disk.rename(path, `${path}.${aside}`);
  if (!(await disk.create(path, bytes))) throw new Error(`${path} was made by another process`);
}

/**
 * The revision in the file's bytes, its hash held against what was stored, its document as this
 * version reads it; or what is wrong.
 */
export function decodeRevision(
  bytes: Buffer | undefined,
  number: number,
  sha256: string,
): { readonly revision: Revision } | { readonly fault: Bilingual } {
  if (bytes === undefined)
    return { fault: { vi: 'tệp không còn trong thư mục', en: 'the file is gone' } };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const revision = JSON.parse(text) as Revision;
    const isWhole =
      revision.number === number &&
      revision.sha256 === sha256 &&
      documentSha256(revision.document) === sha256;
    if (!isWhole) return { fault: hashDiffers };
    const read = readDocument(revision.document);
    return 'fault' in read ? read : { revision: { ...revision, document: read.document } };
  } catch (cause) {
    return { fault: unreadable(cause) };
  }
}

const hashDiffers: Bilingual = {
  vi: 'nội dung không khớp mã băm SHA-256 ghi trong nhật ký',
  en: "its content doesn't match the SHA-256 that the log names",
};
