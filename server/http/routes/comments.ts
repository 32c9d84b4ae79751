import type { PlanState } from '../../../domain/review/state.ts';
import type { AddCommentRequest } from '../../../schemas/types.ts';
import { addComment } from '../../actions/add-comment.ts';
import { answerComment, answerComments } from '../../actions/answer-comment.ts';
import { assignComments } from '../../actions/assign-comments.ts';
import type { Deps } from '../../actions/deps.ts';
import { confirmResponse, confirmResponses, reopenResponse } from '../../actions/judge-response.ts';
import { mergeComments, unmergeComment } from '../../actions/merge-comments.ts';
import type { Person } from '../../actions/person.ts';
import { viewComment, viewComments } from '../../actions/queries/comments-view.ts';
import { annotationsFile } from '../../actions/queries/small-files.ts';
import { releaseResponses } from '../../actions/release-responses.ts';
import { replaceAnchor } from '../../actions/replace-anchor.ts';
import { replyToComment } from '../../actions/reply-to-comment.ts';
import { ANNOTATION_TYPE } from '../../documents/web-annotations.ts';
import { originOf } from '../origin.ts';
import { type QueryParameter, type Route, route } from '../route.ts';

const AT: QueryParameter = {
  name: 'at',
  description: 'số của một dự thảo, hoặc draft / a revision number, or draft',
  pattern: '^([1-9]\\d{0,5}|draft)$',
};

const whole = (text: string | undefined): number | 'draft' | undefined => {
  if (text === undefined || text === 'latest') return undefined;
  return text === 'draft' ? text : Number(text);
};

/** An act on one remark, answered with the remark as it now stands. */
const remarkAct = <Body>(
  method: 'post' | 'put',
  path: string,
  body: string | undefined,
  summary: string,
  perform: (
    deps: Deps,
    person: Person,
    planId: string,
    commentId: string,
    body: Body,
  ) => Promise<PlanState>,
  status = 200,
): Route =>
  route<Body>({
    method,
    path: `/plans/:planId/comments/:commentId/${path}`,
    summary,
    ...(body ? { body } : {}),
    status,
    answer: 'CommentView',
    refusals: [409, 422],
    handle: async ({ deps, person, param, language, body: given }) => {
      const commentId = param('commentId');
      const state = await perform(deps, person, param('planId'), commentId, given);
      return { body: await viewComment(deps, person, state, commentId, language) };
    },
  });

/** An act on several remarks, answered with all of them as they stand in the draft, or in the latest revision. */
const manyAct = <Body>(
  method: 'put' | 'post',
  path: string,
  body: string,
  summary: string,
  perform: (deps: Deps, person: Person, planId: string, body: Body) => Promise<PlanState>,
  at: 'draft' | 'latest' = 'draft',
): Route =>
  route<Body>({
    method,
    path: `/plans/:planId/${path}`,
    summary,
    body,
    answer: 'CommentsView',
    refusals: [409, 422],
    handle: async ({ deps, person, param, language, body: given }) => {
      const state = await perform(deps, person, param('planId'), given);
      return { body: await viewComments(deps, person, state, whole(at), { language }) };
    },
  });

/** Remarks, their threads, answers and what becomes of them. */
export const commentRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/plans/:planId/comments',
    summary: 'Remarks, each at its place in the revision asked for',
    query: [AT],
    answer: 'CommentsView',
    file: { format: 'jsonld', type: ANNOTATION_TYPE },
    refusals: [422],
    handle: async ({ deps, person, param, query, language, wantsFile, request }) => {
      const state = await deps.plans.load(param('planId'));
      if (!wantsFile)
        return { body: await viewComments(deps, person, state, whole(query('at')), { language }) };
      const origin = originOf(deps, request);
      return { file: await annotationsFile(deps, person, state, origin, language) };
    },
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
  remarkAct(
    'post',
    'replies',
    'ReplyRequest',
    'Add to the thread under a remark',
    replyToComment,
    201,
  ),
  remarkAct(
    'put',
    'anchor',
    'ReplaceAnchorRequest',
    'Put a remark at another place in a revision',
    replaceAnchor,
  ),
  remarkAct('put', 'response', 'RespondRequest', 'Answer a remark (drafting side)', answerComment),
  remarkAct(
    'post',
    'confirm',
    'ConfirmRequest',
    'The answer suffices (author or chair)',
    confirmResponse,
  ),
  remarkAct(
    'post',
    'reopen',
    'ReopenCommentRequest',
    'The answer does not suffice (author or chair)',
    reopenResponse,
  ),
  remarkAct(
    'post',
    'merge',
    'MergeRequest',
    'Answer identical remarks together with this one',
    mergeComments,
  ),
  remarkAct<unknown>(
    'post',
    'unmerge',
    undefined,
    'Take a merged remark out again',
    (deps, person, planId, commentId) => unmergeComment(deps, person, planId, commentId),
  ),
  manyAct(
    'put',
    'responses',
    'RespondManyRequest',
    'The same answer to several remarks',
    answerComments,
  ),
  manyAct(
    'post',
    'responses/confirm',
    'ConfirmManyRequest',
    'Several answers suffice (author or chair): all are confirmed, or none',
    confirmResponses,
    'latest',
  ),
  manyAct(
    'put',
    'assignments',
    'AssignRequest',
    'Who of the drafting side is to answer these remarks',
    assignComments,
  ),
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
