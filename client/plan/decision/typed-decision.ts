import type { CommentView, DecisionRequest, DirectiveRequest } from '../../../schemas/types.ts';
import { isDueMissing, NO_DUE, type TypedDue, toDueRequest } from './due-field.tsx';

/** A directive being written. */
export interface TypedDirective {
  readonly key: string;
  readonly text: string;
  readonly nodeId: string;
  readonly priority: 'must' | 'should';
  readonly due: TypedDue;
  /** The remark it was made from. */
  readonly remarkId?: string;
}

/** A conclusion being written; kept in the browser until it is sent. */
export interface TypedDecision {
  readonly verdict: 'returned' | 'approved';
  readonly conclusion: string;
  readonly directives: readonly TypedDirective[];
  readonly due: TypedDue;
  readonly reportTo: string;
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

/** Whether what is typed can be sent, but for the consent to lock. */
export function isComplete(typed: TypedDecision): boolean {
  if (typed.conclusion.trim() === '') return false;
  if (typed.verdict === 'approved') return true;
  return (
    !isDueMissing(typed.due) &&
    typed.directives.every(({ text, due }) => text.trim() !== '' && !isDueMissing(due))
  );
}

export function toDecisionRequest(
  typed: TypedDecision,
  comments: readonly CommentView[],
): DecisionRequest {
  const conclusion = typed.conclusion.trim();
  if (typed.verdict === 'approved') return { verdict: 'approved', conclusion };
  const due = toDueRequest(typed.due);
  const reportTo = typed.reportTo.trim();
  return {
    verdict: 'returned',
    conclusion,
    directives: typed.directives.map((directive) => toDirective(directive, comments)),
    ...(due === undefined ? {} : { due }),
    ...(reportTo === '' ? {} : { reportTo }),
  };
}

/** A directive made from a remark keeps the remark's exact place while it is aimed at the same node. */
function toDirective(
  { text, nodeId, priority, due: typedDue, remarkId }: TypedDirective,
  comments: readonly CommentView[],
): DirectiveRequest {
  const origin = comments.find(({ id }) => id === remarkId)?.anchor;
  const due = toDueRequest(typedDue);
  return {
    text: text.trim(),
    anchor: origin?.nodeId === nodeId ? origin : { nodeId },
    priority,
    ...(due === undefined ? {} : { due }),
  };
}
