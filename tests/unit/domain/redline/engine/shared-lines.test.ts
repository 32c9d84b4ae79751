import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareTexts } from '../../../../../server/cli/whole-texts/compare-texts.ts';
import { sharedLines } from '../../../../../server/cli/whole-texts/shared-lines.ts';

const line = fc.constantFrom(
  '',
  '  ',
  '- Việc thứ nhất',
  '- Việc thứ hai ',
  '\u3000Điều 5. Trách nhiệm của các sở, ngành',
  'Ủy ban nhân dân tỉnh giao cơ quan chủ trì hướng dẫn, đôn đốc và kiểm tra.\r',
  'Trong quá trình thực hiện nếu có vướng mắc, các đơn vị kịp thời phản ánh.',
  'Nguồn lực: ngân sách',
  '…',
);
const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));

const inWords = (some: string): string => some.replace(/\s+/g, ' ');

describe('sharedLines', () => {
  it('names passages that say the same in both texts, apart from each other and in the order of each', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const shared = sharedLines(before, after);
        const said = (all: string, passages: typeof shared.before): Map<number, string> =>
          new Map(passages.map(({ id, start, end }) => [id, inWords(all.slice(start, end))]));
        expect(said(after, shared.after)).toEqual(said(before, shared.before));
        for (const passages of [shared.before, shared.after]) {
          let last = 0;
          for (const { start, end } of passages) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end - start).toBeGreaterThanOrEqual(40);
            last = end;
          }
        }
      }),
    );
  });

  it('goes on over short lines and lines that come again, up to what is not the same', () => {
    const lines = [
      '- Chung',
      '- Riêng A',
      '- Chung',
      '- Một mục chỉ có ở đây',
      '- Chung',
      '- Chung',
    ];
    const same = [...lines, '- Kinh phí do ngân sách tỉnh bảo đảm'].join('\n');
    const [passage, ...others] = sharedLines(`Cũ\n${same}\nKhác`, `- Chung\n\n${same}`).before;
    expect(others).toEqual([]);
    expect(`Cũ\n${same}\nKhác`.slice(passage?.start, passage?.end)).toBe(same);
  });

  it('leaves lines to their words where too little stands around one that is alone', () => {
    expect(sharedLines('a\nMột dòng ngắn\nb', 'c\nMột dòng ngắn\nd').before).toEqual([]);
  });
});

describe('a passage of lines among words', () => {
  it('is kept for all its words, not given up for a few', () => {
    const passage = Array.from({ length: 12 }, (_, at) => `Dòng ${at}: việc số ${at * 7} đã xong`);
    const crumbs = (letter: string): string =>
      'và của các trong theo với từ đến cho tại'
        .split(' ')
        .map((word, at) => `${word} ${letter}${at}`)
        .join(' ');
    const { pieces } = compareTexts(
      `${passage.join('\n')}\n${crumbs('x')}`,
      `${crumbs('y')}\n${passage.join('\n')}`,
    );
    const told = pieces.filter(({ kind }) => kind !== 'kept');
    expect(told.some(({ before, after }) => /Dòng/.test(before + after))).toBe(false);
  });
});
