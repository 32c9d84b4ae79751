import type { ActName, Comment, CommentAct, Membership, Role, Stage } from '../../schemas/types.ts';
import { type Bilingual, type Need, Refusal } from '../refusal.ts';
import { type ActInput, NEEDS, type NeedName } from './needs.ts';
import { DRAFTING_SIDE, GUEST_ID, isBefore, isDraftingSide, rolesOf } from './roles.ts';
import type { PlanState } from './state.ts';

/**
 * Who may do an act, in which stages, and what it still needs. `to` is set where the act moves the
 * plan to another stage.
 */
export interface ActRule {
  readonly act: ActName;
  readonly roles: readonly Role[];
  /** Roles that may do it too until the plan is first submitted. */
  readonly untilSubmitted?: readonly Role[];
  readonly stages: readonly Stage[];
  readonly needs: readonly NeedName[];
  readonly to?: Stage;
  /** Administrators may do it too, without a role on the plan. */
  readonly administrator?: true;
}

const EVERYBODY: readonly Role[] = [
  'drafter',
  'head',
  'member',
  'agency-head',
  'chair',
  'secretary',
];
/** Every role: all read. */
export const READERS: readonly Role[] = [...EVERYBODY, 'observer'];
const ALL_STAGES: readonly Stage[] = ['drafting', 'in-review', 'returned', 'approved'];
const WRITING: readonly Stage[] = ['drafting', 'returned'];
const NOT_APPROVED: readonly Stage[] = ['drafting', 'in-review', 'returned'];

/** All rules of who may do what, and when. The API enforces them; the browser shows them. */
const RULES: Readonly<Record<ActName, Omit<ActRule, 'act'>>> = {
  read: { roles: READERS, stages: ALL_STAGES, needs: [] },
  'edit-draft': { roles: DRAFTING_SIDE, stages: WRITING, needs: [] },
  submit: {
    roles: ['head'],
    stages: WRITING,
    needs: [
      'title',
      'sections',
      'directives-answered',
      'repeated-answered',
      'remarks-answered',
      'claims-proven',
      'changes-explained',
    ],
    to: 'in-review',
  },
  withdraw: { roles: ['head'], stages: ['in-review'], needs: [], to: 'drafting' },
  return: { roles: ['chair'], stages: ['in-review'], needs: [], to: 'returned' },
  approve: {
    roles: ['chair'],
    stages: ['in-review'],
    needs: ['no-reopened-directive', 'consultations-over', 'unmet-explained'],
    to: 'approved',
  },
  reopen: { roles: ['chair'], stages: ['approved'], needs: [], to: 'drafting' },
  comment: { roles: ['member', 'agency-head', 'chair'], stages: ['in-review'], needs: [] },
  direct: { roles: ['chair'], stages: ['in-review'], needs: [] },
  'record-remark': { roles: ['secretary'], stages: ['in-review'], needs: [] },
  consult: {
    roles: ['member', 'agency-head'],
    stages: NOT_APPROVED,
    needs: ['an-open-consultation'],
  },
  'run-consultations': {
    roles: ['head', 'secretary', 'chair'],
    stages: NOT_APPROVED,
    needs: ['a-revision'],
  },
  vote: { roles: ['member', 'agency-head'], stages: ['in-review'], needs: [] },
  'sign-section': {
    roles: ['member', 'agency-head', 'chair'],
    stages: ['in-review'],
    needs: [],
  },
  'set-meeting': { roles: ['secretary', 'chair'], stages: ['in-review'], needs: [] },
  'set-instances': {
    // Whoever is judged doesn't take a judge away: not an instance here, nor a person
    // (`member-rights.ts`).
    roles: ['secretary'],
    untilSubmitted: ['head'],
    stages: NOT_APPROVED,
    needs: [],
    administrator: true,
  },
  reply: {
    roles: EVERYBODY,
    stages: ['drafting', 'in-review', 'returned'],
    needs: ['a-remark'],
  },
  respond: {
    roles: DRAFTING_SIDE,
    stages: ['drafting', 'in-review', 'returned'],
    needs: ['a-remark'],
  },
  assign: {
    roles: DRAFTING_SIDE,
    stages: ['drafting', 'in-review', 'returned'],
    needs: ['a-remark'],
  },
  'merge-remarks': {
    roles: ['drafter', 'head', 'secretary', 'chair'],
    stages: ['drafting', 'in-review', 'returned'],
    needs: ['a-remark'],
  },
  'extend-due': { roles: ['chair'], stages: ['returned'], needs: ['a-due-date'] },
  'release-responses': {
    roles: ['head'],
    stages: WRITING,
    needs: ['an-unreleased-answer', 'repeated-answered', 'claims-proven'],
  },
  'set-members': {
    roles: ['head', 'secretary'],
    stages: ['drafting', 'in-review', 'returned'],
    needs: [],
    administrator: true,
  },
};

