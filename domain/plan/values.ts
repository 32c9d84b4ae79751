import { type FieldSpec, NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { FieldValue, Language, NodeType, PlanNode, Target } from '../../schemas/types.ts';
import { formatNumber, formatPartialDate } from '../text/dates.ts';
import { NODE_TYPES, nodeName } from './names.ts';
import { flagName, valueName } from './value-names.ts';

/** The value of a node's field; undefined while it is empty. */
export type NodeValue = FieldValue | readonly Target[] | undefined;

/** Returns the value of a field by name, for any type of node. */
export function fieldValueOf(node: PlanNode, field: string): NodeValue {
  return (node.fields as Readonly<Record<string, NodeValue>>)[field];
}

/** Whether a value has nothing to show. */
export function isEmpty(value: NodeValue): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Returns a field's value when it is text, else ''. */
export function textOf(node: PlanNode, field: string): string {
  const value = fieldValueOf(node, field);
  return typeof value === 'string' ? value : '';
}

/** Returns a field's value when it is a list of names or node ids, else []. */
export function listOf(node: PlanNode, field: string): readonly string[] {
  const value = fieldValueOf(node, field);
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).filter((item): item is string => typeof item === 'string');
}

export function targetsOf(node: PlanNode): readonly Target[] {
  return node.type === 'indicator' ? (node.fields.targets ?? []) : [];
}

const specs = new Map(
  Object.entries(NODE_FIELDS).flatMap(([type, fields]) =>
    fields.map((spec) => [`${type}.${spec.name}`, spec] as const),
  ),
);

/**
 * Returns the kind and values of a field of a node type. @throws Error when the type has no such
 * field
 */
export function specOf(type: NodeType, field: string): FieldSpec {
  const spec = specs.get(`${type}.${field}`);
  if (spec === undefined) throw new Error(`A ${type} has no field ${field}.`);
  return spec;
}

/** What reading a value needs: the language, and the names of the nodes that it may refer to. */
export interface Reading {
  readonly language: Language;
  readonly nameOf: (nodeId: string) => string;
}

/**
 * Writes a typed value as people do: 2.947.000, 31/12/2025, "Ngân sách trung ương", names for ids,
 * "2025: 80%" for targets. One line. Markdown stays as written.
 */
export function readValue(
  value: Exclude<NodeValue, undefined>,
  kind: string,
  unit: string,
  reading: Reading,
): string {
  const { language } = reading;
  if (Array.isArray(value)) {
    const items = value as readonly (string | Target)[];
    return items
      .map((item) =>
        typeof item === 'string'
          ? readItem(item, kind, reading)
          : `${item.period}: ${readTarget(item, unit, language)}`,
      )
      .join('; ');
  }
  if (typeof value === 'boolean') return flagName(value, language);
  if (typeof value === 'number') {
    return kind === 'Year' ? `${value}` : withUnit(formatNumber(value, language), unit);
  }
  if (kind === 'PartialDate' || kind === 'Month') return formatPartialDate(`${value}`, language);
  return valueName(kind, `${value}`, language) ?? `${value}`;
}

/** Writes the target of one period: 80%; words where there is no figure. */
export const readTarget = ({ value, text }: Target, unit: string, language: Language): string =>
  value === undefined ? (text ?? '') : withUnit(formatNumber(value, language), unit);

/** Writes one item of a list: an agency's name, or the name of the node referred to. */
export function readItem(item: string, kind: string, { language, nameOf }: Reading): string {
  if (!kind.endsWith('Refs')) return item;
  const name = nameOf(item);
  // The field's label names the type: a type without a number is left out.
  const word = TYPES[language].find((typeName) => name.startsWith(typeName)) ?? '';
  return name.slice(word.length);
}

const typesIn = (language: Language): readonly string[] =>
  NODE_TYPES.map((type) => `${nodeName(type, language)}: `);
const TYPES = { vi: typesIn('vi'), en: typesIn('en') } as const;

/** The percent sign follows without a space, other units with one. */
const withUnit = (figure: string, unit: string): string =>
  unit === '' ? figure : unit.startsWith('%') ? `${figure}${unit}` : `${figure} ${unit}`;

/** The unit of a node's figures of this kind; '' where there is none. */
export function unitOf(node: PlanNode, field: string, kind: string, language: Language): string {
  if (kind === 'Money') return language === 'vi' ? 'triệu đồng' : 'million đồng';
  if (kind !== 'Quantity' || !['value', 'targets', 'baselineValue'].includes(field)) return '';
  return 'unit' in node.fields ? (node.fields.unit ?? '') : '';
}
