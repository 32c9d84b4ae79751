import { expect, test } from '@jest/globals';
import type { CommentView, Disposition } from '../../../schemas/types.ts';
import { countByAgency } from '../../../server/actions/queries/agency-counts.ts';
import { viewComments } from '../../../server/actions/queries/comments-view.ts';
import { playedPlan } from '../../support/played-plan.ts';

const story = await playedPlan('thanh-hoa');
const state = await story.stateFor('lanhdao');
const { comments } = await viewComments(story.deps, await story.person('lanhdao'), state, 'draft');
const same = comments.find(({ response }) => response?.disposition === 'same-as');
const first = same?.response?.sameAs;

/**
 * What Sở Khoa học và Công nghệ got for answers, when the remark that theirs is the same as was
 * answered so.
 */
function countsWith(disposition: Disposition) {
  const all = comments.map(
    (comment): CommentView =>
      comment.id === first && comment.response
        ? { ...comment, response: { ...comment.response, disposition } }
        : comment,
  );
  const said = all.filter(({ kind }) => kind !== 'directive');
  const counts = countByAgency(state, said, '2021-06-30', 'lanhdao', all);
  return counts.find(({ agency }) => agency === same?.author.agency);
}

test('a remark said to be the same as another counts as that one was answered, a directive too', () => {
  expect(comments.find(({ id }) => id === first)?.kind).toBe('directive');
  expect(countsWith('accepted')).toMatchObject({ accepted: 3, partlyAccepted: 0, explained: 0 });
  expect(countsWith('explained')).toMatchObject({ accepted: 2, partlyAccepted: 0, explained: 1 });
  expect(countsWith('partly-accepted')).toMatchObject({ accepted: 2, partlyAccepted: 1 });
});
