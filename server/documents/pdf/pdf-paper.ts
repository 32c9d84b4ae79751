import type { Language } from '../../../schemas/types.ts';
import { INSET, PAGE } from '../docx/styles.ts';
import type { FileAbout } from '../docx/word-file.ts';
import type { Block, Cell, PaperPart, Para, Row, Run, Table } from '../paper/paper.ts';
import {
  CONTENTS_LOOKS,
  FIRST_LINE,
  HEADING_LOOKS,
  LEVEL_INDENT,
  lookOf,
  PARA_LOOKS,
  type ParaLook,
  TEXT_SIZE,
} from '../paper/para-looks.ts';

/** What paper.typ draws: a paper in which nothing is left to be worked out. Lengths in points. */
export interface PdfPaper {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  readonly date: Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>;
  readonly textSize: number;
  readonly sheet: Readonly<
    Record<
      | 'width'
      | 'height'
      | 'top'
      | 'right'
      | 'bottom'
      | 'left'
      // From the top of the page to its number.
      | 'header'
      // Room at both sides of a cell's words.
      | 'cellSide'
      // How thick the lines of a table are.
      | 'line',
      number
    >
  >;
  /** By the ids of Word's styles. */
  readonly looks: Readonly<Record<string, PdfLook>>;
  readonly parts: readonly PdfPart[];
}

interface PdfLook {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly centred: boolean;
  readonly justified: boolean;
  /** Height of lines in heights of single ones. */
  readonly lines: number;
  readonly left: number;
  /** Room above and below. */
  readonly above: number;
  readonly below: number;
  /** Height of a paragraph, whatever stands in it; 0 for what its words take. */
  readonly exactly: number;
  readonly firstLine: number;
  readonly whole: boolean;
}

interface PdfPart {
  readonly landscape: boolean;
  readonly numbered: boolean;
  readonly blocks: readonly (PdfPara | PdfTable | PdfContents)[];
}

/** The table of contents, which is made where it stands: it alone knows the pages. */
interface PdfContents {
  readonly kind: 'contents';
  readonly above: number;
}

interface PdfPara {
  readonly kind: 'para';
  readonly look: string;
  /** Room between it and what comes before it. */
  readonly above: number;
  readonly left: number;
  readonly keep: boolean;
  /** Level in the outline; 0 for what isn't in it. */
  readonly heading: number;
  /** Whether the table of contents names it. */
  readonly listed: boolean;
  readonly rule: number;
  readonly runs: readonly Run[];
}

interface PdfTable {
  readonly kind: 'table';
  readonly above: number;
  readonly widths: readonly number[];
  readonly borders: boolean;
  readonly rows: readonly PdfRow[];
}

interface PdfRow {
  readonly header: boolean;
  /** What it takes; 0 for what its words take. */
  readonly height: number;
  readonly words: 'top' | 'middle' | 'bottom';
  readonly splits: boolean;
  readonly cells: readonly PdfCell[];
}

interface PdfCell {
  readonly span: number;
  /** Room below its words. */
  readonly below: number;
  readonly paras: readonly PdfPara[];
}

/** Lays out the parts of a paper as the Word file has them. */
export function pdfPaper(
  parts: readonly PaperPart[],
  { title, author, at }: FileAbout,
  language: Language = 'vi',
): PdfPaper {
  const levels = outlineLevels();
  return {
    title,
    author,
    language,
    date: momentOf(at),
    textSize: TEXT_SIZE,
    sheet: SHEET,
    looks: LOOKS,
    parts: parts.map(({ landscape, unnumbered, blocks }) => ({
      landscape,
      numbered: !unnumbered,
      blocks: drawn(blocks, levels),
    })),
  };
}

/** Half a point, as in the Word file; rows there are higher by it. */
const TABLE_LINE = 0.5;

/** Twentieths of a point. */
const points = (twips: number): number => twips / 20;

const millimetres = (length: number): number => length * (72 / 25.4);

