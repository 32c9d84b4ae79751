import type { PlanDocument, PlanNode, RenamedNodes } from '../../schemas/types.ts';
import { renameNodes, sameNodes } from './same-nodes.ts';
import { type Sibling, stayingIds } from './stays.ts';

/** A node with its place in one document. */
export interface Standing {
  readonly node: PlanNode;
  readonly parent: PlanNode | undefined;
  readonly index: number;
  /** Id of the top-level section or appendix that holds it; for the plan, its own. */
  readonly sectionId: string;
}

/** Two aligned documents: nodes paired by id and type; those under new ids, by content. */
export interface Alignment {
  /**
   * The older document, with nodes paired by content under their newer ids: `before` and its labels
   * use these ids.
   */
  readonly older: PlanDocument;
  readonly renamed: RenamedNodes;
  readonly before: ReadonlyMap<string, Standing>;
  readonly after: ReadonlyMap<string, Standing>;
  /**
   * Whether a node with this id is in both documents. One that changed its type counts as removed
   * and added.
   */
  readonly paired: (id: string) => boolean;
  /**
   * Ids of the nodes with another parent, or another place among the siblings they kept; the fewest
   * possible.
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
  // Of a node's two ids the smaller, so that ties between moves break alike in both directions.
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
    // The order is kept: none moved.
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
 * Renumbers the siblings' positions in the older document to 0, 1, 2 …, without gaps for removed
 * ones.
 */
function ranked(siblings: readonly Sibling[]): readonly Sibling[] {
  const order = siblings.toSorted((one, other) => one.position - other.position);
  const rank = new Map(order.map(({ id }, position) => [id, position]));
  return siblings.map((sibling) => ({ ...sibling, position: rank.get(sibling.id) ?? 0 }));
}

/** A node at its place in the compared document; 'left' marks the place that a moved node left. */
export interface Placed {
  readonly state: 'kept' | 'moved' | 'added' | 'removed' | 'left';
  readonly node: PlanNode;
}

/**
 * Returns the children of a node as the comparison shows them: its present ones, and the lost ones,
 * each after the sibling that it followed. For a removed node pass the older one: its children are
 * 'removed' or 'left'.
 */
export function placedChildren(alignment: Alignment, node: PlanNode): readonly Placed[] {
  const { before, after, paired, moved } = alignment;
  const isNow = after.get(node.id)?.node === node;
  const was = isNow && !paired(node.id) ? undefined : before.get(node.id)?.node;
  if (!was?.children.length && (!isNow || node.children.length === 0)) return NONE;
  const stays = (child: PlanNode): boolean =>
    isNow && paired(child.id) && !moved.has(child.id) && paired(node.id);
  const lostBehind = new Map<string | undefined, Placed[]>();
  let previousId: string | undefined;
  for (const child of was?.children ?? []) {
    if (stays(child)) previousId = child.id;
    else {
      const state = paired(child.id) ? 'left' : 'removed';
      const lost = lostBehind.get(previousId) ?? [];
      lost.push({ state, node: child });
      lostBehind.set(previousId, lost);
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
