import type { CellChange } from '../../schemas/types.ts';
import { alignBlocks } from './align-blocks.ts';
import type { Block } from './blocks.ts';
import { textKey } from './engine/same-text.ts';
import { commonNature, natureOf } from './natures.ts';
import { readableHunks } from './readable.ts';
import { exactHunks } from './words.ts';

/** The pairs of columns of an older and a newer table; -1 for a column that one of them lacks. */
export type Columns = readonly (readonly [before: number, after: number])[];

/** The cells of a row's first line, as Markdown without the bars. */
export function cellsOf(row: string): readonly string[] {
  const [line = ''] = row.trim().split('\n');
  if (line === '') return [];
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** Aligns the columns of two rows: by content when one has more, else one by one. */
export function columnsOf(before: string, after: string): Columns {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  if (old.length === now.length) return old.map((_, at) => [at, at] as const);
  const blocks = (cells: readonly string[]): readonly Block[] => cells.map(cellBlock);
  let i = 0;
  let j = 0;
  return alignBlocks(blocks(old), blocks(now)).map((pair) => {
    const column = [pair.before ? i : -1, pair.after ? j : -1] as const;
    if (pair.before) i += 1;
    if (pair.after) j += 1;
    return column;
  });
}

const cellBlock = (cell: string): Block => ({
  kind: 'table-row',
  text: cell,
  content: cell,
  key: textKey(cell),
});

/**
 * Compares the cells of an edited row. `columns` aligns the table's columns, when its head gives
 * them; a row with another number of cells is aligned by itself.
 */
export function compareCells(
  before: string,
  after: string,
  columns: Columns | undefined,
): readonly CellChange[] {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const fits =
    columns !== undefined &&
    columns.filter(([i]) => i >= 0).length === old.length &&
    columns.filter(([, j]) => j >= 0).length === now.length;
  return (fits ? columns : columnsOf(before, after)).map(([i, j]) => cellChange(old[i], now[j]));
}

function cellChange(before: string | undefined, after: string | undefined): CellChange {
  if (before === undefined) return { op: '+', after: after ?? '' };
  if (after === undefined) return { op: '-', before };
  if (textKey(before) === textKey(after)) return { op: '=', before, after };
  const hunks = readableHunks(exactHunks(before, after).hunks);
  const nature =
    natureOf(before, after) ??
    commonNature(hunks.flatMap(({ op, nature: own }) => (op === '=' ? [] : [own])));
  return { op: '~', before, after, hunks, ...(nature && { nature }) };
}
