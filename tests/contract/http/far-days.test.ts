import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Due, PlanEvent } from '../../../schemas/types.ts';
import { readSeed } from '../../../seeds/load.ts';
import { createMemoryStore } from '../../../server/store/memory.ts';
import type { Store } from '../../../server/store/store.ts';
import { storyApp } from '../../support/story-app.ts';
import { type Client, testApp } from '../../support/test-app.ts';

const seed = readSeed('thanh-hoa');
const id = seed.document.id;
const plan = `/plans/${id}`;
let at: Awaited<ReturnType<typeof testApp>>;
let clients: Readonly<Record<'chair' | 'secretary' | 'drafter' | 'admin', Client>>;

beforeAll(async () => {
  at = await testApp({ now: '2021-06-01T08:00:00+07:00' });
  const story = await storyApp(seed, at);
  await story.playTo('submitted-1');
  const [chair, secretary, drafter, admin] = await Promise.all(
    ['chutri', 'thuky', 'soanthao', 'quantri'].map((login) => at.client(login)),
  );
  clients = { chair, secretary, drafter, admin } as typeof clients;
});

const anchor = { kind: 'document' };
/** Every place where a person can send a day, and where in the body it is. */
const places: readonly (readonly [
  string,
  keyof typeof clients,
  'post' | 'put',
  string,
  (day: string) => unknown,
  string,
])[] = [
  [
    'a consultation',
    'secretary',
    'post',
    `${plan}/consultations`,
    (date) => ({ title: 'Lấy ý kiến', agencies: ['Sở Tài chính'], due: { date } }),
    '/due/date',
  ],
  [
    'a decision',
    'chair',
    'post',
    `${plan}/decision`,
    (date) => ({ verdict: 'returned', conclusion: 'Hoàn thiện', directives: [], due: { date } }),
    '/due/date',
  ],
  [
    'a directive',
    'chair',
    'post',
    `${plan}/decision`,
    (date) => ({
      verdict: 'returned',
      conclusion: 'Hoàn thiện',
      directives: [{ text: 'Bổ sung', anchor, priority: 'normal', due: { date } }],
    }),
    '/directives/0/due/date',
  ],
  [
    'a remark with a due date',
    'chair',
    'post',
    `${plan}/comments`,
    (date) => ({ kind: 'directive', text: 'Bổ sung', anchor, due: { date } }),
    '/due/date',
  ],
  [
    'a due date put off',
    'chair',
    'post',
    `${plan}/due`,
    (date) => ({ due: { date }, reason: 'Chờ số liệu' }),
    '/due/date',
  ],
  [
    'a submission',
    'drafter',
    'post',
    `${plan}/revisions`,
    (date) => ({ coverNote: 'Kính trình', reviewDue: { date } }),
    '/reviewDue/date',
  ],
  [
    'remarks given to somebody',
    'drafter',
    'put',
    `${plan}/assignments`,
    (due) => ({ commentIds: ['x'], due }),
    '/due',
  ],
  [
    'a meeting',
    'secretary',
    'put',
    `${plan}/meeting`,
    (day) => ({ title: 'Họp', at: `${day}T01:00:00.000Z` }),
    '/at',
  ],
  [
    'the work calendar',
    'admin',
    'put',
    '/calendar',
    (day) => ({ days: [{ day, off: true, name: 'Nghỉ' }] }),
    '/days/0/day',
  ],
];

