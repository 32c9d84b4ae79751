import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PdfPaper, pdfPaper } from '../../../../server/documents/pdf/pdf-paper.ts';
import { createTypesetter } from '../../../../server/documents/pdf/typesetter.ts';

const about = { title: 'Đề án', author: 'Sở Tài chính', at: '2021-06-25T03:00:00.000Z' };
const paper = (title = 'Đề án'): PdfPaper => pdfPaper([], { ...about, title });

/** Programs in the place of the compiler's. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duthao-typesetter-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, code: string): string {
  const file = join(folder, name);
  writeFileSync(file, code);
  return file;
}

describe('the typesetter', () => {
  test('makes papers one at a time, in the order they came, each asked for when its turn has come', async () => {
    const trace = join(folder, 'trace');
    writeFileSync(trace, '');
    const { typeset } = createTypesetter(
      program(
        'slow.mjs',
        `import { appendFileSync, readFileSync } from 'node:fs';
         const { title } = JSON.parse(readFileSync(0, 'utf8'));
         appendFileSync(${JSON.stringify(trace)}, '(' + title);
         setTimeout(() => { appendFileSync(${JSON.stringify(trace)}, ')'); process.stdout.write(title); }, 50);`,
      ),
    );
    const asked: string[] = [];
    const made = await Promise.all(
      ['a', 'b', 'c'].map((title) =>
        typeset(() => {
          asked.push(`${title}${readFileSync(trace, 'utf8').length}`);
          return paper(title);
        }),
      ),
    );
    expect(made.map((bytes) => Buffer.from(bytes).toString())).toEqual(['a', 'b', 'c']);
    expect(readFileSync(trace, 'utf8')).toBe('(a)(b)(c)');
    expect(asked).toEqual(['a0', 'b3', 'c6']);
  });

  test('goes on after a paper that can’t be made, and says why it can’t', async () => {
    const { typeset } = createTypesetter(
      program(
        'choosy.mjs',
        `import { readFileSync } from 'node:fs';
         const { title } = JSON.parse(readFileSync(0, 'utf8'));
         if (title === 'bad') throw new Error('no such face');
         process.stdout.write(title);`,
      ),
    );
    const [bad, good] = await Promise.allSettled([
      typeset(() => paper('bad')),
      typeset(() => paper('good')),
    ]);
    expect(bad).toMatchObject({ status: 'rejected' });
    expect(String(bad.status === 'rejected' && bad.reason)).toContain('no such face');
    expect(good.status).toBe('fulfilled');
    const failing = typeset(() => {
      throw new Error('no plan');
    });
    await expect(failing).rejects.toThrow('no plan');
    expect(Buffer.from(await typeset(() => paper('after'))).toString()).toBe('after');
  });

  test('refuses PDF files while many wait, and lets Word files wait for their pages', async () => {
    const { typeset, pagesOf } = createTypesetter(
      program(
        'pages.mjs',
        `process.stdin.resume(); process.stdin.on('end', () => process.stdout.write('[1]'));`,
      ),
    );
    const waiting = Array.from({ length: 20 }, () => typeset(paper));
    await expect(typeset(paper)).rejects.toMatchObject({ code: 'too-many-attempts' });
    expect(await pagesOf(paper)).toEqual([1]);
    await Promise.all(waiting);
    expect(await pagesOf(paper)).toEqual([1]);
  });

  test('says in both languages what to do where its compiler doesn’t run', async () => {
    const real = fileURLToPath(
      new URL('../../../../server/documents/pdf/typeset.mjs', import.meta.url),
    );
    // Away from the packages, the program finds no compiler, as on a system that there is no binary
    // for.
    copyFileSync(real, join(folder, 'typeset.mjs'));
    const { typeset } = createTypesetter(join(folder, 'typeset.mjs'));
    await expect(typeset(paper)).rejects.toMatchObject({
      code: 'not-possible-now',
      detail: {
        vi: expect.stringContaining('Tải tệp Word'),
        en: expect.stringContaining('Word file'),
      },
    });
  });
});
