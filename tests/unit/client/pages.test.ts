import { describe, expect, it } from '@jest/globals';
import {
  checkForm,
  type NewPlanForm,
  parseMonth,
  toPlanRequest,
} from '../../../client/pages/new-plan-form.ts';
import { daysLeftOf, groupWork, workPlace } from '../../../client/pages/work-list.ts';
import {
  landingMode,
  mendPlace,
  primaryAct,
  visibleModes,
} from '../../../client/plan/parts/plan-access.ts';
import { foldForSearch } from '../../../domain/text/fold-search.ts';
import type { ActName, PlanSummary, PlanView, WorkItem } from '../../../schemas/types.ts';

const summary = (over: Partial<PlanSummary> = {}): PlanSummary => ({
  id: 'p1',
  kind: 'de-an',
  title: 'Đề án',
  draftingAgency: 'Sở Thông tin và Truyền thông',
  stage: 'returned',
  round: 1,
  revisions: 1,
  turn: {
    side: 'drafting',
    roles: ['drafter', 'head'],
    who: 'Sở',
    since: '2021-06-14T02:00:00.000Z',
    overdue: false,
  },
  myRoles: ['head'],
  remarks: {
    total: 14,
    toAnswer: 14,
    unanswered: 4,
    directives: 10,
    directivesUnanswered: 2,
    toConfirm: 0,
  },
  work: [],
  updatedAt: '2021-06-14T02:00:00.000Z',
  ...over,
});

const view = (allowed: readonly ActName[], over: Partial<PlanView> = {}): PlanView => ({
  ...summary(),
  members: [],
  settableRoles: [],
  revisionList: [],
  acts: allowed.map((act) => ({ act, allowed: true, reasons: [] })),
  ...over,
});

const work = (code: WorkItem['code'], date?: string, overdue = false): WorkItem => ({
  code,
  count: 1,
  overdue,
  ...(date === undefined ? {} : { due: { date } }),
});

const form: NewPlanForm = {
  kind: 'de-an',
  title: ' Chuyển đổi số ',
  draftingAgency: 'Sở Thông tin và Truyền thông',
  approvingAgency: '',
  locality: '',
  periodFrom: '2021',
  periodTo: '2025',
  visionYear: '',
  dataCutoff: '6/2021',
};

describe('Việc của tôi', () => {
  it('puts what is late first, then what is due soonest, then what has no due date', () => {
    const groups = groupWork([
      summary({ id: 'a', work: [work('complete-draft'), work('decide', '2021-06-25')] }),
      summary({
        id: 'b',
        work: [work('comment', '2021-06-18'), work('answer-remarks', '2021-06-11', true)],
      }),
    ]);
    expect(groups.overdue.map(({ item }) => item.code)).toEqual(['answer-remarks']);
    expect(groups.dated.map(({ item }) => item.code)).toEqual(['comment', 'decide']);
    expect(groups.undated.map(({ item }) => item.code)).toEqual(['complete-draft']);
  });

  it('counts the days of a directive due before the plan', () => {
    const turn = { ...summary().turn, due: { date: '2021-06-25' }, daysLeft: 3 };
    const left = (item: WorkItem, over: Partial<PlanSummary> = { turn }) =>
      daysLeftOf({ plan: summary(over), item });
    expect(left(work('answer-remarks', '2021-06-20', true))).toBe(-2);
    expect(left(work('answer-remarks', '2021-06-25'))).toBe(3);
    expect(left(work('answer-remarks', '2021-06-20'), {})).toBeUndefined();
  });

  it('counts the days of a thing that waits from those of the turn', () => {
    const plan = summary({ turn: { ...summary().turn, due: { date: '2021-06-25' }, daysLeft: 3 } });
    expect(daysLeftOf({ plan, item: work('consult', '2021-06-21') })).toBe(-1);
    expect(daysLeftOf({ plan: summary(), item: work('consult', '2021-06-21') })).toBeUndefined();
  });

  it('leads each kind of work to the place where it is done', () => {
    const place = (code: WorkItem['code']) => workPlace({ plan: summary(), item: work(code) });
    expect(place('answer-remarks')).toBe('/plans/p1/respond');
    expect(place('submit-again')).toBe('/plans/p1/edit?act=submit');
    expect(place('decide')).toBe('/plans/p1/read');
    expect(place('consult')).toBe('/plans/p1/read');
    expect(place('release-remarks')).toBe('/plans/p1/read?act=release-remarks');
    expect(place('vote')).toBe('/plans/p1/read?act=vote');
  });
});

