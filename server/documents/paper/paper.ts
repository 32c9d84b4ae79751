import { legalText } from '../../../domain/text/clean-text.ts';

/**
 * A document laid out as a paper: paragraphs and tables in the order of reading, with everything
 * that a reader sees as words, numbers included. Word, Markdown and the terminal all draw this; two
 * papers are merged into one with changes.
 */
export type Paper = readonly PaperBlock[];

export type PaperBlock = Para | Table;

/** What a paragraph is; how it looks is for the one who draws it. */
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
  // What stands at the head and the foot of an issued paper.
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
 * How letters look: any of b (bold), i (italic), s (struck through), c (code), u (underlined), in
 * this order.
 */
export type Look = string;

export interface PaperRun {
  readonly text: string;
  readonly look: Look;
}

/**
 * Where in a paragraph the words of a field stand, and where in the field's plain text they begin.
 */
export interface FieldSpan {
  readonly field: string;
  readonly at: number;
  readonly length: number;
  readonly offset: number;
}

export interface Para {
  readonly kind: 'para';
  /**
   * What it says something of. Blocks of one group in two papers are compared with each other, and
   * only they.
   */
  readonly group: string;
  readonly nodeId: string;
  readonly style: ParaStyle;
  /** Level of a heading from 1, of indentation from 0. */
  readonly level: number;
  readonly runs: readonly PaperRun[];
  readonly spans: readonly FieldSpan[];
  /** The length in millimetres of a line ruled below it, in the middle; none when not given. */
  readonly rule?: number;
  /** On the page of what follows. */
  readonly keep?: true;
  /** Which line of the table of contents names it, counted from 0. */
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
  /** May begin on one page and end on the next: for long cells. */
  readonly splits?: true;
  /**
   * Millimetres that it takes, and where in them its words stand; what they take when not given.
   */
  readonly room?: { readonly height: number; readonly words: 'top' | 'middle' | 'bottom' };
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Columns that it takes. */
  readonly span: number;
  /** At least one. */
  readonly paras: readonly Para[];
}

/** A part of a paper with pages of its own. */
export interface PaperPart {
  readonly landscape: boolean;
  /** Its pages bear no numbers, and don't count. */
  readonly unnumbered?: true;
  readonly blocks: Paper;
}

/** The words of a paragraph; "\n" is a forced line break. */
export const paraText = ({ runs }: Para): string => runs.map(({ text }) => text).join('');

/** The words of a table, a line a row. */
export const tableText = ({ rows }: Table): string => rows.map(rowText).join('\n');

/** The words of a row. */
export const rowText = ({ cells }: Row): string =>
  cells.map(({ paras }) => paras.map(paraText).join(' ')).join(' | ');

/**
 * A text of long ago, before texts were cleaned: a soft break is "\n", what no file may hold
 * U+FFFD. Length stays.
 */
export const legible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  legalText(text.replace(/\r/g, ' ').replace(/[\u000b\u000c\u0085\u2028\u2029]/g, '\n'));

type ParaStart = Pick<Para, 'group' | 'nodeId' | 'style'>;

/** A paragraph of one text. `field` says that the text is a field's. */
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

/** A paragraph with words put before it. */
export function behind(prefix: string, { runs, spans, ...rest }: Para, look: Look = ''): Para {
  if (prefix === '') return { runs, spans, ...rest };
  const words = legible(prefix);
  return {
    ...rest,
    runs: [{ text: words, look }, ...runs],
    spans: spans.map((span) => ({ ...span, at: span.at + words.length })),
  };
}

/** Two paragraphs as one, in the place and style of the first. */
export function joined(first: Para, second: Para): Para {
  const length = paraText(first).length;
  return {
    ...first,
    runs: [...first.runs, ...second.runs],
    spans: [...first.spans, ...second.spans.map((span) => ({ ...span, at: span.at + length }))],
  };
}

/**
 * Blocks of a text in which a line that leads to others, as “… gồm:”, is on one page with the first
 * of them.
 */
export const leadsKept = (blocks: readonly PaperBlock[]): readonly PaperBlock[] =>
  blocks.map((block) =>
    block.kind === 'para' && paraText(block).trimEnd().endsWith(':')
      ? { ...block, keep: true }
      : block,
  );
