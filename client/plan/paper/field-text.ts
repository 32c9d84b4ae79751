import type { FieldSpec } from '../../../schemas/node-fields.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { NodeType, Target } from '../../../schemas/types.ts';
import { choiceText } from './field-names.ts';
import type { NodeValue } from './field-value.ts';

const figures = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 });

/** A figure as Vietnamese papers print it: 2.947.000,5. */
export function formatFigure(value: number): string {
  return figures.format(value);
}

/** A figure with its unit; the per cent sign stands without a space, as in decree 30/2020 papers: 80%, 64,1 thuê bao. */
export function formatQuantity(value: number, unit: string | undefined): string {
  if (unit === undefined || unit === '') return formatFigure(value);
  return unit === '%' ? `${formatFigure(value)}%` : `${formatFigure(value)} ${unit}`;
}

/** YYYY, YYYY-MM or YYYY-MM-DD as 2021, 6/2021, 03/6/2020 (days below 10 and months 1 and 2 take a zero). */
export function formatPartialDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const monthText = Number(month) <= 2 ? month : String(Number(month));
  return day === undefined ? `${monthText}/${year}` : `${day}/${monthText}/${year}`;
}

export function formatTarget(target: Target, unit?: string): string {
  if (target.value !== undefined) return formatQuantity(target.value, unit);
  return target.text ?? '';
}

/**
 * A field's value as the paper prints it, in one line. References come out as the titles that titleOf gives.
 * Markdown comes out as it is written: show its rendered HTML where there is room.
 */
export function fieldText(
  spec: FieldSpec,
  value: NodeValue,
  titleOf: (nodeId: string) => string,
): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') return spec.kind === 'Year' ? String(value) : formatFigure(value);
  if (typeof value === 'string') {
    if (spec.values !== undefined) return choiceText(spec.kind, value);
    return spec.kind === 'PartialDate' || spec.kind === 'Month' ? formatPartialDate(value) : value;
  }
  const parts = (value as readonly (string | Target)[]).map((one) => {
    if (typeof one !== 'string') return `${one.period}: ${formatTarget(one)}`;
    return spec.refersTo === undefined ? one : titleOf(one);
  });
  return parts.join('; ');
}

const specs = new Map(
  Object.entries(NODE_FIELDS).flatMap(([type, fields]) =>
    fields.map((spec) => [`${type}.${spec.name}`, spec] as const),
  ),
);

/** The kind and values of a field of a type of node. @throws Error when the type has no such field */
export function specOf(type: NodeType, field: string): FieldSpec {
  const spec = specs.get(`${type}.${field}`);
  if (spec === undefined) throw new Error(`A ${type} has no field ${field}.`);
  return spec;
}
