import type { Comment } from '../../schemas/types.ts';

/**
 * The remark whose answer is a remark's, too: the one it was merged into, the one it is said to be the same as, and so on; itself
 * when it is neither. Undefined when they lead around in a circle, or to what is not there.
 *
 * @param pointing what an answer that is about to be given says, by the id of its remark
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
