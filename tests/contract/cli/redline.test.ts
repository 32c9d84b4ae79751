import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { check } from '../../../domain/schema/schema.ts';
import { runRedline } from '../../../server/cli/redline.ts';
import { planMarkdown } from '../../../server/documents/redline/redline-markdown.ts';
import { settleCritic } from '../../support/critic-reader.ts';
import { readBody, readPackage } from '../../support/docx-reader.ts';
import { thanhHoaRevisions } from '../../support/thanh-hoa-revisions.ts';

const { first, second } = thanhHoaRevisions();
let folder = '';
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duthao-cli-'));
  writeFileSync(path('a.json'), JSON.stringify(first));
  writeFileSync(path('b.json'), JSON.stringify({ number: 2, document: second }));
  writeFileSync(path('a.txt'), 'Một, hai, ba.\nMức 64,1 thuê bao.\n');
  writeFileSync(path('b.txt'), 'Một, hai, ba.\nMức 70 thuê bao.\nThêm dòng.\n');
  writeFileSync(path('a.md'), '# Mục tiêu\n\nĐạt **50%** vào năm 2025.\n\n- một\n');
  writeFileSync(path('b.md'), '# Mục tiêu\n\nĐạt **70%** vào năm 2025.\n\n- một\n- hai\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in this process. Names of files of the folder may stand without it. */
function duthao(args: readonly string[], isTerminal = false, isPlain = false) {
  let output: string | Uint8Array = '';
  let trouble = '';
  const code = runRedline(
    args.map((arg) => (/^\w+\.(json|md|txt|docx|html)$/.test(arg) ? path(arg) : arg)),
    {
      write: (content) => {
        output = content;
      },
      complain: (message) => {
        trouble += message;
      },
      isTerminal,
      isPlain,
    },
  );
  return { code, output, text: String(output), trouble };
}

describe('duthao redline', () => {
  test('ends with 0 and says nothing when two files are the same, with 1 when they differ', () => {
    expect(duthao(['redline', 'a.json', 'a.json'])).toMatchObject({ code: 0, output: '' });
    expect(duthao(['redline', 'a.txt', 'a.txt'])).toMatchObject({ code: 0, output: '' });
    expect(duthao(['redline', 'a.json', 'b.json']).code).toBe(1);
  });

  test('shows changed paragraphs alone, under their headings, deleted and inserted words marked', () => {
    const { text } = duthao(['redline', 'a.json', 'b.json']);
    expect(text).toContain('[-tình-]{+tinh+} thần Nghị quyết số [-58 NQ/TW-]{+58-NQ/TW+}');
    expect(text).toContain('I. Sự cần thiết và căn cứ xây dựng Đề án');
    expect(text).not.toContain('Cơ quan soạn thảo');
    expect(duthao(['redline', 'a.json', 'b.json', '--all']).text).toContain('Cơ quan soạn thảo');
  });

  test('colours on a terminal, and elsewhere only when asked to', () => {
    const args = ['redline', 'a.txt', 'b.txt'];
    const coloured = 'Mức \u001b[31;9m64,1\u001b[0m\u001b[32;4m70\u001b[0m thuê bao.';
    expect(duthao(args, true).text).toContain(coloured);
    expect(duthao([...args, '--color']).text).toContain(coloured);
    for (const plain of [
      duthao(args),
      duthao(args, true, true),
      duthao([...args, '--no-color'], true),
    ])
      expect(plain.text).toBe('Mức [-64,1-]{+70+} thuê bao.\n{+Thêm dòng.+}\n');
  });

  test('compares Markdown by its words, not its marks', () => {
    expect(duthao(['redline', 'a.md', 'b.md']).text).toBe(
      'Đạt [-50%-]{+70%+} vào năm 2025.\n{+- hai+}\n',
    );
  });

  test('shows the changed words of a text that was filled anew, and a passage that moved, at both places', () => {
    const filler = [
      'Phần mở đầu đứng yên giữa hai bản và không có chữ nào khác đi.',
      'Thực trạng của tỉnh được trình bày theo ba trụ cột của chương trình quốc gia.',
      'Các hạn chế chủ yếu nằm ở dữ liệu, nhân lực và hạ tầng vùng sâu, vùng xa.',
    ].join('\n');
    const passage =
      'Đoạn này được chuyển đi nguyên vẹn vì nó nói về kinh phí thực hiện của từng năm.';
    writeFileSync(
      path('c.txt'),
      `${passage}\n${filler}\nMức cũ là năm mươi phần trăm\nvào cuối kỳ.\n`,
    );
    writeFileSync(
      path('d.txt'),
      `${filler}\nMức mới là năm mươi\nphần trăm vào cuối kỳ.\n${passage}\n`,
    );
    const { text } = duthao(['redline', 'c.txt', 'd.txt']);
    expect(text).toContain('Mức [-cũ-]{+mới+} là năm mươi\n');
    expect(text).not.toContain(filler);
    expect(text.split(passage)).toHaveLength(3);
    expect(text).toContain('chuyển đến đây');
    expect(duthao(['redline', 'c.txt', 'd.txt', '--lang', 'en']).text).toContain('moved here');
  });

  test('gives CriticMarkup that is either plan when its marks are settled', () => {
    const { text } = duthao(['redline', 'a.json', 'b.json', '--format', 'md']);
    expect(settleCritic(text, 'accept')).toBe(planMarkdown(second, 'vi'));
    expect(settleCritic(text, 'reject')).toBe(planMarkdown(first, 'vi'));
  });

  test.each(['json', 'txt', 'md'])(
    'gives the comparison of two .%s files as data that fits its schema',
    (kind) => {
      const { text } = duthao(['redline', `a.${kind}`, `b.${kind}`, '-f', 'json']);
      const view = JSON.parse(text);
      expect(check('RedlineView', view)).toEqual([]);
      expect(view.changes.length).toBeGreaterThan(0);
    },
  );

  test('writes a page, or a Word file, into the file named, in the format of its ending', () => {
    expect(duthao(['redline', 'a.json', 'b.json', '-o', 'o.html'])).toMatchObject({
      code: 1,
      output: '',
    });
    expect(readFileSync(path('o.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*class="redline"/);
    expect(duthao(['redline', 'a.txt', 'b.txt', '-o', 'o.docx']).code).toBe(1);
    const document = readPackage(readFileSync(path('o.docx'))).get('word/document.xml');
    if (!document) throw new Error('no document');
    expect(readBody(document, 'accept')).toEqual([
      'Một, hai, ba.',
      'Mức 70 thuê bao.',
      'Thêm dòng.',
      '',
    ]);
    expect(readBody(document, 'reject')).toEqual(['Một, hai, ba.', 'Mức 64,1 thuê bao.', '']);
  });

  test.each<[string, readonly string[], string, string]>([
    [
      'a file that is not there',
      ['redline', 'a.json', 'x.json'],
      'Không đọc được tệp',
      'cannot be read',
    ],
    ['a plan against a text', ['redline', 'a.json', 'a.txt'], 'cùng loại', 'two of a kind'],
    ['one file', ['redline', 'a.json'], 'hai tệp', 'two files'],
    ['another command', ['merge', 'a.json', 'b.json'], 'Không có lệnh', 'no command'],
    [
      'a format that is not known',
      ['redline', 'a.txt', 'b.txt', '-f', 'pdf'],
      'một trong',
      'choose one',
    ],
    ['an option that is not known', ['redline', 'a.txt', 'b.txt', '--x'], 'chưa đúng', 'not right'],
    [
      'a file that cannot be written',
      ['redline', 'a.txt', 'b.txt', '-o', '/no/such/folder'],
      'Không ghi được',
      'cannot be written',
    ],
  ])('ends with 2 and says what to mend: %s', (_, args, vi, en) => {
    const told = duthao(args);
    expect(told).toMatchObject({ code: 2, output: '' });
    expect(told.trouble).toContain(vi);
    expect(duthao([...args, '--lang', 'en']).trouble).toContain(en);
  });

  test('ends with 2 for JSON that is no plan, naming the place', () => {
    writeFileSync(path('c.json'), JSON.stringify({ ...second, type: 'task' }));
    writeFileSync(path('d.json'), '{');
    for (const name of ['c.json', 'd.json']) {
      const { code, trouble } = duthao(['redline', 'a.json', name]);
      expect(code).toBe(2);
      expect(trouble).toContain(name);
    }
  });

  test('is a program whose exit code says whether the files differ', () => {
    const program = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'server/cli/main.ts', 'redline', ...args], {
        encoding: 'utf8',
      });
    const differing = program(path('a.txt'), path('b.txt'));
    expect([differing.status, differing.stderr]).toEqual([1, '']);
    expect(differing.stdout).toContain('[-64,1-]{+70+}');
    expect(program(path('a.txt'), path('a.txt')).status).toBe(0);
    expect(program(path('a.txt'), path('none.txt'))).toMatchObject({ status: 2, stdout: '' });
  });
});
