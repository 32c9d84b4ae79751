import { noticed } from '../../../../domain/review/notice-facts.ts';
import type { Membership } from '../../../../schemas/types.ts';
import { actor, member, planLog } from '../../../support/plan-acts.ts';

const MEMBERS: readonly Membership[] = [
  member('drafter', 'drafter', 'Sở'),
  member('head', 'head', 'Sở'),
  member('member', 'member', 'Sở A'),
  member('a-head', 'agency-head', 'Sở A'),
  member('other', 'member', 'Sở B'),
  member('chair', 'chair'),
  member('secretary', 'secretary'),
  member('observer', 'observer'),
];
const EVERYBODY = MEMBERS.map(({ accountId }) => accountId);
const day = (date: number) => `2021-06-${`${date}`.padStart(2, '0')}T03:00:00.000Z`;

/** Who was told what, of the acts after the first `skip` ones: kind → people. */
function heard(log: ReturnType<typeof planLog>, after = 1, today?: string) {
  const found: Record<string, string[]> = {};
  for (const id of EVERYBODY)
    for (const one of log.told(id, today)) {
      if (Number(one.id.split('.')[1]) <= after) continue;
      found[one.kind] = [...(found[one.kind] ?? []), id];
    }
  return found;
}
const but = (...left: readonly string[]) => EVERYBODY.filter((id) => !left.includes(id));

test('whoever is put on a plan is told, and who put them there is not', () => {
  const log = planLog(MEMBERS.slice(0, 6));
  log.act('head', day(2), { type: 'members-set', data: { members: MEMBERS } });
  expect(heard(log, 0)).toEqual({ 'member-added': but('drafter') });
  expect(log.told('secretary')[0]).toMatchObject({
    text: { vi: 'Phân công đồng chí tham gia: thư ký' },
    by: 'head',
    link: '/plans/de-an',
  });
});

test('submission, return, approval and reopening concern all but the one who did it', () => {
  const log = planLog(MEMBERS);
  log.submit(day(2), 1);
  log.act('chair', day(3), {
    type: 'plan-returned',
    data: {
      conclusion: 'KÍN',
      directives: [{ id: 'd1', text: 'KÍN', anchor: { nodeId: 'muc-1' }, priority: 'must' }],
      due: { date: '2021-06-30' },
    },
  });
  log.act('chair', day(4), {
    type: 'due-extended',
    data: { due: { date: '2021-07-05' }, reason: 'KÍN' },
  });
  log.submit(day(5), 2);
  log.act('chair', day(6), { type: 'plan-approved', data: { conclusion: 'KÍN' } });
  log.act('chair', day(7), { type: 'plan-reopened', data: { reason: 'KÍN' } });
  expect(heard(log)).toEqual({
    submitted: but('head').flatMap((id) => [id, id]),
    returned: but('chair'),
    'due-extended': ['drafter', 'head'],
    approved: but('chair'),
    reopened: but('chair'),
  });
  expect(log.told('drafter').map(({ text }) => text.vi)).toEqual([
    'Trình dự thảo lần 1',
    'Trả lại dự thảo lần 1 để hoàn thiện, kèm 1 ý kiến chỉ đạo, hạn 30/6/2021',
    'Gia hạn hoàn thiện dự thảo đến 05/7/2021',
    'Trình dự thảo lần 2',
    'Phê duyệt dự thảo lần 2',
    'Mở khóa dự thảo lần 2 để sửa tiếp',
  ]);
});

test('a remark is told to the drafting side, its answer to its author when it is released', () => {
  const log = planLog(MEMBERS);
  log.submit(day(2), 1);
  log.remark('member', day(3), 'r1');
  log.remark('secretary', day(3), 'r2', { onBehalfOf: actor('other', 'Sở B') });
  const made = log.events.length;
  expect(heard(log, 2)).toEqual({
    'remark-made': ['drafter', 'drafter', 'head', 'head'],
    'remark-recorded': ['other'],
  });
  log.answer(day(4), 'r1');
  expect(heard(log, made)).toEqual({});
  log.act('head', day(5), { type: 'responses-released', data: { commentIds: ['r1'] } });
  expect(heard(log, made)).toEqual({ 'remarks-answered': ['member'] });
  log.act('member', day(6), {
    type: 'response-reopened',
    data: { commentId: 'r1', reason: 'KÍN' },
  });
  log.answer(day(7), 'r1');
  log.answer(day(7), 'r2');
  log.submit(day(8), 2);
  log.act('chair', day(9), { type: 'response-confirmed', data: { commentId: 'r2' } });
  expect(heard(log, made)).toEqual({
    'remarks-answered': ['member', 'member', 'other', 'secretary'],
    'answer-reopened': ['drafter', 'head'],
    'answer-confirmed': ['drafter', 'head'],
    submitted: but('head'),
  });
  expect(log.told('member').at(-1)).toMatchObject({
    text: { vi: 'Trả lời ý kiến số 1 của đồng chí', en: 'Answered remark 1 of yours' },
    link: '/plans/de-an/respond#comment-r1',
  });
});

