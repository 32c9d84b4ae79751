import type { FieldValue, Language, PlanNode } from '../../schemas/types.ts';
import { NODE_TYPES, nodeName } from '../plan/names.ts';
import { flagName, valueName } from '../plan/value-names.ts';
import { formatNumber, formatPartialDate } from '../text/dates.ts';

/** What a value is read with: the language, and what the nodes that it may refer to are called. */
export interface Reading {
  readonly language: Language;
  readonly nameOf: (nodeId: string) => string;
}

/** A typed value as people write it: 2.947.000, 31/12/2025, "Ngân sách trung ương", names for ids. One line. */
export function readValue(value: FieldValue, kind: string, unit: string, reading: Reading): string {
  const { language } = reading;
  if (Array.isArray(value)) return value.map((item) => readItem(item, kind, reading)).join('; ');
  if (typeof value === 'boolean') return flagName(value, language);
  if (typeof value === 'number') {
    return kind === 'Year' ? `${value}` : withUnit(formatNumber(value, language), unit);
  }
  if (kind === 'PartialDate' || kind === 'Month') return formatPartialDate(`${value}`, language);
  return valueName(kind, `${value}`, language) ?? `${value}`;
}

/** One item of a list: an agency's name, or the name of the node that is referred to. */
export function readItem(item: string, kind: string, { language, nameOf }: Reading): string {
  if (!kind.endsWith('Refs')) return item;
  const name = nameOf(item);
  // What a list holds is said by its label: a kind without a number is left out.
  const word = KINDS[language].find((one) => name.startsWith(one)) ?? '';
  return name.slice(word.length);
}

const kindsIn = (language: Language): readonly string[] =>
  NODE_TYPES.map((type) => `${nodeName(type, language)}: `);
const KINDS = { vi: kindsIn('vi'), en: kindsIn('en') } as const;

/** The percent sign stands without a space, other units with one. */
const withUnit = (figure: string, unit: string): string =>
  unit === '' ? figure : unit.startsWith('%') ? `${figure}${unit}` : `${figure} ${unit}`;

/** The unit that a node's figures of this kind are in; '' where there is none. */
export function unitOf(node: PlanNode, field: string, kind: string, language: Language): string {
  if (kind === 'Money') return language === 'vi' ? 'triệu đồng' : 'million đồng';
  if (kind !== 'Quantity' || !['value', 'targets', 'baselineValue'].includes(field)) return '';
  return 'unit' in node.fields ? (node.fields.unit ?? '') : '';
}
