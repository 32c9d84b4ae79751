import type { FieldChange, Target } from '../../schemas/types.ts';

/**
 * Returns an indicator's targets with the changes of single periods applied, and the list of
 * periods set where a change gives one. A new period is inserted before the first later one.
 */
export function applyTargets(
  targets: readonly Target[],
  changes: readonly FieldChange[],
): readonly Target[] {
  let result = targets;
  for (const { key, kind, after } of changes) {
    if (key !== undefined)
      result = setTarget(result, key, kind === 'Line' ? 'text' : 'value', after);
  }
  const whole = changes.find(({ key }) => key === undefined);
  if (!whole) return result;
  const periods = Array.isArray(whole.after) ? (whole.after as readonly string[]) : [];
  return periods.map((period) => result.find((target) => target.period === period) ?? { period });
}

function setTarget(
  targets: readonly Target[],
  period: string,
  part: 'value' | 'text',
  value: unknown,
): readonly Target[] {
  const old: Target = targets.find((target) => target.period === period) ?? { period };
  const { [part]: _, ...rest } = old;
  const next = (value === undefined ? rest : { ...rest, [part]: value }) as Target;
  if (next.value === undefined && next.text === undefined) {
    return targets.filter((target) => target.period !== period);
  }
  const at = targets.findIndex((target) => target.period === period);
  if (at >= 0) return targets.with(at, next);
  const later = targets.findIndex((target) => target.period > period);
  return targets.toSpliced(later < 0 ? targets.length : later, 0, next);
}
