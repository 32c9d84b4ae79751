import type { Comment, PlanDocument } from '../../schemas/types.ts';
import { checkDirective } from '../checks/directive.ts';
import type { PlanState } from './state.ts';

/** A directive that has to be carried out, and can be held against a document. */
const isHeld = ({ priority, check }: Comment): boolean =>
  priority === 'must' && check !== undefined;

/** The revisions that `unmetDirectives` needs. */
export function revisionsForUnmet({ comments, revisions }: PlanState): ReadonlySet<number> {
  const held = comments.filter(isHeld);
  return new Set(held.length > 0 ? [revisions.length, ...held.map((one) => one.revision)] : []);
}

/**
 * The directives to be carried out whose check the latest revision does not meet, whatever they were answered with.
 *
 * @param documentOf the document of a revision, of those that `revisionsForUnmet` names
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
