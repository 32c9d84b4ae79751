import type { FieldValue, PlanNode, Target } from '../../../schemas/types.ts';

/** What a field of a node may hold; undefined while it is empty. */
export type NodeValue = FieldValue | readonly Target[] | undefined;

/** The value of a field by name, whatever the type of the node. */
export function fieldValueOf(node: PlanNode, field: string): NodeValue {
  return (node.fields as Readonly<Record<string, NodeValue>>)[field];
}

/** A field's value when it is text; the empty string otherwise. */
export function textOf(node: PlanNode, field: string): string {
  const value = fieldValueOf(node, field);
  return typeof value === 'string' ? value : '';
}

/** A field's value when it is a list of names or of node ids; empty otherwise. */
export function listOf(node: PlanNode, field: string): readonly string[] {
  const value = fieldValueOf(node, field);
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).filter((one): one is string => typeof one === 'string');
}

/** The targets of an indicator; empty for anything else. */
export function targetsOf(node: PlanNode): readonly Target[] {
  return node.type === 'indicator' ? (node.fields.targets ?? []) : [];
}

/** Whether there is nothing in it to show. */
export function isEmpty(value: NodeValue): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
