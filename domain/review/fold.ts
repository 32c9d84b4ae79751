import type { Due, PastDue, PlanDocument, PlanEvent, Round } from '../../schemas/types.ts';
import { type Dictionary, dictionary } from '../dictionary.ts';
import {
  findNode,
  insertNode,
  moveNode,
  pathTo,
  removeNode,
  setFields,
  walk,
} from '../plan/tree.ts';
import { foldConsultations, withAllClosed } from './fold-consultations.ts';
import { foldOpinions } from './fold-opinions.ts';
import { foldRemarks, onComment, released, withComment } from './fold-remarks.ts';
import { recorded } from './history.ts';
import { asRead } from './remark-ids.ts';
import type { PlanState } from './state.ts';

/** Grows whenever the same events would fold into another state, so that kept folds are made anew. */
export const FOLD_VERSION = 7;

/**
 * The state after these events; the first event of a plan is always plan-created. Throws where they can't follow from those before.
 * Events that were stored are held against `unreadIn` first.
 */
export function foldEvents(state: PlanState | undefined, events: readonly PlanEvent[]): PlanState {
  let current = state;
  for (const event of events) current = foldEvent(current, event);
  if (!current) throw new Error('a plan without events has no state');
  return current;
}

function foldEvent(state: PlanState | undefined, written: PlanEvent): PlanState {
  const { seq, at, type } = written;
  if (type === 'plan-created') return created(written);
  if (!state) throw new Error(`event ${seq} (${type}) comes before plan-created`);
  if (seq !== state.seq + 1) throw new Error(`event ${seq} follows ${state.seq}`);
  const event = asRead(state, written);
  const next: PlanState | undefined = apply(state, event);
  if (!next) throw new Error(`event ${seq} is of no known type`);
  const readAs = event === written ? {} : { readAs: { ...state.readAs, [seq]: event } };
  return { ...next, ...readAs, seq, updatedAt: at, history: recorded(state, event) };
}

function created(event: Extract<PlanEvent, { type: 'plan-created' }>): PlanState {
  const base: PlanState = {
    id: event.data.document.id,
    seq: event.seq,
    updatedAt: event.at,
    stage: 'drafting',
    members: event.data.members,
    draft: event.data.document,
    versions: versionsOf(event.data.document, event.seq),
    revisions: [],
    rounds: [],
    consultations: [],
    signOffs: [],
    instances: [],
    instance: 0,
    comments: [],
    ignored: dictionary(),
    explained: dictionary(),
    history: [],
    turnSince: event.at,
  };
  return { ...base, history: recorded(base, event) };
}

function apply(state: PlanState, event: PlanEvent): PlanState {
  switch (event.type) {
    case 'plan-created':
      throw new Error(`event ${event.seq}: a plan is created once`);
    case 'members-set':
      return { ...state, members: event.data.members };
    case 'draft-replaced':
    case 'node-set':
    case 'node-added':
    case 'node-removed':
    case 'node-moved':
      return withDraft(state, event);
    case 'revision-submitted':
      return submitted(state, event);
    case 'revision-withdrawn': {
      const before = lastDecision(state);
      const closed = closeRound(state, {
        outcome: 'withdrawn',
        closedAt: event.at,
        withdrawReason: event.data.reason,
      });
      return before?.verdict === 'returned'
        ? turnTo({ ...closed, stage: 'returned' }, event.at, before.due)
        : turnTo({ ...closed, stage: 'drafting' }, event.at, undefined);
    }
    case 'plan-returned': {
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
    }
    case 'plan-approved': {
      const decision = {
        verdict: 'approved' as const,
        ...event.data,
        author: event.actor,
        at: event.at,
        directiveIds: [],
      };
      const closed = closeRound(state, { outcome: 'approved', closedAt: event.at, decision });
      return state.instance + 1 < state.instances.length
        ? passedOn(closed, event.at)
        : turnTo({ ...withAllClosed(closed, event), stage: 'approved' }, event.at, undefined);
    }
    case 'plan-reopened':
      return turnTo({ ...state, stage: 'drafting' }, event.at, undefined);
    case 'finding-ignored': {
      const { key, reason } = event.data;
      const ignored = { reason, by: event.actor, at: event.at };
      return { ...state, ignored: withValue(state.ignored, key, ignored) };
    }
    case 'finding-restored': {
      return { ...state, ignored: without(state.ignored, event.data.key) };
    }
    case 'changes-explained': {
      const { sectionId, reason } = event.data;
      const others = without(state.explained, sectionId);
      return {
        ...state,
        explained: reason.trim() ? withValue(others, sectionId, reason) : others,
      };
    }
    case 'due-extended':
      return extended(state, event);
    case 'consultation-opened':
    case 'consultation-closed':
    case 'consultation-seen':
    case 'consultation-declined':
    case 'agencies-reminded':
    case 'remarks-released':
      return foldConsultations(state, event);
    case 'vote-cast':
    case 'section-signed':
    case 'section-unsigned':
    case 'meeting-set':
    case 'instances-set':
      return foldOpinions(state, event);
    case 'comment-added':
    case 'comment-revised':
    case 'comment-discarded':
    case 'comment-replied':
    case 'anchor-replaced':
    case 'comments-assigned':
    case 'comments-merged':
    case 'comment-unmerged':
    case 'response-set':
    case 'responses-released':
    case 'response-confirmed':
    case 'response-reopened':
      return foldRemarks(state, event);
  }
}

