import type { Language } from '../../../schemas/types.ts';
import type { PaperRun } from '../paper/paper.ts';

/** What paper.typ draws: a paper with nothing left to compute. Lengths in points. */
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
      // Space at both sides of a cell's words.
      | 'cellSide'
      // Thickness of a table's lines.
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
  /** Line height, in heights of a single line. */
  readonly lines: number;
  readonly left: number;
  /** Space above and below. */
  readonly above: number;
  readonly below: number;
  /** Height of a paragraph, whatever its content; 0 for the height of its words. */
  readonly exactly: number;
  readonly firstLine: number;
  readonly whole: boolean;
}

export interface PdfPart {
  readonly landscape: boolean;
  readonly numbered: boolean;
  readonly blocks: readonly (PdfPara | PdfTable | PdfContents)[];
}

/** The place of the table of contents; typst makes it, since only typst knows the pages. */
export interface PdfContents {
  readonly kind: 'contents';
  readonly above: number;
}

export interface PdfPara {
  readonly kind: 'para';
  readonly look: string;
  /** Space between it and what comes before. */
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
  /** Its height; 0 for the height of its words. */
  readonly height: number;
  readonly words: 'top' | 'middle' | 'bottom';
  readonly splits: boolean;
  /** Whether it is a group's title above the rows that follow. */
  readonly names: boolean;
  readonly cells: readonly PdfCell[];
}

export interface PdfCell {
  readonly span: number;
  /** Space below its words. */
  readonly below: number;
  readonly paras: readonly PdfPara[];
}
