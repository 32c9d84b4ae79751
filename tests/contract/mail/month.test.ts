import { noticesFor } from '../../../server/actions/notices.ts';
import { answer, mailPlan, remark, submit } from '../../support/mail-plan.ts';
import { mailServer } from '../../support/mail-server.ts';

let server: Awaited<ReturnType<typeof mailServer>>;
beforeAll(async () => {
  server = await mailServer();
});
afterAll(() => server.close());

type At = Awaited<ReturnType<typeof mailPlan>>;

/**
 * What people do in the month, by moment. Revisions and remarks aside, each has a due date that
 * somebody must keep.
 */
const ACTS: readonly (readonly [string, (at: At, moment: string) => Promise<unknown>])[] = [
  ['2021-06-07 09:00', (at, now) => at.act('head', now, submit(1, '2021-06-11'))],
  ['2021-06-09 09:00', (at, now) => at.act('member', now, remark('r1'))],
  [
    '2021-06-16 10:00',
    (at, now) =>
      at.act('chair', now, {
        type: 'plan-returned',
        data: {
          conclusion: 'KÍN',
          directives: [
            {
              id: 'd1',
              text: 'KÍN',
              anchor: { nodeId: 'muc-1' },
              priority: 'must',
              due: { date: '2021-06-22' },
            },
          ],
          due: { date: '2021-06-25' },
        },
      }),
  ],
  [
    '2021-06-18 09:00',
    (at, now) =>
      at.act('head', now, {
        type: 'comments-assigned',
        data: {
          commentIds: ['r1'],
          assignee: { accountId: 'drafter', name: 'drafter' },
          due: '2021-06-23',
        },
      }),
  ],
  ['2021-06-22 12:00', (at, now) => at.act('drafter', now, answer('d1'))],
  ['2021-06-23 06:00', (at, now) => at.act('drafter', now, answer('r1'))],
  [
    '2021-06-23 09:00',
    (at, now) =>
      at.act('head', now, {
        type: 'consultation-opened',
        data: {
          number: 1,
          revision: 1,
          title: 'Lấy ý kiến các sở',
          due: { date: '2021-06-30' },
          silenceAgrees: false,
          sealed: true,
          agencies: ['Sở Tài chính'],
        },
      }),
  ],
  [
    '2021-06-24 09:00',
    (at, now) =>
      at.act('chair', now, {
        type: 'due-extended',
        data: { due: { date: '2021-07-02' }, reason: 'KÍN' },
      }),
  ],
  ['2021-07-01 12:00', (at, now) => at.act('head', now, submit(2))],
  [
    '2021-07-05 09:00',
    (at, now) =>
      at.act('member', now, {
        type: 'remarks-released',
        data: { number: 1, agency: 'Sở Tài chính', commentIds: [] },
      }),
  ],
];

/** Days on which the server is down from morning to night. */
const DOWN: readonly string[] = ['2021-06-11', '2021-06-12', '2021-06-13', '2021-06-14'];
const BEATS: readonly string[] = ['06:30', '08:00', '08:06', '09:30', '12:30', '18:00'];

test('a month of due dates sends exactly these mails, catches up with one after days without a server, and stops when the work is done', async () => {
  const at = await mailPlan(server.url, '2021-06-07T08:00:00+07:00');
  await at.people();
  await at.plan('Đề án');
  const sent: string[] = [];
  const moments = [
    ...ACTS.map(([moment, act]) => ({ moment, act })),
    ...days('2021-06-07', 31).flatMap((day) =>
      DOWN.includes(day) ? [] : BEATS.map((time) => ({ moment: `${day} ${time}`, act: undefined })),
    ),
  ].sort((one, other) => one.moment.localeCompare(other.moment));
  for (const { moment, act } of moments) {
    const now = `${moment.replace(' ', 'T')}:00+07:00`;
    if (act) await act(at, now);
    else await at.beat(now);
    for (const { to, text } of server.take())
      for (const [, said] of text.matchAll(/^- (.*) \(\d\d:\d\d ngày [\d/]+\)$/gm))
        sent.push(`${moment.slice(5)} ${to[0]?.split('@')[0]}: ${said}`);
  }
  expect(at.failures).toEqual([]);
  expect(sent).toEqual(EXPECTED);
  // The inbox tells the same, and each reminder once.
  for (const who of ['drafter', 'head', 'member', 'chair']) {
    const all = await noticesFor(at.deps, who, await at.deps.store.inbox(who));
    const told = [...all].reverse().map(({ by, text }) => `${by ? `${by}: ` : ''}${text.vi}`);
    const mailed = sent.flatMap((line) =>
      line.startsWith(`${who}: `, 12) ? line.slice(14 + who.length) : [],
    );
    expect(told.toSorted()).toEqual(mailed.toSorted());
  }
});

