import { differOnlyIn, settableRoles } from '../../../../domain/review/member-rights.ts';
import {
  ACT_RULES,
  assertMay,
  assertMayOnComment,
  availabilities,
  commentActs,
} from '../../../../domain/review/policy.ts';
import type { PlanState } from '../../../../domain/review/state.ts';
import type { ActName, Comment, RevisionInfo, Role, Stage } from '../../../../schemas/types.ts';

const ROLES: readonly Role[] = [
  'drafter',
  'head',
  'member',
  'agency-head',
  'chair',
  'secretary',
  'observer',
];
const asker = (accountId: string) => ({ accountId, administrator: false });

const aState = (stage: Stage, comments: readonly Comment[] = []): PlanState => ({
  id: 'de-an',
  seq: 1,
  updatedAt: '2021-06-11T00:00:00.000Z',
  stage,
  members: ROLES.map((role) => ({ accountId: role, role, office: role, agency: 'Cơ quan' })),
  draft: {
    id: 'de-an',
    type: 'plan',
    fields: { title: 'Đề án' },
    children: [{ id: 'phan-1', type: 'section', fields: {}, children: [] }],
  },
  versions: { 'de-an': 1 },
  revisions: [],
  rounds: [],
  comments,
  consultations: [],
  signOffs: [],
  instances: [],
  instance: 0,
  ignored: {},
  explained: {},
  history: [],
  turnSince: '2021-06-11T00:00:00.000Z',
});

const aComment = (more: Partial<Comment> = {}): Comment => ({
  id: 'yk-1',
  number: 1,
  kind: 'suggestion',
  text: 'Nêu rõ',
  anchor: { nodeId: 'de-an' },
  revision: 1,
  round: 1,
  author: { accountId: 'member', name: 'Thành viên', office: 'member', agency: 'Cơ quan' },
  at: '2021-06-14T00:00:00.000Z',
  replies: [],
  status: 'open',
  pastResponses: [],
  ...more,
});
const answered = (more: Partial<Comment> = {}, released = true): Comment =>
  aComment({
    status: 'answered',
    response: {
      disposition: 'accepted',
      reason: '',
      changes: [],
      author: aComment().author,
      at: '2021-06-15T00:00:00.000Z',
      released,
    },
    ...more,
  });

const mayDo = (state: PlanState, who: string): readonly ActName[] =>
  availabilities(state, asker(who)).flatMap(({ act, allowed }) => (allowed ? [act] : []));

// Written out by hand: what each role may do in each stage when nothing else stands in the way.
const EXPECTED: Readonly<Record<Role, Readonly<Record<Stage, readonly ActName[]>>>> = {
  drafter: {
    drafting: ['read', 'edit-draft'],
    'in-review': ['read'],
    returned: ['read', 'edit-draft'],
    approved: ['read'],
  },
  head: {
    drafting: ['read', 'edit-draft', 'submit', 'set-instances', 'set-members'],
    'in-review': ['read', 'withdraw', 'set-instances', 'set-members'],
    returned: ['read', 'edit-draft', 'submit', 'set-instances', 'set-members'],
    approved: ['read'],
  },
  member: {
    drafting: ['read'],
    'in-review': ['read', 'comment', 'vote', 'sign-section'],
    returned: ['read'],
    approved: ['read'],
  },
  'agency-head': {
    drafting: ['read'],
    'in-review': ['read', 'comment', 'vote', 'sign-section'],
    returned: ['read'],
    approved: ['read'],
  },
  chair: {
    drafting: ['read'],
    'in-review': ['read', 'return', 'approve', 'comment', 'direct', 'sign-section', 'set-meeting'],
    returned: ['read'],
    approved: ['read', 'reopen'],
  },
  secretary: {
    drafting: ['read', 'set-instances', 'set-members'],
    'in-review': ['read', 'record-remark', 'set-meeting', 'set-instances', 'set-members'],
    returned: ['read', 'set-instances', 'set-members'],
    approved: ['read'],
  },
  observer: {
    drafting: ['read'],
    'in-review': ['read'],
    returned: ['read'],
    approved: ['read'],
  },
};

describe.each(ROLES)('%s', (role) => {
  test.each(Object.entries(EXPECTED[role]))(
    'may do in stage %s exactly what the role is for',
    (stage, acts) => {
      expect(mayDo(aState(stage as Stage), role)).toEqual(acts);
    },
  );
});

describe('once a plan was submitted', () => {
  const submitted = { ...aState('returned'), revisions: [{ number: 1 } as RevisionInfo] };
  const settable = (who: string, state: PlanState = submitted) => settableRoles(state, asker(who));

  test('its head takes no instance out of the chain; the secretary may', () => {
    expect(mayDo(submitted, 'head')).not.toContain('set-instances');
    expect(mayDo(submitted, 'secretary')).toContain('set-instances');
  });

  test('its head sets who drafts, the secretary who reviews, and only an administrator the chair', () => {
    expect(settable('head', aState('drafting'))).toEqual(expect.arrayContaining([...ROLES]));
    expect(settable('head')).toEqual(['drafter', 'head']);
    expect(settable('secretary')).toEqual(['member', 'agency-head', 'secretary', 'observer']);
    expect(settable('chair')).toEqual([]);
    const administrator = { accountId: 'nobody', administrator: true };
    expect(settableRoles(submitted, administrator)).toContain('chair');
  });
});

