import fc from 'fast-check';
import { answerRequest, missingOf, NO_ANSWER } from '../../../client/plan/respond/answer-typed.ts';
import { colleaguesOf, undoOf } from '../../../client/plan/respond/assigning.ts';
import {
  authorsOf,
  candidatesFor,
  entriesOf,
  likeness,
  mayLead,
} from '../../../client/plan/respond/merging.ts';
import {
  groupToggled,
  NOTHING_CHOSEN,
  toggled,
  visibleOf,
} from '../../../client/plan/respond/selecting.ts';
import { baseOf, grouped, inWorkOrder, passes } from '../../../client/plan/respond/worklist.ts';
import type { Assignment, Member, Response } from '../../../schemas/types.ts';
import { author, commentView } from '../../support/comment-view.ts';

const response = (given: Partial<Response> = {}): Response => ({
  disposition: 'accepted',
  reason: '',
  changes: [],
  author,
  at: '2021-06-15T08:00:00.000Z',
  released: false,
  ...given,
});
const assigned = (accountId: string, due?: string): Assignment => ({
  accountId,
  name: accountId,
  by: author,
  at: '2021-06-15T08:00:00.000Z',
  ...(due === undefined ? {} : { due }),
});

describe('the order of the worklist', () => {
  const overdue = commentView(9, { kind: 'directive', overdue: true });

  it('puts a directive whose time is over above everything, until it is answered', () => {
    const list = [commentView(1, { kind: 'directive' }), commentView(2), overdue];
    expect(inWorkOrder(list).map(({ number }) => number)).toEqual([9, 1, 2]);
    const answered = { ...overdue, status: 'answered' as const };
    expect(inWorkOrder([commentView(2), answered]).map(({ number }) => number)).toEqual([2, 9]);
  });

  it('puts what somebody should have answered by now above it, too', () => {
    const late = commentView(8, { assigned: { ...assigned('a2', '2021-06-18'), overdue: true } });
    const list = [commentView(1, { kind: 'directive' }), late];
    expect(inWorkOrder(list).map(({ number }) => number)).toEqual([8, 1]);
  });

  it('puts the group with an overdue directive first, whatever the order of the sections', () => {
    const list = [commentView(1, { anchor: { nodeId: 'phan-1' } }), overdue];
    const groups = grouped(list, ['phan-1', 'muc-tieu'], ({ anchor }) => anchor.nodeId, String);
    expect(groups.map(({ key }) => key)).toEqual(['muc-tieu', 'phan-1']);
  });

  it('shows what was given to the person, and the answers that the draft does not show', () => {
    const by = { accountId: 'a2', unproven: new Set(['c3']) };
    const list = [
      commentView(1, { assigned: assigned('a2') }),
      commentView(2, { assigned: assigned('a3') }),
      commentView(3),
    ];
    const shown = (filter: 'mine' | 'unproven') =>
      list.filter((one) => passes(one, filter, by)).map(({ number }) => number);
    expect(shown('mine')).toEqual([1]);
    expect(shown('unproven')).toEqual([3]);
  });

  it('compares an answer given again with the revision that carried the answer before', () => {
    expect(baseOf(commentView(1))).toBe(1);
    const past = {
      response: response({ revision: 2 }),
      reopenedBy: author,
      reopenedAt: '2021-06-28T08:00:00.000Z',
      reason: 'Chưa đạt',
    };
    expect(baseOf(commentView(1, { pastResponses: [past] }))).toBe(2);
  });
});

