import { indexTree } from '../../../domain/plan/tree-index.ts';
import { NODE_CHILDREN } from '../../../schemas/node-fields.ts';
import type { NodeType, PlanDocument, PlanNode, SectionRole } from '../../../schemas/types.ts';

/** The item that a section with a role is made of. */
const MADE_OF: Partial<Readonly<Record<SectionRole, NodeType>>> = {
  'legal-bases': 'legal-basis',
  results: 'figure',
  situation: 'figure',
  ranking: 'ranking',
  limitations: 'limitation',
  causes: 'cause',
  viewpoints: 'viewpoint',
  principles: 'principle',
  'general-objective': 'objective',
  'specific-objectives': 'objective',
  objectives: 'objective',
  indicators: 'indicator',
  tasks: 'task',
  solutions: 'solution',
  roadmap: 'phase',
  budget: 'budget-line',
  implementation: 'assignment',
  recommendations: 'recommendation',
};

/**
 * What may be added to a node, the likeliest first: what it already ends with, then what its role
 * is made of.
 */
export function childTypes(node: PlanNode): readonly NodeType[] {
  const allowed = NODE_CHILDREN[node.type];
  const last = node.children.at(-1)?.type;
  const made = node.type === 'section' && node.fields.role ? MADE_OF[node.fields.role] : undefined;
  const likely = [last, made].filter((type) => type !== undefined);
  return [...new Set([...likely, ...allowed])].filter((type) => allowed.includes(type));
}

/** Nodes that may take in a node: not itself, nothing below it, not where it already is. */
export function possibleParents(document: PlanDocument, nodeId: string): readonly PlanNode[] {
  const tree = indexTree(document);
  const placed = tree.get(nodeId);
  if (placed === undefined) return [];
  const below = new Set<string>();
  const visit = (node: PlanNode) => {
    below.add(node.id);
    for (const child of node.children) visit(child);
  };
  visit(placed.node);
  return [...tree.values()]
    .map(({ node }) => node)
    .filter(
      (node) =>
        !below.has(node.id) &&
        node.id !== placed.parentId &&
        NODE_CHILDREN[node.type].includes(placed.node.type),
    );
}
