import { dictionary } from '../../domain/dictionary.ts';
import { walk } from '../../domain/plan/tree.ts';
import { NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { Html, PlanNode } from '../../schemas/types.ts';
import { renderMarkdown } from './markdown.ts';

/** Nodes are immutable, so an edit renders one node anew, not the plan. */
const made = new WeakMap<PlanNode, Readonly<Record<string, string>>>();

/** Returns safe HTML of every Markdown field of a node and of all below it. */
export function renderFields(root: PlanNode): Html {
  const html = dictionary<Readonly<Record<string, string>>>();
  for (const { node } of walk(root)) {
    const fields = rendered(node);
    if (Object.keys(fields).length > 0) html[node.id] = fields;
  }
  return html;
}

function rendered(node: PlanNode): Readonly<Record<string, string>> {
  const cached = made.get(node);
  if (cached) return cached;
  const values = node.fields as Readonly<Record<string, unknown>>;
  const fields: Record<string, string> = {};
  for (const { name, kind } of NODE_FIELDS[node.type]) {
    const value = values[name];
    if (kind === 'Markdown' && typeof value === 'string' && value)
      fields[name] = renderMarkdown(value);
  }
  made.set(node, fields);
  return fields;
}