describe('choosing several', () => {
  const ordered = ['a', 'b', 'c', 'd', 'e'];

  it('takes the run from the last click to a click with shift, in either direction', () => {
    const down = toggled(toggled(NOTHING_CHOSEN, ordered, 'b', false), ordered, 'd', true);
    expect([...down.ids].sort()).toEqual(['b', 'c', 'd']);
    const up = toggled(toggled(NOTHING_CHOSEN, ordered, 'd', false), ordered, 'b', true);
    expect([...up.ids].sort()).toEqual(['b', 'c', 'd']);
  });

  it('takes a run out again, and only one where there was no click before', () => {
    const all = { ids: new Set(ordered), anchor: 'a' };
    expect([...toggled(all, ordered, 'c', true).ids]).toEqual(['d', 'e']);
    expect([...toggled(NOTHING_CHOSEN, ordered, 'c', true).ids]).toEqual(['c']);
  });

  it('takes a whole group in, and out when all of it was in', () => {
    const some = { ids: new Set(['b', 'e']) };
    const all = groupToggled(some, ['a', 'b']);
    expect([...all.ids].sort()).toEqual(['a', 'b', 'e']);
    expect([...groupToggled(all, ['a', 'b']).ids]).toEqual(['e']);
  });

  it('never deals with one that the list does not show', () => {
    fc.assert(
      fc.property(fc.subarray(ordered), fc.subarray(ordered), (ids, shown) => {
        const visible = visibleOf({ ids: new Set(ids) }, shown);
        expect(visible).toEqual(shown.filter((id) => ids.includes(id)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('remarks that say the same', () => {
  const [long, longToo, road] = [
    commentView(1, { text: 'Mục tiêu tổng quát còn dài, cần rút gọn.' }),
    commentView(2, { text: 'MUC TIEU tổng quát dài quá; cần rút gọn lại' }),
    commentView(3, { text: 'Bổ sung mốc thời gian của lộ trình.', anchor: { nodeId: 'lo-trinh' } }),
  ];

  it('are told by their words, without regard to accents, capitals and order', () => {
    expect(likeness(long.text, longToo.text)).toBeGreaterThan(0.8);
    expect(likeness(long.text, road.text)).toBeLessThan(0.3);
    expect(likeness('', long.text)).toBe(0);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it('are proposed first; directives, answers that went out and members of a group are not', () => {
    const list = [
      long,
      road,
      longToo,
      commentView(4, { kind: 'directive', text: long.text }),
      commentView(5, { text: long.text, response: response({ released: true }) }),
      commentView(6, { text: long.text, mergedInto: 'c7' }),
      commentView(7, { text: long.text, merged: ['c6'] }),
      commentView(8, { text: long.text, status: 'no-answer-needed' }),
    ];
    expect(
      candidatesFor(long, list).map(({ comment: { number }, similar }) => [number, similar]),
    ).toEqual([
      [2, true],
      [3, false],
    ]);
  });

  it('stand as one entry with all authors; every remark is in just one entry', () => {
    const other = { ...author, agency: 'Sở Tài chính' };
    const merged = { ...longToo, author: other, mergedInto: 'c1' };
    const entries = entriesOf([{ ...long, merged: ['c2'] }, merged, road]);
    expect(entries.map((entry) => [entry.comment.number, entry.merged.length])).toEqual([
      [1, 1],
      [3, 0],
    ]);
    expect(authorsOf([long, merged, road])).toEqual(['Sở Tư pháp', 'Sở Tài chính']);
    // Its first remark may be hidden from the person: then it stands by itself.
    expect(entriesOf([merged]).map((entry) => entry.comment.id)).toEqual(['c2']);
  });

  it('are not merged into one that is answered elsewhere or whose answer has gone out', () => {
    expect(mayLead(long)).toBe(true);
    expect(mayLead({ ...long, mergedInto: 'c2' })).toBe(false);
    expect(mayLead({ ...long, response: response({ released: true }) })).toBe(false);
  });
});

describe('giving remarks to a colleague', () => {
  const member = (accountId: string, role: Member['role']): Member => ({
    accountId,
    role,
    name: accountId,
    office: 'Chuyên viên',
    agency: 'Sở Tư pháp',
  });

  it('offers those of the drafting side, each once', () => {
    const members = [
      member('a', 'head'),
      member('a', 'drafter'),
      member('b', 'drafter'),
      member('c', 'chair'),
    ];
    expect(colleaguesOf(members).map(({ accountId }) => accountId)).toEqual(['a', 'b']);
  });

  it('goes back to who had each remark before, and until when', () => {
    const before = [
      commentView(1),
      commentView(2, { assigned: assigned('b', '2021-06-18') }),
      commentView(3),
      commentView(4, { assigned: assigned('b') }),
    ];
    expect(undoOf(before)).toEqual([
      { commentIds: ['c1', 'c3'] },
      { commentIds: ['c2'], assignee: 'b', due: '2021-06-18' },
      { commentIds: ['c4'], assignee: 'b' },
    ]);
  });
});

describe('an answer being typed', () => {
  it('needs a disposition, a reason unless it accepts in full, and the remark that it repeats', () => {
    expect(missingOf(NO_ANSWER)).toBe('disposition');
    expect(missingOf({ ...NO_ANSWER, disposition: 'accepted' })).toBeUndefined();
    expect(missingOf({ ...NO_ANSWER, disposition: 'explained', reason: ' ' })).toBe('reason');
    expect(missingOf({ ...NO_ANSWER, disposition: 'same-as', reason: 'x' })).toBe('sameAs');
  });

  it('goes out only when nothing is missing, with the repeated remark only where it repeats one', () => {
    expect(answerRequest(NO_ANSWER)).toBeUndefined();
    const typed = { ...NO_ANSWER, reason: ' Đã sửa. ', sameAs: 'c2' };
    expect(answerRequest({ ...typed, disposition: 'accepted' })).toEqual({
      disposition: 'accepted',
      reason: 'Đã sửa.',
      changes: [],
    });
    expect(answerRequest({ ...typed, disposition: 'same-as' })).toMatchObject({ sameAs: 'c2' });
  });

  it('names the passage that is there already, where no check proves it', () => {
    const anchor = { nodeId: 'n1', field: 'text' };
    const typed = { ...NO_ANSWER, disposition: 'already-there' as const, reason: 'Đã nêu.' };
    expect(missingOf(typed, { wanted: true, anchor: undefined })).toBe('passage');
    expect(missingOf(typed, { wanted: false, anchor: undefined })).toBeUndefined();
    const quoting = { ...typed, passage: 'hạ tầng số' };
    expect(missingOf(quoting, { wanted: false, anchor: undefined })).toBe('passageGone');
    expect(answerRequest(quoting, { wanted: true, anchor })).toMatchObject({ shownAt: anchor });
    const explained = answerRequest(
      { ...quoting, disposition: 'explained' },
      { wanted: false, anchor },
    );
    expect(explained).not.toHaveProperty('shownAt');
  });
});
