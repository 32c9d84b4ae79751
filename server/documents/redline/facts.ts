import { fieldLabel } from '../../../domain/plan/field-labels.ts';
import type { FieldSpec } from '../../../schemas/node-fields.ts';
import type { PlanNode, Target } from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';
import type { Drawing, Drawn } from './context.ts';
import { fieldHtml, targetHtml, valueOfField } from './field-html.ts';
import { ours } from './marks.ts';

/** Fields that a paper doesn't show; drawn only when they changed. */
const SILENT: ReadonlySet<string> = new Set([
  'section.role',
  'legal-basis.basis',
  'objective.level',
  'indicator.measure',
  'indicator.direction',
  'plan.kind',
]);

/** Of a legal basis in force, papers don't say that it is. */
const isUsual = (node: PlanNode, field: string): boolean =>
  node.type === 'legal-basis' && field === 'validity' && node.fields.validity === 'in-force';

/** Fields as names and values; empty ones are left out. */
export function factsHtml(drawn: Drawn, fields: readonly FieldSpec[], drawing: Drawing): string {
  const { reading } = drawing;
  const { node } = drawn;
  const facts = fields.flatMap((spec): readonly (readonly [string, string])[] => {
    const changed = drawn.fields.some(({ field }) => field === spec.name);
    const silent = SILENT.has(`${node.type}.${spec.name}`) || isUsual(node, spec.name);
    if (silent && !changed) return [];
    const label = fieldLabel(node.type, spec.name, reading.language) ?? spec.name;
    if (spec.kind !== 'Targets') return [[label, fieldHtml(drawn, spec, drawing)]];
    return periodsOf([drawn]).map((period) => [
      `${label} ${period}`,
      targetHtml(drawn, period, drawing),
    ]);
  });
  const rows = facts
    .filter(([, html]) => html !== '')
    .map(
      ([name, html]) =>
        `<div><dt${ours(reading.language)}>${escapeHtml(capital(name))}</dt><dd>${html}</dd></div>`,
    );
  return rows.length === 0 ? '' : `<dl class="rl-facts">${rows.join('')}</dl>`;
}

/** A name with a capital first letter. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** All periods that the indicators have or had a target for, in order. */
export function periodsOf(rows: readonly Drawn[]): readonly string[] {
  const periods = new Set<string>();
  for (const { node, was } of rows) {
    for (const side of [node, was]) {
      const targets = side && (valueOfField(side, 'targets') as unknown as readonly Target[]);
      for (const { period } of targets ?? []) periods.add(period);
    }
  }
  return [...periods].sort();
}
