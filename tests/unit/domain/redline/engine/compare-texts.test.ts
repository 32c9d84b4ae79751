import fc from 'fast-check';
import { textKey } from '../../../../../domain/redline/engine/same-text.ts';
import type { Meter } from '../../../../../domain/redline/engine/sequences.ts';
import { compareTexts } from '../../../../../server/cli/whole-texts/compare-texts.ts';
import type { ComparedPiece } from '../../../../../server/cli/whole-texts/pieces.ts';

const word = fc.constantFrom(
  ...'chuyển đổi số tỉnh Thanh Hóa và của 15% 749/QĐ-TTg 2.947.000 kinh tế, hạ tầng; dữ'.split(' '),
);
const passage = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const text = fc
  .array(fc.tuple(passage, fc.constantFrom('\n', '\n\n', '. ', '\u00a0')), { maxLength: 6 })
  .map((parts) => parts.flat().join(''));
const reordered = fc
  .array(fc.tuple(passage, fc.nat(99)), { maxLength: 7 })
  .map((parts) => [parts, parts.toSorted((one, other) => one[1] - other[1])])
  .map((both) => both.map((parts) => parts.map(([some]) => some).join('\n\n')));
const pair = fc.oneof(fc.tuple(text, text), reordered);

const side = (pieces: readonly ComparedPiece[], letter: 'before' | 'after'): string =>
  pieces.map((piece) => piece[letter]).join('');

const only = (
  pieces: readonly ComparedPiece[],
  kind: ComparedPiece['kind'],
): readonly ComparedPiece[] => pieces.filter((piece) => piece.kind === kind);

const words = (some: string): number => some.split(/\s+/).filter((one) => one !== '').length;

/** A paragraph of forty words that no other number gives. */
const paragraph = (number: number): string =>
  `${Array.from({ length: 40 }, (_, at) => `từ${(number * 131 + at * 7) % 997}`).join(' ')}.`;

