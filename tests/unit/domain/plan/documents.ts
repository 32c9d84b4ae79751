import fc from 'fast-check';
import { NODE_CHILDREN } from '../../../../schemas/node-fields.ts';
import type { NodeType, PlanDocument, PlanNode } from '../../../../schemas/types.ts';

/** A node of any type, for tests. */
export const node = (
  type: NodeType,
  id: string,
  fields: object = {},
  children: readonly PlanNode[] = [],
): PlanNode => ({ id, type, fields, children }) as PlanNode;

export const plan = (children: readonly PlanNode[] = [], fields: object = {}): PlanDocument =>
  node('plan', 'root', fields, children) as PlanDocument;

interface Shape {
  readonly pick: number;
  readonly below: readonly Shape[];
}

const shapes = (levels: number): fc.Arbitrary<Shape> =>
  fc.record({
    pick: fc.nat(100),
    below: levels === 0 ? fc.constant([]) : fc.array(shapes(levels - 1), { maxLength: 3 }),
  });

/** Plans of any shape the rules allow, fields empty, ids n1, n2, … in no particular order. */
export const plans: fc.Arbitrary<PlanDocument> = fc
  .array(shapes(4), { maxLength: 5 })
  .map((below) => {
    let count = 0;
    const grow = (type: NodeType, children: readonly Shape[], depth: number): PlanNode => {
      count += 1;
      const id = type === 'plan' ? 'root' : `n${count}`;
      const allowed = depth < 8 ? NODE_CHILDREN[type] : [];
      return node(
        type,
        id,
        {},
        allowed.length === 0
          ? []
          : children.map((shape) =>
              grow(allowed[shape.pick % allowed.length] as NodeType, shape.below, depth + 1),
            ),
      );
    };
    return grow('plan', below, 0) as PlanDocument;
  });
