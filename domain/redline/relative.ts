/** Kinds of field of which a relative change means something: zero of them is nothing. */
export const RELATIVE: ReadonlySet<string> = new Set(['Quantity', 'Money']);

/** A difference in per cent of what it starts from (not zero), to two decimals. */
export function relative(delta: number, from: number): number {
  return Math.round((delta / Math.abs(from)) * 10_000) / 100 || 0;
}

/**
 * The difference of two figures to twelve places: what decimal fractions lose in binary stays out
 * of sight.
 */
export function difference(before: number, after: number): number {
  return Number((after - before).toPrecision(12));
}
