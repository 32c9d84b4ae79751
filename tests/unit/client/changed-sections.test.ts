import { changedSections } from '../../../client/plan/paper/changed-sections.ts';
import { changeNode, dropNode, putNode, shiftNode } from '../../../client/plan/paper/plan-tree.ts';
import { idPath, indexTree } from '../../../domain/plan/tree-index.ts';
import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';

const viewpoint = (id: string): PlanNode => ({
  id,
  type: 'viewpoint',
  fields: { text: id },
  children: [],
});
const section = (id: string, children: readonly PlanNode[]): PlanNode => ({
  id,
  type: 'section',
  fields: { heading: id },
  children,
});
const plan: PlanDocument = {
  id: 'plan',
  type: 'plan',
  fields: {},
  children: [
    section('a', [section('a1', [viewpoint('v1'), viewpoint('v2')]), section('a2', [])]),
    section('b', [viewpoint('v3')]),
  ],
};
const reword = (node: PlanNode): PlanNode => ({ ...node, fields: { text: 'khác' } }) as PlanNode;

describe('sections changed since an earlier version', () => {
  test('are none in the same document', () => {
    expect(changedSections(plan, structuredClone(plan)).size).toBe(0);
  });

  test('are those that hold what changed, up to the plan, and no others', () => {
    expect([...changedSections(plan, changeNode(plan, 'v1', reword))].sort()).toEqual([
      'a',
      'a1',
      'plan',
    ]);
    expect([...changedSections(plan, dropNode(plan, 'v3'))].sort()).toEqual(['b', 'plan']);
  });

  test('are both, when an item went from one to the other', () => {
    const moved = shiftNode(plan, 'v1', 'b', 0);
    expect([...changedSections(plan, moved)].sort()).toEqual(['a', 'a1', 'b', 'plan']);
  });
});

describe('the tree of a plan', () => {
  test('leaves untouched branches the same values, so that the paper need not draw them again', () => {
    const next = changeNode(plan, 'v1', reword);
    expect(next.children[1]).toBe(plan.children[1]);
    expect(next.children[0]).not.toBe(plan.children[0]);
    expect(changeNode(plan, 'nowhere', reword)).toBe(plan);
    expect(dropNode(plan, 'nowhere')).toBe(plan);
  });

  test('puts a removed node back where it was', () => {
    const placed = indexTree(plan).get('v2');
    const back = putNode(dropNode(plan, 'v2'), 'a1', placed?.node ?? viewpoint('x'), placed?.index);
    expect(back).toEqual(plan);
  });

  test('knows the way to a node', () => {
    expect(idPath(indexTree(plan), 'v2')).toEqual(['plan', 'a', 'a1', 'v2']);
    expect(idPath(indexTree(plan), 'nowhere')).toEqual([]);
  });
});
