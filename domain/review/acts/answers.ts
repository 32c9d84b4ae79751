import { DRAFTING_SIDE } from '../roles.ts';
import { type Acts, nobody } from './act.ts';
import { bilingual, quoted } from './line.ts';
import { answered, onComment, released, remarkNamed, unmerged } from './on-remarks.ts';

type AnswerEventType =
  | 'comments-assigned'
  | 'response-set'
  | 'responses-released'
  | 'response-confirmed'
  | 'response-reopened';

/** Answers to remarks: assigned, prepared, released, confirmed, reopened. */
export const ANSWER_ACTS: Acts<AnswerEventType> = {
  'comments-assigned': {
    sight: 'drafting-side',
    part: 'remarks',
    kind: 'answers',
    fold: (state, { at, actor, data: { commentIds, assignee, due } }) => {
      const ids = new Set(commentIds);
      const now = assignee && { ...assignee, ...(due && { due }), by: actor, at };
      return {
        ...state,
        comments: state.comments.map(({ assigned, ...comment }) => {
          const own = ids.has(comment.id) ? now : assigned;
          return { ...comment, ...(own && { assigned: own }) };
        }),
      };
    },
    subject: (_state, { data: { commentIds, assignee } }) => ({
      count: commentIds.length,
      ...(assignee ? { text: assignee.name } : {}),
    }),
    line: ({ count, text }) =>
      text
        ? bilingual(`Giao ${count} ý kiến cho ${text}`, `Assigned ${count} remarks to ${text}`)
        : bilingual(`Bỏ phân công ${count} ý kiến`, `Unassigned ${count} remarks`),
    concerns: ({ tell }, { data: { commentIds, assignee, due } }) => {
      if (assignee) tell('assigned', [assignee.accountId], { commentIds, ...(due && { due }) });
    },
  },

  'response-set': {
    sight: 'drafting-side',
    part: 'remarks',
    kind: 'answers',
    fold: (state, { at, actor, data }) => {
      const { commentId, disposition, reason, changes, sameAs, shownAt } = data;
      return answered(state, commentId, {
        disposition,
        reason,
        changes,
        author: actor,
        at,
        released: false,
        ...(sameAs ? { sameAs } : {}),
        ...(shownAt ? { shownAt } : {}),
      });
    },
    subject: (state, { data: { commentId, reason } }) => ({
      ...remarkNamed(state, commentId),
      text: reason,
    }),
    line: ({ commentNumber, text }) =>
      bilingual(
        `Soạn trả lời ý kiến số ${commentNumber}${quoted(text)}`,
        `Prepared the answer to remark ${commentNumber}${quoted(text)}`,
      ),
    concerns: nobody,
  },

  'responses-released': {
    sight: 'everybody',
    part: 'remarks',
    kind: 'answers',
    fold: (state, { at, data: { commentIds } }) => {
      const ids = new Set(commentIds);
      return {
        ...state,
        comments: state.comments.map((comment) =>
          ids.has(comment.id) ? released(comment, at) : comment,
        ),
      };
    },
    subject: (_state, { data: { commentIds } }) => ({ count: commentIds.length }),
    line: ({ count }) => bilingual(`Gửi ${count} câu trả lời`, `Released ${count} answers`),
    concerns: ({ tellAuthors }) => tellAuthors('remarks-answered'),
  },

  'response-confirmed': {
    sight: 'everybody',
    part: 'remarks',
    kind: 'answers',
    fold: (state, { at, actor, data: { commentId, note } }) =>
      onComment(state, commentId, (comment) => ({
        ...comment,
        status: 'confirmed',
        confirmation: { author: actor, at, ...(note ? { note } : {}) },
      })),
    subject: (state, { data: { commentId } }) => remarkNamed(state, commentId),
    line: ({ commentNumber }) =>
      bilingual(
        `Xác nhận trả lời ý kiến số ${commentNumber}`,
        `Confirmed the answer to remark ${commentNumber}`,
      ),
    concerns: ({ withRoles, tell }, { data: { commentId } }) =>
      tell('answer-confirmed', withRoles(DRAFTING_SIDE), { commentIds: [commentId] }),
  },

  'response-reopened': {
    sight: 'everybody',
    part: 'remarks',
    kind: 'answers',
    fold: (state, { at, actor, data: { commentId, reason } }) =>
      onComment(
        unmerged(state, commentId),
        commentId,
        ({ response, confirmation, ...comment }) => ({
          ...comment,
          status: 'reopened',
          pastResponses: response
            ? [...comment.pastResponses, { response, reopenedBy: actor, reopenedAt: at, reason }]
            : comment.pastResponses,
        }),
      ),
    subject: (state, { data: { commentId, reason } }) => ({
      ...remarkNamed(state, commentId),
      text: reason,
    }),
    line: ({ commentNumber, text }) =>
      bilingual(
        `Mở lại ý kiến số ${commentNumber}${quoted(text)}`,
        `Reopened remark ${commentNumber}${quoted(text)}`,
      ),
    concerns: ({ now, withRoles, tell }, { data: { commentId } }) => {
      const people = [
        ...withRoles(DRAFTING_SIDE),
        ...(now.threads.get(commentId) ?? []).slice(0, 1),
      ];
      tell('answer-reopened', people, { commentIds: [commentId] });
    },
  },
};
