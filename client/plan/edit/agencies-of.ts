import { indexTree } from '../../../domain/plan/tree-index.ts';
import { listOf, textOf } from '../../../domain/plan/values.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { PlanDocument } from '../../../schemas/types.ts';

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