type DraftEvent = Extract<
  PlanEvent,
  { type: 'draft-replaced' | 'node-set' | 'node-added' | 'node-removed' | 'node-moved' }
>;

function withDraft(state: PlanState, event: DraftEvent): PlanState {
  const { draft } = state;
  /** The versions with those of a node and all above it made new. */
  const touched = (versions: Dictionary<number>, root: PlanDocument, id: string) => {
    const next = dictionary(versions);
    for (const node of pathTo(root, id) ?? []) next[node.id] = event.seq;
    return next;
  };
  switch (event.type) {
    case 'draft-replaced':
      return {
        ...state,
        draft: event.data.document,
        versions: versionsOf(event.data.document, event.seq),
      };
    case 'node-set': {
      const next = setFields(draft, event.data.nodeId, event.data.fields);
      return {
        ...state,
        draft: next,
        versions: touched(state.versions, next, event.data.nodeId),
      };
    }
    case 'node-added': {
      const { parentId, index, node } = event.data;
      const next = insertNode(draft, parentId, index, node);
      return {
        ...state,
        draft: next,
        versions: touched(dictionary(state.versions, versionsOf(node, event.seq)), next, parentId),
      };
    }
    case 'node-removed': {
      const gone = findNode(draft, event.data.nodeId);
      const versions = touched(state.versions, draft, event.data.nodeId);
      if (gone) for (const { node } of walk(gone)) delete versions[node.id];
      return { ...state, draft: removeNode(draft, event.data.nodeId), versions };
    }
    case 'node-moved': {
      const { nodeId, parentId, index } = event.data;
      const next = moveNode(draft, nodeId, parentId, index);
      return {
        ...state,
        draft: next,
        versions: touched(touched(state.versions, draft, nodeId), next, nodeId),
      };
    }
  }
}

function versionsOf(root: Parameters<typeof walk>[0], seq: number): Record<string, number> {
  const versions = dictionary<number>();
  for (const { node } of walk(root)) versions[node.id] = seq;
  return versions;
}

/** A dictionary with one value more, or another one. */
function withValue<Value>(others: Dictionary<Value>, key: string, value: Value): Dictionary<Value> {
  const next = dictionary(others);
  next[key] = value;
  return next;
}

function without<Value>(all: Dictionary<Value>, key: string): Dictionary<Value> {
  const next = dictionary(all);
  delete next[key];
  return next;
}

function submitted(
  state: PlanState,
  event: Extract<PlanEvent, { type: 'revision-submitted' }>,
): PlanState {
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

/** What one instance approved comes before the next as it is, with its whole history. */
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

/** The last decision that still stands: a withdrawal doesn't undo it. */
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

/** A later due date, of one directive or of the plan; the earlier one is kept with the reason. */
function extended(
  state: PlanState,
  { data: { commentId, due, reason }, actor, at }: Extract<PlanEvent, { type: 'due-extended' }>,
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
