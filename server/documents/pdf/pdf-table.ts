import type { Cell, Para, Row, Table } from '../paper/paper.ts';
import { lookOf, TEXT_SIZE } from '../paper/para-looks.ts';
import type { PdfCell, PdfRow, PdfTable } from './pdf-model.ts';
import { drawnPara, points, spaceBelow } from './pdf-para.ts';

/** Half a point, as in the Word file, where it adds to the height of rows. */
export const TABLE_LINE = 0.5;

/** The space for a table, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * A row that takes more of the page than this may break, as word processors allow when they must.
 */
const MOST_OF_PAGE = 0.75;
/** A head that takes more of each page than this is printed once, as a row. */
const MOST_OF_HEAD = 0.3;

/** Makes a table. `above` is the space that the paragraph before it leaves. */
export function drawnTable({ widths, borders, rows }: Table, above: number, room: Room): PdfTable {
  const line = borders ? TABLE_LINE : 0;
  const all = widths.reduce((sum, share) => sum + share, 0);
  const columns = widths.map((share) => (share / all) * room.width);
  return {
    kind: 'table',
    above,
    widths,
    borders,
    rows: rows.map((row, index) => ({
      ...drawnRow(row, line, heightOf(row, columns) / room.height),
      names: isName(row) && index < rows.length - 1 && !isName(rows[index + 1]),
    })),
  };
}

/** Whether a row is a group's title: one cell over all columns. */
const isName = (row: Row | undefined): boolean =>
  row?.cells.length === 1 && (row.cells[0]?.span ?? 1) > 1 && !row.header;

/** `share` is about how much of a page the row takes. */
function drawnRow(
  { header, splits, room, cells }: Row,
  line: number,
  share: number,
): Omit<PdfRow, 'names'> {
  return {
    header: header && share < MOST_OF_HEAD,
    height: points(room?.height ?? 0),
    words: room?.words ?? 'top',
    splits: splits === true || share > MOST_OF_PAGE,
    cells: cells.map((cell) => drawnCell(cell, line)),
  };
}

function drawnCell({ span, paras }: Cell, line: number): PdfCell {
  let below = 0;
  const drawn = paras.map((para) => {
    // Rows are kept whole, or may break anywhere.
    const drawn = { ...drawnPara(para, below, () => 0), keep: false };
    below = spaceBelow(para);
    return drawn;
  });
  return { span, below: below + line, paras: drawn };
}

/** Estimates: letters are half as wide as they are high, and lines a sixth higher than letters. */
const WIDE = 0.5;
const HIGH = 1.15;

/** Estimates the height of a row, rather high than low. */
function heightOf({ cells }: Row, columns: readonly number[]): number {
  let column = 0;
  const heights = cells.map(({ span, paras }) => {
    const width = columns.slice(column, column + span).reduce((sum, share) => sum + share, 0);
    column += span;
    return paras.reduce((sum, para) => sum + paraHeight(para, width), 0);
  });
  return Math.max(0, ...heights);
}

function paraHeight(para: Para, width: number): number {
  const { size = TEXT_SIZE, space: [above, below] = [0, 0] } = lookOf(para);
  const lines = para.runs
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .reduce((sum, { length }) => sum + Math.max(1, Math.ceil((length * size * WIDE) / width)), 0);
  return lines * size * HIGH + above + below;
}