describe('compareTexts', () => {
  it('says both texts to the letter, the moved passages and what was edited in them too', () => {
    fc.assert(
      fc.property(pair, ([before = '', after = '']) => {
        const { pieces, moves } = compareTexts(before, after);
        expect(side(pieces, 'before')).toBe(before);
        expect(side(pieces, 'after')).toBe(after);
        for (const kept of only(pieces, 'kept')) {
          expect(textKey(kept.before).replace(/\s+/g, ' ')).toBe(
            textKey(kept.after).replace(/\s+/g, ' '),
          );
        }
        for (const [at, inside] of moves.entries()) {
          const [from, ...others] = pieces.filter(({ move }) => move === at + 1);
          expect(others).toHaveLength(1);
          const [old, now] = from?.kind === 'moved-from' ? [from, others[0]] : [others[0], from];
          expect(old?.before).toBe(side(inside, 'before'));
          expect(now?.after).toBe(side(inside, 'after'));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds nothing in a text compared with itself', () => {
    fc.assert(
      fc.property(text, (one) => {
        const { pieces, moves, coarse } = compareTexts(one, one);
        expect(pieces.every(({ kind }) => kind === 'kept')).toBe(true);
        expect([moves, coarse]).toEqual([[], []]);
      }),
    );
  });

  it('says the same from the other side, and every time', () => {
    const swapped = { kept: 'kept', deleted: 'inserted', inserted: 'deleted' } as const;
    fc.assert(
      fc.property(pair, ([before = '', after = '']) => {
        const tell = (pieces: readonly ComparedPiece[], turn: boolean): string[] =>
          pieces
            .filter(({ move }) => move === undefined)
            .map(({ kind, before: old, after: now }) =>
              JSON.stringify(
                turn ? [swapped[kind as keyof typeof swapped], now, old] : [kind, old, now],
              ),
            )
            .sort();
        const there = compareTexts(before, after);
        expect(compareTexts(before, after)).toEqual(there);
        const back = compareTexts(after, before);
        expect(tell(back.pieces, true)).toEqual(tell(there.pieces, false));
        expect(back.moves).toHaveLength(there.moves.length);
      }),
      { numRuns: 200 },
    );
  });

  it('counts a paragraph that was put elsewhere once, as moved, and says nothing else', () => {
    const all = Array.from({ length: 30 }, (_, at) => paragraph(at));
    const [moved = '', ...rest] = all;
    const { pieces, moves } = compareTexts(
      all.join('\n\n'),
      rest.toSpliced(20, 0, moved).join('\n\n'),
    );
    expect(moves).toHaveLength(1);
    expect(only(pieces, 'moved-from').map(({ before }) => before.trim())).toEqual([moved]);
    expect(only(pieces, 'moved-to').map(({ after }) => after.trim())).toEqual([moved]);
    expect([...only(pieces, 'deleted'), ...only(pieces, 'inserted')]).toEqual([]);
  });

  it('shows a passage that was moved and edited as one move with its edits inside', () => {
    const all = Array.from({ length: 30 }, (_, at) => paragraph(at));
    const [moved = '', ...rest] = all;
    const edited = moved.split(' ').with(20, 'SỬA').join(' ');
    const { pieces, moves } = compareTexts(
      all.join('\n\n'),
      rest.toSpliced(20, 0, edited).join('\n\n'),
    );
    expect(pieces.filter(({ kind }) => kind === 'deleted' || kind === 'inserted')).toEqual([]);
    expect(moves).toHaveLength(1);
    expect(only(moves[0] ?? [], 'inserted').map(({ after }) => after)).toEqual(['SỬA']);
  });

  const around = (first: string, second: string): string =>
    [first, paragraph(1), paragraph(2), paragraph(3), second].join('\n\n');
  const movedTexts = (before: string, after: string): readonly string[] =>
    only(compareTexts(before, after).pieces, 'moved-from').map(({ before: old }) => old);

  it('tells no move of a phrase out of the middle of sentences that were written anew', () => {
    const phrase = 'do cơ quan chủ trì lập và gửi các thành viên hội';
    expect(
      movedTexts(
        around(`Báo cáo tháng ${phrase} đồng xem xét trước kỳ họp.`, 'Phần cuối.'),
        around('Phần đầu.', `Hồ sơ trình ký ${phrase} nghị góp ý qua thư điện tử.`),
      ),
    ).toEqual([]);
  });

  it('counts words and not marks where it says how much must have moved', () => {
    const list = '(a, b); (c, d); (đ, e);';
    expect(movedTexts(around(list, 'Phần cuối'), around('Phần đầu', list))).toEqual([]);
  });

  it('leaves the full stop before a moved sentence, and the bullet behind it, to their neighbours', () => {
    const sentence =
      'Trường hợp có ý kiến khác nhau thì tổ trưởng quyết định việc ghi vào biên bản';
    const before = around(`- Họp mỗi tuần. ${sentence}.\n- Ghi âm`, '- Lưu hồ sơ\n- Gửi báo cáo');
    const after = around('- Họp mỗi tuần.\n- Ghi âm', `- Lưu hồ sơ. ${sentence}\n- Gửi báo cáo`);
    expect(movedTexts(before, after).map((moved) => moved.trim())).toEqual([sentence]);
  });

  it('shows as one move a sentence that was moved and edited so that no part of it is long', () => {
    const sentence = (verb: string): string =>
      `Văn phòng Ủy ban gửi kết luận, cùng biên bản họp tổ ${verb} đến từng sở ngành có việc được giao trong đó.`;
    const { moves } = compareTexts(
      around(sentence('công tác'), 'Phần cuối.'),
      around('Phần đầu.', sentence('giúp việc')),
    );
    expect(moves).toHaveLength(1);
    expect(only(moves[0] ?? [], 'inserted').map(({ after }) => after.trim())).toEqual([
      'giúp việc',
    ]);
  });

  it('takes along what goes on behind an edit near either end of a moved passage', () => {
    const article = (budget: string, ways: string): string =>
      `Ngân sách bố trí ${ways} để vận hành hệ thống dùng chung của tỉnh theo phân cấp hiện hành, nhưng không quá ${budget} triệu đồng mỗi năm`;
    const { pieces, moves } = compareTexts(
      around(article('2.500', 'kinh phí'), 'Phần cuối'),
      around('Phần đầu', article('3.200', 'đủ')),
    );
    const told = (kind: ComparedPiece['kind']): readonly string[] =>
      only(moves[0] ?? [], kind).map(({ before, after }) => (before + after).trim());
    expect(moves).toHaveLength(1);
    expect(only(pieces, 'moved-from').map(({ before }) => before.trim())).toEqual([
      article('2.500', 'kinh phí'),
    ]);
    expect([told('deleted'), told('inserted')]).toEqual([
      ['kinh phí', '2.500'],
      ['đủ', '3.200'],
    ]);
  });

  it('goes with the words where paragraphs are split, joined or wrapped otherwise', () => {
    const before = `${paragraph(1)} ${paragraph(2)}\n\n${paragraph(3)}\n\n${paragraph(4)}`;
    const after = `${paragraph(1)}\n\n${paragraph(2)}\n\n${paragraph(3)} ${paragraph(4)}`;
    const { pieces } = compareTexts(before, after);
    const changed = pieces.filter(({ kind }) => kind !== 'kept');
    expect(words(changed.map(({ before: old, after: now }) => old + now).join(' '))).toBe(0);
    expect(changed).not.toEqual([]);
  });

  it('keeps the space at either end of an edit where a line was wrapped there', () => {
    const { pieces } = compareTexts(
      `${paragraph(1)}\nGiao sở chủ trì báo cáo\n  hằng tháng. ${paragraph(2)}`,
      `${paragraph(1)} Giao ban chỉ đạo báo cáo hằng quý.\n${paragraph(2)}`,
    );
    expect(
      pieces.flatMap(({ kind, before, after }) => (kind === 'kept' ? [] : [before + after])),
    ).toEqual(['sở chủ trì', 'ban chỉ đạo', 'tháng', 'quý']);
  });

  it('costs some steps for each word, with moves and rewritten paragraphs', () => {
    const cost = (length: number): number => {
      const all = Array.from({ length }, (_, at) => paragraph(at));
      const edited = all.map((some, at) =>
        at % 10 === 3 ? paragraph(at + 5000) : some.replace('từ7 ', 'khác '),
      );
      const [first = '', ...rest] = edited;
      const meter: Meter = { steps: 0 };
      compareTexts(all.join('\n'), [...rest, first].join('\n'), { meter });
      return meter.steps / (40 * length);
    };
    expect(cost(800)).toBeLessThan(60);
    expect(cost(800)).toBeLessThan(2 * cost(200));
  });
});
