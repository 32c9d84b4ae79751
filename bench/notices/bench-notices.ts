import { defaultCalendar } from '../../domain/text/due.ts';
import type { Actor, PlanEvent } from '../../schemas/types.ts';
import { readNotices, viewNotices } from '../../server/actions/notices.ts';
import { officeCalendar } from '../../server/actions/office-calendar.ts';
import { createPlanLog, type NewEvent } from '../../server/actions/plan-log.ts';
import { remindAll } from '../../server/actions/remind.ts';
import { createMemoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';
import { median } from '../measure.ts';
import type { Report } from '../report.ts';

const PLANS = 30;
const EVENTS = 2_000;
const TURNS = 15;
/** Of ten acts in a row one is a remark, three are replies, the others edits. */
const ROUND = 10;

const ROLES = ['drafter', 'head', 'member', 'chair'] as const;
const actor = (accountId: string): Actor => ({
  accountId,
  name: accountId,
  office: '',
  agency: accountId,
});

/**
 * A person's notices on many plans with long logs: read for the first time, looked at again, and
 * after one more act.
 */
export async function benchNotices(report: Report): Promise<void> {
  const store = createMemoryStore();
  for (let plan = 0; plan < PLANS; plan++) await fill(store, `de-an-${plan}`);
  const clock = () => new Date('2021-06-30T03:00:00.000Z');
  const plans = createPlanLog(store, clock);
  const deps = { store, plans, clock, calendar: officeCalendar(defaultCalendar(2020, 2023)) };
  for (const id of await store.planIds()) await plans.load(id);
  const name = `${PLANS} plans, ${EVENTS} events each`;
  const person = { id: 'drafter', name: '', offices: [], administrator: false };
  const view = () => viewNotices(deps, person, 'vi');

  report.add(name, 'logs read once, at the start, ms', await timed(() => readNotices(deps)));
  const looks: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) looks.push(await timed(view));
  report.add(name, 'inbox looked at, ms', median(looks), { most: 100 });
  const after: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    await plans.act('de-an-3', () => ({
      actor: actor('chair'),
      events: [reply(`m${turn}`, 'r0')],
    }));
    after.push(await timed(view));
  }
  report.add(name, 'inbox after one more act, ms', median(after), { most: 100 });
  report.add(name, 'reminders looked after, ms', await timed(() => remindAll(deps)));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function fill(store: Store, id: string): Promise<void> {
  const created: NewEvent = {
    type: 'plan-created',
    data: {
      document: {
        id,
        type: 'plan',
        fields: { title: id },
        children: [{ id: 'muc-1', type: 'section', fields: {}, children: [] }],
      },
      members: ROLES.map((role) => ({ accountId: role, role, office: '', agency: role })),
    },
  };
  const events = Array.from({ length: EVENTS }, (_, index): PlanEvent => {
    const [accountId, event] = index === 0 ? ['drafter', created] : actAt(index);
    const at = new Date(Date.parse('2021-06-01T01:00:00.000Z') + index * 60_000).toISOString();
    return { ...event, seq: index + 1, at, actor: actor(accountId) } as PlanEvent;
  });
  await store.append(id, 0, events);
}

function actAt(index: number): readonly [string, NewEvent] {
  const turn = index - 1;
  const first = turn - (turn % ROUND);
  if (turn % ROUND === 0) return ['member', remark(`r${turn}`)];
  if (turn % ROUND < 4) return [turn % 2 ? 'chair' : 'member', reply(`p${turn}`, `r${first}`)];
  return [
    'drafter',
    { type: 'node-set', data: { nodeId: 'muc-1', fields: { heading: `${turn}` } } },
  ];
}

const remark = (id: string): NewEvent => ({
  type: 'comment-added',
  data: { id, kind: 'suggestion', text: 'Cần rõ hơn', anchor: { nodeId: 'muc-1' } },
});
const reply = (id: string, commentId: string): NewEvent => ({
  type: 'comment-replied',
  data: { commentId, id, text: 'Đã trao đổi' },
});
