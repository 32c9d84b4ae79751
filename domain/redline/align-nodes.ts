import type { PlanDocument, PlanNode, RenamedNodes } from '../../schemas/types.ts';
import { renameNodes, sameNodes } from './same-nodes.ts';
import { type Sibling, stayingIds } from './stays.ts';

/** A node where it stands in one document. */
export interface Standing {
  readonly node: PlanNode;
  readonly parent: PlanNode | undefined;
  readonly index: number;
  /** Id of the top-level section or appendix it is in; the plan's own for the plan. */
  readonly sectionId: string;
}

/** Two documents side by side, nodes paired by id and type; those of new ids by content. */
export interface Alignment {
  /**
   * The older document with the nodes paired by content under their newer ids: `before` and its
   * labels go by these.
   */
  readonly older: PlanDocument;
  readonly renamed: RenamedNodes;
  readonly before: ReadonlyMap<string, Standing>;
  readonly after: ReadonlyMap<string, Standing>;
  /**
   * Whether a node with this id is in both documents. One that changed its type was removed and
   * added.
   */
  readonly paired: (id: string) => boolean;
  /**
   * Ids of the nodes that have another parent, or another place among the siblings they kept; the
   * fewest possible.
   */
  readonly moved: ReadonlySet<string>;
}

/** Aligns two documents of one plan. */
export function alignNodes(a: PlanDocument, b: PlanDocument): Alignment {
  const renamed = sameNodes(a, b);
  const older = renameNodes(a, renamed);
  const before = standings(older);
  const after = standings(b);
  const paired = (id: string): boolean => {
    const one = before.get(id);
    return one !== undefined && one.node.type === after.get(id)?.node.type;
  };
  // Of two ids of one node the smaller: ties between moves are then broken alike from both sides.
  const names = new Map(
    renamed.map(({ before: old, after: now }) => [now, [old, now].sort()[0] ?? now]),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  const moved = new Set<string>();
  for (const { node } of after.values()) {
    if (node.children.length === 0) continue;
    const isPaired = paired(node.id);
    const shared: { readonly was: Standing; readonly child: PlanNode }[] = [];
    let position = -1;
    let rises = true;
    for (const child of node.children) {
      const was = before.get(child.id);
      if (!was || was.node.type !== child.type) continue;
      if (was.parent?.id !== node.id || !isPaired) moved.add(child.id);
      else {
        shared.push({ was, child });
        rises &&= was.index > position;
        position = was.index;
      }
    }
    // In one order already: none had to move.
    if (rises) continue;
    const siblings = shared.map(
      ({ was, child }): Sibling => ({
        id: nameOf(child.id),
        position: was.index,
        weight: sizeOf(was.node) + sizeOf(child),
      }),
    );
    const stay = stayingIds(ranked(siblings));
    for (const { child } of shared) if (!stay.has(nameOf(child.id))) moved.add(child.id);
  }
  return { older, renamed, before, after, paired, moved };
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

/**
 * The same siblings with positions 0, 1, 2 … in the older document, without the gaps of those that
 * are gone.
 */
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
 * The children of a node as the comparison shows them: those it has now, and where they stood,
 * those it has lost. The lost ones come right behind the sibling they stood behind. Of a removed
 * node, give the older one: what it had is 'removed' or 'left'.
 */
export function placedChildren(alignment: Alignment, node: PlanNode): readonly Placed[] {
  const { before, after, paired, moved } = alignment;
  const isNow = after.get(node.id)?.node === node;
  const was = isNow && !paired(node.id) ? undefined : before.get(node.id)?.node;
  if (!was?.children.length && (!isNow || node.children.length === 0)) return NONE;
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
    else {
      placed.push({ state: 'kept', node: child });
      if (lostBehind.size > 0) placed.push(...(lostBehind.get(child.id) ?? []));
    }
  }
  return placed;
}

const NONE: readonly Placed[] = [];
