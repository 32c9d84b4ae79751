import type { NodeType, PlanFields } from '../../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import { isEmpty } from './plan-index.ts';
import type { NodeLook, NodeOf, NodeRule } from './rule.ts';

type FieldOf<T extends NodeType> = keyof NodeOf<T>['fields'] & string;

/** What a rule looks at that finds nodes of a type in which every one of some fields is empty; it names the first of them. */
export function missing<T extends NodeType>(
  type: T,
  fields: readonly [FieldOf<T>, ...FieldOf<T>[]],
  message: Bilingual,
  applies: (node: NodeOf<T>, plan: PlanFields) => boolean = () => true,
): NodeRule['nodes'] {
  const look: NodeLook<T> = (node, { report, plan }) => {
    const values = node.fields as Readonly<Record<string, unknown>>;
    if (applies(node, plan) && fields.every((field) => isEmpty(values[field])))
      report(node, { field: fields[0], message });
  };
  return { [type]: look } as NodeRule['nodes'];
}
