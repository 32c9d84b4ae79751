import type { Language } from '../../../schemas/types.ts';
import type { PaperRun } from '../paper/paper.ts';

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

export interface PdfLook {
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

export interface PdfPart {
  readonly landscape: boolean;
  readonly numbered: boolean;
  readonly blocks: readonly (PdfPara | PdfTable | PdfContents)[];
}

/** The table of contents, which is made where it stands: it alone knows the pages. */
export interface PdfContents {
  readonly kind: 'contents';
  readonly above: number;
}

export interface PdfPara {
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
  readonly runs: readonly PaperRun[];
}

export interface PdfTable {
  readonly kind: 'table';
  readonly above: number;
  readonly widths: readonly number[];
  readonly borders: boolean;
  readonly rows: readonly PdfRow[];
}

export interface PdfRow {
  readonly header: boolean;
  /** What it takes; 0 for what its words take. */
  readonly height: number;
  readonly words: 'top' | 'middle' | 'bottom';
  readonly splits: boolean;
  /** Whether it is the name of the rows that follow. */
  readonly names: boolean;
  readonly cells: readonly PdfCell[];
}

export interface PdfCell {
  readonly span: number;
  /** Room below its words. */
  readonly below: number;
  readonly paras: readonly PdfPara[];
}
