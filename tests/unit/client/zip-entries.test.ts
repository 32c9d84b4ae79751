import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entriesCounter } from '../../../client/plan/papers/zip-entries.ts';
import { zipStream } from '../../../server/documents/pack/zip-stream.ts';

async function zipOf(files: readonly Uint8Array[]): Promise<Uint8Array> {
  async function* named() {
    for (const [at, bytes] of files.entries()) yield { name: `Tệp ${at}`, bytes };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(named(), '2021-06-24T08:00:00Z')) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test('however an archive is cut into pieces, its files are counted when they are there in full', async () => {
  const files = fc.array(fc.uint8Array({ maxLength: 120 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 200 }), async (some, size) => {
      const zip = await zipOf(some);
      const ends: number[] = [];
      let end = 0;
      for (const [at, { length }] of some.entries()) {
        end += 30 + Buffer.byteLength(`Tệp ${at}`) + length;
        ends.push(end);
      }
      const count = entriesCounter();
      for (let at = 0; at < zip.length; at += size) {
        const whole = count(zip.subarray(at, at + size));
        expect(whole).toBe(ends.filter((one) => one <= at + size).length);
      }
    }),
    { numRuns: 100 },
  );
});

test('an archive that is put into an archive is one file', async () => {
  const inner = await zipOf([Buffer.from('một'), Buffer.from('hai')]);
  const count = entriesCounter();
  expect(count(await zipOf([inner, Buffer.from('ba')]))).toBe(2);
});
