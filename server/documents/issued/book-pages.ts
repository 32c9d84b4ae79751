import type { PlanDocument } from '../../../schemas/types.ts';
import type { Layout } from '../paper/fields.ts';
import {
  type Cell,
  type PaperBlock,
  type PaperPart,
  type Para,
  type ParaStyle,
  para,
  paraText,
  type Row,
  type Table,
} from '../paper/paper.ts';
import { lookOf } from '../paper/para-looks.ts';
import { type Abbreviation, abbreviationsOf } from './abbreviations.ts';
import { decreeDate } from './decree-words.ts';
import { type DraftMark, draftWords, paperTitle } from './issued-head.ts';
import { BLANK, type Issuer } from './issuers.ts';
import { boldLength } from './letter-widths.ts';

const BOOK = 'book';

const line = (style: ParaStyle, words: string, level = 0): Para =>
  para({ group: BOOK, nodeId: BOOK, style }, words, { level });

const row = (cells: readonly (readonly Para[])[], more: Partial<Row> = {}): Row => ({
  group: BOOK,
  nodeId: BOOK,
  header: false,
  cells: cells.map((paras): Cell => ({ span: 1, paras })),
  ...more,
});

const table = (widths: readonly number[], rows: readonly Row[], borders: boolean): Table => ({
  kind: 'table',
  group: BOOK,
  nodeId: BOOK,
  widths,
  rows,
  borders,
});

/** The cover: the issuer; the title and which draft it is; the place and month. */
export function coverPart(
  plan: PlanDocument,
  issuer: Issuer,
  draft: DraftMark | undefined,
  layout: Layout,
): PaperPart {
  const { kind, subject } = paperTitle(plan, issuer, layout);
  const title = [
    line('cover-kind', kind),
    line('cover-title', subject),
    ...(draft ? [line('cover-draft', draftWords(draft))] : []),
  ];
  const dated = draft && draft !== 'working' ? draft.day.slice(0, 7) : undefined;
  const month = dated ? decreeDate(dated) : `tháng ${BLANK} năm ${BLANK}`;
  const place = line('cover-place', `${plan.fields.locality || BLANK}, ${month}`);
  const rows = [
    row([agencyLines(issuer)], { room: { height: 45, words: 'top' } }),
    row([title], { room: { height: 150, words: 'middle' } }),
    row([[place]], { room: { height: 55, words: 'bottom' } }),
  ];
  return { landscape: false, unnumbered: true, blocks: [table([1], rows, false)] };
}

function agencyLines({ superior, heading, profile }: Issuer): readonly Para[] {
  const agency = line('agency', heading);
  const rule = 0.4 * boldLength(heading.toLocaleUpperCase('vi'), 13);
  return [
    ...(superior === '' ? [] : [line('superior', superior)]),
    ...(profile.star ? [agency, line('superior', '*')] : [{ ...agency, rule }]),
  ];
}

/** How deep a table of contents goes: I., 1., a). */
const DEPTH = 3;

/** Numbers the headings of parts by the lines of the table of contents. */
export function withListed(parts: readonly PaperPart[]): readonly PaperPart[] {
  let count = 0;
  const listed = (block: PaperBlock): PaperBlock => {
    if (block.kind === 'table' || !isListed(block)) return block;
    count += 1;
    return { ...block, listed: count - 1 };
  };
  return parts.map((part) => ({ ...part, blocks: part.blocks.map(listed) }));
}

const isListed = (one: Para): boolean =>
  (lookOf(one).outline ?? DEPTH + 1) <= DEPTH && paraText(one) !== '';

/**
 * Makes the table of contents of parts with numbered headings, followed by the abbreviations.
 * `pages` are those of the headings; unknown ones are "…".
 */
export function contentsPart(
  plan: PlanDocument,
  parts: readonly PaperPart[],
  pages?: readonly number[],
): PaperPart {
  const lines = parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'table' || block.listed === undefined) return [];
      const page = pages?.[block.listed] ?? BLANK;
      const words = paraText(block).replaceAll('\n', ' ');
      const entry = line('contents', `${words}\t${page}`, lookOf(block).outline);
      return [{ ...entry, listed: block.listed }];
    });
  const abbreviations = abbreviationsOf(plan);
  return {
    landscape: false,
    unnumbered: true,
    blocks: [
      line('book-title', 'Mục lục'),
      ...lines,
      ...(abbreviations.length > 0 ? abbreviationBlocks(abbreviations) : []),
    ],
  };
}

const abbreviationBlocks = (all: readonly Abbreviation[]): readonly PaperBlock[] => [
  line('book-title', 'Danh mục từ viết tắt'),
  table(
    [12, 38, 115],
    [
      row(
        ['TT', 'Từ viết tắt', 'Từ đầy đủ'].map((head) => [line('cell-head', head)]),
        { header: true },
      ),
      ...all.map(({ short, full }, index) =>
        row([
          [line('cell-centre', `${index + 1}`)],
          [line('cell-centre', short)],
          [line('cell', full)],
        ]),
      ),
    ],
    true,
  ),
];
