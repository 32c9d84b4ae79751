import { NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { FieldChange, Hunk, PlanNode } from '../../schemas/types.ts';
import { countWords } from '../text/tokens.ts';

/** The numbers of words that a change inserted and deleted. */
export interface WordCount {
  readonly inserted: number;
  readonly deleted: number;
}

const TEXTS: ReadonlySet<string> = new Set(['Line', 'Agency', 'Markdown']);

/** Counts the words in the texts of a node and of all below it. */
export function wordCount(node: PlanNode): number {
  const fields = node.fields as Readonly<Record<string, unknown>>;
  let words = 0;
  for (const { name, kind } of NODE_FIELDS[node.type]) {
    const value = fields[name];
    if (TEXTS.has(kind) && typeof value === 'string') words += countWords(value);
  }
  return node.children.reduce((sum, child) => sum + wordCount(child), words);
}

/** Changes are immutable: a line's count is reused for the summary. */
const counted = new WeakMap<FieldChange, WordCount>();

/**
 * Counts the words that one field's change inserted and deleted; none for figures, dates, choices
 * and lists.
 */
export function changedWordCount(change: FieldChange): WordCount {
  const cached = counted.get(change);
  if (cached) return cached;
  const count = countChanged(change);
  counted.set(change, count);
  return count;
}

function countChanged({ kind, before, after, hunks, blocks }: FieldChange): WordCount {
  if (!TEXTS.has(kind)) return { inserted: 0, deleted: 0 };
  const all: readonly Hunk[] = hunks ??
    blocks?.flatMap(blockHunks) ?? [
      { op: '-', text: `${before ?? ''}` },
      { op: '+', text: `${after ?? ''}` },
    ];
  const count = (op: Hunk['op']): number =>
    all.reduce((sum, hunk) => (hunk.op === op ? sum + countedWords(hunk) : sum), 0);
  return { inserted: count('+'), deleted: count('-') };
}

/** A word with its tone mark or capitals changed is the same word. */
const countedWords = ({ text, nature }: Hunk): number =>
  nature === 'tone' || nature === 'case' ? 0 : countWords(text);

function blockHunks(block: NonNullable<FieldChange['blocks']>[number]): readonly Hunk[] {
  if (block.op === '=') return [];
  // A moved block inserts and deletes no words, except those edited on the way.
  if (block.op === 'moved') return block.hunks ?? [];
  return (
    block.hunks ?? [
      { op: '-', text: block.before ?? '' },
      { op: '+', text: block.after ?? '' },
    ]
  );
}
