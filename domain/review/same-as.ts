import type { Comment } from '../../schemas/types.ts';

/**
 * Returns the remark whose answer counts for a remark: the one it was merged into, the one it is
 * answered as the same as, and so on; itself when neither. undefined when they form a circle, or
 * one is missing.
 *
 * @param pointing what an answer about to be given says, by the id of its remark
 */
export function answeredBy(
  comments: readonly Comment[],
  comment: Comment,
  pointing: ReadonlyMap<string, string> = new Map(),
): Comment | undefined {
  const passed = new Set<Comment>();
  for (let at: Comment | undefined = comment; at && !passed.has(at); ) {
    passed.add(at);
    const next: string | undefined = pointing.get(at.id) ?? at.mergedInto ?? sameAs(at);
    if (next === undefined) return at;
    at = comments.find(({ id }) => id === next);
  }
  return undefined;
}

const sameAs = ({ response }: Comment): string | undefined =>
  response?.disposition === 'same-as' ? response.sameAs : undefined;
