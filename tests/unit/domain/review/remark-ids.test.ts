import { inSight } from '../../../../domain/review/sight.ts';
import { createPlanLog, type NewEvent } from '../../../../server/actions/plan-log.ts';
import { createMemoryStore } from '../../../../server/store/memory.ts';
import { actor, member, planLog } from '../../../support/plan-acts.ts';

const DAY = '2021-06-14T01:00:00.000Z';
const MEMBERS = [
  member('drafter', 'drafter'),
  member('head', 'head'),
  member('chair', 'chair'),
  member('mot', 'agency-head', 'Sở A'),
  member('hai', 'agency-head', 'Sở B'),
];

/**
 * A log of before ids were checked on the whole plan: two agencies hold remarks that were sent
 * under one id.
 */
function doubled() {
  const log = planLog(MEMBERS);
  log.submit(DAY, 1);
  log.act('chair', DAY, {
    type: 'consultation-opened',
    data: {
      number: 1,
      revision: 1,
      title: 'Lấy ý kiến',
      due: { date: '2021-06-25' },
      silenceAgrees: false,
      sealed: true,
      agencies: ['Sở A', 'Sở B'],
    },
  });
  log.remark('mot', DAY, 'y-kien-1', { consultation: 1, held: true });
  log.remark('hai', DAY, 'y-kien-1', { consultation: 1, held: true });
  return log;
}

const release = (agency: string): NewEvent => ({
  type: 'remarks-released',
  data: { number: 1, agency, commentIds: [] },
});

describe('in a log with two remarks under one id', () => {
  const authors = (log: ReturnType<typeof doubled>, accountId: string, today = '2021-06-15') =>
    inSight(log.state(), accountId, today).comments.map(({ author }) => author.accountId);

  test('each belongs to its author while it is held, and has an id of its own', () => {
    const log = doubled();
    expect(authors(log, 'mot')).toEqual(['mot']);
    expect(authors(log, 'hai')).toEqual(['hai']);
    expect(authors(log, 'chair')).toEqual([]);
    expect(log.state().comments.map(({ id }) => id)).toEqual(['y-kien-1', 'y-kien-1-5']);
    expect(log.state().history.map(({ commentId }) => commentId)).toEqual([
      ...[undefined, undefined, undefined],
      ...['y-kien-1', 'y-kien-1-5'],
    ]);
  });

  test('what the agencies released goes out, numbered, and counts as remarks given', () => {
    const log = doubled();
    log.act('mot', DAY, release('Sở A'));
    expect(authors(log, 'hai')).toEqual(['hai']);
    log.act('hai', DAY, release('Sở B'));
    log.act('chair', DAY, { type: 'consultation-closed', data: { number: 1 } });
    expect(authors(log, 'chair')).toEqual(['mot', 'hai']);
    expect(log.state().comments.map(({ number, held }) => [number, held])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    expect(log.state().consultations[0]?.invited.map(({ agreed }) => agreed)).toEqual([
      false,
      false,
    ]);
  });

  test('a third under the id that the second was given finds one, too', () => {
    const log = doubled();
    log.remark('chair', DAY, 'y-kien-1-5');
    log.remark('chair', DAY, 'y-kien-1-5');
    const ids = log.state().comments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
  });

  test('those who follow the log are told the ids under which the remarks are kept', async () => {
    const log = doubled();
    const store = createMemoryStore(() => Date.parse(DAY));
    const [first, ...others] = log.events;
    if (!first) throw new Error('no events');
    await store.append('de-an', 0, [first, ...others]);
    const { events } = await createPlanLog(store, () => new Date(DAY)).since('de-an', 3);
    expect(events.map(({ data }) => 'id' in data && data.id)).toEqual(['y-kien-1', 'y-kien-1-5']);
  });
});

describe('the log takes no second remark under an id', () => {
  const remark = (id: string): NewEvent => ({
    type: 'comment-added',
    data: { id, kind: 'suggestion', text: 'Nêu rõ', anchor: { nodeId: 'muc-1' } },
  });
  const directive = { id: 'y-kien-1', text: 'Bổ sung', anchor: { nodeId: 'muc-1' } };
  const returned: NewEvent = {
    type: 'plan-returned',
    data: { conclusion: 'Làm lại', directives: [{ ...directive, priority: 'must' }] },
  };
  test.each<[string, readonly NewEvent[]]>([
    ['of a remark that is there', [remark('y-kien-1')]],
    ['of one that is held', [remark('giu')]],
    ['of a draft that was dropped', [remark('bo')]],
    ['twice in one act', [remark('moi'), remark('moi')]],
    ['for a directive of the conclusion', [returned]],
  ])('%s', async (_which, events) => {
    const log = planLog(MEMBERS);
    log.submit(DAY, 1);
    log.remark('chair', DAY, 'y-kien-1');
    log.remark('mot', DAY, 'giu', { held: true });
    log.remark('mot', DAY, 'bo', { held: true });
    log.act('mot', DAY, { type: 'comment-discarded', data: { commentId: 'bo' } });
    const store = createMemoryStore(() => Date.parse(DAY));
    await store.append('de-an', 0, log.events);
    const plans = createPlanLog(store, () => new Date(DAY));
    const act = plans.act('de-an', () => ({ actor: actor('chair'), events }));
    await expect(act).rejects.toMatchObject({ code: 'exists-already' });
    expect((await store.events('de-an', 0)).length).toBe(log.events.length);
  });
});

test('an approval ends what was asked: in old logs it came while a sealed consultation was under way', () => {
  const log = doubled();
  log.act('mot', DAY, release('Sở A'));
  log.act('chair', DAY, { type: 'plan-approved', data: { conclusion: 'Phê duyệt' } });
  const { consultations } = log.state();
  expect(consultations).toMatchObject([{ closedAt: DAY, closedBy: { accountId: 'chair' } }]);
  const seen = inSight(log.state(), 'chair', '2021-06-15').comments;
  expect(seen.map(({ author }) => author.accountId)).toEqual(['mot']);
});
