import type {
  AddCommentRequest,
  ConfirmRequest,
  ReopenCommentRequest,
  ReplaceAnchorRequest,
  ReplyRequest,
  RespondRequest,
} from '../../../schemas/types.ts';
import { addComment } from '../../actions/add-comment.ts';
import { answerComment } from '../../actions/answer-comment.ts';
import { confirmResponse, reopenResponse } from '../../actions/judge-response.ts';
import { viewComment, viewComments } from '../../actions/queries/comments-view.ts';
import { releaseResponses } from '../../actions/release-responses.ts';
import { replaceAnchor } from '../../actions/replace-anchor.ts';
import { replyToComment } from '../../actions/reply-to-comment.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { type Answer, type Call, type QueryParameter, type Route, route } from '../route.ts';

const AT: QueryParameter = {
  name: 'at',
  description: 'số của một dự thảo, hoặc draft / a revision number, or draft',
  pattern: '^([1-9]\\d{0,5}|draft)$',
};

const whole = (text: string | undefined): number | 'draft' | undefined =>
  text === undefined || text === 'draft' ? text : Number(text);

async function seen(call: Call<unknown>, state: PlanState): Promise<Answer> {
  const { deps, person, param, language } = call;
  return { body: await viewComment(deps, person, state, param('commentId'), language) };
}

/** Remarks, their threads, answers and what becomes of them. */
export const commentRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/plans/:planId/comments',
    summary: 'Remarks, each at its place in the revision asked for',
    query: [AT],
    answer: 'CommentsView',
    refusals: [422],
    handle: async ({ deps, person, param, query, language }) => ({
      body: await viewComments(
        deps,
        person,
        await deps.plans.load(param('planId')),
        whole(query('at')),
        { language },
      ),
    }),
  }),
  route<AddCommentRequest>({
    method: 'post',
    path: '/plans/:planId/comments',
    summary: 'Make a remark on the revision under review',
    body: 'AddCommentRequest',
    status: 201,
    answer: 'CommentView',
    refusals: [409, 422],
    handle: async ({ deps, person, param, body, language }) => {
      const { state, commentId } = await addComment(deps, person, param('planId'), body);
      return { body: await viewComment(deps, person, state, commentId, language) };
    },
  }),
  route<ReplyRequest>({
    method: 'post',
    path: '/plans/:planId/comments/:commentId/replies',
    summary: 'Add to the thread under a remark',
    body: 'ReplyRequest',
    status: 201,
    answer: 'CommentView',
    refusals: [409, 422],
    handle: async (call) =>
      seen(
        call,
        await replyToComment(
          call.deps,
          call.person,
          call.param('planId'),
          call.param('commentId'),
          call.body,
        ),
      ),
  }),
  route<ReplaceAnchorRequest>({
    method: 'put',
    path: '/plans/:planId/comments/:commentId/anchor',
    summary: 'Put a remark at another place in a revision',
    body: 'ReplaceAnchorRequest',
    answer: 'CommentView',
    refusals: [409, 422],
    handle: async (call) =>
      seen(
        call,
        await replaceAnchor(
          call.deps,
          call.person,
          call.param('planId'),
          call.param('commentId'),
          call.body,
        ),
      ),
  }),
  route<RespondRequest>({
    method: 'put',
    path: '/plans/:planId/comments/:commentId/response',
    summary: 'Answer a remark (drafting side)',
    body: 'RespondRequest',
    answer: 'CommentView',
    refusals: [409, 422],
    handle: async (call) =>
      seen(
        call,
        await answerComment(
          call.deps,
          call.person,
          call.param('planId'),
          call.param('commentId'),
          call.body,
        ),
      ),
  }),
  route<ConfirmRequest>({
    method: 'post',
    path: '/plans/:planId/comments/:commentId/confirm',
    summary: 'The answer suffices (author or chair)',
    body: 'ConfirmRequest',
    answer: 'CommentView',
    refusals: [409, 422],
    handle: async (call) =>
      seen(
        call,
        await confirmResponse(
          call.deps,
          call.person,
          call.param('planId'),
          call.param('commentId'),
          call.body,
        ),
      ),
  }),
  route<ReopenCommentRequest>({
    method: 'post',
    path: '/plans/:planId/comments/:commentId/reopen',
    summary: 'The answer does not suffice (author or chair)',
    body: 'ReopenCommentRequest',
    answer: 'CommentView',
    refusals: [409, 422],
    handle: async (call) =>
      seen(
        call,
        await reopenResponse(
          call.deps,
          call.person,
          call.param('planId'),
          call.param('commentId'),
          call.body,
        ),
      ),
  }),
  route({
    method: 'post',
    path: '/plans/:planId/responses/release',
    summary: 'Let all prepared answers go out (head)',
    answer: 'CommentsView',
    refusals: [409],
    handle: async ({ deps, person, param, language }) => ({
      body: await viewComments(
        deps,
        person,
        await releaseResponses(deps, person, param('planId')),
        undefined,
        { language },
      ),
    }),
  }),
];