describe('a day that nobody can mean', () => {
  describe.each(places)('in %s', (_, who, method, path, body, pointer) => {
    test.each(['9999-12-31', '0001-01-01', '2101-01-01', '1999-12-31'])(
      '%s is refused with its field and the mend',
      async (day) => {
        const answer = await clients[who][method](path, body(day));
        expect(answer.status).toBe(422);
        const fault = answer.body.errors.find(
          (one: { pointer: string }) => one.pointer === pointer,
        );
        expect(fault?.messages.vi).toMatch(/^“.+” phải nằm trong các năm 2000 đến 2100; hãy /u);
        expect(fault?.messages.en).toMatch(/^“.+” must be of the years 2000 to 2100; check/u);
      },
    );
  });

  test.each([
    ['2031-06-01', 201],
    ['2031-06-02', 422],
    ['2099-12-31', 422],
  ])('a due date of %s, seen on 1 June 2021, is answered %i', async (date, status) => {
    at.setClock('2021-06-01T08:00:00+07:00');
    const answer = await clients.secretary.post(`${plan}/consultations`, {
      title: 'Lấy ý kiến',
      agencies: ['Sở Tài chính'],
      due: { date },
    });
    expect(answer.status).toBe(status);
    if (status === 422)
      expect(answer.body.errors).toMatchObject([
        { pointer: '/due/date', messages: { vi: expect.stringContaining('xa quá 10 năm') } },
      ]);
  });

  test.each(['999 tuần', '999 tháng', 'tháng 7/9999', 'quý II/2099', '31/12/9999', '1/1/2099'])(
    'words that mean such a day are refused, too: %s',
    async (said) => {
      const answer = await clients.secretary.get(`/due?said=${encodeURIComponent(said)}`);
      expect(answer.status).toBe(422);
      expect(answer.body.detail).toMatch(/xa quá 10 năm|Chưa hiểu/u);
    },
  );

  test.each([' ', '\u00a0', '\u200b '])('words of spaces alone mean no day: “%s”', async (said) => {
    const answer = await clients.secretary.get(`/due?said=${encodeURIComponent(said)}`);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([
      { pointer: '/query/said', messages: { vi: expect.stringContaining('Chưa hiểu') } },
    ]);
  });

  test('years of a plan are refused outside 1900 to 2200, in every form of a date', async () => {
    const { status, body } = await clients.drafter.post('/plans', {
      kind: 'ke-hoach',
      title: 'Kế hoạch',
      draftingAgency: 'Sở Tài chính',
      periodFrom: 1,
      periodTo: 9999,
      dataCutoff: '9999-12',
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/dataCutoff',
      '/periodFrom',
      '/periodTo',
    ]);
  });
});

/** A store whose plan got its due dates before they were bounded. */
async function withDues(store: Store, date: string): Promise<void> {
  const due: Due = { date };
  const last = (await store.events(id, 0)).at(-1) as PlanEvent;
  const { actor } = last;
  const event = { at: '2021-06-02T01:00:00.000Z', actor };
  const asked = { title: 'Lấy ý kiến', revision: 1, due, silenceAgrees: false };
  const agencies = ['Sở Tài chính'];
  await store.append(id, last.seq, [
    {
      ...event,
      seq: last.seq + 1,
      type: 'consultation-opened',
      data: { ...asked, number: 1, sealed: true, agencies },
    },
    {
      ...event,
      seq: last.seq + 2,
      type: 'consultation-closed',
      data: { number: 1 },
    },
    {
      ...event,
      seq: last.seq + 3,
      type: 'consultation-opened',
      data: { ...asked, number: 2, sealed: true, agencies },
    },
    { ...event, seq: last.seq + 4, type: 'due-extended', data: { due, reason: 'Chờ' } },
  ]);
}

describe.each(['9999-12-31', '0001-01-01', '9999-01-01'])('a log that holds %s', (date) => {
  test('is read at once by everything that looks at due dates', async () => {
    const store = createMemoryStore(() => Date.parse('2021-06-03T01:00:00Z'));
    const other = await testApp({ now: '2021-06-01T08:00:00+07:00', store });
    await (await storyApp(seed, other)).playTo('submitted-1');
    await withDues(store, date);
    const before = process.cpuUsage();
    for (const login of ['chutri', 'thuky', 'soanthao', 'quantri']) {
      const person = await other.client(login);
      for (const path of [
        '/plans',
        plan,
        `${plan}/rounds`,
        `${plan}/comments`,
        `${plan}/history`,
        '/notices',
        '/meetings',
        '/calendar',
      ])
        expect([path, (await person.get(path)).status]).toEqual([
          path,
          path.endsWith('comments') && login === 'quantri' ? 403 : 200,
        ]);
      const { body } = await person.post('/calendar-feed');
      const feed = new URL(body.address).pathname.replace('/api', '');
      const followed = await (await other.client()).get(feed, { headers: { Accept: '*/*' } });
      expect([feed, followed.status]).toEqual([feed, 200]);
      expect(followed.text).not.toMatch(/NaN|DT\w+:\+|(?:DTSTART|DTEND);VALUE=DATE:\d{9}/u);
    }
    // Counting to the year 9999 day by day takes minutes; this is no time of a machine, but a mark
    // far beneath that.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20);
  });
});
