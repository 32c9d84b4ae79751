/** Kinds of field for which a change in per cent has a meaning: their zero means none. */
export const RELATIVE: ReadonlySet<string> = new Set(['Quantity', 'Money']);

/** Returns a difference in per cent of its start (not zero), to two decimals. */
export function relative(delta: number, from: number): number {
  return Math.round((delta / Math.abs(from)) * 10_000) / 100 || 0;
}

/**
 * Returns the difference of two figures to twelve significant digits, which hides binary rounding
 * errors.
 */
export function difference(before: number, after: number): number {
  return Number((after - before).toPrecision(12));
}