/** Every rule, in the order of the table. */
export const ACT_RULES: readonly ActRule[] = Object.entries(RULES).map(([act, rule]) => ({
  act: act as ActName,
  ...rule,
}));

/** The person asking, as far as rights depend on them. */
export interface Asker {
  readonly accountId: string;
  readonly administrator: boolean;
}

/**
 * Whether the act can be done now. An allowed act may still have needs: those that a reason given
 * with it meets.
 */
export interface Availability {
  readonly act: ActName;
  readonly allowed: boolean;
  readonly needs: readonly Need[];
}

export function availability(
  state: PlanState,
  asker: Asker,
  rule: ActRule,
  input: ActInput = {},
): Availability {
  const none = (need: Need): Availability => ({ act: rule.act, allowed: false, needs: [need] });
  if (!mayByRole(state, asker, rule)) return none(NOT_YOUR_ROLE(rule));
  if (!rule.stages.includes(state.stage)) return none(NOT_IN_THIS_STAGE(rule, state.stage));
  const found = rule.needs.flatMap((name) => NEEDS[name](state, input) ?? []);
  return {
    act: rule.act,
    allowed: !found.some((need) => need.hard),
    needs: found.map(({ hard: _hard, ...need }) => need),
  };
}

/** Returns every act with whether the person may do it now, in the order of the table. */
export const availabilities = (
  state: PlanState,
  asker: Asker,
  input: ActInput = {},
): readonly Availability[] => ACT_RULES.map((rule) => availability(state, asker, rule, input));

/**
 * Returns the membership under which the person acts, if any. Throws Refusal('forbidden' |
 * 'not-possible-now').
 */
export function assertMay(
  state: PlanState,
  asker: Asker,
  act: ActName,
  input: ActInput = {},
): Membership | undefined {
  const rule = actRule(act);
  const { needs } = availability(state, asker, rule, input);
  if (!mayByRole(state, asker, rule))
    throw new Refusal('forbidden', NOT_YOUR_ROLE(rule).message, { needs });
  if (needs.length > 0) throw new Refusal('not-possible-now', together(needs), { needs });
  const roles = rolesNow(state, rule);
  return state.members.find(
    (member) =>
      member.accountId === asker.accountId &&
      roles.includes(isBefore(state, member) ? member.role : 'observer'),
  );
}

/** Returns what the person may do with one remark now. */
export function commentActs(
  state: PlanState,
  asker: Asker,
  comment: Comment,
): readonly CommentAct[] {
  const may = (act: ActName) => availability(state, asker, actRule(act)).allowed;
  const acts: CommentAct[] = [];
  // Until it is released, a remark is its agency's draft.
  if (comment.held) return may('consult') ? ['revise', 'discard'] : [];
  if (may('reply')) acts.push('reply');
  if (may('respond') && isOpenToAnswer(comment)) acts.push('respond');
  if (state.stage !== 'approved' && comment.response?.released && judges(state, asker, comment)) {
    if (comment.status === 'answered') acts.push('confirm');
    acts.push('reopen');
  }
  if (state.stage !== 'approved' && places(state, asker, comment)) acts.push('replace-anchor');
  return acts;
}

