import type { CommentView } from '../../../schemas/types.ts';
import type { KnownDocument } from '../parts/use-document.ts';

/** Where a remark stands, in words. */
export function placeName(
  known: KnownDocument | undefined,
  comment: CommentView,
  whole: string,
): string {
  if (known === undefined || comment.place.nodeId === known.document.id) return whole;
  return known.placeOf(comment.place.nodeId) ?? whole;
}