test('two lists of members differ in some roles alone when all others are the same people in the same offices', () => {
  const { members } = aState('returned');
  const without = (role: Role) => members.filter((member) => member.role !== role);
  expect(differOnlyIn(['drafter', 'head'], members, without('drafter'))).toBe(true);
  expect(differOnlyIn(['drafter', 'head'], members, members.toReversed())).toBe(true);
  expect(differOnlyIn(['drafter', 'head'], members, without('chair'))).toBe(false);
  const other = members.map((one) => (one.role === 'chair' ? { ...one, office: 'Khác' } : one));
  expect(differOnlyIn(['drafter', 'head'], members, other)).toBe(false);
});

test('a stranger may do nothing; an administrator manages the people of a plan and no more', () => {
  expect(mayDo(aState('in-review'), 'nobody')).toEqual([]);
  const state = aState('drafting');
  const acts = availabilities(state, { accountId: 'nobody', administrator: true }).flatMap(
    ({ act, allowed }) => (allowed ? [act] : []),
  );
  expect(acts).toEqual(['set-instances', 'set-members']);
});

test('whatever is not allowed says why, in both languages', () => {
  for (const role of ROLES) {
    for (const { allowed, needs } of availabilities(aState('approved'), asker(role))) {
      if (!allowed) expect(needs.length).toBeGreaterThan(0);
      for (const { message } of needs) expect(message.vi && message.en).toBeTruthy();
    }
  }
});

test('an act that moves the plan on can be done only in stages it moves on from', () => {
  for (const rule of ACT_RULES.filter(({ to }) => to)) expect(rule.stages).not.toContain(rule.to);
});

test('an unanswered directive blocks submission whatever the reason given; another remark only without one', () => {
  const directive = aState('returned', [aComment({ kind: 'directive' })]);
  expect(() =>
    assertMay(directive, asker('head'), 'submit', { unansweredReason: 'Chưa kịp' }),
  ).toThrow(/directives/);
  const remark = aState('returned', [aComment()]);
  expect(() => assertMay(remark, asker('head'), 'submit')).toThrow(/remarks/);
  expect(() => assertMay(remark, asker('head'), 'submit', { unansweredReason: '  ' })).toThrow(
    /remarks/,
  );
  expect(
    assertMay(remark, asker('head'), 'submit', { unansweredReason: 'Chờ số liệu' })?.role,
  ).toBe('head');
  expect(
    assertMay(
      aState('returned', [aComment({ kind: 'observation', status: 'no-answer-needed' })]),
      asker('head'),
      'submit',
    )?.role,
  ).toBe('head');
});

test('a directive answered as the same as another remark blocks submission until that remark is answered', () => {
  const same = answered({ id: 'yk-2', number: 2, kind: 'directive' });
  const directive: Comment = {
    ...same,
    response: same.response && { ...same.response, disposition: 'same-as', sameAs: 'yk-1' },
  };
  const submit = (...comments: readonly Comment[]) =>
    assertMay(aState('returned', comments), asker('head'), 'submit', {
      unansweredReason: 'Chưa kịp',
    });
  expect(() => submit(aComment(), directive)).toThrow(/Remark 1 is unanswered/);
  expect(() => submit(aComment({ status: 'reopened' }), directive)).toThrow(
    /Remark 1 is unanswered/,
  );
  expect(submit(answered(), directive)?.role).toBe('head');
  expect(submit(aComment(), { ...directive, status: 'confirmed' })?.role).toBe('head');
});

test('an answer is changed until it is released, and judged only then: by the author or the chair, a directive by the chair alone', () => {
  const acts = (comment: Comment, who: string, stage: Stage = 'returned') =>
    commentActs(aState(stage, [comment]), asker(who), comment).filter(
      (act) => act !== 'replace-anchor',
    );
  expect(acts(answered({}, false), 'drafter')).toEqual(['reply', 'respond']);
  expect(acts(answered({}, false), 'member')).toEqual(['reply']);
  expect(acts(answered(), 'drafter')).toEqual(['reply']);
  expect(acts(answered(), 'member')).toEqual(['reply', 'confirm', 'reopen']);
  expect(acts(answered(), 'chair')).toEqual(['reply', 'confirm', 'reopen']);
  expect(acts(answered({ kind: 'directive' }), 'member')).toEqual(['reply']);
  expect(acts(answered({ kind: 'directive' }), 'head')).toEqual(['reply']);
  expect(acts(answered(), 'chair', 'approved')).toEqual([]);
});

test('a remark is put at another place by who made it, recorded it, drafts or presides, until the plan is approved', () => {
  const may = (comment: Comment, who: string, stage: Stage = 'in-review'): boolean =>
    commentActs(aState(stage, [comment]), asker(who), comment).includes('replace-anchor');
  const by = (accountId: string) => ({ accountId, name: accountId, office: '', agency: '' });
  const own = aComment({ author: by('member') });
  for (const who of ['member', 'chair', 'head', 'drafter'])
    expect([who, may(own, who)]).toEqual([who, true]);
  expect(may(own, 'secretary')).toBe(false);
  expect(may(own, 'stranger')).toBe(false);
  expect(may(aComment({ author: by('guest'), recordedBy: by('secretary') }), 'secretary')).toBe(
    true,
  );
  expect(may(aComment({ author: by('somebody') }), 'member')).toBe(false);
  expect(may(own, 'chair', 'approved')).toBe(false);
  const other = aComment({ author: by('somebody') });
  expect(() =>
    assertMayOnComment(aState('in-review', [other]), asker('member'), 'replace-anchor', other),
  ).toThrow(/author/);
  expect(() =>
    assertMayOnComment(aState('approved', [own]), asker('chair'), 'replace-anchor', own),
  ).toThrow(/locked/);
});
