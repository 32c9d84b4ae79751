import type { Due, PastDue, Round } from '../../../schemas/types.ts';
import { dictionary } from '../../dictionary.ts';
import type { Noticing } from '../noticing.ts';
import { DRAFTING_SIDE } from '../roles.ts';
import type { PlanState } from '../state.ts';
import { type Acts, type EventOf, nothing } from './act.ts';
import { withAllClosed } from './consultations.ts';
import { bilingual, quoted } from './line.ts';
import { onComment, released, remarkNamed, withComment } from './on-remarks.ts';

type SubmissionEventType =
  | 'plan-created'
  | 'members-set'
  | 'revision-submitted'
  | 'revision-withdrawn'
  | 'plan-returned'
  | 'plan-approved'
  | 'plan-reopened'
  | 'due-extended';

/** A plan from its creation through its rounds: members, submission, decision, due date. */
export const SUBMISSION_ACTS: Acts<SubmissionEventType> = {
  'plan-created': {
    sight: 'everybody',
    part: 'plan',
    kind: 'draft',
    fold: (_state, { seq }) => {
      throw new Error(`event ${seq}: a plan is created once`);
    },
    subject: nothing,
    line: () => bilingual('Lập dự thảo', 'Made the plan'),
    concerns: (noticing, { data: { members } }) => membersSet(noticing, members),
  },

  'members-set': {
    sight: 'everybody',
    part: 'plan',
    kind: 'members',
    fold: (state, { data: { members } }) => ({ ...state, members }),
    subject: nothing,
    line: () => bilingual('Phân công người tham gia', 'Set who takes part'),
    concerns: (noticing, { data: { members } }) => membersSet(noticing, members),
  },

  'revision-submitted': {
    sight: 'everybody',
    part: 'plan',
    kind: 'decisions',
    fold: submitted,
    subject: (_state, { data: { number, coverNote } }) => ({ revision: number, text: coverNote }),
    line: ({ revision, text }) =>
      bilingual(
        `Trình dự thảo lần ${revision}${quoted(text)}`,
        `Submitted revision ${revision}${quoted(text)}`,
      ),
    concerns: ({ now, all, tell, tellAuthors }, { data: { number, changedSections = [] } }) => {
      now.revision = number;
      tell('submitted', all(), { number });
      tellAuthors('remarks-answered');
      const changed = new Map<string, string[]>();
      for (const sectionId of changedSections)
        for (const id of now.signs.get(sectionId) ?? [])
          changed.set(id, [...(changed.get(id) ?? []), sectionId]);
      for (const [id, [nodeId, ...more]] of changed)
        if (nodeId) tell('sections-changed', [id], { number, nodeId, count: more.length + 1 });
    },
  },

  'revision-withdrawn': {
    sight: 'everybody',
    part: 'plan',
    kind: 'decisions',
    fold: (state, { at, data: { reason } }) => {
      const before = lastDecision(state);
      const closed = closeRound(state, {
        outcome: 'withdrawn',
        closedAt: at,
        withdrawReason: reason,
      });
      return before?.verdict === 'returned'
        ? turnTo({ ...closed, stage: 'returned' }, at, before.due)
        : turnTo({ ...closed, stage: 'drafting' }, at, undefined);
    },
    subject: (state, { data: { reason } }) => ({
      revision: state.revisions.length,
      text: reason,
    }),
    line: ({ revision, text }) =>
      bilingual(
        `Rút lại dự thảo lần ${revision}${quoted(text)}`,
        `Withdrew revision ${revision}${quoted(text)}`,
      ),
    concerns: ({ now, all, tell }) => tell('withdrawn', all(), { number: now.revision }),
  },

  'plan-returned': {
    sight: 'everybody',
    part: 'plan',
    kind: 'decisions',
    fold: (state, event) => {
      const { directives, due, conclusion, reportTo } = event.data;
      const decision = {
        verdict: 'returned' as const,
        conclusion,
        author: event.actor,
        at: event.at,
        directiveIds: directives.map((directive) => directive.id),
        ...(due ? { due } : {}),
        ...(reportTo ? { reportTo } : {}),
      };
      const closed = closeRound(state, { outcome: 'returned', closedAt: event.at, decision });
      const issued = directives.reduce<PlanState>(
        (now, directive) => withComment(now, event, { ...directive, kind: 'directive' }),
        closed,
      );
      return turnTo({ ...issued, stage: 'returned' }, event.at, due);
    },
    subject: (state, { data: { conclusion } }) => ({
      revision: state.revisions.length,
      text: conclusion,
    }),
    line: ({ revision, text }) =>
      bilingual(
        `Trả lại dự thảo lần ${revision} để hoàn thiện${quoted(text)}`,
        `Returned revision ${revision} for completion${quoted(text)}`,
      ),
    concerns: ({ now, by, all, join, tell }, { data: { directives, due } }) => {
      for (const { id } of directives) join(id, by.accountId);
      const more = {
        number: now.revision,
        count: directives.length,
        ...(due && { due: due.date }),
      };
      tell('returned', all(), more);
    },
  },

  'plan-approved': {
    sight: 'everybody',
    part: 'plan',
    kind: 'decisions',
    fold: (state, event) => {
      const { at, actor, data } = event;
      const decision = {
        verdict: 'approved' as const,
        ...data,
        author: actor,
        at,
        directiveIds: [],
      };
      const closed = closeRound(state, { outcome: 'approved', closedAt: at, decision });
      return state.instance + 1 < state.instances.length
        ? passedOn(closed, at)
        : turnTo({ ...withAllClosed(closed, event), stage: 'approved' }, at, undefined);
    },
    subject: (state, { data: { conclusion, unmet = [], unmetReason } }) => ({
      revision: state.revisions.length,
      text: conclusion,
      ...(unmetReason ? { count: unmet.length, reason: unmetReason } : {}),
    }),
    line: ({ revision, text, count, reason }) => {
      const over = reason
        ? bilingual(
            `; lý do phê duyệt khi còn ${count} ý kiến chỉ đạo chưa đạt${quoted(reason)}`,
            `; the reason for approving with ${count} directives unmet${quoted(reason)}`,
          )
        : bilingual('', '');
      return bilingual(
        `Phê duyệt dự thảo lần ${revision}${quoted(text)}${over.vi}`,
        `Approved revision ${revision}${quoted(text)}${over.en}`,
      );
    },
    concerns: ({ now, all, tell }) => {
      const next = now.instances[now.instance + 1];
      if (next) {
        now.instance += 1;
        tell('passed-on', all(), { number: now.revision, name: next.name });
      } else tell('approved', all(), { number: now.revision });
    },
  },

  'plan-reopened': {
    sight: 'everybody',
    part: 'plan',
    kind: 'decisions',
    fold: (state, { at }) => turnTo({ ...state, stage: 'drafting' }, at, undefined),
    subject: (state, { data: { reason } }) => ({
      revision: state.revisions.length,
      text: reason,
    }),
    line: ({ revision, text }) =>
      bilingual(
        `Mở khóa dự thảo lần ${revision}${quoted(text)}`,
        `Reopened revision ${revision}${quoted(text)}`,
      ),
    concerns: ({ now, all, tell }) => tell('reopened', all(), { number: now.revision }),
  },

  'due-extended': {
    sight: 'everybody',
    part: 'plan',
    kind: 'decisions',
    fold: extended,
    subject: (state, { data: { commentId, reason } }) => ({
      ...(commentId ? remarkNamed(state, commentId) : {}),
      text: reason,
    }),
    line: ({ commentNumber, text }) =>
      bilingual(
        `Gia hạn ${commentNumber ? `ý kiến chỉ đạo số ${commentNumber}` : 'hoàn thiện'}${quoted(text)}`,
        `Extended the due date of ${commentNumber ? `directive ${commentNumber}` : 'the plan'}${quoted(text)}`,
      ),
    concerns: ({ withRoles, tell }, { data: { commentId, due } }) =>
      tell('due-extended', withRoles(DRAFTING_SIDE), {
        due: due.date,
        ...(commentId && { commentIds: [commentId] }),
      }),
  },
};

