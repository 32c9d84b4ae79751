import type { NodeType, PlanFields } from '../../schemas/types.ts';
import type { NodeOf } from '../plan/vocabulary.ts';
import type { Bilingual } from '../refusal.ts';
import { saysNothing } from './plan-index.ts';
import type { NodeLook, NodeRule, PlanRule } from './rule.ts';

type FieldOf<T extends NodeType> = keyof NodeOf<T>['fields'] & string;

interface Options<T extends NodeType> {
  /** Which nodes have to have one of the fields; all of them when not given. */
  readonly applies?: (node: NodeOf<T>, plan: PlanFields) => boolean;
  /** What shows that a node has one of the fields; without it, nothing is proved. */
  readonly kept?: Bilingual;
}

/**
 * What a rule looks at that finds nodes of a type in which every one of some fields is empty; it
 * names the first of them. What proves the rule names the first field that is not.
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
  /** Whether a draft of such a plan has to have it by itself. */
  readonly expected: (plan: PlanFields) => boolean;
}

/**
 * The same for a rule about something that only some kinds of plan set out: a draft of another kind
 * isn't asked for it, but a directive asks it of any (there is a revision before only where a
 * directive asks).
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

/** A nghị quyết states what is to be reached and done, without tables of indicators and tasks. */
export const setsOutTables = ({ kind }: PlanFields): boolean => kind !== 'nghi-quyet';
