import type { Day, LiveAct, PlanEvent } from '../../schemas/types.ts';
import { ACTS } from './acts/all.ts';
import { isDraftingSide, rolesOf } from './roles.ts';
import { inSight } from './sight.ts';
import type { PlanState } from './state.ts';

/**
 * Returns what a person is notified of after an act; undefined when it is not for them. Names the
 * change and its author, never the words.
 *
 * @param state the plan after the act, whole
 */
export function toldOf(
  state: PlanState,
  event: PlanEvent,
  accountId: string,
  today: Day,
): LiveAct | undefined {
  const roles = rolesOf(state, accountId);
  if (roles.length === 0) return undefined;
  const own = event.actor.accountId === accountId;
  const { sight, part } = ACTS[event.type];
  if (sight === 'drafting-side' && !isDraftingSide(roles)) return undefined;
  if (sight === 'own-and-count' && !own && !roles.some((role) => COUNT.includes(role)))
    return undefined;
  const commentId = remarkOf(event);
  if (commentId !== undefined && !own) {
    const seen = inSight(state, accountId, today);
    if (!seen.comments.some(({ id }) => id === commentId)) return undefined;
  }
  const nodeId = nodeOf(event);
  const { seq, type, at, actor } = event;
  return {
    planId: state.id,
    seq,
    type,
    part,
    at,
    accountId: actor.accountId,
    name: actor.name,
    ...(nodeId ? { nodeId } : {}),
    ...(commentId ? { commentId } : {}),
  };
}

const COUNT = ['chair', 'secretary'];

function remarkOf(event: PlanEvent): string | undefined {
  if (event.type === 'comment-added') return event.data.id;
  return 'commentId' in event.data ? event.data.commentId : undefined;
}

function nodeOf(event: PlanEvent): string | undefined {
  if (event.type === 'node-added') return event.data.node.id;
  return 'nodeId' in event.data ? event.data.nodeId : undefined;
}
