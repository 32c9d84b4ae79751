import type { Comment, PlanDocument } from '../../schemas/types.ts';
import { checkDirective } from '../checks/directive.ts';
import type { PlanState } from './state.ts';

/** Whether a remark is a mandatory directive with a check. */
const isHeld = ({ priority, check }: Comment): boolean =>
  priority === 'must' && check !== undefined;

/** Returns the revisions that `unmetDirectives` needs. */
export function revisionsForUnmet({ comments, revisions }: PlanState): ReadonlySet<number> {
  const held = comments.filter(isHeld);
  return new Set(held.length > 0 ? [revisions.length, ...held.map((one) => one.revision)] : []);
}

/**
 * Returns the mandatory directives whose check the latest revision doesn't meet, whatever their
 * answer.
 *
 * @param documentOf returns the document of a revision, among those of `revisionsForUnmet`
 */
export const unmetDirectives = (
  { comments, revisions }: PlanState,
  documentOf: (revision: number) => PlanDocument,
): readonly Comment[] =>
  comments.filter((comment) => {
    const { check, anchor, replaced, revision } = comment;
    if (!check || !isHeld(comment)) return false;
    const aim = (replaced?.anchor ?? anchor).nodeId;
    const document = documentOf(revisions.length);
    return checkDirective(check, document, aim, documentOf(revision))?.met === false;
  });
