import fc from 'fast-check';
import { compareDocuments } from '../../../../domain/redline/compare.ts';
import { compareText, textChanged } from '../../../../domain/redline/text.ts';
import type { BlockChange } from '../../../../schemas/types.ts';
import { invertedChange } from '../../../support/redline/invert.ts';
import { node, plan } from './sample.ts';

const ONE = 'Phát triển hạ tầng số đồng bộ, hiện đại, phủ khắp các thôn bản.';
const TWO = 'Xây dựng kho dữ liệu dùng chung của tỉnh, mở cho người dân.';
const THREE = 'Bồi dưỡng cán bộ, công chức về kỹ năng số hằng năm.';
const FOUR = 'Bảo đảm an toàn thông tin mạng theo cấp độ.';

const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const ops = (blocks: readonly BlockChange[]): string => blocks.map(({ op }) => op).join(' ');
const changed = (before: string, after: string): readonly BlockChange[] =>
  compareText(before, after).filter(({ op }) => op !== '=');

describe('a block that moved inside a text', () => {
  it('is one change told at both places, though the order of both texts stays', () => {
    const blocks = compareText(text(ONE, TWO, THREE, FOUR), text(TWO, THREE, ONE, FOUR));
    expect(ops(blocks)).toBe('moved = = moved =');
    expect(blocks[0]).toMatchObject({ before: `${ONE}\n\n`, move: { from: 0, to: 3 } });
    expect(blocks[0]?.after).toBeUndefined();
    expect(blocks[3]).toMatchObject({ after: `${ONE}\n\n`, move: { from: 0, to: 3 } });
    expect(blocks[3]?.before).toBeUndefined();
    expect(blocks[3]?.hunks).toBeUndefined();
  });

  it('has its words compared when it was edited on the way', () => {
    const after = text(TWO, THREE, FOUR, ONE.replace('hiện đại', 'tiên tiến'));
    const [, moved] = changed(text(ONE, TWO, THREE, FOUR), after);
    expect(moved?.hunks?.filter(({ op }) => op !== '=')).toEqual([
      { op: '-', text: 'hiện đại' },
      { op: '+', text: 'tiên tiến' },
    ]);
  });

  it('is none when it is too short to be known again', () => {
    expect(ops(changed(text('Không có.', ONE, TWO), text(ONE, TWO, 'Không có.')))).toBe('- +');
  });
});

describe('paragraphs', () => {
  const [first, second] = ['Tỉnh đầu tư hạ tầng số.', 'Sở chủ quản theo dõi, báo cáo hằng quý.'];

  it('that were split are one change, with the break alone put in', () => {
    const [block, ...others] = changed(text(`${first} ${second}`, ONE), text(first, second, ONE));
    expect(others).toEqual([]);
    expect(block).toMatchObject({ op: '~', joint: 'split', before: `${first} ${second}\n\n` });
    expect(block?.after).toBe(`${first}\n\n${second}\n\n`);
    expect(block?.hunks).toEqual([
      { op: '=', text: first },
      { op: '-', text: ' ' },
      { op: '+', text: '\n\n' },
      { op: '=', text: second },
    ]);
  });

  it('that were merged are one change the other way round', () => {
    const [block, ...others] = changed(text(first, second, ONE), text(`${first} ${second}`, ONE));
    expect(others).toEqual([]);
    expect(block).toMatchObject({ op: '~', joint: 'merge', after: `${first} ${second}\n\n` });
  });

  it('split into the items of a list are so too, and edited words in them still told', () => {
    const [block, ...others] = changed(
      `- ${first} ${second}\n- ${THREE}\n`,
      `- ${first}\n- ${second.replace('hằng quý', 'hằng tháng')}\n- ${THREE}\n`,
    );
    expect(others).toEqual([]);
    expect(block?.joint).toBe('split');
    expect(block?.hunks).toContainEqual({ op: '+', text: 'tháng' });
  });

  it('that changed places are not merged', () => {
    expect(
      changed(text(ONE, TWO, THREE), text(`${TWO} ${ONE}`, THREE)).every(({ joint }) => !joint),
    ).toBe(true);
  });

  it('beside a new one are not split', () => {
    expect(ops(changed(text(ONE, THREE), text(ONE.replace('hiện đại', 'rộng'), TWO, THREE)))).toBe(
      '~ +',
    );
  });
});

