import type { PlanEvent } from '../../schemas/types.ts';
import { titleOf } from '../plan/titles.ts';
import { findNode } from '../plan/tree.ts';
import type { HistoryItem, PlanState } from './state.ts';

/** Edits of one person to one node no further apart than this are one entry: autosave is not an act. */
const ONE_SITTING_MS = 30 * 60 * 1000;

/** The history after this event; state is what stood before it. */
export function recorded(state: PlanState, event: PlanEvent): readonly HistoryItem[] {
  const last = state.history.at(-1);
  const nodeId =
    'nodeId' in event.data
      ? event.data.nodeId
      : event.type === 'node-added'
        ? event.data.node.id
        : undefined;
  if (
    last &&
    event.type === 'node-set' &&
    last.type === 'node-set' &&
    last.nodeId === nodeId &&
    last.actor.accountId === event.actor.accountId
  ) {
    if (Date.parse(event.at) - Date.parse(last.until ?? last.at) <= ONE_SITTING_MS) {
      return [
        ...state.history.slice(0, -1),
        { ...last, until: event.at, count: (last.count ?? 1) + 1 },
      ];
    }
  }
  return [
    ...state.history,
    {
      seq: event.seq,
      at: event.at,
      actor: event.actor,
      type: event.type,
      ...subject(state, event),
    },
  ];
}

function subject(state: PlanState, event: PlanEvent): Partial<HistoryItem> {
  switch (event.type) {
    case 'node-set':
    case 'node-removed':
    case 'node-moved': {
      const node = findNode(state.draft, event.data.nodeId);
      return { nodeId: event.data.nodeId, ...(node ? { nodeTitle: titleOf(node) } : {}) };
    }
    case 'node-added':
      return { nodeId: event.data.node.id, nodeTitle: titleOf(event.data.node) };
    case 'revision-submitted':
      return { revision: event.data.number, text: event.data.coverNote };
    case 'revision-withdrawn':
    case 'plan-reopened':
      return { revision: state.revisions.length, text: event.data.reason };
    case 'plan-returned':
      return { revision: state.revisions.length, text: event.data.conclusion };
    case 'plan-approved': {
      const { conclusion, unmet = [], unmetReason } = event.data;
      return {
        revision: state.revisions.length,
        text: conclusion,
        ...(unmetReason ? { count: unmet.length, reason: unmetReason } : {}),
      };
    }
    case 'comment-added':
      return {
        commentId: event.data.id,
        commentNumber: event.data.held ? 0 : state.comments.filter(({ held }) => !held).length + 1,
        nodeId: event.data.anchor.nodeId,
        // The words of a draft are not for the record; they may be others when it is released.
        ...(event.data.held ? {} : { text: event.data.text }),
      };
    case 'comment-replied':
    case 'anchor-replaced':
    case 'response-set':
    case 'response-confirmed':
    case 'response-reopened': {
      return {
        ...remark(state, event.data.commentId),
        ...('text' in event.data ? { text: event.data.text } : {}),
        ...('reason' in event.data ? { text: event.data.reason } : {}),
        ...('anchor' in event.data
          ? { nodeId: event.data.anchor.nodeId, revision: event.data.revision }
          : {}),
      };
    }
    case 'responses-released':
      return { count: event.data.commentIds.length };
    case 'finding-ignored':
    case 'finding-restored':
    case 'changes-explained': {
      const id = event.type === 'changes-explained' ? event.data.sectionId : event.data.nodeId;
      const node = findNode(state.draft, id);
      return {
        nodeId: id,
        ...(node ? { nodeTitle: titleOf(node) } : {}),
        ...('reason' in event.data ? { text: event.data.reason } : {}),
      };
    }
    case 'comments-assigned': {
      const { commentIds, assignee } = event.data;
      return { count: commentIds.length, ...(assignee ? { text: assignee.name } : {}) };
    }
    case 'consultation-opened':
      return { revision: event.data.revision, text: event.data.title };
    case 'consultation-closed': {
      const { number } = event.data;
      const title = state.consultations.find((one) => one.number === number)?.title;
      return title ? { text: title } : {};
    }
    case 'consultation-seen':
      return { text: event.data.agency };
    case 'consultation-declined':
      return { text: `${event.data.agency}: ${event.data.reason}` };
    case 'agencies-reminded':
      return { text: event.data.agencies.join('; '), count: event.data.agencies.length };
    case 'remarks-released':
      return {
        text: event.data.agency,
        count: event.data.commentIds.length,
        consultation: event.data.number,
      };
    case 'comment-revised':
    case 'comment-discarded':
      return { commentId: event.data.commentId };
    case 'vote-cast':
      return { text: event.data.choice };
    case 'section-signed':
    case 'section-unsigned': {
      const node = findNode(state.draft, event.data.sectionId);
      return { nodeId: event.data.sectionId, ...(node ? { nodeTitle: titleOf(node) } : {}) };
    }
    case 'meeting-set':
      return { text: event.data.meeting.title };
    case 'instances-set':
      return { text: event.data.instances.map(({ name }) => name).join(' → ') };
    case 'comments-merged':
      return { ...remark(state, event.data.into), count: event.data.commentIds.length };
    case 'comment-unmerged':
      return remark(state, event.data.commentId);
    case 'due-extended': {
      const { commentId, reason } = event.data;
      return { ...(commentId ? remark(state, commentId) : {}), text: reason };
    }
    case 'plan-created':
    case 'members-set':
    case 'draft-replaced':
      return {};
  }
}

function remark(state: PlanState, id: string): Pick<HistoryItem, 'commentId' | 'commentNumber'> {
  const number = state.comments.find((comment) => comment.id === id)?.number;
  return { commentId: id, ...(number ? { commentNumber: number } : {}) };
}