/** Throws Refusal, with the reason, when commentActs doesn't include the act. */
export function assertMayOnComment(
  state: PlanState,
  asker: Asker,
  act: CommentAct,
  comment: Comment,
): void {
  if (commentActs(state, asker, comment).includes(act)) return;
  if (act === 'revise' || act === 'discard')
    throw new Refusal('not-possible-now', comment.held ? NOT_OPEN : REMARK_RELEASED);
  if (act === 'reply' || act === 'respond') assertMay(state, asker, act);
  if (act === 'replace-anchor') {
    if (!places(state, asker, comment)) throw new Refusal('forbidden', NOT_YOURS_TO_PLACE);
    throw new Refusal('not-possible-now', PLAN_LOCKED);
  }
  if (act === 'respond')
    throw new Refusal('not-possible-now', comment.mergedInto ? ANSWERED_THERE : ANSWER_RELEASED);
  if (!judges(state, asker, comment)) throw new Refusal('forbidden', NOT_YOUR_REMARK);
  throw new Refusal(
    'not-possible-now',
    state.stage === 'approved'
      ? PLAN_LOCKED
      : comment.response?.released
        ? ALREADY_CONFIRMED
        : NO_ANSWER_YET,
  );
}

/**
 * A released answer stays until its remark is reopened; a merged remark is answered where it was
 * merged.
 */
const isOpenToAnswer = (comment: Comment): boolean =>
  !comment.response?.released && comment.mergedInto === undefined;

/**
 * Whether the person judges a remark's answer: a directive's, only the chair; any other's, its
 * author, the chair, the head who released it for the agency, or the secretary who recorded it for
 * a guest.
 */
function judges(state: PlanState, asker: Asker, comment: Comment): boolean {
  const roles = rolesOf(state, asker.accountId);
  if (roles.includes('chair')) return true;
  if (roles.length === 0 || comment.kind === 'directive' || isDraftingSide(roles)) return false;
  if (comment.author.accountId === asker.accountId) return true;
  const heads = state.members.some(
    ({ accountId, role, agency }) =>
      accountId === asker.accountId && role === 'agency-head' && agency === comment.author.agency,
  );
  if (heads && comment.consultation !== undefined) return true;
  return comment.author.accountId === GUEST_ID && roles.includes('secretary');
}

/**
 * Whether the person may place a remark in a later revision: those who know its meaning, or the
 * fate of its words.
 */
function places(state: PlanState, asker: Asker, comment: Comment): boolean {
  const roles = rolesOf(state, asker.accountId);
  if (roles.includes('chair') || isDraftingSide(roles)) return true;
  if (roles.length === 0) return false;
  return [comment.author, comment.recordedBy].some((by) => by?.accountId === asker.accountId);
}

/** The rule of an act. */
export const actRule = (act: ActName): ActRule => ({ act, ...RULES[act] });

const mayByRole = (state: PlanState, asker: Asker, rule: ActRule): boolean =>
  rolesOf(state, asker.accountId).some((role) => rolesNow(state, rule).includes(role)) ||
  (rule.administrator === true && asker.administrator);

const rolesNow = ({ revisions }: PlanState, rule: ActRule): readonly Role[] =>
  revisions.length === 0 ? [...rule.roles, ...(rule.untilSubmitted ?? [])] : rule.roles;

const together = (needs: readonly Need[]): Bilingual => ({
  vi: needs.map((need) => need.message.vi).join(' '),
  en: needs.map((need) => need.message.en).join(' '),
});

