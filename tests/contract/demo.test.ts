import { defaultCalendar } from '../../domain/text/work-calendar.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { officeCalendar } from '../../server/actions/office-calendar.ts';
import { createPlanLog } from '../../server/actions/plan-log.ts';
import { createPresence } from '../../server/actions/presence.ts';
import { loadDemo } from '../../server/demo.ts';
import { createMemoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';

function demoDeps(now: string, store: Store = createMemoryStore()): Deps {
  const clock = () => new Date(now);
  return {
    store,
    plans: createPlanLog(store, clock),
    clock,
    newId: () => 'khong-dung',
    passwords: { hash: async (password) => `plain:${password}`, verify: async () => true },
    calendar: officeCalendar(defaultCalendar(2020, 2030)),
    presence: createPresence(() => 0),
    demoAccounts: true,
  };
}

test.each([
  ['Monday before dawn', '2026-11-23T00:30:00+07:00'],
  ['Wednesday', '2026-11-25T15:00:00+07:00'],
  ['Sunday night', '2026-11-29T23:59:00+07:00'],
])(
  'started on %s, the demo stands mid-loop, half answered, and nobody acted in the future',
  async (_day, now) => {
    const deps = demoDeps(now);
    await loadDemo(deps);
    const state = await deps.plans.load('de-an');
    expect(state.stage).toBe('returned');
    const answered = state.comments.filter((comment) => comment.response).length;
    expect(answered).toBeGreaterThan(5);
    expect(state.comments.filter((comment) => comment.status === 'open').length).toBeGreaterThan(5);
    const times = (await deps.store.events('de-an', 0)).map((event) => Date.parse(event.at));
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.parse(now));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    // The meeting was this week, so that "next week" is the week after.
    expect(state.due).toEqual({ said: 'trong tuần tới', from: '2026-11-30', date: '2026-12-04' });
    expect((await deps.plans.load('ke-hoach')).stage).toBe('drafting');
    expect((await deps.store.accounts()).every((account) => account.demo)).toBe(true);
  },
);

test.each([
  ['Monday before dawn', '2026-11-23T00:30:00+07:00'],
  ['Sunday night', '2026-11-29T23:59:00+07:00'],
  ['after Tết', '2027-02-22T09:00:00+07:00'],
])(
  'on %s, a resolution is before its second instance, discussed last Saturday',
  async (_day, now) => {
    const deps = demoDeps(now);
    await loadDemo(deps);
    const state = await deps.plans.load('nghi-quyet-nghe-an');
    expect(state).toMatchObject({ stage: 'in-review', instance: 1 });
    const round = state.rounds.at(-1);
    expect(round).toMatchObject({ instance: 'Ban Thường vụ Tỉnh ủy', outcome: 'open' });
    expect(round?.votes).toHaveLength(5);
    const times = (await deps.store.events(state.id, 0)).map((event) => Date.parse(event.at));
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.parse(now));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const met = Date.parse(round?.meeting?.at ?? '');
    const days = (Date.parse(now) - met) / 86_400_000;
    expect(days).toBeGreaterThan(1);
    expect(days).toBeLessThan(9);
    const [consultation] = state.consultations;
    expect(consultation?.closedAt).toBeDefined();
  },
);

test('a second start leaves what is there as it is', async () => {
  const deps = demoDeps('2026-11-25T15:00:00+07:00');
  await loadDemo(deps);
  const before = await deps.store.events('de-an', 0);
  await loadDemo(demoDeps('2026-12-25T15:00:00+07:00', deps.store));
  expect(await deps.store.events('de-an', 0)).toEqual(before);
});

test('a first start cut short is gone on with at the next', async () => {
  const whole = demoDeps('2026-11-25T15:00:00+07:00');
  await loadDemo(whole);
  const events = await whole.store.events('de-an', 0);
  const cut = demoDeps('2026-11-25T15:05:00+07:00');
  await cut.store.append('de-an', 0, events.slice(0, 1));
  await loadDemo(cut);
  const resumed = await cut.plans.load('de-an');
  expect(resumed.seq).toBe(events.length);
  expect(resumed.comments).toHaveLength((await whole.plans.load('de-an')).comments.length);
});
