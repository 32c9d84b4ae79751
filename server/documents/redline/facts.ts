import { fieldName } from '../../../domain/plan/names.ts';
import { capital } from '../../../domain/text/case.ts';
import type { FieldSpec } from '../../../schemas/node-fields.ts';
import type { Target } from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';
import { isLeftOut } from '../paper/fields.ts';
import type { Drawing, Drawn } from './context.ts';
import { fieldHtml, targetHtml, valueOfField } from './field-html.ts';
import { langAttribute } from './marks.ts';

/** Renders fields as names and values; leaves out empty ones. */
export function factsHtml(drawn: Drawn, fields: readonly FieldSpec[], drawing: Drawing): string {
  const { reading } = drawing;
  const { node } = drawn;
  const facts = fields.flatMap((spec): readonly (readonly [string, string])[] => {
    const changed = drawn.fields.some(({ field }) => field === spec.name);
    if (isLeftOut(node, spec.name) && !changed) return [];
    const label = fieldName(node.type, spec.name, reading.language);
    if (spec.kind !== 'Targets') return [[label, fieldHtml(drawn, spec, drawing)]];
    return drawnPeriods([drawn]).map((period) => [
      `${label} ${period}`,
      targetHtml(drawn, period, drawing),
    ]);
  });
  const rows = facts
    .filter(([, html]) => html !== '')
    .map(
      ([name, html]) =>
        `<div><dt${langAttribute(reading.language)}>${escapeHtml(capital(name))}</dt><dd>${html}</dd></div>`,
    );
  return rows.length === 0 ? '' : `<dl class="rl-facts">${rows.join('')}</dl>`;
}

/** Returns all periods for which the indicators have or had a target, in order. */
export function drawnPeriods(rows: readonly Drawn[]): readonly string[] {
  const periods = new Set<string>();
  for (const { node, was } of rows) {
    for (const side of [node, was]) {
      const targets = side && (valueOfField(side, 'targets') as unknown as readonly Target[]);
      for (const { period } of targets ?? []) periods.add(period);
    }
  }
  return [...periods].sort();
}
