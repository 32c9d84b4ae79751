import type { Operations } from './operation.ts';

const ID = '[a-z0-9][a-z0-9-]{0,63}';
const PLACE = `${ID}:\\d{1,15}`;
/** As many plans, with as many places, as fit into an address that every proxy lets through. */
const MOST_PLANS = 40;
const listOf = (one: string) => `^${one}(,${one}){0,${MOST_PLANS - 1}}$`;

/** What happens now, and who is there. */
export const liveOperations = {
  followPlan: {
    method: 'get',
    path: '/plans/:planId/live',
    summary: 'What happens on a plan, as server-sent events; Last-Event-ID resumes',
    events: 'LiveAct',
  },
  followPlans: {
    method: 'get',
    path: '/live',
    summary: 'The same of several plans in one answer; Last-Event-ID, or ?after, resumes',
    query: {
      plans: {
        description: `tối đa ${MOST_PLANS} mã dự thảo, cách nhau bằng dấu phẩy / at most ${MOST_PLANS} ids of plans, with commas between`,
        pattern: listOf(ID),
        required: true,
      },
      after: {
        description: 'id của thông báo cuối đã nhận / the id of the last message received',
        pattern: listOf(PLACE),
      },
    },
    events: 'LiveAct',
  },
  setPresence: {
    method: 'put',
    path: '/plans/:planId/presence',
    summary: 'I am here, and edit this',
    body: 'PresenceRequest',
    answer: 'Presence',
  },
} as const satisfies Operations;

export type LiveOperations = typeof liveOperations;
