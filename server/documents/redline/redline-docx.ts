import { alignNodes } from '../../../domain/redline/align-nodes.ts';
import type { Language, NodeChange, PlanDocument } from '../../../schemas/types.ts';
import type { DocxComment } from '../docx/comments.ts';
import { type DocxAbout, docxPackage } from '../docx/package.ts';
import { untrackableChanges } from '../docx/untrackable-changes.ts';
import { type MergedBlock, mergePapers } from '../paper/merge.ts';
import { planPaper } from '../paper/plan-paper.ts';

export type { DocxComment, DocxSpeech } from '../docx/comments.ts';

/**
 * Makes a Word file of the changes from document a to document b, tracked as by `author` at `at`,
 * with the remarks as comments. Those of `changes`, the comparison's, that can't be tracked become
 * comments too. Accepting all changes gives b's paper, rejecting all gives a's, to every paragraph
 * and cell.
 */
export function redlineDocx(
  a: PlanDocument,
  b: PlanDocument,
  language: Language,
  about: DocxAbout,
  comments: readonly DocxComment[] = [],
  changes: readonly NodeChange[] = [],
): Uint8Array {
  return changesDocx(mergedPlans(a, b, language), language, about, comments, changes);
}

/** The same for papers merged already. */
export function changesDocx(
  blocks: readonly MergedBlock[],
  language: Language,
  about: DocxAbout,
  comments: readonly DocxComment[],
  changes: readonly NodeChange[],
): Uint8Array {
  const { author, at } = about;
  const untrackable = untrackableChanges(changes, blocks, { author, at }, language);
  return docxPackage(blocks, [...comments, ...untrackable], about);
}

/** Makes a document a Word file without changes. */
export function planDocx(
  plan: PlanDocument,
  language: Language,
  about: DocxAbout,
  comments: readonly DocxComment[] = [],
): Uint8Array {
  return redlineDocx(plan, plan, language, about, comments);
}

/**
 * Merges the papers of two documents into one with changes; what the comparison reports as moved is
 * moved here too.
 */
export function mergedPlans(
  a: PlanDocument,
  b: PlanDocument,
  language: Language,
): readonly MergedBlock[] {
  const { moved, after, renamed } = alignNodes(a, b);
  // Nodes under new ids, matched by content, use their newer ids.
  const names = new Map(renamed.map(({ before: old, after: now }) => [old, now]));
  const keyOf = (id: string): string => names.get(id) ?? id;
  const isMoved = (nodeId: string): boolean => {
    for (let at = after.get(keyOf(nodeId)); at; at = at.parent && after.get(at.parent.id)) {
      if (moved.has(at.node.id)) return true;
    }
    return false;
  };
  return mergePapers(planPaper(a, language, keyOf), planPaper(b, language), isMoved);
}
