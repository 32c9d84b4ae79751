import type { PlanState } from '../../../domain/review/state.ts';
import type { CommentOperations } from '../../../schemas/operations/comments.ts';
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
import type { Asking, Handlers } from '../handler.ts';
import { originOf } from '../origin.ts';

const placeOf = (at: string | undefined): number | 'draft' | undefined => {
  if (at === undefined) return undefined;
  return at === 'draft' ? at : Number(at);
};

interface OfComment<Body> extends Asking {
  readonly params: { readonly planId: string; readonly commentId: string };
  readonly body: Body;
}

/** An act on one remark, answered with the remark as it now is. */
const commentAct =
  <Body>(
    perform: (
      deps: Deps,
      person: Person,
      planId: string,
      commentId: string,
      body: Body,
    ) => Promise<PlanState>,
  ) =>
  async ({ deps, person, params: { planId, commentId }, language, body }: OfComment<Body>) => {
    const state = await perform(deps, person, planId, commentId, body);
    return { body: await viewComment(deps, person, state, commentId, language) };
  };

interface OfComments<Body> extends Asking {
  readonly params: { readonly planId: string };
  readonly body: Body;
}

/**
 * An act on several remarks, answered with all of them as placed in the draft, or in the latest
 * revision.
 */
const commentsAct =
  <Body>(
    perform: (deps: Deps, person: Person, planId: string, body: Body) => Promise<PlanState>,
    at: 'draft' | undefined,
  ) =>
  async ({ deps, person, params, language, body }: OfComments<Body>) => {
    const state = await perform(deps, person, params.planId, body);
    return { body: await viewComments(deps, person, state, at, { language }) };
  };

export const commentHandlers: Handlers<CommentOperations> = {
  getComments: async ({ deps, person, params, query, language, format, request }) => {
    const state = await deps.plans.load(params.planId);
    if (format === undefined) {
      const at = placeOf(query.at);
      return { body: await viewComments(deps, person, state, at, { language }) };
    }
    const origin = originOf(deps, request);
    return { file: await annotationsFile(deps, person, state, origin, language) };
  },
  addComment: async ({ deps, person, params, body, language }) => {
    const { state, commentId } = await addComment(deps, person, params.planId, body);
    return { body: await viewComment(deps, person, state, commentId, language) };
  },
  replyToComment: commentAct(replyToComment),
  replaceAnchor: commentAct(replaceAnchor),
  answerComment: commentAct(answerComment),
  confirmResponse: commentAct(confirmResponse),
  reopenResponse: commentAct(reopenResponse),
  mergeComments: commentAct(mergeComments),
  unmergeComment: commentAct<undefined>(unmergeComment),
  answerComments: commentsAct(answerComments, 'draft'),
  confirmResponses: commentsAct(confirmResponses, undefined),
  assignComments: commentsAct(assignComments, 'draft'),
  releaseResponses: commentsAct<undefined>(releaseResponses, undefined),
};
