import fc from 'fast-check';
import { splitBlocks } from '../../../../domain/redline/blocks.ts';
import { readableHunks } from '../../../../domain/redline/readable.ts';
import { compareText, textChanged } from '../../../../domain/redline/text.ts';
import { exactHunks } from '../../../../domain/redline/words.ts';
import type { Hunk } from '../../../../schemas/types.ts';

const word = fc.constantFrom(
  ...'chuyển đổi số tỉnh Thanh Hóa và của 15% 749/QĐ-TTg 2.947.000 **đẩy mạnh** kinh tế, hạ tầng; dữ'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const block = fc.oneof(
  sentence,
  sentence.map((text) => `- ${text}`),
  sentence.map((text) => `## ${text}`),
  sentence.map((text) => `| ${text} | 1 |\n|---|---|\n| ${text} | 2 |`),
);
const markdown = fc
  .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n\n')), { maxLength: 8 })
  .map((parts) => parts.map(([text, end]) => `${text}${end}`).join(''));

const side = (hunks: readonly Hunk[], op: '+' | '-'): string =>
  hunks
    .filter((hunk) => hunk.op === '=' || hunk.op === op)
    .map(({ text }) => text)
    .join('');

const swapped = (hunks: readonly Hunk[]): Record<string, string>[] =>
  hunks.map(({ op, text }) => ({ op: op === '+' ? '-' : op === '-' ? '+' : '=', text }));

describe('splitBlocks', () => {
  it('loses nothing: the blocks joined are the text', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string()), (text) => {
        expect(
          splitBlocks(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('tells paragraphs, headings, items, rows and code apart', () => {
    const text =
      '# Đầu đề\nĐoạn một\nvẫn đoạn một.\n\n- Gạch một\n  tiếp theo\n- Gạch hai\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```\n- không phải gạch\n\n# cũng không\n```\n\n---\nHết.';
    expect(splitBlocks(text).map(({ kind, content }) => [kind, content])).toEqual([
      ['heading', '# Đầu đề'],
      ['paragraph', 'Đoạn một\nvẫn đoạn một.'],
      ['list-item', '- Gạch một\n  tiếp theo'],
      ['list-item', '- Gạch hai'],
      ['table-row', '| A | B |\n|---|---|'],
      ['table-row', '| 1 | 2 |'],
      ['other', '```\n- không phải gạch\n\n# cũng không\n```'],
      ['other', '---'],
      ['paragraph', 'Hết.'],
    ]);
  });
});

describe('exactHunks', () => {
  it('says both texts to the letter, and the readable form says the same', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const { hunks } = exactHunks(before, after);
        for (const form of [hunks, readableHunks(hunks)]) {
          expect(side(form, '-')).toBe(before);
          expect(side(form, '+')).toBe(after);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells the same change from the other side', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const ordered = (hunks: readonly object[]): string[] =>
          hunks.map((hunk) => JSON.stringify(hunk)).sort();
        const there = exactHunks(before, after).hunks;
        const back = exactHunks(after, before).hunks;
        expect(ordered(swapped(back))).toEqual(ordered(there));
      }),
      { numRuns: 200 },
    );
  });

  it('takes other kinds of space and other composition of letters for no change', () => {
    const { hunks } = exactHunks(
      'năm 2025, đạt 15 %',
      'năm\u00a02025, đạt 15\u00a0%'.normalize('NFD'),
    );
    expect(hunks.every(({ op }) => op === '=')).toBe(true);
  });

  it('never splits a syllable, a figure or the number of a document', () => {
    const { hunks } = exactHunks('đạt 2.947.000 theo 749/QĐ-TTg', 'đạt 2.950.000 theo 748/QĐ-TTg');
    expect(hunks.filter(({ op }) => op !== '=').map(({ text }) => text)).toEqual([
      '2.947.000',
      '2.950.000',
      '749/QĐ-TTg',
      '748/QĐ-TTg',
    ]);
  });

  it('compares a rewritten passage of any length, and shows it replaced where no word is shared', () => {
    const other = (letter: string): string =>
      Array.from({ length: 3000 }, (_, index) => `${letter}${index}`).join(' ');
    const before = `Mở đầu ${other('a').replaceAll(' ', '  ')} kết`;
    const after = `Mở đầu ${other('b').replaceAll(' ', '\n')} kết`;
    const { hunks, coarse } = exactHunks(before, after);
    expect(coarse).toBe(false);
    expect(hunks.map(({ op }) => op)).toEqual(['=', '-', '+', '=']);
    expect(side(hunks, '-')).toBe(before);
  });

  it('says that it is coarse where the search for the smallest edit hit its bound', () => {
    // Four words over and over, without any order: nothing to hold on to.
    const passage = (seed: number): string => {
      let state = seed;
      return Array.from({ length: 4000 }, () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return ['dữ', 'liệu', 'mở', 'số'][state >>> 30];
      }).join(' ');
    };
    const { hunks, coarse } = exactHunks(passage(1), passage(2));
    expect(coarse).toBe(true);
    expect(side(hunks, '-')).toBe(passage(1));
    expect(side(hunks, '+')).toBe(passage(2));
  });
});

