import type { BlockChange, Nature } from '../../schemas/types.ts';
import { plainText } from '../text/plain.ts';
import { alignBlocks, type BlockPair } from './align-blocks.ts';
import { type Block, splitBoth, unmarked } from './blocks.ts';
import { type Columns, columnsOf, compareCells } from './cells.ts';
import { type JointPair, joinBlocks } from './joints.ts';
import { movedBlocks } from './moved-blocks.ts';
import { commonNature } from './natures.ts';
import { readableHunks } from './readable.ts';
import { exactHunks } from './words.ts';

/**
 * Compares two Markdown texts block by block, in the order of both. The `after` of all blocks,
 * joined, is exactly `after`, and their `before` exactly `before`. Words are compared in edited
 * blocks only; their hunks are over the blocks' Markdown without line breaks at its end. Without a
 * change all blocks are kept; new numbers in a numbered list are no change. A moved block appears
 * twice, where it left with `before` alone and where it came to with `after` alone, and is one
 * change.
 */
export function compareText(before: string, after: string): readonly BlockChange[] {
  const { head, tail, ...between } = splitBoth(before, after);
  const pairs = joinBlocks([
    ...head.map(same),
    ...alignBlocks(between.before, between.after),
    ...tail.map(same),
  ]);
  const moves = movedBlocks(pairs);
  const partner = new Map(
    moves.flatMap(
      (move) =>
        [
          [move.from, move],
          [move.to, move],
        ] as const,
    ),
  );
  let columns: Columns | undefined;
  return pairs.map((pair, at) => {
    columns = tableColumns(pair, pairs[at - 1], columns);
    const move = partner.get(at);
    if (!move) return blockChange(pair, columns);
    const kind = (pair.after ?? pair.before)?.kind ?? 'other';
    if (move.from === at) return { op: 'moved', kind, move, before: pair.before?.text ?? '' };
    const moved: BlockChange = { op: 'moved', kind, move, after: pair.after?.text ?? '' };
    const was = pairs[move.from]?.before;
    return was && pair.after && was.key !== pair.after.key
      ? { ...moved, ...edited(was, pair.after, columns) }
      : moved;
  });
}

const same = (block: Block): BlockPair => ({ before: block, after: block });

/**
 * Whether any block has changed; blank lines, kinds of space and numbers of lists are no change.
 */
export function textChanged(blocks: readonly BlockChange[]): boolean {
  return blocks.some(({ op }) => op !== '=');
}

/** Returns the nature of all changes in a text, when they share one. */
export function textNature(blocks: readonly BlockChange[]): Nature | undefined {
  return commonNature(blocks.flatMap(({ op, nature }) => (op === '=' ? [] : [nature])));
}

function blockChange(pair: JointPair, columns: Columns | undefined): BlockChange {
  const { before, after, joint } = pair;
  const coarse = pair.coarse && { coarse: true };
  if (!before)
    return { op: '+', kind: after?.kind ?? 'other', after: after?.text ?? '', ...coarse };
  if (!after) return { op: '-', kind: before.kind, before: before.text, ...coarse };
  const both = { kind: after.kind, before: before.text, after: after.text };
  if (before.key === after.key) return { op: '=', ...both };
  return {
    op: '~',
    ...both,
    ...edited(before, after, columns),
    ...(joint && { joint }),
    ...coarse,
  };
}

type Edit = Pick<BlockChange, 'hunks' | 'nature' | 'coarse' | 'cells'>;

function edited(before: Block, after: Block, columns: Columns | undefined): Edit {
  const isProse = before.kind !== 'other' && after.kind !== 'other';
  const exact = exactHunks(before.content, after.content, isProse);
  const hunks = readableHunks(exact.hunks, isProse);
  const nature = sameWords(before, after)
    ? 'format'
    : commonNature(hunks.flatMap(({ op, nature: own }) => (op === '=' ? [] : [own])));
  const isRow = before.kind === 'table-row' && after.kind === 'table-row';
  return {
    hunks,
    ...(nature && { nature }),
    ...(exact.coarse && { coarse: true }),
    ...(isRow && { cells: compareCells(before.content, after.content, columns) }),
  };
}

/**
 * Whether two blocks have the same words in another format: emphasis, level of a heading, mark of
 * an item, typed numbering.
 */
function sameWords(before: Block, after: Block): boolean {
  // Without marks there is no format to change.
  if (before.kind === after.kind && isBare(before) && isBare(after)) return false;
  const [old, now] = [before, after].map((block) => plainText(unmarked(block)));
  return old === now;
}

const isBare = ({ kind, content }: Block): boolean =>
  kind === 'paragraph' && !/[*_~`#>[\]()<&\\|!]|^\d/.test(content);

/** Aligns the columns of a row's table by its head; kept as long as rows follow. */
function tableColumns(
  { before, after }: JointPair,
  previous: JointPair | undefined,
  columns: Columns | undefined,
): Columns | undefined {
  if ((after ?? before)?.kind !== 'table-row') return undefined;
  const isHead = before?.content.includes('\n') && after?.content.includes('\n');
  if (isHead && before && after) return columnsOf(before.content, after.content);
  return (previous?.after ?? previous?.before)?.kind === 'table-row' ? columns : undefined;
}
