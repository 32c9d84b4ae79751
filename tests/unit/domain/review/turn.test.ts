import { foldEvents } from '../../../../domain/review/fold.ts';
import { historyLine } from '../../../../domain/review/history.ts';
import { countRemarks, turnOf, workFor } from '../../../../domain/review/turn.ts';
import { dayInVietnam } from '../../../../domain/text/vietnam-time.ts';
import { defaultCalendar } from '../../../../domain/text/work-calendar.ts';
import type { PlanEvent } from '../../../../schemas/types.ts';

const calendar = defaultCalendar(2020, 2022);
const actor = { accountId: 'a', name: 'Ai đó', office: 'Chuyên viên', agency: 'Sở' };
const member = (
  accountId: string,
  role: 'drafter' | 'head' | 'member' | 'chair' | 'secretary',
) => ({ accountId, role, office: `chức danh ${role}`, agency: 'Cơ quan' });

/** A plan after these acts, a day apart from 11/6/2021 on. */
const after = (...acts: readonly Pick<PlanEvent, 'type' | 'data'>[]) =>
  foldEvents(
    undefined,
    [
      {
        type: 'plan-created',
        data: {
          document: {
            id: 'p',
            type: 'plan',
            fields: { title: 'Đề án', draftingAgency: 'Sở Thông tin và Truyền thông' },
            children: [{ id: 's', type: 'section', fields: {}, children: [] }],
          },
          members: [
            member('soan', 'drafter'),
            member('truong', 'head'),
            member('vien', 'member'),
            member('chu', 'chair'),
            member('ky', 'secretary'),
          ],
        },
      },
      ...acts,
    ].map(
      (act, index) =>
        ({ actor, ...act, seq: index + 1, at: `2021-06-${11 + index}T02:00:00.000Z` }) as PlanEvent,
    ),
  );

const submit = {
  type: 'revision-submitted' as const,
  data: { number: 1, sha256: '0'.repeat(64), coverNote: 'Kính trình' },
};
const giveBack = {
  type: 'plan-returned' as const,
  data: { conclusion: 'Hoàn thiện', directives: [], due: { date: '2021-06-25' } },
};
const approve = { type: 'plan-approved' as const, data: { conclusion: 'Đồng ý' } };
const remark = (id: string) => ({
  type: 'comment-added' as const,
  data: {
    id,
    kind: 'suggestion' as const,
    text: 'Nêu rõ',
    anchor: { nodeId: 's' },
    onBehalfOf: { ...actor, accountId: 'vien' },
  },
});
const answer = (commentId: string) => ({
  type: 'response-set' as const,
  data: { commentId, disposition: 'accepted' as const, reason: '', changes: [] },
});

test('the day is Vietnam’s, whatever the clock’s zone', () => {
  expect(dayInVietnam(new Date('2021-06-13T17:00:00Z'))).toBe('2021-06-14');
  expect(dayInVietnam(new Date('2021-06-13T16:59:59Z'))).toBe('2021-06-13');
});

test.each([
  ['while drafting, the drafting agency', after(), 'drafting', 'Sở Thông tin và Truyền thông'],
  ['in review, the chair', after(submit), 'committee', 'chức danh chair'],
  [
    'returned, the drafting agency again',
    after(submit, giveBack),
    'drafting',
    'Sở Thông tin và Truyền thông',
  ],
  ['approved, nobody', after(submit, approve), 'nobody', ''],
])('%s has the turn', (_when, state, side, who) => {
  expect(turnOf(state, '2021-06-20', calendar)).toMatchObject({ side, who, overdue: false });
});

test.each([
  ['2021-06-18', false, 7, 5],
  ['2021-06-25', false, 0, 0],
  ['2021-06-28', true, -3, -1],
])(
  'on %s, due Friday 25/6/2021: late %s, %i days, %i working days',
  (today, overdue, daysLeft, workingDaysLeft) => {
    expect(turnOf(after(submit, giveBack), today, calendar)).toMatchObject({
      overdue,
      daysLeft,
      workingDaysLeft,
    });
  },
);

test('an approved plan is due nobody, though it once was', () => {
  expect(
    turnOf(
      after(submit, giveBack, { ...submit, data: { ...submit.data, number: 2 } }, approve),
      '2022-01-01',
      calendar,
    ),
  ).not.toHaveProperty('due');
});

test('each person’s work is what only they can do now', () => {
  const codes = (state: ReturnType<typeof after>, accountId: string) =>
    workFor(
      state,
      { accountId, administrator: false },
      turnOf(state, '2021-06-20', calendar),
      '2021-06-20',
    ).map(({ code }) => code);
  const people = ['soan', 'truong', 'vien', 'chu', 'ky'];
  const all = (state: ReturnType<typeof after>) =>
    Object.fromEntries(people.map((id) => [id, codes(state, id)]));
  expect(all(after())).toEqual({
    soan: ['complete-draft'],
    truong: ['submit-draft'],
    vien: [],
    chu: [],
    ky: [],
  });
  expect(all(after(submit))).toEqual({
    soan: [],
    truong: [],
    vien: ['comment', 'vote'],
    chu: ['decide'],
    ky: ['record-remarks'],
  });
  expect(all(after(submit, remark('yk'), giveBack))).toEqual({
    soan: ['answer-remarks'],
    truong: ['answer-remarks'],
    vien: [],
    chu: [],
    ky: [],
  });
  const released = { type: 'responses-released' as const, data: { commentIds: ['yk'] } };
  expect(all(after(submit, remark('yk'), giveBack, answer('yk'), released))).toEqual({
    soan: ['complete-draft'],
    truong: ['submit-again'],
    vien: ['confirm-answers'],
    chu: [],
    ky: [],
  });
});