const EXPECTED: readonly string[] = [
  '06-07 08:06 drafter: head: Phân công đồng chí tham gia: chuyên viên soạn thảo',
  '06-07 08:06 member: head: Phân công đồng chí tham gia: thành viên',
  '06-07 08:06 chair: head: Phân công đồng chí tham gia: người chủ trì',
  '06-07 09:30 drafter: head: Trình dự thảo lần 1',
  '06-07 09:30 member: head: Trình dự thảo lần 1',
  '06-07 09:30 chair: head: Trình dự thảo lần 1',
  '06-08 08:06 member: Còn 3 ngày làm việc đến hạn dự thảo: 11/6/2021',
  '06-08 08:06 chair: Còn 3 ngày làm việc đến hạn dự thảo: 11/6/2021',
  '06-09 09:30 drafter: member: Nêu ý kiến số 1',
  '06-09 09:30 head: member: Nêu ý kiến số 1',
  '06-10 08:06 chair: Còn 1 ngày làm việc đến hạn dự thảo: 11/6/2021',
  '06-15 08:06 chair: Quá hạn dự thảo 2 ngày làm việc: hạn 11/6/2021',
  '06-16 12:30 drafter: chair: Trả lại dự thảo lần 1 để hoàn thiện, kèm 1 ý kiến chỉ đạo, hạn 25/6/2021',
  '06-16 12:30 head: chair: Trả lại dự thảo lần 1 để hoàn thiện, kèm 1 ý kiến chỉ đạo, hạn 25/6/2021',
  '06-16 12:30 member: chair: Trả lại dự thảo lần 1 để hoàn thiện, kèm 1 ý kiến chỉ đạo, hạn 25/6/2021',
  '06-17 08:06 drafter: Còn 3 ngày làm việc đến hạn 1 ý kiến chỉ đạo: 22/6/2021',
  '06-17 08:06 head: Còn 3 ngày làm việc đến hạn 1 ý kiến chỉ đạo: 22/6/2021',
  '06-18 09:30 drafter: head: Giao đồng chí trả lời ý kiến số 1, hạn 23/6/2021',
  '06-21 08:06 drafter: Còn 1 ngày làm việc đến hạn 1 ý kiến chỉ đạo: 22/6/2021',
  '06-21 08:06 head: Còn 1 ngày làm việc đến hạn 1 ý kiến chỉ đạo: 22/6/2021',
  '06-22 08:06 drafter: Còn 3 ngày làm việc đến hạn dự thảo: 25/6/2021',
  '06-22 08:06 drafter: Đến hạn 1 ý kiến chỉ đạo: 22/6/2021',
  '06-22 08:06 drafter: Còn 1 ngày làm việc đến hạn 1 ý kiến giao đồng chí: 23/6/2021',
  '06-22 08:06 head: Còn 3 ngày làm việc đến hạn dự thảo: 25/6/2021',
  '06-22 08:06 head: Đến hạn 1 ý kiến chỉ đạo: 22/6/2021',
  '06-23 09:30 member: head: Lấy ý kiến cơ quan của đồng chí: “Lấy ý kiến các sở”, hạn 30/6/2021',
  '06-24 08:06 drafter: Còn 1 ngày làm việc đến hạn dự thảo: 25/6/2021',
  '06-24 08:06 head: Còn 1 ngày làm việc đến hạn dự thảo: 25/6/2021',
  '06-24 09:30 drafter: chair: Gia hạn hoàn thiện dự thảo đến 02/7/2021',
  '06-24 09:30 head: chair: Gia hạn hoàn thiện dự thảo đến 02/7/2021',
  '06-25 08:06 member: Còn 3 ngày làm việc đến hạn góp ý của cơ quan: 30/6/2021',
  '06-29 08:06 drafter: Còn 3 ngày làm việc đến hạn dự thảo: 02/7/2021',
  '06-29 08:06 head: Còn 3 ngày làm việc đến hạn dự thảo: 02/7/2021',
  '06-29 08:06 member: Còn 1 ngày làm việc đến hạn góp ý của cơ quan: 30/6/2021',
  '06-30 08:06 member: Đến hạn góp ý của cơ quan: 30/6/2021',
  '07-01 08:06 drafter: Còn 1 ngày làm việc đến hạn dự thảo: 02/7/2021',
  '07-01 08:06 head: Còn 1 ngày làm việc đến hạn dự thảo: 02/7/2021',
  '07-01 12:30 drafter: head: Trình dự thảo lần 2',
  '07-01 12:30 member: head: Trình dự thảo lần 2',
  '07-01 12:30 member: head: Trả lời ý kiến số 1 của đồng chí',
  '07-01 12:30 chair: head: Trình dự thảo lần 2',
  '07-01 12:30 chair: head: Trả lời ý kiến chỉ đạo số 2 của đồng chí',
  '07-02 08:06 member: Quá hạn góp ý của cơ quan 2 ngày làm việc: hạn 30/6/2021',
  '07-05 09:30 drafter: member: Sở Tài chính thống nhất, không có ý kiến',
  '07-05 09:30 head: member: Sở Tài chính thống nhất, không có ý kiến',
  '07-05 09:30 chair: member: Sở Tài chính thống nhất, không có ý kiến',
];

const days = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10),
  );
