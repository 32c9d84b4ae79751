import { foldEvents } from '../../domain/review/fold.ts';
import { noticed } from '../../domain/review/notice-facts.ts';
import { noticesOf } from '../../domain/review/notices.ts';
import type { Actor, Membership, PlanEvent, Role } from '../../schemas/types.ts';
import type { NewEvent } from '../../server/actions/plan-log.ts';

export const member = (accountId: string, role: Role, agency = accountId): Membership => ({
  accountId,
  role,
  office: '',
  agency,
});

export const actor = (accountId: string, agency = accountId): Actor => ({
  accountId,
  name: accountId,
  office: '',
  agency,
});

/**
 * A plan with two sections, and its log written by hand: for what is made of events, without the
 * rights to them.
 */
export function planLog(members: readonly Membership[], by = 'drafter') {
  const events: PlanEvent[] = [];
  const act = (accountId: string, at: string, { type, data }: NewEvent): void => {
    const agency = members.find((one) => one.accountId === accountId)?.agency ?? accountId;
    const seq = events.length + 1;
    events.push({ seq, at, actor: actor(accountId, agency), type, data } as PlanEvent);
  };
  act(by, '2021-06-01T01:00:00.000Z', {
    type: 'plan-created',
    data: {
      document: {
        id: 'de-an',
        type: 'plan',
        fields: { title: 'Đề án' },
        children: ['muc-1', 'muc-2'].map((id) => ({
          id,
          type: 'section',
          fields: { heading: id },
          children: [],
        })),
      },
      members,
    },
  });
  const state = () => foldEvents(undefined, events);
  return {
    events,
    act,
    state,
    submit: (at: string, number: number, changedSections: readonly string[] = []) =>
      act('head', at, {
        type: 'revision-submitted',
        data: { number, sha256: 'a'.repeat(64), coverNote: '', changedSections },
      }),
    remark: (
      accountId: string,
      at: string,
      id: string,
      more: { consultation?: number; held?: true; onBehalfOf?: Actor } = {},
    ) =>
      act(accountId, at, {
        type: 'comment-added',
        data: { id, kind: 'suggestion', text: `KÍN ${id}`, anchor: { nodeId: 'muc-1' }, ...more },
      }),
    answer: (at: string, commentId: string) =>
      act('drafter', at, {
        type: 'response-set',
        data: { commentId, disposition: 'accepted', reason: 'KÍN', changes: [] },
      }),
    /** A person's notices on a day: kinds and ids, oldest first. */
    told: (accountId: string, today = '2021-07-30') =>
      noticesOf(state(), noticed(undefined, events).facts, accountId, today),
  };
}
