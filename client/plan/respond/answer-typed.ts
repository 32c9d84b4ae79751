import type { Anchor, CommentView, Disposition } from '../../../schemas/types.ts';
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
  /** Words of the draft that have it already. */
  readonly passage?: string;
}

/** Where the draft has what an answer says is there already. */
export interface ShownAt {
  /** Without it the answer proves nothing. */
  readonly wanted: boolean;
  /** Where the words typed stand; undefined when they stand nowhere. */
  readonly anchor: Anchor | undefined;
}

export const NO_ANSWER: TypedAnswer = { disposition: '', reason: '', changes: [], sameAs: '' };

export function answerOf({ response }: CommentView): TypedAnswer {
  if (response === undefined) return NO_ANSWER;
  const { disposition, reason, changes, sameAs = '', shownAt } = response;
  const passage = shownAt?.quote?.exact;
  return { disposition, reason, changes, sameAs, ...(passage ? { passage } : {}) };
}

export const isSameAnswer = (a: TypedAnswer, b: TypedAnswer): boolean =>
  JSON.stringify([a.disposition, a.reason, a.changes, a.sameAs, a.passage ?? '']) ===
  JSON.stringify([b.disposition, b.reason, b.changes, b.sameAs, b.passage ?? '']);

export type Missing =
  | 'disposition'
  | 'reason'
  | 'reasonLong'
  | 'sameAs'
  | 'passage'
  | 'passageGone';

/** What an answer still lacks; undefined when it can be saved. */
export function missingOf(typed: TypedAnswer, shownAt?: ShownAt): Missing | undefined {
  if (typed.disposition === '') return 'disposition';
  if (typed.disposition === 'already-there' && shownAt?.anchor === undefined) {
    if (typed.passage?.trim()) return 'passageGone';
    if (shownAt?.wanted) return 'passage';
  }
  if (typed.disposition === 'same-as' && typed.sameAs === '') return 'sameAs';
  if (typed.disposition !== 'accepted' && typed.reason.trim() === '') return 'reason';
  if (excessOf(typed.reason) > 0) return 'reasonLong';
  return undefined;
}

/** What goes to the server; undefined while something is missing. */
export function answerRequest(typed: TypedAnswer, shownAt?: ShownAt) {
  const { disposition, changes, sameAs } = typed;
  if (disposition === '' || missingOf(typed, shownAt) !== undefined) return undefined;
  const there = disposition === 'already-there' ? shownAt?.anchor : undefined;
  return {
    disposition,
    reason: typed.reason.trim(),
    changes,
    ...(disposition === 'same-as' ? { sameAs } : {}),
    ...(there ? { shownAt: there } : {}),
  };
}
