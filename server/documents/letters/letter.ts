import { romanOf } from '../../../domain/plan/numbering.ts';
import { plainDocument } from '../docx/plain-document.ts';
import { type FileAbout, packageOf } from '../docx/word-file.ts';
import { headTable, kindBlocks, paperNumber } from '../issued/issued-head.ts';
import type { Issuer } from '../issued/issuers.ts';
import { cellParas } from '../paper/fields.ts';
import { markdownBlocks } from '../paper/markdown-blocks.ts';
import {
  type Cell,
  joined,
  leadsKept,
  type PaperBlock,
  type PaperPart,
  type Para,
  type ParaStyle,
  para,
  prefixed,
  type Row,
  type Table,
} from '../paper/paper.ts';
import { withGaps } from '../paper/plan-paper.ts';
import { pdfPaper } from '../pdf/pdf-paper.ts';
import { typeset } from '../pdf/typesetter.ts';

/** Kinds of letters and their symbols (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
export const LETTER_KINDS = {
  'cover-letter': { name: 'Tờ trình', symbol: 'TTr' },
  notice: { name: 'Thông báo', symbol: 'TB' },
  minutes: { name: 'Biên bản', symbol: 'BB' },
} as const;

/** A letter that goes with a plan: sender, recipients and content. */
export interface Letter {
  readonly kind: keyof typeof LETTER_KINDS;
  readonly issuer: Issuer;
  /** Its subject, centred below its kind. */
  readonly subject: string;
  /**
   * The place of issue; '' when the plan doesn't name one; absent for a paper whose head has no
   * date.
   */
  readonly place?: string;
  /** After "Kính gửi:". */
  readonly to?: string;
  /** Ends with "./.". */
  readonly body: readonly PaperBlock[];
  /** Recipients and signatures. */
  readonly foot: readonly Table[];
}

/** The group of all blocks of a letter: letters aren't compared. */
export const LETTER_GROUP = 'letter';

/** Lays out a letter as a paper, in the form of Nghị định 30/2020/NĐ-CP or the Party's. */
export function letterPaper({
  kind,
  issuer,
  subject,
  place,
  to,
  body,
  foot,
}: Letter): readonly PaperPart[] {
  const { name, symbol } = LETTER_KINDS[kind];
  const head = headTable(LETTER_GROUP, issuer, {
    number: paperNumber(issuer, symbol),
    ...(place !== undefined && { place }),
  });
  const addressee =
    to === undefined ? letterLine('gap', '') : letterLine('addressee', `Kính gửi: ${to}`);
  return [
    {
      landscape: false,
      blocks: [
        head,
        ...kindBlocks(LETTER_GROUP, name, subject),
        addressee,
        ...leadsKept(body),
        ...foot.flatMap((table): readonly PaperBlock[] => [
          { ...letterLine('gap', ''), keep: true as const },
          table,
        ]),
      ],
    },
  ];
}

/** The file formats of a letter. */
export type LetterFormat = 'docx' | 'pdf';

/**
 * Makes a letter a Word file, or a PDF file of the same pages. The same input gives the same bytes.
 */
export async function letterFile(
  letter: Letter,
  about: FileAbout,
  format: LetterFormat,
): Promise<Uint8Array> {
  const paper = letterPaper(letter);
  return format === 'docx'
    ? packageOf(plainDocument(paper), about)
    : typeset(() => pdfPaper(paper, about));
}

const start = (style: ParaStyle) => ({ group: LETTER_GROUP, nodeId: LETTER_GROUP, style });

export const letterLine = (
  style: ParaStyle,
  text: string,
  more?: Parameters<typeof para>[2],
): Para => para(start(style), text, more);

/** "I. …" at level 1, "1. …" at level 2. */
export const letterHeading = (text: string, level = 1): Para =>
  letterLine('heading', text, { level });

/** Puts parts under headings I., II., …; leaves out empty ones. */
export const numberedParts = (
  parts: readonly { readonly title: string; readonly blocks: readonly PaperBlock[] }[],
): readonly PaperBlock[] =>
  parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [
      letterHeading(`${romanOf(index + 1)}. ${title}`),
      ...blocks,
    ]);

export const markdown = (text: string): readonly PaperBlock[] =>
  withGaps(markdownBlocks(text, { group: LETTER_GROUP, nodeId: LETTER_GROUP, field: 'text' }));

/** Lays out Markdown with words run in before its first paragraph, and others after its last. */
export function ledMarkdown(
  {
    lead,
    look = '',
    tail = '',
  }: { readonly lead: string; readonly look?: string; readonly tail?: string },
  text: string,
): readonly PaperBlock[] {
  const [first, ...rest] = markdown(text);
  const started: readonly PaperBlock[] =
    first?.kind === 'para'
      ? [prefixed(lead, first, look), ...rest]
      : [letterLine('body', lead.trim(), { look }), ...(first ? [first, ...rest] : [])];
  if (tail === '') return started;
  const last = started.at(-1);
  return last?.kind === 'para' && last.style !== 'gap'
    ? [...started.slice(0, -1), joined(last, letterLine('body', ` ${tail}`))]
    : [...started, letterLine('body', tail)];
}

/** The same for a cell of a table. */
export const ledCell = (
  lead: { readonly lead: string; readonly look?: string },
  text: string,
): readonly Para[] =>
  cellParas(
    ledMarkdown(lead, text).filter((block) => block.kind === 'table' || block.style !== 'gap'),
  );

/** Makes the last sentence of a letter, which stays on the page of the signature. */
export const lastLine = (words: string): Para => ({
  ...letterLine('body', `${words.replace(/[.;]$/, '')}./.`),
  keep: true,
});

/** Makes a table with a row of headings; widths are shares of the line. */
export function ruledTable(
  columns: readonly { readonly head: string; readonly width: number }[],
  rows: readonly (readonly (readonly Para[])[])[],
): Table {
  const row = (cells: readonly (readonly Para[])[], header: boolean): Row => ({
    group: LETTER_GROUP,
    nodeId: LETTER_GROUP,
    header,
    cells: cells.map(
      (paras): Cell => ({ span: 1, paras: paras.length > 0 ? paras : [letterLine('cell', '')] }),
    ),
  });
  return {
    kind: 'table',
    group: LETTER_GROUP,
    nodeId: LETTER_GROUP,
    widths: columns.map(({ width }) => width),
    borders: true,
    rows: [
      row(
        columns.map(({ head }) => [letterLine('cell-head', head)]),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  };
}