test('a reply is told to those in the thread, and remarks given to somebody to them', () => {
  const log = planLog(MEMBERS);
  log.submit(day(2), 1);
  log.remark('member', day(3), 'r1');
  const made = log.events.length;
  const reply = (who: string, id: string) =>
    log.act(who, day(4), { type: 'comment-replied', data: { commentId: 'r1', id, text: 'KÍN' } });
  reply('chair', 'p1');
  expect(heard(log, made)).toEqual({ replied: ['drafter', 'head', 'member'] });
  reply('member', 'p2');
  expect(heard(log, made + 1)).toEqual({ replied: ['drafter', 'head', 'chair'] });
  log.act('head', day(5), {
    type: 'comments-assigned',
    data: {
      commentIds: ['r1'],
      assignee: { accountId: 'drafter', name: 'drafter' },
      due: '2021-06-20',
    },
  });
  expect(heard(log, made + 2)).toEqual({ assigned: ['drafter'] });
  expect(log.told('drafter').at(-1)?.text.vi).toBe(
    'Giao đồng chí trả lời ý kiến số 1, hạn 20/6/2021',
  );
  // Who is no longer of the drafting side knows nothing of its work.
  log.act('head', day(6), {
    type: 'members-set',
    data: { members: [...MEMBERS.slice(1), member('drafter', 'observer', 'Sở')] },
  });
  expect(log.told('drafter').map(({ kind }) => kind)).not.toContain('assigned');
});

function sealedLog() {
  const log = planLog(MEMBERS);
  log.submit(day(2), 1);
  log.act('secretary', day(3), {
    type: 'consultation-opened',
    data: {
      number: 1,
      revision: 1,
      title: 'Đợt 1',
      due: { date: '2021-06-20' },
      silenceAgrees: false,
      sealed: true,
      agencies: ['Sở A', 'Sở B'],
    },
  });
  return log;
}

test('agencies are told that they are asked and reminded; their head, that drafts wait', () => {
  const log = sealedLog();
  expect(heard(log, 2)).toEqual({ 'consultation-opened': ['member', 'a-head', 'other'] });
  log.act('secretary', day(4), {
    type: 'agencies-reminded',
    data: { number: 1, agencies: ['Sở A'] },
  });
  expect(heard(log, 3)).toEqual({ 'agency-reminded': ['member', 'a-head'] });
  for (const id of ['r1', 'r2']) log.remark('member', day(5), id, { consultation: 1, held: true });
  expect(heard(log, 4, '2021-06-10')).toEqual({ 'drafts-waiting': ['a-head'] });
  expect(log.told('a-head').at(-1)).toMatchObject({
    text: { vi: '2 ý kiến của cơ quan chờ đồng chí duyệt, gửi' },
    link: '/plans/de-an/read?act=release-remarks',
  });
});

test('when all drafts were dropped, the next one is told anew, once', () => {
  const log = sealedLog();
  const waiting = () => log.told('a-head').filter(({ kind }) => kind === 'drafts-waiting');
  log.remark('member', day(5), 'r1', { consultation: 1, held: true });
  log.act('member', day(6), { type: 'comment-discarded', data: { commentId: 'r1' } });
  expect(waiting()).toEqual([]);
  log.remark('a-head', day(6), 'r0', { consultation: 1, held: true });
  expect(waiting()).toEqual([]);
  log.act('a-head', day(6), { type: 'comment-discarded', data: { commentId: 'r0' } });
  log.remark('member', day(7), 'r2', { consultation: 1, held: true });
  expect(waiting()).toMatchObject([
    { at: day(7), text: { vi: '1 ý kiến của cơ quan chờ đồng chí duyệt, gửi' } },
  ]);
});

