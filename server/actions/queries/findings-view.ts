import { DIRECTIVE_RULES, DRAFT_RULES } from '../../../domain/checks/all-rules.ts';
import { checkDirective } from '../../../domain/checks/directive.ts';
import { defaultOf } from '../../../domain/checks/rule.ts';
import { type Found, findingsOf } from '../../../domain/checks/run.ts';
import { settingsInWords } from '../../../domain/checks/settings-words.ts';
import { compareDocuments } from '../../../domain/redline/compare.ts';
import type { Bilingual } from '../../../domain/refusal.ts';
import type { Claim, Gate, Why } from '../../../domain/review/gate.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import type {
  CheckResult,
  ChecksView,
  Comment,
  Finding,
  FindingsView,
  GateView,
  Language,
  PlanDocument,
} from '../../../schemas/types.ts';
import { actorFor } from '../acting.ts';
import type { Deps } from '../deps.ts';
import { assertSeesDraft } from '../edit-draft.ts';
import { gateNow } from '../gate-now.ts';
import type { Person } from '../person.ts';
import { revisionDocument } from '../revision-document.ts';
import { namingOf } from './naming.ts';

/** Returns the findings in the working draft, in reading order; ignored ones with the reason. */
export const draftFindings = (state: PlanState, language: Language): readonly Finding[] =>
  findingsOf(state.draft, DRAFT_RULES).map((found) => {
    const ignored = state.ignored[found.key];
    return { ...worded(found, language), ...(ignored ? { ignored } : {}) };
  });

export function viewFindings(person: Person, state: PlanState, language: Language): FindingsView {
  actorFor(state, person, 'read');
  assertSeesDraft(state, person);
  return {
    version: state.versions[state.draft.id] ?? state.seq,
    findings: draftFindings(state, language),
  };
}

const worded = ({ message, related, ...found }: Found, language: Language): Finding => ({
  ...found,
  message: message[language],
  ...(related.length > 0 ? { related } : {}),
});

/** Returns the checks that a directive on this plan may carry, with the defaults for its kind. */
export function viewChecks(person: Person, state: PlanState, language: Language): ChecksView {
  actorFor(state, person, 'read');
  const kind = state.submitted?.kind ?? state.draft.fields.kind ?? 'de-an';
  return {
    checks: DIRECTIVE_RULES.map((rule) => ({
      rule: rule.id,
      title: rule.title[language],
      params: (rule.params ?? []).map((param) => {
        const value = defaultOf(param, kind);
        return {
          name: param.name,
          kind: param.kind,
          label: param.label[language],
          ...(value !== undefined ? { default: value } : {}),
          ...(param.least !== undefined ? { least: param.least } : {}),
          ...(param.most !== undefined ? { most: param.most } : {}),
        };
      }),
    })),
  };
}

/** Returns the result of a directive's check on a document; undefined for a remark without one. */
export async function checkedDirective(
  deps: Deps,
  state: PlanState,
  { check, anchor, replaced, revision }: Comment,
  document: PlanDocument,
  language: Language,
): Promise<CheckResult | undefined> {
  if (!check) return undefined;
  const before = await revisionDocument(deps, state, revision);
  const aim = (replaced?.anchor ?? anchor).nodeId;
  const checked = checkDirective(check, document, aim, before);
  if (!checked) return undefined;
  const { rule, settings, met, found, proofs } = checked;
  const params = settingsInWords(rule, settings, document, language);
  return {
    rule: rule.id,
    title: rule.title[language],
    met,
    findings: found.map((one) => worded(one, language)),
    proofs: proofs.map((one) => worded(one, language)),
    ...(params ? { params } : {}),
  };
}

/** Returns what prevents the draft's submission. */
export async function viewGate(
  deps: Deps,
  person: Person,
  state: PlanState,
  language: Language,
): Promise<GateView> {
  actorFor(state, person, 'read');
  assertSeesDraft(state, person);
  const gate = await gateNow(deps, state);
  const lines = language === 'vi' ? undefined : await linesIn(deps, state, gate, language);
  const now = namingOf(state.draft);
  const then =
    state.revisions.length > 0
      ? namingOf(await revisionDocument(deps, state, state.revisions.length))
      : now;
  return {
    unproven: gate.unproven.map(({ comment, claim, why }) => ({
      commentId: comment.id,
      number: comment.number,
      why,
      message: `${SAID[claim][language]} ${WHY[why][language]}`,
    })),
    unrequested: gate.unrequested.map(({ sectionId, changes }) => ({
      sectionId,
      title: now.nameOf(sectionId, language) ?? then.nameOf(sectionId, language) ?? sectionId,
      changes: changes.map((change) => ({
        id: change.id,
        lines: lines?.get(change.id) ?? change.lines,
      })),
      ...(state.explained[sectionId] ? { reason: state.explained[sectionId] } : {}),
    })),
  };
}

/** Returns the lines of changes in another language than the gate's. */
async function linesIn(deps: Deps, state: PlanState, gate: Gate, language: Language) {
  if (gate.unrequested.length === 0) return undefined;
  const before = await revisionDocument(deps, state, state.revisions.length);
  const { changes } = compareDocuments(before, state.draft, language);
  return new Map(changes.map((change) => [change.id, change.lines]));
}

const SAID: Readonly<Record<Claim, Bilingual>> = {
  accepted: { vi: 'Trả lời “tiếp thu” nhưng', en: 'Answered “accepted”, but' },
  'partly-accepted': {
    vi: 'Trả lời “tiếp thu một phần” nhưng',
    en: 'Answered “partly accepted”, but',
  },
  'already-there': {
    vi: 'Trả lời “đã có trong dự thảo” nhưng',
    en: 'Answered “already there”, but',
  },
};

const WHY: Readonly<Record<Why, Bilingual>> = {
  'nothing-changed': {
    vi: 'nội dung được góp ý chưa thay đổi và chưa chọn thay đổi nào.',
    en: 'what the remark is about has not changed and no change is named.',
  },
  'check-not-met': {
    vi: 'tiêu chí kiểm tra của ý kiến chỉ đạo chưa đạt.',
    en: 'the check of the directive is not met.',
  },
  'place-not-named': {
    vi: 'chưa nêu đoạn đã thể hiện nội dung này.',
    en: 'the passage that has it is not named.',
  },
  'words-not-there': {
    vi: 'bản đang soạn không còn đoạn được nêu.',
    en: 'the passage named is no longer in the working draft.',
  },
};
