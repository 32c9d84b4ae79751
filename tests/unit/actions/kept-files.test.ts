import { expect, test } from '@jest/globals';
import { keepFiles } from '../../../server/actions/queries/kept-files.ts';

const bytes = (words: string) => new TextEncoder().encode(words);

test('a file that many ask for at once is made once', async () => {
  const { fileOf } = keepFiles(2);
  let made = 0;
  const make = async () => {
    made += 1;
    return bytes(`file ${made}`);
  };
  const all = await Promise.all([fileOf('a', make), fileOf('a', make)]);
  expect([...all, await fileOf('a', make)]).toEqual(
    Array.from({ length: 3 }, () => bytes('file 1')),
  );
  expect(await fileOf('b', make)).toEqual(bytes('file 2'));
});

test('of many files those are kept that were asked for last', async () => {
  const { fileOf } = keepFiles(2);
  const made: string[] = [];
  const ask = (name: string) =>
    fileOf(name, async () => {
      made.push(name);
      return bytes(name);
    });
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(name);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a file that could not be made is tried again', async () => {
  const { fileOf } = keepFiles(2);
  await expect(fileOf('a', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
  expect(await fileOf('a', async () => bytes('made'))).toEqual(bytes('made'));
});
