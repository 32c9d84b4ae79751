import fc from 'fast-check';
import { natureOf } from '../../../../domain/redline/natures.ts';
import { readableHunks } from '../../../../domain/redline/readable.ts';
import { exactHunks } from '../../../../domain/redline/words.ts';
import type { Hunk } from '../../../../schemas/types.ts';

const read = (before: string, after: string): readonly Hunk[] =>
  readableHunks(exactHunks(before, after).hunks);
const changes = (before: string, after: string): readonly Hunk[] =>
  read(before, after).filter(({ op }) => op !== '=');
const side = (hunks: readonly Hunk[], op: '+' | '-'): string =>
  hunks.flatMap((hunk) => (hunk.op === '=' || hunk.op === op ? [hunk.text] : [])).join('');

describe('what a change is', () => {
  it.each([
    ['hoà', 'hòa', 'tone'],
    ['Uỷ ban', 'Ủy ban', 'tone'],
    ['hoà', 'hoá', undefined],
    ['Chuyển đổi SỐ', 'chuyển đổi số', 'case'],
    ['Hoà Bình', 'hòa bình', 'case'],
    ['', '**', 'format'],
    ['số', '*số*', 'format'],
    ['15', '20', 'number'],
    ['2.947.000', '2.950.000', 'number'],
    ['99,92%', '100%', 'number'],
    ['2021', '2022', undefined],
    ['749/QĐ-TTg', '750/QĐ-TTg', undefined],
    ['14/6/2021', '15/6/2021', undefined],
    ['năm\u00a02025', 'năm 2025'.normalize('NFD'), undefined],
    ['nhanh', 'chậm', undefined],
  ] as const)('“%s” → “%s” is %s', (before, after, nature) => {
    expect(natureOf(before, after)).toBe(nature);
    expect(natureOf(after, before)).toBe(nature);
  });

  it('is told of each word by itself, so that a reader can hide tone marks and still see words', () => {
    expect(changes('Sở Hoà Bình chủ trì', 'Sở Hòa Bình phối hợp')).toEqual([
      { op: '-', text: 'Hoà', nature: 'tone' },
      { op: '+', text: 'Hòa', nature: 'tone' },
      { op: '-', text: 'chủ trì' },
      { op: '+', text: 'phối hợp' },
    ]);
    expect(changes('giao cho uỷ ban', 'giao Ủy ban')).toEqual([
      { op: '-', text: 'cho ' },
      { op: '-', text: 'uỷ', nature: 'case' },
      { op: '+', text: 'Ủy', nature: 'case' },
    ]);
  });

  it('is one for a whole title that was set in capitals', () => {
    expect(changes('CHUYỂN ĐỔI SỐ', 'Chuyển đổi số')).toEqual([
      { op: '-', text: 'CHUYỂN ĐỔI SỐ', nature: 'case' },
      { op: '+', text: 'Chuyển đổi số', nature: 'case' },
    ]);
  });
});

describe('a figure in a text', () => {
  const figure = (before: string, after: string) =>
    changes(before, after).find((hunk) => hunk.figure)?.figure;

  it('carries both values, the difference and the unit', () => {
    expect(figure('đạt 64,1 thuê bao/100 dân', 'đạt 70 thuê bao/100 dân')).toEqual({
      before: 64.1,
      after: 70,
      delta: 5.9,
      percent: 9.2,
      unit: 'thuê bao/100 dân',
    });
    expect(figure('kinh phí 2.947.000 triệu đồng', 'kinh phí 3.000.000 triệu đồng')).toMatchObject({
      before: 2_947_000,
      after: 3_000_000,
      unit: 'triệu đồng',
    });
    expect(figure('tăng 0 bậc', 'tăng 5 bậc')).toEqual({ before: 0, after: 5, delta: 5 });
  });

  it('is not compared with one of another unit', () => {
    expect(figure('kinh phí 500 triệu đồng', 'kinh phí 2 tỷ đồng')).toBeUndefined();
  });

  it('stands by itself, however much changes around it', () => {
    const told = changes('phấn đấu đạt 15 phần trăm hộ', 'bảo đảm trên 20 phần trăm dân');
    expect(told.filter(({ nature }) => nature === 'number').map(({ text }) => text)).toEqual([
      '15',
      '20',
    ]);
  });
});

describe('the readable step', () => {
  it.each([
    [
      'a sentence put in',
      'Một là hạ tầng. Ba là con người.',
      'Một là hạ tầng. Hai là dữ liệu. Ba là con người.',
      ['+Hai là dữ liệu. '],
    ],
    [
      'a phrase taken out of repeated words',
      'trách nhiệm của tỉnh, của huyện, của xã',
      'trách nhiệm của tỉnh, của xã',
      ['-của huyện, '],
    ],
    ['a word said twice', 'rất nhanh', 'rất rất nhanh', ['+rất ']],
    [
      'two syllables on both sides of one that stayed',
      'đẩy mạnh chuyển giao công nghệ',
      'đẩy nhanh chuyển đổi công nghệ',
      ['-mạnh chuyển giao', '+nhanh chuyển đổi'],
    ],
    [
      'a sentence rewritten with a few words kept by chance',
      'Tỉnh tổ chức tuyên truyền rộng rãi về đề án cho người dân.',
      'Sở xây dựng nền tảng dùng chung về dữ liệu do doanh nghiệp vận hành.',
      [
        '-Tỉnh tổ chức tuyên truyền rộng rãi về đề án cho người dân',
        '+Sở xây dựng nền tảng dùng chung về dữ liệu do doanh nghiệp vận hành',
      ],
    ],
  ])('tells %s whole', (_, before, after, told) => {
    expect(changes(before, after).map(({ op, text }) => op + text)).toEqual(told);
  });

  const word = fc.constantFrom(
    ...'của tỉnh và của huyện, và xã. Hoà hòa HÒA 15 20% 2025 chuyển đổi số; **số** \n'.split(' '),
  );
  const text = fc.array(word, { maxLength: 24 }).map((words) => words.join(' '));

  it('is an edit of the same two texts, no larger in pieces than the exact one but for what it tells apart', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const hunks = read(before, after);
        // Spaces that are no change are told as the newer text has them.
        expect(side(hunks, '-').replace(/\s+/gu, ' ')).toBe(before.replace(/\s+/gu, ' '));
        expect(side(hunks, '+')).toBe(after);
        expect(hunks.every((hunk) => hunk.text !== '')).toBe(true);
        for (const [at, { op, figure }] of hunks.entries()) {
          if (op === '=') expect(hunks[at + 1]?.op).not.toBe('=');
          if (figure) expect([op, hunks[at - 1]?.op]).toEqual(['+', '-']);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('tells the same from the other side', () => {
    const turned = { '+': '-', '-': '+', '=': '=' } as const;
    const tell = (hunks: readonly Hunk[]): readonly string[] =>
      hunks.map(({ op, text: words, nature }) => JSON.stringify([op, words, nature])).sort();
    fc.assert(
      fc.property(text, text, (before, after) => {
        const back = read(after, before).map((hunk) => ({ ...hunk, op: turned[hunk.op] }));
        // Kept line breaks and spaces are told as the newer text has them.
        const plain = (hunks: readonly Hunk[]): readonly Hunk[] =>
          hunks.map((hunk) => ({ ...hunk, text: hunk.text.replace(/\s+/gu, ' ') }));
        expect(tell(plain(back))).toEqual(tell(plain(read(before, after))));
      }),
      { numRuns: 300 },
    );
  });
});
