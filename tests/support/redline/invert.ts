import { splitBlocks } from '../../../domain/redline/blocks.ts';
import { RELATIVE, relative } from '../../../domain/redline/relative.ts';
import { renameNode } from '../../../domain/redline/same-nodes.ts';
import type {
  BlockChange,
  CellChange,
  FieldChange,
  FigureChange,
  Hunk,
  NodeChange,
  Redline,
  Spot,
} from '../../../schemas/types.ts';

const KINDS = { added: 'removed', removed: 'added', changed: 'changed' } as const;
const OPS = { '+': '-', '-': '+', '=': '=', '~': '~', moved: 'moved' } as const;

/**
 * The redline of the newer document with the older one: what `compareDocuments(b, a)` returns, in
 * the order of b. The lines are left out: they are words for people, in one direction.
 */
export function invertRedline<T extends Pick<Redline, 'changes' | 'summary' | 'renamed'>>(
  redline: T,
): Pick<Redline, 'changes' | 'summary' | 'renamed'> {
  const { changes, summary, renamed = [] } = redline;
  const older = new Map(renamed.map(({ before, after }) => [after, before]));
  return {
    changes: changes.map((change) => underOlderIds(invertedChange(change), older)),
    summary: {
      ...summary,
      added: summary.removed,
      removed: summary.added,
      wordsInserted: summary.wordsDeleted,
      wordsDeleted: summary.wordsInserted,
    },
    ...(renamed.length > 0 && {
      renamed: renamed.map(({ before, after }) => ({ before: after, after: before })),
    }),
  };
}

/** The change that undoes a change, nodes still under the ids they have in it. */
export function invertedChange(change: NodeChange): NodeChange {
  const { before, after, moved, ...rest } = change;
  return {
    ...rest,
    id: `${KINDS[change.kind]}:${change.nodeId}`,
    kind: KINDS[change.kind],
    lines: [],
    fields: change.fields.map(invertedField),
    ...(moved && { moved: { from: moved.to, to: moved.from } }),
    ...(after && { before: after }),
    ...(before && { after: before }),
  };
}

function invertedField(change: FieldChange): FieldChange {
  const { before, after, blocks, hunks, delta, percent: _, ...rest } = change;
  return {
    ...rest,
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
    ...(blocks && { blocks: invertedBlocks(blocks) }),
    ...(delta !== undefined && { delta: -delta || 0 }),
    ...(delta !== undefined &&
      RELATIVE.has(change.kind) &&
      typeof after === 'number' &&
      after !== 0 && { percent: relative(-delta, after) }),
    ...(hunks && { hunks: invertedHunks(hunks) }),
  };
}

function invertedBlocks(blocks: readonly BlockChange[]): readonly BlockChange[] {
  return blocks.map((block, at) => {
    const { op, before, after, move, ...edit } = block;
    // An edited block is of the kind that it became.
    const kind = (op === '~' && splitBlocks(before ?? '')[0]?.kind) || block.kind;
    if (!move) return { ...invertedEdit(edit), op: OPS[op], kind, ...sides(before, after) };
    // What was edited on the way is reported where the block came to: now that is the other place.
    const { hunks, nature, coarse, cells } = blocks[move.to] ?? block;
    const way = {
      ...(hunks && { hunks }),
      ...(nature && { nature }),
      ...(coarse && { coarse }),
      ...(cells && { cells }),
    };
    return {
      ...invertedEdit({ kind: block.kind, ...(at === move.from && way) }),
      op,
      ...sides(before, after),
      move: { from: move.to, to: move.from },
    };
  });
}

type Edit = Omit<BlockChange, 'op' | 'before' | 'after' | 'move'>;

function invertedEdit({ hunks, joint, cells, ...rest }: Edit): Edit {
  return {
    ...rest,
    ...(hunks && { hunks: invertedHunks(hunks) }),
    ...(joint && { joint: joint === 'split' ? ('merge' as const) : ('split' as const) }),
    ...(cells && { cells: cells.map(invertedCell) }),
  };
}

function invertedCell({ op, before, after, hunks, ...rest }: CellChange): CellChange {
  return {
    ...rest,
    op: OPS[op],
    ...sides(before, after),
    ...(hunks && { hunks: invertedHunks(hunks) }),
  };
}

const sides = (before: string | undefined, after: string | undefined) => ({
  ...(after !== undefined && { before: after }),
  ...(before !== undefined && { after: before }),
});

/**
 * In a replacement what is deleted comes first, on this side too; the figure goes with what is
 * inserted.
 */
function invertedHunks(hunks: readonly Hunk[]): readonly Hunk[] {
  const result: Hunk[] = [];
  for (let at = 0; at < hunks.length; at += 1) {
    const [one, next] = [hunks[at], hunks[at + 1]];
    if (!one) continue;
    if (one.op === '-' && next?.op === '+') {
      const { figure, ...now } = next;
      result.push({ ...now, op: '-' });
      result.push({ ...one, op: '+', ...(figure && { figure: invertedFigure(figure) }) });
      at += 1;
    } else result.push({ ...one, op: OPS[one.op] });
  }
  return result;
}

function invertedFigure({ before, after, delta, percent: _, ...rest }: FigureChange): FigureChange {
  return {
    ...rest,
    before: after,
    after: before,
    delta: -delta || 0,
    ...(after !== 0 && { percent: relative(-delta, after) }),
  };
}

function underOlderIds(change: NodeChange, older: ReadonlyMap<string, string>): NodeChange {
  if (older.size === 0) return change;
  const name = (id: string): string => older.get(id) ?? id;
  const spot = (at: Spot): Spot => ({ ...at, parentId: name(at.parentId) });
  const { nodeId, previousId, spot: place, moved, before, after } = change;
  const id = name(nodeId);
  return {
    ...change,
    id: `${change.kind}:${id}`,
    nodeId: id,
    sectionId: name(change.sectionId),
    fields: change.fields.map((field) => ({
      ...field,
      id: `${id}${field.id.slice(nodeId.length)}`,
      ...(field.kind.endsWith('Refs') && {
        ...(Array.isArray(field.before) && { before: field.before.map(name) }),
        ...(Array.isArray(field.after) && { after: field.after.map(name) }),
      }),
    })),
    ...(previousId !== undefined && { previousId: nodeId }),
    ...(place && { spot: spot(place) }),
    ...(moved && { moved: { from: spot(moved.from), to: spot(moved.to) } }),
    ...(before && { before: renameNode(before, older) }),
    ...(after && { after: renameNode(after, older) }),
  };
}
