import { type AlignOptions, align } from './align.ts';
import { type Edit, editsOf, intern } from './sequences.ts';

/**
 * Returns the differences of two sequences, in order; all other items are equal and pair off in
 * order. The edit is the smallest unless a search hits its bound (see `align`). `keyOf` gives the
 * key by which items are equal, by default the item (compared as keys of a Map).
 */
export function diffSequences<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (item: T) => unknown = (item) => item,
  options: AlignOptions = {},
): readonly Edit[] {
  return editsOf(align(intern(a, b, keyOf), options));
}
