import { dayNumber } from '../../../domain/text/dates.ts';
import type { Day } from '../../../schemas/types.ts';
import { element, part, text, type Xml } from '../docx/xml.ts';
import { legible, type PaperRun } from '../paper/paper.ts';
import { FONT, STYLES, type StyleName } from './styles.ts';

/**
 * The content of a cell: words, a number, a day, words with several looks (u underlined, s struck
 * through), or nothing.
 */
export type CellValue =
  | string
  | number
  | { readonly day: Day }
  | { readonly runs: readonly PaperRun[] }
  | undefined;

export interface SheetColumn {
  readonly heading: string;
  /** In letters. */
  readonly width: number;
  readonly style: Exclude<StyleName, 'heading'>;
}

/** A table to filter and sort: its headings stay visible and are repeated on every page. */
export interface WorkSheet {
  /** At most 31 letters, none of : \ / ? * [ ]. */
  readonly name: string;
  /** Printed at the top of every page; pages are A3 landscape. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The most letters that Excel accepts in a cell. */
const MOST_LETTERS = 32_767;

/** Excel counts days from 31/12/1899 and takes 1900 for a leap year. */
const DAYS_TO_1970 = 25_569;

/** Makes a sheet's part, xl/worksheets/sheet….xml. */
export function sheetPart({ title, columns, rows }: WorkSheet): Xml {
  const last = nameOfColumn(columns.length - 1);
  const range = `A1:${last}${rows.length + 1}`;
  const pane = {
    ySplit: 1,
    topLeftCell: 'A2',
    activePane: 'bottomLeft',
    state: 'frozen',
  };
  return part(
    element(
      'worksheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('dimension', { ref: range }),
      element(
        'sheetViews',
        {},
        element(
          'sheetView',
          { workbookViewId: 0 },
          element('pane', pane),
          element('selection', { pane: 'bottomLeft', activeCell: 'A2', sqref: 'A2' }),
        ),
      ),
      element('sheetFormatPr', { defaultRowHeight: 16.5 }),
      element(
        'cols',
        {},
        columns.map(({ width }, at) =>
          element('col', { min: at + 1, max: at + 1, width, customWidth: 1 }),
        ),
      ),
      element(
        'sheetData',
        {},
        rowXml(
          1,
          heightOf(
            columns.map(({ heading }) => heading),
            columns,
          ),
          columns.map(({ heading }) => cellXml(heading, 'heading')),
        ),
        rows.map((row, at) =>
          rowXml(
            at + 2,
            heightOf(row, columns),
            columns.map(({ style }, column) => cellXml(row[column], style)),
          ),
        ),
      ),
      element('autoFilter', { ref: range }),
      element('pageMargins', {
        left: 0.6,
        right: 0.6,
        top: 0.8,
        bottom: 0.8,
        header: 0.4,
        footer: 0.4,
      }),
      element('pageSetup', {
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
      }),
      element(
        'headerFooter',
        {},
        element('oddHeader', {}, text(`&C&"${FONT},Bold"${headerWords(title)}`)),
        element('oddFooter', {}, '&amp;C&amp;P/&amp;N'),
      ),
    ),
  );
}

/** Names a column, from 0: A, B, …, Z, AA, … */
export function nameOfColumn(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${nameOfColumn(Math.floor(at / 26) - 1)}${letter}`;
}

/**
 * Doubles ampersands, which begin a code in a header; a header holds at most 255 letters, codes
 * included.
 */
const headerWords = (words: string): string =>
  [...legible(words).replace(/\s+/g, ' ')].slice(0, 180).join('').replaceAll('&', '&&');

type CellXml = (name: string) => Xml;

const rowXml = (number: number, ht: number, cells: readonly CellXml[]): Xml =>
  element(
    'row',
    { r: number, ht },
    cells.map((cell, at) => cell(`${nameOfColumn(at)}${number}`)),
  );

/** Points between lines of 11-point letters, and the greatest row height in Excel. */
const LINE_HEIGHT = 15;
const HIGHEST = 409;

/**
 * Estimates the height in points that the longest wrapped cell needs, since not every program
 * computes it.
 */
function heightOf(values: readonly CellValue[], columns: readonly SheetColumn[]): number {
  const lines = values.map((value, at) => {
    const width = columns[at]?.width ?? 10;
    const ends = wordsOf(value).split('\n');
    return ends.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0);
  });
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE_HEIGHT + 2);
}

function wordsOf(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || !('runs' in value)) return '';
  return value.runs.map((run) => run.text).join('');
}

function cellXml(value: CellValue, style: StyleName): CellXml {
  return (r) => {
    const s = STYLES[style];
    if (value === undefined || value === '') return element('c', { r, s });
    if (typeof value === 'number') return element('c', { r, s }, element('v', {}, `${value}`));
    if (typeof value === 'string')
      return element('c', { r, s, t: 'inlineStr' }, element('is', {}, words(cut(value))));
    if ('day' in value)
      return element('c', { r, s }, element('v', {}, `${dayNumber(value.day) + DAYS_TO_1970}`));
    const runs = fitting(value.runs);
    if (runs.length === 0) return element('c', { r, s });
    return element('c', { r, s, t: 'inlineStr' }, element('is', {}, ...runs.map(runXml)));
  };
}

/** Makes words of a text, whatever it begins with: no cell of text is read as a formula. */
const words = (content: string): Xml =>
  element('t', { 'xml:space': 'preserve' }, text(literal(content)));

/** "_x0041_" would be read as the letter with that code. */
const literal = (content: string): string =>
  legible(content).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function runXml({ text: content, look }: PaperRun): Xml {
  const properties = [
    look.includes('b') ? element('b') : '',
    look.includes('i') ? element('i') : '',
    look.includes('s') ? element('strike') : '',
    look.includes('s') ? element('color', { rgb: 'FF9B1C1C' }) : '',
    look.includes('u') ? element('color', { rgb: 'FF1E5F2E' }) : '',
    element('sz', { val: 11 }),
    look.includes('u') ? element('u') : '',
    element('rFont', { val: FONT }),
  ];
  return element('r', {}, element('rPr', {}, ...properties), words(content));
}

const cut = (content: string): string =>
  content.length > MOST_LETTERS ? `${content.slice(0, MOST_LETTERS - 1)}…` : content;

/** Cuts runs to as many letters as a cell accepts. */
function fitting(runs: readonly PaperRun[]): readonly PaperRun[] {
  let room = MOST_LETTERS;
  const found: PaperRun[] = [];
  for (const { text: content, look } of runs) {
    if (content === '' || room <= 0) continue;
    found.push({ text: content.length > room ? `${content.slice(0, room - 1)}…` : content, look });
    room -= content.length;
  }
  return found;
}
