import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { check } from '../../domain/schema/schema.ts';
import type { PackManifest } from '../../schemas/types.ts';

/**
 * A pack as whoever gets it reads it. Throws when a sum or the manifest doesn't fit what is in it.
 */
export function readPack(zip: Uint8Array) {
  const files = unzipSync(zip);
  const of = (name: string): Uint8Array => {
    const bytes = files[name];
    if (!bytes) throw new Error(`the pack has no ${name}`);
    return bytes;
  };
  const text = (name: string): string => new TextDecoder().decode(of(name));
  const sums = new Map(
    text('SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  for (const [name, sum] of sums)
    if (sum !== sha256(of(name))) throw new Error(`SHA256SUMS is wrong of ${name}`);
  const manifest = JSON.parse(text('manifest.json')) as PackManifest;
  const faults = check('PackManifest', manifest);
  if (faults.length > 0) throw new Error(`manifest.json: ${JSON.stringify(faults)}`);
  for (const { name, size, sha256: sum } of manifest.files)
    if (sum !== sha256(of(name)) || size !== of(name).length)
      throw new Error(`manifest.json is wrong of ${name}`);
  return { names: Object.keys(files), summed: [...sums.keys()], manifest, of };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
