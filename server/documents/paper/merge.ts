import { type MergedWords, mergeWords, wholeWords } from './merge-words.ts';
import { mergeLists, type PairEntry, type Slot } from './pair.ts';
import {
  type Cell,
  type Paper,
  type PaperBlock,
  type Para,
  paraText,
  type Row,
  rowText,
  type Table,
  tableText,
} from './paper.ts';

/** Kept, inserted, deleted; moved from here; moved to here. */
export type Op = '=' | '+' | '-' | 'from' | 'to';

export interface MergedPara {
  readonly kind: 'para';
  readonly op: Op;
  /**
   * The change of the paragraph's end. Where only the end is deleted or inserted, the paragraph
   * joins the next one.
   */
  readonly mark: Op;
  /** The number of its move, the same at both places. */
  readonly move?: number;
  readonly before?: Para;
  readonly after?: Para;
  readonly pieces: readonly MergedWords[];
}

export interface MergedTable {
  readonly kind: 'table';
  readonly op: '=' | '+' | '-';
  /** The newer table; the older one where it is deleted. */
  readonly table: Table;
  readonly rows: readonly MergedRow[];
}

export interface MergedRow {
  readonly op: '=' | '+' | '-';
  /**
   * The row moved within its table: deleted here and inserted elsewhere, or the other way round.
   */
  readonly moved?: true;
  readonly row: Row;
  /** The older version of a kept row. */
  readonly before?: Row;
  readonly cells: readonly (readonly MergedPara[])[];
}

export type MergedBlock = MergedPara | MergedTable;

/**
 * Merges two papers into one with changes. Without insertions it is the older paper, without
 * deletions the newer one, to every paragraph, cell and letter. `moved` lists the nodes shown as
 * moved wherever they are.
 */
export function mergePapers(
  before: Paper,
  after: Paper,
  moved: (nodeId: string) => boolean = () => false,
): readonly MergedBlock[] {
  const entry = (block: PaperBlock): PairEntry => ({
    group: block.group,
    shape: block.kind,
    text: block.kind === 'para' ? paraText(block) : tableText(block),
    moved: moved(block.nodeId),
  });
  const slots = mergeLists(before.map(entry), after.map(entry));
  const moves = moveNumbers(slots, before);
  return closed(
    slots.map((slot): MergedBlock => {
      const old = slot.before === undefined ? undefined : before[slot.before];
      const now = slot.after === undefined ? undefined : after[slot.after];
      const block = slot.state === 'deleted' || slot.state === 'left' ? old : now;
      if (block?.kind === 'table') {
        if (slot.state === 'kept' && old?.kind === 'table') return mergeTables(old, block);
        return wholeTable(slot.state === 'deleted' || slot.state === 'left' ? '-' : '+', block);
      }
      return mergedPara(slot, old as Para | undefined, now as Para | undefined, moves);
    }),
  );
}

/** Numbers the moves: neighbouring paragraphs that moved to neighbouring places are one. */
function moveNumbers(slots: readonly Slot[], before: Paper): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const placeOf = new Map(
    slots.flatMap((slot, place) =>
      slot.state === 'moved' ? [[slot.before ?? -1, place] as const] : [],
    ),
  );
  let count = 0;
  let last: Slot | undefined;
  for (const slot of slots) {
    const from = slot.before ?? -1;
    if (slot.state === 'left' && before[from]?.kind === 'para') {
      const follows =
        last?.state === 'left' &&
        before[last.before ?? -1]?.kind === 'para' &&
        placeOf.get(from) === (placeOf.get(last.before ?? -1) ?? -2) + 1;
      if (!follows) count += 1;
      numbers.set(from, count);
    }
    last = slot;
  }
  return numbers;
}

function mergedPara(
  { state, before: from }: Slot,
  old: Para | undefined,
  now: Para | undefined,
  moves: ReadonlyMap<number, number>,
): MergedPara {
  const move = from === undefined ? undefined : moves.get(from);
  const sides = { ...(old && { before: old }), ...(now && { after: now }) };
  if (state === 'left' && old) {
    return {
      kind: 'para',
      op: 'from',
      mark: 'from',
      ...(move && { move }),
      ...sides,
      pieces: wholeWords('=', old),
    };
  }
  if (state === 'moved' && old && now) {
    return {
      kind: 'para',
      op: 'to',
      mark: 'to',
      ...(move && { move }),
      ...sides,
      pieces: mergeWords(old, now),
    };
  }
  return plainPara(old, now);
}

