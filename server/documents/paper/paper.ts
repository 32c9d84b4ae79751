import { legalText } from '../../../domain/text/clean-text.ts';

/**
 * A document laid out as a paper: paragraphs and tables in reading order, with everything that a
 * reader sees as words, numbers included. Word, Markdown and the terminal all draw this; two papers
 * are merged into one with changes.
 */
export type Paper = readonly PaperBlock[];

export type PaperBlock = Para | Table;

/** The kind of a paragraph; each drawing decides its look. */
export type ParaStyle =
  | 'agency'
  | 'motto'
  | 'kind'
  | 'title'
  | 'heading'
  | 'appendix'
  | 'basis'
  | 'body'
  | 'subheading'
  | 'list'
  | 'fact'
  | 'quote'
  | 'code'
  | 'cell'
  | 'cell-centre'
  | 'cell-head'
  | 'gap'
  // The head and the foot of an issued paper.
  | 'subject'
  | 'superior'
  | 'party'
  | 'number'
  | 'addressee'
  | 'date'
  | 'draft'
  | 'annex'
  | 'annex-title'
  | 'annex-of'
  | 'recipients'
  | 'recipient'
  | 'signature'
  // The pages before the text of a book: its cover, its contents.
  | 'cover-kind'
  | 'cover-title'
  | 'cover-draft'
  | 'cover-place'
  | 'book-title'
  | 'contents';

/**
 * The look of letters: any of b (bold), i (italic), s (struck through), c (code), u (underlined),
 * in this order.
 */
export type Look = string;

export interface PaperRun {
  readonly text: string;
  readonly look: Look;
}

/**
 * The part of a paragraph that holds a field's words, and their offset in the field's plain text.
 */
export interface FieldSpan {
  readonly field: string;
  readonly at: number;
  readonly length: number;
  readonly offset: number;
}

export interface Para {
  readonly kind: 'para';
  /** What it belongs to. Only blocks of one group are compared between two papers. */
  readonly group: string;
  readonly nodeId: string;
  readonly style: ParaStyle;
  /** Level of a heading from 1, of indentation from 0. */
  readonly level: number;
  readonly runs: readonly PaperRun[];
  readonly spans: readonly FieldSpan[];
  /** The length in millimetres of a rule centred below it; none when absent. */
  readonly rule?: number;
  /** Stays on the page of what follows. */
  readonly keep?: true;
  /** The line of the table of contents that names it, counted from 0. */
  readonly listed?: number;
}

export interface Table {
  readonly kind: 'table';
  readonly group: string;
  readonly nodeId: string;
  /** Widths of its columns, as shares of the line. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  readonly borders: boolean;
}

export interface Row {
  readonly group: string;
  readonly nodeId: string;
  /** Repeated at the top of every page. */
  readonly header: boolean;
  /** May break across pages: for long cells. */
  readonly splits?: true;
  /**
   * Its height in millimetres, and where in it the words are; absent for the height of the words.
   */
  readonly room?: { readonly height: number; readonly words: 'top' | 'middle' | 'bottom' };
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** The number of columns it covers. */
  readonly span: number;
  /** At least one. */
  readonly paras: readonly Para[];
}

/** A part of a paper with its own page numbers. */
export interface PaperPart {
  readonly landscape: boolean;
  /** Its pages have no numbers and aren't counted. */
  readonly unnumbered?: true;
  readonly blocks: Paper;
}

/** Returns the words of a paragraph; "\n" is a forced line break. */
export const paraText = ({ runs }: Para): string => runs.map(({ text }) => text).join('');

/** Returns the words of a table, a line a row. */
export const tableText = ({ rows }: Table): string => rows.map(rowText).join('\n');

export const rowText = ({ cells }: Row): string =>
  cells.map(({ paras }) => paras.map(paraText).join(' ')).join(' | ');

/**
 * Makes a text stored before texts were cleaned printable: a soft break becomes "\n", what no file
 * may hold U+FFFD. The length stays.
 */
export const legible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  legalText(text.replace(/\r/g, ' ').replace(/[\u000b\u000c\u0085\u2028\u2029]/g, '\n'));

type ParaStart = Pick<Para, 'group' | 'nodeId' | 'style'>;

/** Makes a paragraph of one text; `field` is given when the text is a field's. */
export function para(
  start: ParaStart,
  text: string,
  more: { readonly level?: number; readonly look?: Look; readonly field?: string } = {},
): Para {
  const { level = 0, look = '', field } = more;
  const words = legible(text);
  return {
    kind: 'para',
    ...start,
    level,
    runs: words === '' ? [] : [{ text: words, look }],
    spans: field === undefined ? [] : [{ field, at: 0, length: words.length, offset: 0 }],
  };
}

/** Puts words before a paragraph. */
export function prefixed(prefix: string, { runs, spans, ...rest }: Para, look: Look = ''): Para {
  if (prefix === '') return { runs, spans, ...rest };
  const words = legible(prefix);
  return {
    ...rest,
    runs: [{ text: words, look }, ...runs],
    spans: spans.map((span) => ({ ...span, at: span.at + words.length })),
  };
}

/** Joins two paragraphs, in the group and style of the first. */
export function joined(first: Para, second: Para): Para {
  const length = paraText(first).length;
  return {
    ...first,
    runs: [...first.runs, ...second.runs],
    spans: [...first.spans, ...second.spans.map((span) => ({ ...span, at: span.at + length }))],
  };
}

/** Keeps a line that introduces others, such as “… gồm:”, on one page with the first of them. */
export const leadsKept = (blocks: readonly PaperBlock[]): readonly PaperBlock[] =>
  blocks.map((block) =>
    block.kind === 'para' && paraText(block).trimEnd().endsWith(':')
      ? { ...block, keep: true }
      : block,
  );
