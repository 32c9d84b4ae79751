import type { NodeType, PlanNode } from '../../../schemas/types.ts';

/** Neighbours of one type: printed as one table, or one list. */
export interface Run {
  readonly type: NodeType;
  readonly nodes: readonly PlanNode[];
}

/** The children cut into runs of one type, in order. */
export function runsOf(children: readonly PlanNode[]): readonly Run[] {
  const runs: { type: NodeType; nodes: PlanNode[] }[] = [];
  for (const node of children) {
    const last = runs.at(-1);
    if (last?.type === node.type) last.nodes.push(node);
    else runs.push({ type: node.type, nodes: [node] });
  }
  return runs;
}
