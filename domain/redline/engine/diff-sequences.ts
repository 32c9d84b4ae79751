import { type AlignOptions, align } from './align.ts';
import { type Edit, editsOf, intern } from './sequences.ts';

/**
 * What differs between two sequences, in order; everything else is equal and pairs off in order.
 * The smallest such edit while no search goes beyond its bound (see `align`). `keyOf` gives what
 * makes two items equal, the item itself by default (compared as keys of a Map).
 */
export function diffSequences<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (item: T) => unknown = (item) => item,
  options: AlignOptions = {},
): readonly Edit[] {
  return editsOf(align(intern(a, b, keyOf), options));
}