describe('another dress of the same words', () => {
  it.each([
    ['bold', ONE, ONE.replace('đồng bộ', '**đồng bộ**')],
    ['the level of a heading', '## Mục tiêu chung', '### Mục tiêu chung'],
    ['a heading that was a paragraph', 'Mục tiêu chung', '## Mục tiêu chung'],
    ['the mark of an item', `- ${ONE}`, `* ${ONE}`],
    ['an item that was a paragraph', ONE, `- ${ONE}`],
    ['a number typed before a paragraph', `a) ${ONE}`, `b) ${ONE}`],
  ])('is a change of format: %s', (_, before, after) => {
    expect(changed(before, after)).toMatchObject([{ op: '~', nature: 'format' }]);
  });

  it('is none when only the numbers of a list went on', () => {
    const blocks = compareText(`1. ${ONE}\n2. ${THREE}\n`, `1. ${ONE}\n2. ${TWO}\n3. ${THREE}\n`);
    expect(ops(blocks)).toBe('= + =');
    expect(textChanged(compareText(`2. ${ONE}`, `3. ${ONE}`))).toBe(false);
  });

  it('is not told of words that changed too', () => {
    const [block] = changed(ONE, ONE.replace('đồng bộ', '**rộng khắp**'));
    expect(block?.nature).toBeUndefined();
  });
});

describe('a table', () => {
  const table = (...rows: readonly string[]): string =>
    [rows[0], '|---|---|', ...rows.slice(1)].map((row) => `${row}\n`).join('');

  it('tells which cells of a row were edited', () => {
    const [row] = changed(
      table('| Chỉ tiêu | 2025 |', '| Hộ có mạng | 80% |'),
      table('| Chỉ tiêu | 2025 |', '| Hộ có mạng | 90% |'),
    );
    expect(row?.cells).toEqual([
      { op: '=', before: 'Hộ có mạng', after: 'Hộ có mạng' },
      {
        op: '~',
        before: '80%',
        after: '90%',
        nature: 'number',
        hunks: [
          { op: '-', text: '80%', nature: 'number' },
          {
            op: '+',
            text: '90%',
            nature: 'number',
            figure: { before: 80, after: 90, delta: 10, percent: 12.5, unit: '%' },
          },
        ],
      },
    ]);
  });

  it('tells a column that was put in as that in every row, whatever stands in it', () => {
    const rows = changed(
      '| Chỉ tiêu | 2025 |\n|---|---|\n| Hộ có mạng | 10 |\n| Thôn có sóng | 7 |\n',
      '| Chỉ tiêu | 2023 | 2025 |\n|---|---|---|\n| Hộ có mạng | 10 | 10 |\n| Thôn có sóng | 5 | 7 |\n',
    );
    expect(rows.map(({ cells }) => cells?.map(({ op }) => op).join(''))).toEqual([
      '=+=',
      '=+=',
      '=+=',
    ]);
  });
});

describe('a text in which nearly everything changed', () => {
  it('says where blocks were set side by side by place', () => {
    const many = (mark: string): string =>
      Array.from({ length: 300 }, (_, at) => `Đoạn ${mark}${at} về việc ${mark}${at * 7}.`).join(
        '\n\n',
      );
    const blocks = compareText(`${ONE}\n\n${many('a')}`, `${ONE}\n\n${many('b')}`);
    expect(blocks[0]).toMatchObject({ op: '=' });
    expect(blocks[0]?.coarse).toBeUndefined();
    expect(blocks.slice(1).every(({ coarse }) => coarse === true)).toBe(true);
  });
});

describe('a long text in which every paragraph was edited, and many came and went', () => {
  const words = (paragraph: number, of: number): readonly string[] =>
    Array.from({ length: of }, (_, at) => `t${(paragraph * 7919 + at * at * 31 + at * 17) % 1499}`);
  const count = 240;
  const edited = (paragraph: number): string =>
    words(paragraph, 40)
      .map((word, at) => (at % 9 === paragraph % 9 ? `${word}x` : word))
      .join(' ');
  const before = Array.from({ length: count }, (_, at) => words(at, 40).join(' '));
  const after = before.flatMap((_, at) => [
    ...(at % 5 === 2 ? [words(10_000 + at, 30).join(' ')] : []),
    ...(at % 4 === 1 ? [] : [edited(at)]),
  ]);

  it('sets each beside what it became, by its words and not by place', () => {
    const blocks = compareText(before.join('\n\n'), after.join('\n\n'));
    const pairs = blocks.filter(({ op }) => op === '~');
    expect(pairs.map((pair) => [pair.before?.trim(), pair.after?.trim()])).toEqual(
      before.flatMap((old, at) => (at % 4 === 1 ? [] : [[old, edited(at)]])),
    );
    expect(blocks.some(({ coarse }) => coarse)).toBe(false);
  });
});

