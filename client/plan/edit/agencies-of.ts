import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { PlanDocument } from '../../../schemas/types.ts';
import { listOf, textOf } from '../paper/field-value.ts';
import { indexTree } from '../paper/plan-tree.ts';

/** The agencies named anywhere in the plan, in Vietnamese order. */
export function agenciesOf(document: PlanDocument): readonly string[] {
  const names = new Set<string>();
  for (const { node } of indexTree(document).values())
    for (const { name, kind } of NODE_FIELDS[node.type]) {
      if (kind === 'Agency') names.add(textOf(node, name));
      if (kind === 'AgencyList') for (const one of listOf(node, name)) names.add(one);
    }
  names.delete('');
  return [...names].sort(new Intl.Collator('vi').compare);
}