function membersSet(
  { now, all, tell }: Noticing,
  members: EventOf<'members-set'>['data']['members'],
): void {
  const before = new Set(all());
  now.members = members;
  tell(
    'member-added',
    all().filter((id) => !before.has(id)),
  );
}

function submitted(state: PlanState, event: EventOf<'revision-submitted'>): PlanState {
  const { number, sha256, coverNote, unansweredReason, reviewDue, unrequested, changedSections } =
    event.data;
  const revision = {
    number,
    sha256,
    coverNote,
    submittedBy: event.actor,
    submittedAt: event.at,
    ...(unansweredReason ? { unansweredReason } : {}),
    ...(unrequested ? { unrequested } : {}),
    ...(changedSections ? { changedSections } : {}),
  };
  const round: Round = {
    number: state.rounds.length + 1,
    revision: number,
    openedAt: event.at,
    outcome: 'open',
    ...(reviewDue ? { reviewDue } : {}),
    ...instanceOf(state),
  };
  const comments = state.comments.map((comment) => {
    const done = released(comment, event.at);
    return done.response && !done.response.revision
      ? { ...done, response: { ...done.response, revision: number } }
      : done;
  });
  return turnTo(
    {
      ...state,
      stage: 'in-review',
      revisions: [...state.revisions, revision],
      submitted: state.draft.fields,
      rounds: [...state.rounds, round],
      comments,
      explained: dictionary(),
    },
    event.at,
    reviewDue,
  );
}

