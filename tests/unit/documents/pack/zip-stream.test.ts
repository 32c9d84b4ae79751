import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { NamedFile } from '../../../../server/documents/pack/manifest.ts';
import { zipStream } from '../../../../server/documents/pack/zip-stream.ts';
import { inFolder } from '../../../support/docx-judges.ts';
import { judgedBy } from '../../../support/judges.ts';

const AT = '2021-06-24T08:00:01.000Z';

async function* oneByOne(files: readonly NamedFile[]): AsyncGenerator<NamedFile> {
  yield* files;
}

async function zipOf(files: readonly NamedFile[], at = AT): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(oneByOne(files), at)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const file = (name: string, text: string): NamedFile => ({ name, bytes: Buffer.from(text) });

test('what is put into an archive comes out of it again, whatever the names and bytes', async () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 400 }) }), {
        maxLength: 6,
        selector: (one) => one.name,
      }),
      async (files) => {
        // fflate gives back an object, in which some names mean something else.
        const plain = files.map((one, at) => ({
          ...one,
          name: `${at} ${one.name}`,
        }));
        const read = unzipSync(await zipOf(plain));
        expect(Object.keys(read)).toEqual(plain.map((one) => one.name));
        for (const { name: own, bytes } of plain)
          expect(Buffer.compare(read[own] ?? Buffer.of(1, 2, 3), bytes)).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});

test('files are dated as clocks in Vietnam show it, wherever the server stands', async () => {
  const zip = Buffer.from(await zipOf([file('a', 'b')]));
  const [time, date] = [zip.readUInt16LE(10), zip.readUInt16LE(12)];
  expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2021, 6, 24]);
  // 15:00:01, to two seconds.
  expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([15, 0, 0]);
});

test('who reads along knows of each file how long it is before it comes', async () => {
  const zip = Buffer.from(await zipOf([file('Tờ trình', 'nội dung')]));
  const size = Buffer.byteLength('nội dung');
  expect([zip.readUInt32LE(18), zip.readUInt32LE(22)]).toEqual([size, size]);
  // Bit 3 would say that sizes come after the bytes; bit 11 says that names are UTF-8.
  expect(zip.readUInt16LE(6)).toBe(0x0800);
});

test('a file is asked for when those before it were taken', async () => {
  const asked: string[] = [];
  async function* files(): AsyncGenerator<NamedFile> {
    for (const name of ['một', 'hai', 'ba']) {
      asked.push(name);
      yield file(name, name);
    }
  }
  const chunks = zipStream(files(), AT);
  await chunks.next();
  await chunks.next();
  expect(asked).toEqual(['một']);
  await chunks.return();
  expect(asked).toEqual(['một']);
});

judgedBy('unzip', 'is found sound, and its names are written in Vietnamese', async () => {
  const zip = await zipOf([file('01 Tờ trình.docx', 'một'), file('02 Dự thảo lần 2.docx', 'hai')]);
  inFolder((folder) => {
    writeFileSync(join(folder, 'pack.zip'), zip);
    execFileSync('unzip', ['-q', 'pack.zip'], { cwd: folder });
    expect(readFileSync(join(folder, '02 Dự thảo lần 2.docx'), 'utf8')).toBe('hai');
  });
});

const READ = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())';
judgedBy('Python', 'is found sound', async () => {
  const zip = await zipOf([file('01 Tờ trình.docx', 'một')]);
  inFolder((folder) => {
    const path = join(folder, 'pack.zip');
    writeFileSync(path, zip);
    const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
    const said = execFileSync('python3', ['-c', READ, path], { encoding: 'utf8', env });
    expect(said.trim()).toBe("None ['01 Tờ trình.docx']");
  });
});
