import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';
import { type Sibling, stayingIds } from './stays.ts';

/** A node where it stands in one document. */
export interface Standing {
  readonly node: PlanNode;
  readonly parent: PlanNode | undefined;
  readonly index: number;
  /** Id of the top-level section or appendix it is in; the plan's own for the plan. */
  readonly sectionId: string;
}

/** Two documents side by side, nodes paired by id and type. */
export interface Alignment {
  readonly before: ReadonlyMap<string, Standing>;
  readonly after: ReadonlyMap<string, Standing>;
  /** Whether a node with this id is in both documents. One that changed its type was removed and added. */
  readonly paired: (id: string) => boolean;
  /** Ids of the nodes that have another parent, or another place among the siblings they kept; the fewest possible. */
  readonly moved: ReadonlySet<string>;
}

/** Aligns two documents of one plan. */
export function alignNodes(a: PlanDocument, b: PlanDocument): Alignment {
  const before = standings(a);
  const after = standings(b);
  const paired = (id: string): boolean => {
    const one = before.get(id);
    return one !== undefined && one.node.type === after.get(id)?.node.type;
  };
  const moved = new Set<string>();
  for (const { node } of after.values()) {
    const siblings: Sibling[] = [];
    for (const child of node.children) {
      const was = paired(child.id) ? before.get(child.id) : undefined;
      if (!was) continue;
      if (was.parent?.id !== node.id || !paired(node.id)) moved.add(child.id);
      else {
        const weight = sizeOf(was.node) + sizeOf(child);
        siblings.push({ id: child.id, position: was.index, weight });
      }
    }
    const stay = stayingIds(ranked(siblings));
    for (const { id } of siblings) if (!stay.has(id)) moved.add(id);
  }
  return { before, after, paired, moved };
}

function standings(root: PlanDocument): ReadonlyMap<string, Standing> {
  const all = new Map<string, Standing>();
  const visit = (
    node: PlanNode,
    parent: PlanNode | undefined,
    index: number,
    top: string,
  ): void => {
    all.set(node.id, { node, parent, index, sectionId: top });
    for (const [at, child] of node.children.entries()) {
      visit(child, node, at, parent ? top : child.id);
    }
  };
  visit(root, undefined, 0, root.id);
  return all;
}

const sizeOf = (node: PlanNode): number =>
  node.children.reduce((size, child) => size + sizeOf(child), 1);

/** The same siblings with positions 0, 1, 2 … in the older document, without the gaps of those that are gone. */
function ranked(siblings: readonly Sibling[]): readonly Sibling[] {
  const order = siblings.toSorted((one, other) => one.position - other.position);
  const rank = new Map(order.map(({ id }, position) => [id, position]));
  return siblings.map((sibling) => ({ ...sibling, position: rank.get(sibling.id) ?? 0 }));
}

/** What stands at a place of the compared document. `left` is a node that moved away from here. */
export interface Placed {
  readonly state: 'kept' | 'moved' | 'added' | 'removed' | 'left';
  readonly node: PlanNode;
}

/**
 * The children of a node as the comparison shows them: those it has now, and where they stood, those it has lost. The
 * lost ones come right behind the sibling they stood behind. Of a removed node, give the older one: what it had is
 * 'removed' or 'left'.
 */
export function placedChildren(alignment: Alignment, node: PlanNode): readonly Placed[] {
  const { before, after, paired, moved } = alignment;
  const isNow = after.get(node.id)?.node === node;
  const was = isNow && !paired(node.id) ? undefined : before.get(node.id)?.node;
  const stays = (child: PlanNode): boolean =>
    isNow && paired(child.id) && !moved.has(child.id) && paired(node.id);
  const lostBehind = new Map<string | undefined, Placed[]>();
  let behind: string | undefined;
  for (const child of was?.children ?? []) {
    if (stays(child)) behind = child.id;
    else {
      const state = paired(child.id) ? 'left' : 'removed';
      const lost = lostBehind.get(behind) ?? [];
      lost.push({ state, node: child });
      lostBehind.set(behind, lost);
    }
  }
  const placed: Placed[] = [...(lostBehind.get(undefined) ?? [])];
  for (const child of isNow ? node.children : []) {
    if (!paired(child.id)) placed.push({ state: 'added', node: child });
    else if (moved.has(child.id)) placed.push({ state: 'moved', node: child });
    else placed.push({ state: 'kept', node: child }, ...(lostBehind.get(child.id) ?? []));
  }
  return placed;
}