function turnTo(state: PlanState, at: string, due: PlanState['due']): PlanState {
  const { due: _before, ...rest } = state;
  return { ...rest, turnSince: at, ...(due ? { due } : {}) };
}

/** Passes a plan approved by one instance to the next unchanged, with its whole history. */
function passedOn(state: PlanState, at: string): PlanState {
  const next = { ...state, instance: state.instance + 1 };
  const round: Round = {
    number: state.rounds.length + 1,
    revision: state.revisions.length,
    openedAt: at,
    outcome: 'open',
    ...instanceOf(next),
  };
  return turnTo({ ...next, stage: 'in-review', rounds: [...state.rounds, round] }, at, undefined);
}

const instanceOf = ({ instances, instance }: PlanState): Pick<Round, 'instance'> => {
  const name = instances[instance]?.name;
  return name ? { instance: name } : {};
};

/** Returns the last decision in force; a withdrawal doesn't undo it. */
function lastDecision(state: PlanState): Round['decision'] {
  return state.rounds.findLast((round) => round.decision)?.decision;
}

function closeRound(state: PlanState, end: Partial<Round>): PlanState {
  return {
    ...state,
    rounds: state.rounds.map((round, index) =>
      index === state.rounds.length - 1 ? { ...round, ...end } : round,
    ),
  };
}

/**
 * Sets a later due date for one directive or for the plan; keeps the earlier one with the reason.
 */
function extended(
  state: PlanState,
  { data: { commentId, due, reason }, actor, at }: EventOf<'due-extended'>,
): PlanState {
  const past = (before: Due | undefined, pastDues: readonly PastDue[] = []) =>
    before ? { pastDues: [...pastDues, { due: before, reason, by: actor, at }] } : {};
  if (commentId)
    return onComment(state, commentId, (comment) => ({
      ...comment,
      due,
      ...past(comment.due, comment.pastDues),
    }));
  const last = state.rounds.findLastIndex((round) => round.decision);
  return {
    ...state,
    due,
    rounds: state.rounds.map((round, index) =>
      index === last && round.decision
        ? {
            ...round,
            decision: {
              ...round.decision,
              due,
              ...past(round.decision.due, round.decision.pastDues),
            },
          }
        : round,
    ),
  };
}
