import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  findNode,
  ids,
  insertNode,
  MAX_DEPTH,
  moveNode,
  pathTo,
  removeNode,
  setFields,
  walk,
} from '../../../../domain/plan/tree.ts';
import { NODE_CHILDREN } from '../../../../schemas/node-fields.ts';
import type { PlanNode } from '../../../../schemas/types.ts';
import { node, plan, plans } from './documents.ts';

const sample = plan([
  node('section', 's1', { heading: 'Nhiệm vụ' }, [node('task', 't1'), node('task', 't2')]),
  node('section', 's2', {}, [node('section', 's21', {}, [node('viewpoint', 'v1')])]),
  node('appendix', 'a1'),
]);

const refused = (code: string) => expect.objectContaining({ code });

/** A plan and one of its nodes below the root. */
const planAndNode = plans
  .filter((root) => root.children.length > 0)
  .chain((root) =>
    fc
      .constantFrom(...ids(root).slice(1))
      .map((id) => ({ root, id, path: pathTo(root, id) ?? [] })),
  );

describe('reading', () => {
  test('walk meets every node in the order of reading, with its place', () => {
    const visits = [...walk(sample)];
    expect(visits.map(({ node }) => node.id)).toEqual(ids(sample));
    expect(ids(sample)).toEqual(['root', 's1', 't1', 't2', 's2', 's21', 'v1', 'a1']);
    const last = visits.find(({ node }) => node.id === 'v1');
    expect(last).toMatchObject({ index: 0, depth: 3, path: ['root', 's2', 's21', 'v1'] });
    expect(last?.parent?.id).toBe('s21');
  });

  test('pathTo and findNode find what is there and nothing else', () => {
    expect(pathTo(sample, 't2')?.map(({ id }) => id)).toEqual(['root', 's1', 't2']);
    expect(findNode(sample, 'root')).toBe(sample);
    expect(findNode(sample, 'nowhere')).toBeUndefined();
  });
});

describe('changing', () => {
  test('setFields replaces fields and copies the path alone', () => {
    const next = setFields(sample, 't1', { title: 'Phát triển kinh tế số' });
    expect(findNode(next, 't1')?.fields).toEqual({ title: 'Phát triển kinh tế số' });
    expect(next.children[1]).toBe(sample.children[1]);
    expect(next.children[0]?.children[1]).toBe(sample.children[0]?.children[1]);
    expect(findNode(sample, 't1')?.fields).toEqual({});
    expect(setFields(sample, 'root', { title: 'Đề án' }).fields.title).toBe('Đề án');
  });

  test.each([
    ['a missing node', () => setFields(sample, 'x', {}), 'not-found'],
    ['a missing parent', () => insertNode(sample, 'x', 0, node('task', 'n')), 'not-found'],
    ['removing a missing node', () => removeNode(sample, 'x'), 'not-found'],
    ['moving to a missing parent', () => moveNode(sample, 't1', 'x', 0), 'not-found'],
    ['a parent of the wrong type', () => insertNode(sample, 'v1', 0, node('task', 'n')), 'invalid'],
    ['a place out of range', () => insertNode(sample, 's1', 3, node('task', 'n')), 'invalid'],
    [
      'a place that is no number',
      () => insertNode(sample, 's1', 0.5, node('task', 'n')),
      'invalid',
    ],
    ['an id twice', () => insertNode(sample, 's1', 0, node('task', 't2')), 'invalid'],
    [
      'an id twice within what is added',
      () => insertNode(sample, 's1', 0, node('task', 'n', {}, [node('task', 'n')])),
      'invalid',
    ],
    ['removing the plan', () => removeNode(sample, 'root'), 'invalid'],
    ['moving the plan', () => moveNode(sample, 'root', 's1', 0), 'invalid'],
    ['moving a section into itself', () => moveNode(sample, 's2', 's2', 0), 'invalid'],
    ['moving a section below itself', () => moveNode(sample, 's2', 's21', 0), 'invalid'],
    ['moving beyond the last place', () => moveNode(sample, 't1', 's1', 2), 'invalid'],
    ['a second plan inside', () => insertNode(sample, 's1', 0, { ...plan(), id: 'p2' }), 'invalid'],
  ])('refuses %s', (_what, act, code) => {
    expect(act).toThrow(refused(code));
  });

  test('names what does not go where, as people call it', () => {
    expect(() => insertNode(sample, 'v1', 0, node('task', 'n'))).toThrow(
      /“Task” cannot stand in “Viewpoint”/,
    );
  });

  test('refuses a plan deeper than the limit', () => {
    let root = plan([node('section', 'd1')]);
    for (let depth = 2; depth <= MAX_DEPTH; depth += 1)
      root = insertNode(root, `d${depth - 1}`, 0, node('section', `d${depth}`));
    expect(() => insertNode(root, `d${MAX_DEPTH}`, 0, node('task', 'too-deep'))).toThrow(
      refused('invalid'),
    );
  });

  test('moves within one parent by the place among the others', () => {
    expect(ids(moveNode(sample, 't1', 's1', 1)).slice(1, 4)).toEqual(['s1', 't2', 't1']);
  });

  test('putting back what was removed gives the same plan', () => {
    fc.assert(
      fc.property(planAndNode, ({ root, id, path }) => {
        const parent = path.at(-2) as PlanNode;
        const index = parent.children.findIndex((child) => child.id === id);
        const back = insertNode(removeNode(root, id), parent.id, index, path.at(-1) as PlanNode);
        expect(back).toEqual(root);
      }),
    );
  });

  test('moving somewhere and back gives the same plan, and no move loses a node', () => {
    fc.assert(
      fc.property(planAndNode, fc.nat(), fc.nat(), ({ root, id, path }, pick, spot) => {
        const moved = path.at(-1) as PlanNode;
        const parent = path.at(-2) as PlanNode;
        const index = parent.children.findIndex((child) => child.id === id);
        const inside = new Set(ids(moved));
        const targets = [...walk(root)].filter(
          (visit) =>
            !inside.has(visit.node.id) && NODE_CHILDREN[visit.node.type].includes(moved.type),
        );
        const target = targets[pick % targets.length]?.node as PlanNode;
        const places = target.children.filter((child) => child.id !== id).length + 1;
        let there: typeof root;
        try {
          there = moveNode(root, id, target.id, spot % places);
        } catch (error) {
          expect(error).toEqual(refused('invalid')); // too deep there
          return;
        }
        expect(ids(there).sort()).toEqual(ids(root).sort());
        expect(moveNode(there, id, parent.id, index)).toEqual(root);
      }),
    );
  });

  test('a change copies nothing beside the path', () => {
    fc.assert(
      fc.property(planAndNode, ({ root, id, path }) => {
        const next = setFields(root, id, {});
        const onPath = new Set(path.map((node) => node.id));
        for (const { node: old } of walk(root)) {
          expect(findNode(next, old.id) === old).toBe(!onPath.has(old.id));
        }
      }),
    );
  });
});
