import type { PartialDate, PhaseNode } from '../../schemas/types.ts';
import type { PlanIndex } from './plan-index.ts';

/** A phase with its years, which ends no earlier than it begins. */
export interface DatedPhase {
  readonly node: PhaseNode;
  readonly first: number;
  readonly last: number;
}

const cache = new WeakMap<PlanIndex, readonly DatedPhase[]>();

/** Returns the phases with years, by year. Read once a plan. */
export function datedPhases(plan: PlanIndex): readonly DatedPhase[] {
  const found = cache.get(plan) ?? readPhases(plan);
  cache.set(plan, found);
  return found;
}

const readPhases = (plan: PlanIndex): readonly DatedPhase[] =>
  plan
    .ofType('phase')
    .flatMap((node) => {
      const { firstYear: first, lastYear: last } = node.fields;
      return first !== undefined && last !== undefined && first <= last
        ? [{ node, first, last }]
        : [];
    })
    .sort((one, other) => one.first - other.first || one.last - other.last);

/** Writes a span of years: 2021-2025, or 2021 for one year. */
export const years = (first: number, last: number): string =>
  first === last ? `${first}` : `${first}-${last}`;

/** The year of a date, however exact. */
export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));

/** Returns the first and last year of "2025" or "2026-2030". */
export function spanOf(period: string): readonly [first: number, last: number] {
  const [first = 0, last = first] = period.split('-').map(Number);
  return [first, last];
}
