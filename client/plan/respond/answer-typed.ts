import type { CommentView, Disposition } from '../../../schemas/types.ts';
import { excessOf } from '../remark/too-long.tsx';

export const DISPOSITIONS: readonly Disposition[] = [
  'accepted',
  'partly-accepted',
  'explained',
  'already-there',
  'same-as',
];

/** An answer being typed. */
export interface TypedAnswer {
  readonly disposition: Disposition | '';
  readonly reason: string;
  readonly changes: readonly string[];
  readonly sameAs: string;
}

export const NO_ANSWER: TypedAnswer = { disposition: '', reason: '', changes: [], sameAs: '' };

export function answerOf({ response }: CommentView): TypedAnswer {
  if (response === undefined) return NO_ANSWER;
  const { disposition, reason, changes, sameAs = '' } = response;
  return { disposition, reason, changes, sameAs };
}

export const isSameAnswer = (a: TypedAnswer, b: TypedAnswer): boolean =>
  JSON.stringify([a.disposition, a.reason, a.changes, a.sameAs]) ===
  JSON.stringify([b.disposition, b.reason, b.changes, b.sameAs]);

export type Missing = 'disposition' | 'reason' | 'reasonLong' | 'sameAs';

/** What keeps an answer from being saved; undefined when it can be. */
export function missingOf(typed: TypedAnswer): Missing | undefined {
  if (typed.disposition === '') return 'disposition';
  if (typed.disposition === 'same-as' && typed.sameAs === '') return 'sameAs';
  if (typed.disposition !== 'accepted' && typed.reason.trim() === '') return 'reason';
  if (excessOf(typed.reason) > 0) return 'reasonLong';
  return undefined;
}

/** What goes to the server; undefined while something is missing. */
export function answerRequest(typed: TypedAnswer) {
  const { disposition, changes, sameAs } = typed;
  if (disposition === '' || missingOf(typed) !== undefined) return undefined;
  return {
    disposition,
    reason: typed.reason.trim(),
    changes,
    ...(disposition === 'same-as' ? { sameAs } : {}),
  };
}
