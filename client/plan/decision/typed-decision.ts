import type {
  Anchor,
  CheckOffer,
  CommentView,
  DecisionRequest,
  DirectiveRequest,
} from '../../../schemas/types.ts';
import { isDueMissing, NO_DUE, type TypedDue, toDueRequest } from '../parts/due-field.tsx';
import { isCheckComplete, type TypedCheck, toDirectiveCheck } from './typed-check.ts';

/** A directive being written. */
export interface TypedDirective {
  readonly key: string;
  readonly text: string;
  readonly nodeId: string;
  /** The field aimed at; none for the item as a whole. */
  readonly field?: string | undefined;
  readonly priority: 'must' | 'should';
  readonly due: TypedDue;
  readonly check?: TypedCheck | undefined;
  /** The remarks that it was made from. */
  readonly remarkIds?: readonly string[];
}

/** A conclusion being written; kept in the browser until it is sent. */
export interface TypedDecision {
  readonly verdict: 'returned' | 'approved';
  readonly conclusion: string;
  readonly directives: readonly TypedDirective[];
  readonly due: TypedDue;
  readonly reportTo: string;
  /** Why the plan is approved though directives are not met. */
  readonly unmetReason?: string;
}

export const EMPTY_DECISION: TypedDecision = {
  verdict: 'returned',
  conclusion: '',
  directives: [],
  due: NO_DUE,
  reportTo: '',
};

/** Whether nothing has been written yet. */
export const isBlank = (typed: TypedDecision): boolean =>
  typed.conclusion.trim() === '' && typed.directives.length === 0 && typed.reportTo.trim() === '';

const offerOf = (offers: readonly CheckOffer[], check: TypedCheck | undefined) =>
  offers.find(({ rule }) => rule === check?.rule);

/**
 * Whether what is typed can be sent, but for the consent to lock.
 *
 * @param unmet how many directives an approval has to give a reason for
 */
export function isComplete(
  typed: TypedDecision,
  offers: readonly CheckOffer[],
  unmet = 0,
): boolean {
  if (typed.conclusion.trim() === '') return false;
  if (typed.verdict === 'approved') return unmet === 0 || !!typed.unmetReason?.trim();
  return (
    !isDueMissing(typed.due) &&
    typed.directives.every(
      ({ text, due, check }) =>
        text.trim() !== '' &&
        !isDueMissing(due) &&
        (check === undefined || isCheckComplete(check, offerOf(offers, check))),
    )
  );
}

export function toDecisionRequest(
  typed: TypedDecision,
  comments: readonly CommentView[],
  offers: readonly CheckOffer[],
  unmet = 0,
): DecisionRequest {
  const conclusion = typed.conclusion.trim();
  if (typed.verdict === 'approved') {
    const unmetReason = unmet > 0 ? typed.unmetReason?.trim() : '';
    return { verdict: 'approved', conclusion, ...(unmetReason ? { unmetReason } : {}) };
  }
  const due = toDueRequest(typed.due);
  const reportTo = typed.reportTo.trim();
  return {
    verdict: 'returned',
    conclusion,
    directives: typed.directives.map((directive) => toDirective(directive, comments, offers)),
    ...(due === undefined ? {} : { due }),
    ...(reportTo === '' ? {} : { reportTo }),
  };
}

function toDirective(
  directive: TypedDirective,
  comments: readonly CommentView[],
  offers: readonly CheckOffer[],
): DirectiveRequest {
  const { text, priority, due: typedDue, check, remarkIds = [] } = directive;
  const due = toDueRequest(typedDue);
  const drawnFrom = remarkIds.filter((id) => comments.some((comment) => comment.id === id));
  return {
    text: text.trim(),
    anchor: anchorOf(directive, comments),
    priority,
    ...(due === undefined ? {} : { due }),
    ...(check === undefined ? {} : { check: toDirectiveCheck(check, offerOf(offers, check)) }),
    ...(drawnFrom.length === 0 ? {} : { drawnFrom }),
  };
}

/**
 * A directive made from one remark keeps the remark's very words while it is aimed at the same
 * place and they still stand.
 */
function anchorOf(
  { nodeId, field, remarkIds = [] }: TypedDirective,
  comments: readonly CommentView[],
): Anchor {
  const [first, second] = remarkIds;
  const origin = second === undefined ? comments.find(({ id }) => id === first) : undefined;
  const same =
    origin?.place.status === 'kept' &&
    origin.anchor.nodeId === nodeId &&
    origin.anchor.field === field;
  if (same) return origin.anchor;
  return field === undefined ? { nodeId } : { nodeId, field };
}