export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  drafter: { vi: 'chuyên viên soạn thảo', en: 'the drafter' },
  head: { vi: 'lãnh đạo đơn vị soạn thảo', en: 'the head of the drafting agency' },
  member: { vi: 'thành viên', en: 'members' },
  chair: { vi: 'người chủ trì', en: 'the chair' },
  'agency-head': { vi: 'lãnh đạo cơ quan góp ý', en: 'the head of a reviewing agency' },
  secretary: { vi: 'thư ký', en: 'the secretary' },
  observer: { vi: 'người theo dõi', en: 'observers' },
};
const STAGE_NAMES: Readonly<Record<Stage, Bilingual>> = {
  drafting: { vi: 'đang soạn thảo', en: 'being drafted' },
  'in-review': { vi: 'đang được xem xét', en: 'under review' },
  returned: { vi: 'đã trả lại để hoàn thiện', en: 'returned for completion' },
  approved: { vi: 'đã phê duyệt và khóa', en: 'approved and locked' },
};

const NOT_YOUR_ROLE = (rule: ActRule): Need => ({
  code: 'not-your-role',
  message: {
    vi: `Việc này thuộc quyền của ${rule.roles.map((role) => ROLE_NAMES[role].vi).join(', ')}.`,
    en: `Only ${rule.roles.map((role) => ROLE_NAMES[role].en).join(', ')} may do this.`,
  },
});
const NOT_IN_THIS_STAGE = (rule: ActRule, stage: Stage): Need => ({
  code: 'not-in-this-stage',
  message: {
    vi: `Dự thảo ${STAGE_NAMES[stage].vi}; việc này chỉ làm được khi dự thảo ${rule.stages.map((name) => STAGE_NAMES[name].vi).join(' hoặc ')}.`,
    en: `The plan is ${STAGE_NAMES[stage].en}; this can be done only while it is ${rule.stages.map((name) => STAGE_NAMES[name].en).join(' or ')}.`,
  },
});
const ANSWER_RELEASED: Bilingual = {
  vi: 'Câu trả lời đã được gửi đi. Chỉ sửa được khi người góp ý hoặc người chủ trì mở lại ý kiến.',
  en: 'The answer has been released. It can change only after the author or the chair reopens the remark.',
};
const REMARK_RELEASED: Bilingual = {
  vi: 'Ý kiến đã được gửi đi, không sửa hay bỏ được nữa. Có thể bổ sung bằng trao đổi hoặc ý kiến mới.',
  en: 'The remark was released and can be neither rewritten nor dropped. Add to its thread, or make a new one.',
};
const NOT_OPEN: Bilingual = {
  vi: 'Đợt lấy ý kiến đã kết thúc.',
  en: 'The consultation is closed.',
};
const ANSWERED_THERE: Bilingual = {
  vi: 'Ý kiến này đã gộp vào một ý kiến trùng; trả lời ở ý kiến đó, hoặc tách ra trước.',
  en: 'This remark was merged into an identical one; answer that one, or take this one out first.',
};
const NOT_YOUR_REMARK: Bilingual = {
  vi: 'Chỉ người nêu ý kiến hoặc người chủ trì được xác nhận hay mở lại ý kiến này; ý kiến chỉ đạo do người chủ trì quyết định.',
  en: 'Only the author of this remark or the chair may confirm or reopen it; a directive is the chair’s to judge.',
};
const NOT_YOURS_TO_PLACE: Bilingual = {
  vi: 'Chỉ người nêu ý kiến, thư ký đã ghi ý kiến, người chủ trì hoặc bên soạn thảo được đặt lại vị trí ý kiến này.',
  en: 'Only the author of this remark, the secretary who recorded it, the chair or the drafting side may put it at another place.',
};
const PLAN_LOCKED: Bilingual = {
  vi: 'Dự thảo đã phê duyệt và khóa; người chủ trì mở khóa trước khi xử lý tiếp ý kiến.',
  en: 'The plan is approved and locked; the chair must reopen it first.',
};
const ALREADY_CONFIRMED: Bilingual = {
  vi: 'Ý kiến này đã được xác nhận.',
  en: 'This remark is confirmed already.',
};
const NO_ANSWER_YET: Bilingual = {
  vi: 'Ý kiến này chưa có câu trả lời được gửi.',
  en: 'This remark has no released answer yet.',
};
