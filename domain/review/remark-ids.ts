import type { PlanEvent } from '../../schemas/types.ts';
import { Refusal } from '../refusal.ts';
import type { WholePlan } from './state.ts';

/**
 * Whether a remark of this plan has an id, or had it: that of a draft that was dropped is not given
 * again.
 */
export const isIdUsed = ({ comments, history }: WholePlan, id: string): boolean =>
  comments.some((comment) => comment.id === id) ||
  history.some(({ commentId }) => commentId === id);

/**
 * Throws Refusal('exists-already') when an event gives a remark an id in use: nothing of the kind
 * enters the log.
 */
export function assertNewIds(
  whole: WholePlan | undefined,
  events: readonly Pick<PlanEvent, 'type' | 'data'>[],
): void {
  const given = new Set<string>();
  for (const id of events.flatMap(idsGiven)) {
    if (given.has(id) || (whole && isIdUsed(whole, id)))
      throw new Refusal('exists-already', {
        vi: 'Chưa ghi được vì mã của ý kiến đã dùng. Gửi lại với mã khác, hoặc không kèm mã.',
        en: 'Nothing was stored: the id of the remark is in use. Send it with another id, or without one.',
      });
    given.add(id);
  }
}

function idsGiven(event: Pick<PlanEvent, 'type' | 'data'>): readonly string[] {
  const { type, data } = event as PlanEvent;
  if (type === 'comment-added') return [data.id];
  return type === 'plan-returned' ? data.directives.map(({ id }) => id) : [];
}
