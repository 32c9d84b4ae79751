import { foldForSearch } from '../../../domain/text/fold-search.ts';
import type { CommentView } from '../../../schemas/types.ts';

/** One entry of the worklist: a remark, and those that say the same and are answered with it. */
export interface Entry {
  readonly comment: CommentView;
  readonly merged: readonly CommentView[];
}

/**
 * Remarks with those merged into them; one whose first remark isn't among those given stands by
 * itself.
 */
export function entriesOf(comments: readonly CommentView[]): readonly Entry[] {
  const known = new Set(comments.map(({ id }) => id));
  const isFirst = ({ mergedInto }: CommentView) =>
    mergedInto === undefined || !known.has(mergedInto);
  return comments.filter(isFirst).map((comment) => ({
    comment,
    merged: comments.filter(({ mergedInto }) => mergedInto === comment.id),
  }));
}

/** Agencies (or offices) of those who made the remarks, each once, in order. */
export function authorsOf(comments: readonly CommentView[]): readonly string[] {
  return [...new Set(comments.map(({ author }) => author.agency || author.office))];
}

/** Words of one letter tell nothing; numbers tell much. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(foldForSearch(text).match(/\p{L}{2,}|\d+/gu) ?? []);

/**
 * How much two texts say in the same words, 0 to 1: words in common over the words of the shorter
 * one.
 */
export function likeness(a: string, b: string): number {
  const [fewer, more] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  if (fewer === undefined || more === undefined || fewer.size === 0) return 0;
  let common = 0;
  for (const word of fewer) if (more.has(word)) common += 1;
  // A remark of three words is in half of all others: few words in common count for less.
  return (common / fewer.size) * Math.min(1, fewer.size / 4);
}

/** From here on two remarks are taken to say the same, and are proposed. */
export const SIMILAR = 0.6;

export interface Candidate {
  readonly comment: CommentView;
  readonly similar: boolean;
}

/**
 * The remarks that may be merged into one, the most alike first; on the same place they count as
 * more alike.
 */
export function candidatesFor(
  first: CommentView,
  comments: readonly CommentView[],
): readonly Candidate[] {
  return comments
    .filter((comment) => comment.id !== first.id && mayJoin(comment))
    .map((comment) => {
      const words = likeness(first.text, comment.text);
      const samePlace = comment.place.nodeId === first.place.nodeId;
      return { comment, score: words + (samePlace ? 0.2 : 0) };
    })
    .sort((a, b) => b.score - a.score || a.comment.number - b.comment.number)
    .map(({ comment, score }) => ({ comment, similar: score >= SIMILAR }));
}

/**
 * Directives, what needs no answer, released answers and members of another group stay by
 * themselves.
 */
const mayJoin = ({ kind, merged, mergedInto, response, status }: CommentView): boolean =>
  kind !== 'directive' &&
  status !== 'no-answer-needed' &&
  !mergedInto &&
  !merged?.length &&
  !response?.released;

/** Whether others may be merged into a remark. */
export const mayLead = ({ mergedInto, response, status }: CommentView): boolean =>
  mergedInto === undefined && !response?.released && status !== 'no-answer-needed';
