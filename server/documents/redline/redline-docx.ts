import { alignNodes } from '../../../domain/redline/align-nodes.ts';
import type { Language, NodeChange, PlanDocument } from '../../../schemas/types.ts';
import type { DocxComment } from '../docx/comments.ts';
import { type DocxAbout, docxPackage } from '../docx/package.ts';
import { untoldChanges } from '../docx/untold-changes.ts';
import { type MergedBlock, mergePapers } from '../paper/merge.ts';
import { planPaper } from '../paper/plan-paper.ts';

export type { DocxComment, DocxSpeech } from '../docx/comments.ts';

/**
 * What changed from document a to document b as a Word file with tracked changes by `author` at
 * `at`, and the remarks as comments. What tracked changes can't tell of `changes`, the
 * comparison's, is told in comments too. Accepting all changes gives b's paper, rejecting all a's,
 * paragraph for paragraph and cell for cell.
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

/** The same of papers that are merged already. */
export function changesDocx(
  blocks: readonly MergedBlock[],
  language: Language,
  about: DocxAbout,
  comments: readonly DocxComment[],
  changes: readonly NodeChange[],
): Uint8Array {
  const { author, at } = about;
  const untold = untoldChanges(changes, blocks, { author, at }, language);
  return docxPackage(blocks, [...comments, ...untold], about);
}

/** A document as a Word file, without changes. */
export function planDocx(
  plan: PlanDocument,
  language: Language,
  about: DocxAbout,
  comments: readonly DocxComment[] = [],
): Uint8Array {
  return redlineDocx(plan, plan, language, about, comments);
}

/**
 * The papers of two documents as one with changes; what the comparison tells as moved is moved here
 * too.
 */
export function mergedPlans(
  a: PlanDocument,
  b: PlanDocument,
  language: Language,
): readonly MergedBlock[] {
  const { moved, after, renamed } = alignNodes(a, b);
  // Nodes of new ids that are the same by what they say go by their newer ids.
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
