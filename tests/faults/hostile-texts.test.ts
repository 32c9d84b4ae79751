import { describe, expect, test } from '@jest/globals';
import { findWords } from '../../client/plan/remark/quote.ts';
import { DRAFT_RULES } from '../../domain/checks/all-rules.ts';
import { indexOf } from '../../domain/checks/plan-index.ts';
import { settingsOf } from '../../domain/checks/rule.ts';
import { judge } from '../../domain/checks/run.ts';
import { compareDocuments } from '../../domain/redline/compare.ts';
import { portAnchors } from '../../domain/review/anchors/anchor.ts';
import { check } from '../../domain/schema/schema.ts';
import { foldForSearch } from '../../domain/text/fold-search.ts';
import { toNfc, toneKey } from '../../domain/text/normalise.ts';
import { plainText } from '../../domain/text/plain.ts';
import type { Anchor, PlanDocument } from '../../schemas/types.ts';
import { renderMarkdown, renderRemark } from '../../server/documents/markdown.ts';
import { markdownBlocks } from '../../server/documents/paper/markdown-blocks.ts';
import { issuedDocx } from '../../server/documents/plan/plan-docx.ts';

/**
 * Texts that cost some reader the square of their length or worse, each of a kind of its own; some
 * were found by chance.
 */
const FRAGMENTS = [
  ...[
    '_a_',
    '*a_b',
    'a**b',
    '**a',
    '** a',
    '~~a',
    '~a ',
    '`',
    '``a',
    '[',
    '![',
    '!',
    '](',
    '[a](b',
    '[^1]',
  ],
  ...['<', '<a@b.c', '<a ', '<!--', '<![CDATA[', '<div>\n', '&', '&#', '\\', '\\*', '__a__'],
  ...['>', '> ', '> > >\n', '>>>>\n', '> a\n>> b\n', '- ', '- a\n', '  - a\n', '1. ', '1. a\nb\n'],
  ...[
    '| a ',
    '| a | b |\n',
    '|a|b|\n|-|-|\n',
    '__a__|a|b|\n|-|-|\nwww.a.',
    '[a]: b "c\n\n',
    '#\n',
    '---\n',
  ],
  ...[
    'http://',
    'http://a.b)',
    'www.',
    'www.a.b ',
    'a@',
    'a@b.',
    'a',
    'ấ',
    'a\n',
    'a\n\n',
    ' ',
    '\u00a0',
    '\t',
  ],
  ...[
    'e\u0316\u0301',
    '\u0301',
    '👨\u200d',
    '\ud83d',
    '\u000b',
    '1',
    '1.',
    '1.000.',
    '10-',
    '2021-2025-',
    '1/',
  ],
  ...[
    'ngày 1 tháng ',
    'hai mươi ',
    'một trăm ',
    '10 tỷ đồng ',
    'từ 1 đến ',
    'tăng 10% ',
    'Nghị quyết số 1/NQ-CP ',
  ],
  ...[
    'Điều 1 khoản 1, ',
    'Quyết định số 12/QĐ-TTg ngày ',
    'Sở ',
    'Sở Tài chính, ',
    '(',
    '“',
    'gồm 3 nhiệm vụ: ',
    'a) ',
  ],
];

const filled = (fragment: string, size: number): string =>
  fragment.repeat(Math.ceil(size / fragment.length)).slice(0, size);

/**
 * A run that ends where the text goes on: an ending looked for from each of its characters costs
 * the square of it.
 */
const within =
  (fragment: string) =>
  (size: number): string =>
    `a${filled(fragment, size - 2)}b`;

const TEXTS: readonly (readonly [name: string, text: (size: number) => string])[] = [
  ...FRAGMENTS.map((fragment) => [fragment, (size: number) => filled(fragment, size)] as const),
  ...[' ', '\u00a0', '\t', '\n', ' \n', '.', '0', '-', '*', '\\'].map(
    (fragment) => [`a${fragment}…b`, within(fragment)] as const,
  ),
];

const plan = (text: string): PlanDocument => ({
  id: 'p',
  type: 'plan',
  fields: { kind: 'de-an', title: 'Đề án' },
  children: [
    { id: 's', type: 'section', fields: { role: 'other', heading: 'Một', text }, children: [] },
  ],
});

const edited = (text: string): string => {
  const half = text.length / 2;
  return `${text.slice(0, half)} chữ mới ${text.slice(half + 9)}`;
};

/**
 * Remarks on the longest words that one may quote, as they are, a little otherwise, and on short
 * ones.
 */
const quotes = (text: string): readonly Anchor[] =>
  [text.slice(0, 5000), `${text.slice(0, 2400)}${text.slice(2500, 4900)}x`, text.slice(0, 3)].map(
    (exact) => ({
      nodeId: 's',
      field: 'text',
      quote: { exact, prefix: text.slice(0, 32), suffix: 'không có' },
    }),
  );

const ABOUT = { title: 'Đề án', author: 'Sở', at: '2021-06-14T01:00:00Z' };

/** What a text goes through between the key that typed it and the paper. */
const WAYS: Readonly<Record<string, (text: string) => unknown>> = {
  'the door': (text) => toNfc({ text }),
  'the schema': (text) => check('PlanDocument', plan(text)),
  'the search': foldForSearch,
  'the comparison of spellings': toneKey,
  'its plain text': plainText,
  'the page': (text) => renderMarkdown(text),
  'a remark on the page': renderRemark,
  papers: (text) => markdownBlocks(text, { group: 'g', nodeId: 's', field: 'text' }),
  'the Word file': (text) => issuedDocx(plan(text), {}, ABOUT),
  'the checks': (text) => {
    const index = indexOf(plan(text));
    for (const rule of DRAFT_RULES) judge(rule, index, settingsOf(rule, 'de-an'));
  },
  'a comparison': (text) => compareDocuments(plan(text), plan(edited(text)), 'vi'),
  'the place of a remark in the next draft': (text) =>
    portAnchors(quotes(text), plan(text), plan(edited(text))),
  'the place of a quote': (text) => findWords(text, 'chữ không có'),
};

/** Milliseconds of a processor; the least of some runs, for other work on the machine only adds. */
function cost(work: () => unknown, runs: number): number {
  const took = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...took);
}

/** What is done in less than this is no trouble, however it grows. */
const FLOOR = 200;
const SIZE = 100_000;

describe('twice the text costs about twice as much, never four times', () => {
  test.each(Object.keys(WAYS))(
    '%s',
    (way) => {
      const work = WAYS[way] as (text: string) => unknown;
      const steep = TEXTS.flatMap(([name, text]) => {
        const [once, twice] = [text(SIZE), text(2 * SIZE)];
        if (cost(() => work(twice), 1) <= FLOOR) return [];
        const ratio =
          cost(() => work(twice), 2) /
          Math.max(
            FLOOR / 4,
            cost(() => work(once), 2),
          );
        return ratio > 3 ? [`${JSON.stringify(name)} × ${ratio.toFixed(1)}`] : [];
      });
      expect(steep).toEqual([]);
    },
    600_000,
  );
});