test('answering is due with the first directive that is due, and late with it', () => {
  const directive = {
    type: 'plan-returned' as const,
    data: {
      conclusion: 'Hoàn thiện',
      directives: [
        {
          id: 'cd',
          text: 'Bổ sung số liệu',
          anchor: { nodeId: 's' },
          priority: 'must' as const,
          due: { date: '2021-06-18' },
        },
      ],
      due: { date: '2021-06-25' },
    },
  };
  const state = after(submit, directive);
  const waits = (today: string) =>
    workFor(
      state,
      { accountId: 'soan', administrator: false },
      turnOf(state, today, calendar),
      today,
    );
  expect(waits('2021-06-18')).toMatchObject([{ due: { date: '2021-06-18' }, overdue: false }]);
  expect(waits('2021-06-19')).toMatchObject([{ due: { date: '2021-06-18' }, overdue: true }]);
  // Once it is answered the plan's own due date counts again.
  const answered = after(submit, directive, remark('yk'), answer('cd'));
  const [item] = workFor(
    answered,
    { accountId: 'soan', administrator: false },
    turnOf(answered, '2021-06-19', calendar),
    '2021-06-19',
  );
  expect(item).toMatchObject({ due: { date: '2021-06-25' }, overdue: false });
});

test('what a person was given to answer is due with its own day, for them alone', () => {
  const given = {
    type: 'comments-assigned' as const,
    data: {
      commentIds: ['yk'],
      assignee: { accountId: 'soan', name: 'Soạn' },
      due: '2021-06-18',
    },
  };
  const waits = (state: ReturnType<typeof after>, accountId: string, today: string) =>
    workFor(state, { accountId, administrator: false }, turnOf(state, today, calendar), today)[0];
  const state = after(submit, remark('yk'), giveBack, given);
  const own = { date: '2021-06-18' };
  expect(waits(state, 'soan', '2021-06-18')).toMatchObject({ due: own, overdue: false });
  expect(waits(state, 'soan', '2021-06-19')).toMatchObject({ due: own, overdue: true });
  const plans = { due: { date: '2021-06-25' }, overdue: false };
  expect(waits(state, 'truong', '2021-06-19')).toMatchObject(plans);
  const answered = after(submit, remark('yk'), remark('hai'), giveBack, given, answer('yk'));
  expect(waits(answered, 'soan', '2021-06-19')).toMatchObject(plans);
});

test('a vote waits for each who may vote, due with the round, until they have voted in this one', () => {
  const due = { date: '2021-06-18' };
  const asked = { ...submit, data: { ...submit.data, reviewDue: due } };
  const vote = {
    type: 'vote-cast' as const,
    data: { choice: 'agree' as const },
    actor: { ...actor, accountId: 'vien' },
  };
  const votes = (state: ReturnType<typeof after>, today: string) =>
    workFor(
      state,
      { accountId: 'vien', administrator: false },
      turnOf(state, today, calendar),
      today,
    ).filter(({ code }) => code === 'vote');
  expect(votes(after(asked), '2021-06-18')).toEqual([
    { code: 'vote', count: 1, overdue: false, due },
  ]);
  expect(votes(after(asked), '2021-06-19')).toMatchObject([{ overdue: true }]);
  expect(votes(after(asked, vote), '2021-06-18')).toEqual([]);
  expect(votes(after(asked, vote, giveBack), '2021-06-18')).toEqual([]);
  const again = { ...submit, data: { ...submit.data, number: 2 } };
  expect(votes(after(asked, vote, giveBack, again), '2021-06-18')).toHaveLength(1);
});

test('an answer not yet released counts as unanswered for all but the drafting side', () => {
  const state = after(submit, remark('yk'), giveBack, answer('yk'));
  expect(countRemarks(state, true)).toMatchObject({ total: 1, unanswered: 0 });
  expect(countRemarks(state, false)).toMatchObject({ total: 1, unanswered: 1 });
});

test('every act of history is told in both languages, long words cut at a word', () => {
  const state = after(submit, remark('yk'), giveBack, answer('yk'));
  for (const item of state.history) {
    expect(historyLine(item, 'vi')).not.toBe('');
    expect(historyLine(item, 'en')).not.toBe(historyLine(item, 'vi'));
  }
  const line = historyLine(
    {
      seq: 1,
      at: '',
      actor,
      type: 'comment-added',
      commentNumber: 3,
      text: 'mục tiêu '.repeat(60),
    },
    'vi',
  );
  expect(line).toMatch(/^Nêu ý kiến số 3: “mục tiêu .* (?:mục|tiêu)…”$/);
  expect(line.length).toBeLessThan(180);
});
