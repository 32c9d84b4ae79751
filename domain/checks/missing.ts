import type { NodeType, PlanFields } from '../../schemas/types.ts';
import type { NodeOf } from '../plan/vocabulary.ts';
import type { Bilingual } from '../refusal.ts';
import { saysNothing } from './plan-index.ts';
import type { NodeLook, NodeRule, PlanRule } from './rule.ts';

type FieldOf<T extends NodeType> = keyof NodeOf<T>['fields'] & string;

interface Options<T extends NodeType> {
  /** Which nodes need one of the fields; all of them when absent. */
  readonly applies?: (node: NodeOf<T>, plan: PlanFields) => boolean;
  /** The proof's message for a node that has one of the fields; without it nothing is proved. */
  readonly kept?: Bilingual;
}

/**
 * Makes the look of a rule that reports nodes of a type in which all the given fields are empty.
 * The report names the first field; the proof names the first one filled.
 */
export function missing<T extends NodeType>(
  type: T,
  fields: readonly [FieldOf<T>, ...FieldOf<T>[]],
  message: Bilingual,
  { applies = () => true, kept }: Options<T> = {},
): NodeRule['nodes'] {
  const look: NodeLook<T> = (node, { report, prove, plan }) => {
    if (!applies(node, plan)) return;
    const values = node.fields as Readonly<Record<string, unknown>>;
    const filled = fields.find((field) => !saysNothing(values[field]));
    if (filled === undefined) report(node, { field: fields[0], message });
    else if (kept) prove(node, { field: filled, message: kept });
  };
  return { [type]: look } as NodeRule['nodes'];
}

interface AskedOptions<T extends NodeType> extends Options<T> {
  /** Whether a draft of this kind of plan needs the field without a directive. */
  readonly expected: (plan: PlanFields) => boolean;
}

/**
 * Like missing(), for what only some kinds of plan set out: a draft of another kind isn't checked,
 * but under a directive any plan is (`before` is given only there).
 */
export function missingUnasked<T extends NodeType>(
  type: T,
  fields: readonly [FieldOf<T>, ...FieldOf<T>[]],
  message: Bilingual,
  { expected, ...options }: AskedOptions<T>,
): PlanRule['plan'] {
  const looks: { readonly [K in NodeType]?: NodeLook<K> } = missing(type, fields, message, options);
  const look = looks[type] as NodeLook<T> | undefined;
  return (plan, { before, ...context }) => {
    if (!before && !expected(plan.root.fields)) return;
    for (const node of plan.ofType(type)) look?.(node, { ...context, plan: plan.root.fields });
  };
}

/**
 * Whether the plan has tables of indicators and tasks; a nghị quyết states its aims and tasks
 * without them.
 */
export const setsOutTables = ({ kind }: PlanFields): boolean => kind !== 'nghi-quyet';