function plainPara(old: Para | undefined, now: Para | undefined): MergedPara {
  const op = old && now ? '=' : now ? '+' : '-';
  const pieces =
    old && now
      ? mergeWords(old, now)
      : now
        ? wholeWords('+', now)
        : old
          ? wholeWords('-', old)
          : [];
  return {
    kind: 'para',
    op,
    mark: op,
    ...(old && { before: old }),
    ...(now && { after: now }),
    pieces,
  };
}

function mergeTables(before: Table, after: Table): MergedTable {
  const entry = ({ group, cells }: Row, text: string): PairEntry => ({
    group,
    shape: cells.map(({ span }) => span).join(' '),
    text,
    moved: false,
  });
  const rows = mergeLists(
    before.rows.map((row) => entry(row, rowText(row))),
    after.rows.map((row) => entry(row, rowText(row))),
  ).map((slot): MergedRow => {
    const old = slot.before === undefined ? undefined : before.rows[slot.before];
    const now = slot.after === undefined ? undefined : after.rows[slot.after];
    if (slot.state === 'kept' && old && now) {
      const cells = now.cells.map((cell, index) => mergeCells(old.cells[index], cell));
      return { op: '=', row: now, before: old, cells };
    }
    const isLost = slot.state === 'deleted' || slot.state === 'left';
    const whole = wholeRow(isLost ? '-' : '+', (isLost ? old : now) as Row);
    return slot.state === 'left' || slot.state === 'moved' ? { ...whole, moved: true } : whole;
  });
  return { kind: 'table', op: '=', table: after, rows };
}

const wholeTable = (op: '+' | '-', table: Table): MergedTable => ({
  kind: 'table',
  op,
  table,
  rows: table.rows.map((row) => wholeRow(op, row)),
});

const wholeRow = (op: '+' | '-', row: Row): MergedRow => ({
  op,
  row,
  cells: row.cells.map(({ paras }) =>
    paras.map((para) => (op === '+' ? plainPara(undefined, para) : plainPara(para, undefined))),
  ),
});

function mergeCells(before: Cell | undefined, after: Cell): readonly MergedPara[] {
  const entry = (para: Para): PairEntry => ({
    group: para.group,
    shape: 'para',
    text: paraText(para),
    moved: false,
  });
  const paras = before?.paras ?? [];
  const slots = mergeLists(paras.map(entry), after.paras.map(entry));
  return closed(
    slots.map((slot) => {
      const isLost = slot.state === 'deleted' || slot.state === 'left';
      const old = slot.state === 'kept' || isLost ? paras[slot.before ?? -1] : undefined;
      return plainPara(old, isLost ? undefined : after.paras[slot.after ?? -1]);
    }),
  );
}

/**
 * Word can't insert or delete the last paragraph of a cell or of the text, only its words. Marks
 * the ends before it instead; where both papers differ in it, they share one paragraph.
 */
function closed<T extends MergedBlock>(blocks: readonly T[]): readonly T[] {
  const lastKept = blocks.findLastIndex((block) => block.kind === 'table' || block.op === '=');
  const tail = blocks.slice(lastKept + 1) as readonly MergedPara[];
  const lost = tail.findLast(({ op }) => op === '-' || op === 'from');
  const come = tail.findLast(({ op }) => op === '+' || op === 'to');
  if (!lost && !come) return blocks;
  const head = blocks.slice(0, lastKept + 1);
  if (lost && come) {
    const shared: MergedPara = {
      kind: 'para',
      op: '=',
      mark: '=',
      ...(lost.before && { before: lost.before }),
      ...(come.after && { after: come.after }),
      pieces: [...wholeWords('-', lost.before as Para), ...wholeWords('+', come.after as Para)],
    };
    return [
      ...head,
      ...tail.filter((para) => para !== lost && para !== come),
      shared,
    ] as readonly MergedBlock[] as readonly T[];
  }
  const kept = head.at(-1);
  const marks = tail.map(({ mark }) => mark);
  if (kept?.kind !== 'para') return blocks;
  const all = [kept, ...tail].map((para, index) => ({ ...para, mark: marks[index] ?? '=' }));
  return [...head.slice(0, -1), ...all] as readonly MergedBlock[] as readonly T[];
}
