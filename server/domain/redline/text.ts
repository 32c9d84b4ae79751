import type { BlockChange } from '../../../schemas/types.ts';
import { alignBlocks, type BlockPair } from './align-blocks.ts';
import { splitBlocks } from './blocks.ts';
import { readableHunks } from './readable.ts';
import { exactHunks } from './words.ts';

/**
 * What changed between two Markdown texts, block by block, in the order of both. Joined, the `after` of all blocks is
 * `after` to the letter, and the `before` of all is `before`. Words are compared in edited blocks only; their hunks are
 * over the blocks' Markdown without the line breaks at its end. No change at all gives blocks that are all kept.
 */
export function compareText(before: string, after: string): readonly BlockChange[] {
  return alignBlocks(splitBlocks(before), splitBlocks(after)).map(blockChange);
}

/** Whether any block says that something changed: blank lines and kinds of space do not. */
export function textChanged(blocks: readonly BlockChange[]): boolean {
  return blocks.some(({ op }) => op !== '=');
}

function blockChange({ before, after }: BlockPair): BlockChange {
  if (!before) return { op: '+', kind: after?.kind ?? 'other', after: after?.text ?? '' };
  if (!after) return { op: '-', kind: before.kind, before: before.text };
  const both = { kind: after.kind, before: before.text, after: after.text };
  if (before.key === after.key) return { op: '=', ...both };
  const { hunks, coarse } = exactHunks(before.content, after.content);
  const change: BlockChange = { op: '~', ...both, hunks: readableHunks(hunks) };
  return coarse ? { ...change, coarse } : change;
}