describe('the primary act of a plan', () => {
  it('stays before the head with its reasons while a directive is open', () => {
    const reasons = [
      { code: 'directives-unanswered', message: 'Còn 2 ý kiến chỉ đạo', commentIds: ['c5'] },
    ];
    const plan = view(['edit-draft'], { acts: [{ act: 'submit', allowed: false, reasons }] });
    expect(primaryAct(plan)).toMatchObject({ name: 'submit', allowed: false, reasons });
    expect(mendPlace('p1', reasons[0] ?? { code: '', message: '' })).toBe(
      '/plans/p1/respond#comment-c5',
    );
  });

  it('is the conclusion for the chair in review, and nothing once the plan is approved', () => {
    expect(
      primaryAct(view(['return', 'approve'], { myRoles: ['chair'], stage: 'in-review' }))?.name,
    ).toBe('decide');
    expect(
      primaryAct(view(['read', 'reopen'], { myRoles: ['chair'], stage: 'approved' })),
    ).toBeUndefined();
  });

  it('is answering for a drafter with open remarks, and drafting without', () => {
    const acts: readonly ActName[] = ['read', 'edit-draft', 'respond'];
    const answered = { ...summary().remarks, unanswered: 0 };
    expect(primaryAct(view(acts, { myRoles: ['drafter'] }))).toMatchObject({
      name: 'respond',
      count: 4,
    });
    expect(primaryAct(view(acts, { myRoles: ['drafter'], remarks: answered }))?.name).toBe('edit');
  });
});

describe('the primary act of an agency that is asked', () => {
  it('is to comment, also while the plan is back with its drafters, then to send what is prepared', () => {
    const member = { myRoles: ['agency-head'] as const };
    const asked = view(['read', 'consult'], { ...member, work: [work('consult', '2021-06-21')] });
    expect(primaryAct(asked)).toMatchObject({ name: 'comment', href: '/plans/p1/read?remark=new' });
    const ready = { ...asked, work: [...asked.work, { ...work('release-remarks'), count: 2 }] };
    expect(primaryAct(ready)).toMatchObject({ name: 'release-remarks', count: 2 });
  });
});

describe('the modes of a plan', () => {
  it('keep the working draft from everybody but the drafting side', () => {
    expect(visibleModes(view(['read'], { myRoles: ['member'], stage: 'in-review' }))).not.toContain(
      'edit',
    );
    expect(visibleModes(view(['read', 'edit-draft'], { myRoles: ['drafter'] }))).toContain('edit');
    expect(landingMode(view(['read'], { myRoles: ['member'] }))).toBe('read');
  });

  it('take a member whose remarks were answered to the answers first', () => {
    const work = [{ code: 'confirm-answers', count: 2, overdue: false }] as const;
    const plan = view(['read', 'comment'], { myRoles: ['member'], stage: 'in-review', work });
    expect(landingMode(plan)).toBe('respond');
    expect(primaryAct(plan)).toMatchObject({ name: 'confirm', count: 2 });
  });

  it('show an administrator without a role the history and the people, not what the plan says', () => {
    const plan = view(['set-members'], { myRoles: [] });
    expect(visibleModes(plan)).toEqual(['history']);
    expect(landingMode(plan)).toBe('members');
  });
});

describe('the form of a new plan', () => {
  it('sends what was filled in and leaves out what was not', () => {
    expect(checkForm(form)).toEqual({});
    expect(toPlanRequest(form, [])).toEqual({
      kind: 'de-an',
      title: 'Chuyển đổi số',
      draftingAgency: 'Sở Thông tin và Truyền thông',
      periodFrom: 2021,
      periodTo: 2025,
      dataCutoff: '2021-06',
    });
  });

  it('names each field to mend', () => {
    expect(
      checkForm({
        ...form,
        title: ' ',
        periodTo: '2020',
        visionYear: '20x',
        dataCutoff: '13/2021',
      }),
    ).toEqual({
      title: 'plans.form.needName',
      periodTo: 'plans.form.badPeriod',
      visionYear: 'plans.form.badYear',
      dataCutoff: 'plans.form.badMonth',
    });
  });

  it.each([
    ['6/2021', '2021-06'],
    [' 12 / 2030 ', '2030-12'],
    ['0/2021', undefined],
    ['2021-06', undefined],
  ])('reads the month %p as %p', (text, month) => {
    expect(parseMonth(text)).toBe(month);
  });
});

describe('the accent-blind filter', () => {
  it('finds words typed without accents, in either way of writing them', () => {
    expect(foldForSearch('Ủy ban nhân dân tỉnh Thanh Hóa – Đề án')).toBe(
      'uy ban nhan dan tinh thanh hoa – de an',
    );
    expect(foldForSearch('Thanh Hoá'.normalize('NFD'))).toBe('thanh hoa');
  });
});