describe('short blocks that stand in many places', () => {
  const label = '- Đơn vị tính: phần trăm';
  const part = (name: string, ...items: readonly string[]): string =>
    [`## Phần ${name}`, `${name} ${ONE}`, ...items].join('\n\n');
  const movedTexts = (before: readonly string[], after: readonly string[]): readonly string[] =>
    compareText(before.join('\n\n'), after.join('\n\n')).flatMap((block) =>
      block.op === 'moved' && block.before !== undefined ? [block.before.trim()] : [],
    );

  it('are not told to have moved where one left here and one came there', () => {
    const [a, b, c] = [part('A', label), part('B', label), part('C')];
    expect(movedTexts([a, b, c], [part('A'), b, part('C', label)])).toEqual([]);
  });

  it('moved with what stands beside them', () => {
    const passage = [TWO, label];
    expect(
      movedTexts(
        [part('A', ...passage), part('B', label), part('C')],
        [part('A'), part('B', label), part('C', ...passage)],
      ),
    ).toEqual(passage);
  });

  it('moved alone where there is but one', () => {
    expect(movedTexts([part('A', label), part('B')], [part('A'), part('B', label)])).toEqual([
      label,
    ]);
  });
});

describe('laws of moved, split and merged blocks', () => {
  const sentences = fc.constantFrom(ONE, TWO, THREE, FOUR, `${ONE} ${TWO}`, `${THREE} ${FOUR}`);
  const item = fc
    .tuple(fc.constantFrom('', '- ', '1. ', '## '), sentences)
    .map((two) => two.join(''));
  const markdown = fc.array(item, { maxLength: 7 }).map((items) => items.join('\n\n'));

  it('both texts come out to the letter, and a move names its two places', () => {
    fc.assert(
      fc.property(markdown, markdown, (before, after) => {
        const blocks = compareText(before, after);
        expect(blocks.map((block) => block.before ?? '').join('')).toBe(before);
        expect(blocks.map((block) => block.after ?? '').join('')).toBe(after);
        for (const [at, { op, move }] of blocks.entries()) {
          expect(op === 'moved').toBe(move !== undefined);
          if (!move) continue;
          expect([move.from, move.to]).toContain(at);
          expect(blocks[move.from]?.before).toBeDefined();
          expect(blocks[move.to]?.after).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the other way round says the same, inverted', () => {
    const tell = (blocks: readonly BlockChange[]): readonly string[] =>
      blocks
        .map(({ op, kind, before, after, joint, nature }) =>
          JSON.stringify([op, kind, before, after, joint, nature]),
        )
        .sort();
    fc.assert(
      fc.property(markdown, markdown, (before, after) => {
        const field = { id: 'x.text', field: 'text', kind: 'Markdown' };
        const common = {
          id: 'changed:x',
          nodeId: 'x',
          nodeType: 'section',
          sectionId: 'x',
        } as const;
        const inverted = invertedChange({
          ...common,
          kind: 'changed',
          title: '',
          lines: [],
          fields: [{ ...field, blocks: compareText(before, after) }],
        });
        expect(tell(inverted.fields[0]?.blocks ?? [])).toEqual(tell(compareText(after, before)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the line of a text whose words stayed', () => {
  const line = (before: string, after: string): string | undefined =>
    compareDocuments(
      plan([node('section', 's', { heading: 'Mục', text: before })]),
      plan([node('section', 's', { heading: 'Mục', text: after })]),
      'vi',
    ).changes[0]?.lines[0];

  it.each([
    ['tỉnh Thanh Hoá', 'tỉnh Thanh Hóa', 'chỉ đổi cách đặt dấu thanh'],
    ['Khung kiến trúc', 'khung kiến trúc', 'chỉ đổi chữ hoa, chữ thường'],
    [ONE, ONE.replace('đồng bộ', '**đồng bộ**'), 'cách trình bày'],
    [text(ONE, TWO, THREE), text(TWO, THREE, ONE), 'chuyển vị trí đoạn'],
    [`${ONE} ${TWO}`, text(ONE, TWO), 'tách đoạn'],
    [text(ONE, TWO), `${ONE} ${TWO}`, 'gộp đoạn'],
  ])('says what it is: %#', (before, after, how) => {
    expect(line(before, after)).toBe(`“I. Mục”: sửa nội dung (${how})`);
  });
});