describe('readableHunks', () => {
  it('joins two changes around a short word into one', () => {
    const { hunks } = exactHunks('Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ');
    expect(readableHunks(hunks)).toEqual([
      { op: '=', text: 'Sở ' },
      { op: '-', text: 'Thông tin và Truyền thông' },
      { op: '+', text: 'Khoa học và Công nghệ' },
    ]);
  });

  it('keeps a figure between two changes, for a reader looks for it', () => {
    const { hunks } = exactHunks('từ 15 đến 20', 'tới 15 và 20');
    expect(
      readableHunks(hunks)
        .filter(({ op }) => op === '=')
        .map(({ text }) => text),
    ).toEqual([' 15 ', ' 20']);
  });

  it('takes a word or two that stayed by chance in a rewritten passage along with it', () => {
    const { hunks } = exactHunks(
      'gồm ba cấp độ khác nhau là quy trình và chuyển đổi mô hình hoạt động',
      'có nhiều bước tiến mới trong quy trình đã thể hiện ở việc gửi văn bản',
    );
    expect(readableHunks(hunks).map(({ op }) => op)).toEqual(['-', '+']);
  });

  it('keeps the spaces around a replaced word out of the change', () => {
    const hunks = [
      { op: '=', text: 'số' },
      { op: '-', text: ' 58 NQ/TW ' },
      { op: '+', text: ' 58-NQ/TW ' },
      { op: '=', text: 'của' },
    ] as const;
    expect(readableHunks(hunks).map(({ text }) => text)).toEqual([
      'số ',
      '58 NQ/TW',
      '58-NQ/TW',
      ' của',
    ]);
  });

  it('makes no deletion out of insertions alone', () => {
    const { hunks } = exactHunks('nhanh và bền vững', 'rất nhanh và rất bền vững');
    expect(readableHunks(hunks).some(({ op }) => op === '-')).toBe(false);
  });
});

/** A text in which it doesn't show where lines were wrapped. */
const unwrapped = (text = ''): string => text.replace(/\s+/g, ' ');