test('what an agency said under seal is told when the seal ends, as new then', () => {
  const log = sealedLog();
  log.remark('member', day(5), 'r1', { consultation: 1, held: true });
  log.act('a-head', day(6), {
    type: 'remarks-released',
    data: { number: 1, agency: 'Sở A', commentIds: ['r1'] },
  });
  log.act('other', day(7), {
    type: 'remarks-released',
    data: { number: 1, agency: 'Sở B', commentIds: [] },
  });
  const asking = ['drafter', 'head', 'chair', 'secretary'];
  expect(heard(log, 3, '2021-06-20')).toEqual({});
  expect(heard(log, 3, '2021-06-21')).toEqual({
    'agency-answered': asking.flatMap((id) => [id, id]),
  });
  expect(log.told('chair', '2021-06-21').slice(-2)).toMatchObject([
    { at: '2021-06-20T17:00:00.000Z', text: { vi: 'Sở A gửi 1 ý kiến' } },
    { at: '2021-06-20T17:00:00.000Z', text: { vi: 'Sở B thống nhất, không có ý kiến' } },
  ]);
  log.act('chair', day(8), { type: 'consultation-closed', data: { number: 1 } });
  expect(
    log
      .told('chair', '2021-06-10')
      .slice(-2)
      .map(({ at }) => at),
  ).toEqual([day(8), day(8)]);
});

test('who signed a section off is told when it changes; others are not', () => {
  const log = planLog(MEMBERS);
  log.submit(day(2), 1);
  for (const who of ['member', 'other'])
    log.act(who, day(3), { type: 'section-signed', data: { sectionId: 'muc-1', revision: 1 } });
  log.act('other', day(3), { type: 'section-unsigned', data: { sectionId: 'muc-1' } });
  const made = log.events.length;
  log.submit(day(4), 2, ['muc-1', 'muc-2']);
  expect(heard(log, made)['sections-changed']).toEqual(['member']);
  expect(log.told('member').at(-1)).toMatchObject({
    text: { vi: '1 phần đồng chí đã thống nhất có thay đổi trong dự thảo lần 2' },
    link: '/plans/de-an/read#muc-1',
  });
});

test('approved by one instance, the plan is told to have passed on to the next', () => {
  const log = planLog(MEMBERS);
  log.act('head', day(2), {
    type: 'instances-set',
    data: { instances: [{ name: 'Sở' }, { name: 'UBND tỉnh' }] },
  });
  log.submit(day(3), 1);
  const made = log.events.length;
  log.act('chair', day(4), { type: 'plan-approved', data: { conclusion: 'KÍN' } });
  log.act('chair', day(5), { type: 'plan-approved', data: { conclusion: 'KÍN' } });
  expect(heard(log, made)).toEqual({ 'passed-on': but('chair'), approved: but('chair') });
});

test('a stranger is told nothing, and nobody a word of a remark, an answer or a reason', () => {
  const log = sealedLog();
  log.remark('member', day(5), 'r1', { consultation: 1, held: true });
  log.remark('other', day(5), 'r2');
  log.answer(day(6), 'r2');
  expect(log.told('stranger')).toEqual([]);
  for (const id of EVERYBODY) expect(JSON.stringify(log.told(id))).not.toContain('KÍN');
});

test('read on from where it was, the log tells the same as read at once', () => {
  const log = sealedLog();
  log.remark('member', day(5), 'r1', { consultation: 1, held: true });
  log.submit(day(6), 2);
  const whole = noticed(undefined, log.events);
  for (let cut = 0; cut <= log.events.length; cut++)
    expect(noticed(noticed(undefined, log.events.slice(0, cut)), log.events.slice(cut))).toEqual(
      whole,
    );
});

test('a notice is one line, however long the name of what it tells is', () => {
  const log = planLog(MEMBERS);
  const title = 'Cuộc họp '.repeat(110).trim();
  log.act('secretary', day(2), {
    type: 'meeting-set',
    data: { meeting: { id: 'm', title, at: '2021-06-20T01:00:00.000Z', place: '', order: 1 } },
  });
  const told = log.told('member').find(({ kind }) => kind === 'meeting-set');
  expect(told?.text.vi).toMatch(
    /^Đưa vào chương trình họp: Cuộc họp .{150,200}…, 08:00, 20\/6\/2021$/u,
  );
});