const SHEET: PdfPaper['sheet'] = {
  width: points(PAGE.width),
  height: points(PAGE.height),
  top: points(PAGE.top),
  right: points(PAGE.right),
  bottom: points(PAGE.bottom),
  left: points(PAGE.left),
  header: points(PAGE.header),
  cellSide: points(INSET),
  line: TABLE_LINE,
};

const pdfLook = (look: ParaLook): PdfLook => ({
  size: look.size ?? TEXT_SIZE,
  bold: look.bold ?? false,
  italic: look.italic ?? false,
  caps: look.caps ?? false,
  centred: look.align === 'center',
  justified: look.align === 'both',
  lines: look.lines ?? 1,
  left: look.left ?? 0,
  above: look.space?.[0] ?? 0,
  below: look.space?.[1] ?? 0,
  exactly: look.exactly ?? 0,
  firstLine: look.firstLine ? FIRST_LINE : 0,
  whole: look.keepLines ?? false,
});

const LOOKS: PdfPaper['looks'] = Object.fromEntries(
  [...HEADING_LOOKS, ...CONTENTS_LOOKS, ...Object.values(PARA_LOOKS)].map((look) => [
    look.id,
    pdfLook(look),
  ]),
);

function momentOf(at: string): PdfPaper['date'] {
  const moment = new Date(at);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(),
  };
}

type Levels = (outline: number | undefined) => number;

/** Levels of headings as they come: those who hear a paper are never led from one level to one two deeper (PDF/UA-1, 7.4). */
function outlineLevels(): Levels {
  let reached = 0;
  return (outline) => {
    if (outline === undefined) return 0;
    reached = Math.min(outline, reached + 1);
    return reached;
  };
}

const spaceBelow = (para: Para): number => lookOf(para).space?.[1] ?? 0;

function drawn(blocks: readonly Block[], levels: Levels): PdfPart['blocks'] {
  let below = 0;
  return blocks.flatMap((block, index): PdfPart['blocks'] => {
    const above = below;
    if (isLine(block)) return isLine(blocks[index - 1]) ? [] : [{ kind: 'contents', above }];
    below = block.kind === 'para' ? spaceBelow(block) : 0;
    return [block.kind === 'para' ? drawnPara(block, above, levels) : drawnTable(block, above)];
  });
}

const isLine = (block: Block | undefined): boolean =>
  block?.kind === 'para' && block.style === 'contents';

function drawnPara(para: Para, below: number, levels: Levels): PdfPara {
  const { style, level, runs, rule = 0, keep, listed } = para;
  const look = lookOf(para);
  const deeper = level > 0 && (style === 'list' || style === 'quote');
  return {
    kind: 'para',
    look: look.id,
    // Between paragraphs word processors leave the larger of both, not their sum.
    above: Math.max(below, look.space?.[0] ?? 0),
    left: deeper ? level * LEVEL_INDENT : (look.left ?? 0),
    keep: (keep ?? look.keepNext) === true,
    heading: levels(look.outline),
    listed: listed !== undefined,
    rule: millimetres(rule),
    runs: runs.map(({ text, look: letters }) => ({ text: flowing(text), look: letters })),
  };
}

/** Pages have no tab stops. */
const flowing = (text: string): string => text.replaceAll('\t', ' ');

function drawnTable({ widths, borders, rows }: Table, above: number): PdfTable {
  const line = borders ? TABLE_LINE : 0;
  return { kind: 'table', above, widths, borders, rows: rows.map((row) => drawnRow(row, line)) };
}

const drawnRow = ({ header, splits, room, cells }: Row, line: number): PdfRow => ({
  header,
  height: millimetres(room?.height ?? 0),
  words: header ? 'middle' : (room?.words ?? 'top'),
  splits: splits === true,
  cells: cells.map((cell) => drawnCell(cell, line)),
});

function drawnCell({ span, paras }: Cell, line: number): PdfCell {
  let below = 0;
  const drawnParas = paras.map((para) => {
    const one = drawnPara(para, below, () => 0);
    below = spaceBelow(para);
    return one;
  });
  return { span, below: below + line, paras: drawnParas };
}
