import type { Comment, Response } from '../../../schemas/types.ts';
import { renderRemark } from '../../documents/markdown.ts';

type RenderedComment = Comment & { readonly html: string };

/** Remarks are immutable: each is rendered once, and most stay the same between requests. */
const cache = new WeakMap<Comment, RenderedComment>();

/** Renders all that people wrote in a remark: its thread, its answer and the past ones. */
export function renderedComment(comment: Comment): RenderedComment {
  const found = cache.get(comment) ?? rendered(comment);
  cache.set(comment, found);
  return found;
}

function rendered(comment: Comment): RenderedComment {
  const { response, confirmation } = comment;
  return {
    ...comment,
    html: renderRemark(comment.text),
    replies: comment.replies.map((reply) => ({ ...reply, html: renderRemark(reply.text) })),
    pastResponses: comment.pastResponses.map((past) => ({
      ...past,
      response: renderedResponse(past.response),
      html: renderRemark(past.reason),
    })),
    ...(response ? { response: renderedResponse(response) } : {}),
    ...(confirmation?.note
      ? { confirmation: { ...confirmation, html: renderRemark(confirmation.note) } }
      : {}),
  };
}

const renderedResponse = (response: Response): Response => ({
  ...response,
  html: renderRemark(response.reason),
});
