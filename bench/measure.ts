/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * How long measuring one thing may take, in milliseconds, and how often it is repeated at the most.
 */
const BUDGET = 1500;
const MOST = 25;

/**
 * This part of the budget goes into warming up: code is compiled for what it meets only after some
 * tens of calls.
 */
const WARM_UP = 1 / 3;

/**
 * Milliseconds that each of several functions takes, by name: medians of repetitions in one run,
 * one after the other by turns, so that what else the machine does meets all alike. Each is first
 * called over and over for a third of its budget, which is not counted: a server is measured, that
 * compares all day, not its first minute. What takes so long that its first call is most of that
 * part is counted from the first call on.
 */
export function timeByTurns(
  functions: Readonly<Record<string, () => unknown>>,
  budget = BUDGET,
): Readonly<Record<string, number>> {
  const entries = Object.entries(functions).map(([name, run]) => {
    const first = timed(run);
    let spent = first;
    const isLong = first > (budget * WARM_UP) / 2;
    while (!isLong && spent < budget * WARM_UP) spent += timed(run);
    return { name, run, times: isLong ? [first] : [], left: budget - spent };
  });
  for (let turn = 0; turn < MOST; turn += 1) {
    for (const entry of entries) {
      if (entry.times.length > 0 && entry.left <= 0) continue;
      const took = timed(entry.run);
      entry.times.push(took);
      entry.left -= took;
    }
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, median(times)]));
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** A figure rounded for reading: three significant digits, whole from a hundred on. */
export function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
