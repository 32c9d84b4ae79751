import { mayRelease } from '../invited.ts';
import { stopWaiting } from '../noticing.ts';
import { DRAFTING_SIDE } from '../roles.ts';
import { type Acts, nobody } from './act.ts';
import { withAnswer } from './consultations.ts';
import { bilingual, quoted } from './line.ts';
import { merged, nextNumber, onComment, remarkNamed, unmerged, withComment } from './on-remarks.ts';

type RemarkEventType =
  | 'comment-added'
  | 'comment-revised'
  | 'comment-discarded'
  | 'comment-replied'
  | 'anchor-replaced'
  | 'comments-merged'
  | 'comment-unmerged';

/** Remarks: made, discussed, placed again, merged. */
export const REMARK_ACTS: Acts<RemarkEventType> = {
  'comment-added': {
    sight: 'everybody',
    part: 'remarks',
    kind: 'remarks',
    fold: (state, event) => {
      const { consultation: number, onBehalfOf } = event.data;
      const next = withComment(state, event, event.data);
      // What the secretary records for an agency is that agency's answer.
      return number && onBehalfOf
        ? withAnswer(next, { number, agency: onBehalfOf.agency }, event)
        : next;
    },
    subject: (state, { data: { id, anchor, held, text } }) => ({
      commentId: id,
      commentNumber: held ? 0 : nextNumber(state),
      nodeId: anchor.nodeId,
      // A draft's words aren't recorded: they may change before its release.
      ...(held ? {} : { text }),
    }),
    line: ({ commentNumber, text }) =>
      commentNumber
        ? bilingual(
            `Nêu ý kiến số ${commentNumber}${quoted(text)}`,
            `Made remark ${commentNumber}${quoted(text)}`,
          )
        : bilingual(`Soạn ý kiến${quoted(text)}`, `Wrote a remark${quoted(text)}`),
    concerns: ({ now, by, all, withRoles, others, join, tell }, { data }) => {
      const { id, onBehalfOf, held, consultation = 0 } = data;
      const author = onBehalfOf ?? by;
      join(id, author.accountId, by.accountId);
      const commentIds = [id];
      if (!held) {
        tell('remark-made', withRoles(DRAFTING_SIDE), { commentIds });
        if (onBehalfOf) tell('remark-recorded', [onBehalfOf.accountId], { commentIds });
        return;
      }
      const mark = `${consultation} ${author.agency}`;
      const heads = all().filter((one) => mayRelease(now, one, author.agency));
      // A head who writes and releases needs no notice; later drafts by others do.
      if (others(heads).length === 0) return;
      const isFirst = ![...now.waiting.values()].includes(mark);
      now.waiting.set(id, mark);
      // One notice for all that wait together.
      if (isFirst) tell('drafts-waiting', heads, { number: consultation, name: author.agency });
    },
  },

  'comment-revised': {
    sight: 'everybody',
    part: 'remarks',
    kind: 'remarks',
    fold: (state, { data: { commentId, kind, text } }) =>
      onComment(state, commentId, (comment) => ({ ...comment, kind, text })),
    subject: (_state, { data: { commentId } }) => ({ commentId }),
    line: () => bilingual('Sửa ý kiến chưa gửi', 'Rewrote a remark not yet released'),
    concerns: nobody,
  },

  'comment-discarded': {
    sight: 'everybody',
    part: 'remarks',
    kind: 'remarks',
    fold: (state, { data: { commentId } }) => ({
      ...state,
      comments: state.comments.filter(({ id, held }) => !held || id !== commentId),
    }),
    subject: (_state, { data: { commentId } }) => ({ commentId }),
    line: () => bilingual('Bỏ ý kiến chưa gửi', 'Dropped a remark not yet released'),
    concerns: ({ now }, { data: { commentId } }) => stopWaiting(now, [commentId]),
  },

  'comment-replied': {
    sight: 'everybody',
    part: 'remarks',
    kind: 'remarks',
    fold: (state, { at, actor, data: { commentId, id, text } }) =>
      onComment(state, commentId, (comment) => ({
        ...comment,
        replies: [...comment.replies, { id, text, author: actor, at }],
      })),
    subject: (state, { data: { commentId, text } }) => ({
      ...remarkNamed(state, commentId),
      text,
    }),
    line: ({ commentNumber, text }) =>
      bilingual(
        `Trao đổi ở ý kiến số ${commentNumber}${quoted(text)}`,
        `Replied to remark ${commentNumber}${quoted(text)}`,
      ),
    concerns: ({ now, by, withRoles, join, tell }, { data: { commentId } }) => {
      const people = [...(now.threads.get(commentId) ?? []), ...withRoles(DRAFTING_SIDE)];
      tell('replied', people, { commentIds: [commentId] });
      join(commentId, by.accountId);
    },
  },

  'anchor-replaced': {
    sight: 'everybody',
    part: 'remarks',
    kind: 'remarks',
    fold: (state, { at, actor, data: { commentId, anchor, revision } }) =>
      onComment(state, commentId, (comment) => ({
        ...comment,
        replaced: { anchor, revision, by: actor, at },
        ...(comment.replaced
          ? { replacedBefore: [...(comment.replacedBefore ?? []), comment.replaced] }
          : {}),
      })),
    subject: (state, { data: { commentId, anchor, revision } }) => ({
      ...remarkNamed(state, commentId),
      nodeId: anchor.nodeId,
      revision,
    }),
    line: ({ commentNumber, revision }) =>
      bilingual(
        `Đặt lại vị trí ý kiến số ${commentNumber} trong dự thảo lần ${revision}`,
        `Put remark ${commentNumber} at another place in revision ${revision}`,
      ),
    concerns: nobody,
  },

  'comments-merged': {
    sight: 'everybody',
    part: 'remarks',
    kind: 'remarks',
    fold: (state, { data: { into, commentIds } }) => merged(state, into, commentIds),
    subject: (state, { data: { into, commentIds } }) => ({
      ...remarkNamed(state, into),
      count: commentIds.length,
    }),
    line: ({ commentNumber, count }) =>
      bilingual(
        `Gộp ${count} ý kiến trùng vào ý kiến số ${commentNumber}`,
        `Merged ${count} identical remarks into remark ${commentNumber}`,
      ),
    concerns: nobody,
  },

  'comment-unmerged': {
    sight: 'everybody',
    part: 'remarks',
    kind: 'remarks',
    fold: (state, { data: { commentId } }) => unmerged(state, commentId),
    subject: (state, { data: { commentId } }) => remarkNamed(state, commentId),
    line: ({ commentNumber }) =>
      bilingual(
        `Tách ý kiến số ${commentNumber} khỏi nhóm ý kiến trùng`,
        `Took remark ${commentNumber} out of its group`,
      ),
    concerns: nobody,
  },
};