describe('compareText', () => {
  it('finds no change in a text compared with itself', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(textChanged(compareText(text, text))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('rebuilds both texts to the letter, and both sides of every edited block', () => {
    fc.assert(
      fc.property(markdown, markdown, (before, after) => {
        const blocks = compareText(before, after);
        expect(blocks.map((part) => part.before ?? '').join('')).toBe(before);
        expect(blocks.map((part) => part.after ?? '').join('')).toBe(after);
        for (const part of blocks.filter(({ op }) => op === '~')) {
          expect(unwrapped(side(part.hunks ?? [], '-'))).toBe(unwrapped(part.before?.trimEnd()));
          expect(side(part.hunks ?? [], '+')).toBe(part.after?.trimEnd());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells what a paragraph says otherwise and not where its lines are wrapped otherwise', () => {
    const wrap = (text: string, words: number): string =>
      text
        .split(' ')
        .map((word, at) => (at === 0 ? word : `${at % words === 0 ? '\n   ' : ' '}${word}`))
        .join('');
    const item =
      '- Cơ quan chủ trì tổng hợp ý kiến của các thành viên, báo cáo trước ngày 15 hằng tháng';
    const edited = item.replace('thành viên', 'sở, ngành');
    const [change, ...others] = compareText(wrap(item, 6), wrap(edited, 4));
    expect(others).toEqual([]);
    expect(
      change?.hunks?.filter(({ op }) => op !== '=').map(({ text }) => unwrapped(text)),
    ).toEqual(['thành viên', 'sở, ngành']);
  });

  it.each([
    ['a paragraph', 'Một hai\nba bốn năm.', 'Một hai ba\nbốn năm.'],
    ['an item', '- Một hai ba\n  bốn', '- Một hai\n  ba bốn'],
    [
      'a table',
      '| Năm | Tỷ lệ |\n|-----|-------|\n| 2025 | 50% |',
      '| Năm  | Tỷ lệ |\n|---|---|\n| 2025 | 50%   |',
    ],
  ])('tells no change where only the lines of %s are drawn otherwise', (_, before, after) => {
    expect(compareText(before, after).filter(({ op }) => op !== '=')).toEqual([]);
  });

  it.each([
    ['code', '```\na\nb\n```', '```\na b\n```'],
    ['a line break that is meant', 'Một  \nhai', 'Một\nhai'],
    ['the depth of an item', '- Một\n  - Hai', '- Một\n- Hai'],
  ])('tells a change of %s', (_, before, after) => {
    expect(compareText(before, after).some(({ op }) => op !== '=')).toBe(true);
  });

  it('says the same from the other side', () => {
    const turned = { '+': '-', '-': '+', '=': '=', '~': '~', moved: 'moved' } as const;
    fc.assert(
      fc.property(markdown, markdown, (before, after) => {
        const tell = (rows: readonly (readonly unknown[])[]): string[] =>
          rows.map((row) => JSON.stringify(row)).sort();
        const there = compareText(before, after).map((part) => [part.op, part.before, part.after]);
        const back = compareText(after, before).map((part) => [
          turned[part.op],
          part.after,
          part.before,
        ]);
        expect(tell(back)).toEqual(tell(there));
      }),
      { numRuns: 200 },
    );
  });

  it('pairs an edited paragraph with itself, and sets a new one beside it', () => {
    const blocks = compareText(
      'Một: phát triển hạ tầng số.\n\nHai: phát triển dữ liệu số của tỉnh.\n',
      'Một: phát triển hạ tầng số.\n\nĐoạn hoàn toàn mới về con người.\n\nHai: phát triển dữ liệu số của cả tỉnh.\n',
    );
    expect(blocks.map(({ op }) => op)).toEqual(['=', '+', '~']);
    expect(blocks[2]?.hunks).toContainEqual({ op: '+', text: 'cả ' });
  });

  it('finds no change in blank lines and kinds of space', () => {
    expect(textChanged(compareText('Một.\n\nHai 15 %.', 'Một.\n\n\nHai 15\u00a0%.\n'))).toBe(false);
  });

  it('compares the rows of a table one by one', () => {
    const table = (value: string): string =>
      `| Chỉ tiêu | 2025 |\n|---|---|\n| A | 10 |\n| B | ${value} |\n`;
    const blocks = compareText(table('20'), table('25'));
    expect(blocks.map(({ op, kind }) => `${op}${kind}`)).toEqual([
      '=table-row',
      '=table-row',
      '~table-row',
    ]);
  });

  it('stays bounded on many blocks that all changed', () => {
    const text = (mark: string): string =>
      Array.from(
        { length: 1500 },
        (_, index) => `Đoạn ${mark}${index} nội dung ${index}.\n\n`,
      ).join('');
    const blocks = compareText(text('a'), text('b'));
    expect(blocks.map((part) => part.after ?? '').join('')).toBe(text('b'));
  });
});
