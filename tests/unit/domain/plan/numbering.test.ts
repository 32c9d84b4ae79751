import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { labels, letterOf, romanOf } from '../../../../domain/plan/numbering.ts';
import { titleOf } from '../../../../domain/plan/titles.ts';
import { ids, moveNode } from '../../../../domain/plan/tree.ts';
import type { NodeType } from '../../../../schemas/types.ts';
import { node, plan, plans } from './documents.ts';

const list = (type: NodeType, count: number, prefix: string = type) =>
  Array.from({ length: count }, (_, index) => node(type, `${prefix}-${index + 1}`));

describe('letters and Roman numbers', () => {
  test('letters follow the Vietnamese alphabet as papers use it, then double', () => {
    const all = Array.from({ length: 25 }, (_, index) => letterOf(index + 1));
    expect(all.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa ab');
  });

  test('no two places share a letter', () => {
    const all = Array.from({ length: 2000 }, (_, index) => letterOf(index + 1));
    expect(new Set(all).size).toBe(2000);
  });

  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [49, 'XLIX'],
    [200, 'CC'],
  ])('%i is %s', (place, roman) => {
    expect(romanOf(place)).toBe(roman);
  });
});

describe('labels', () => {
  test('sections are I., 1., a), then dashes', () => {
    const root = plan([
      node('section', 'one'),
      node('section', 'two', {}, [
        node('section', 'two-1'),
        node('section', 'two-2', {}, [
          ...list('section', 5, 'deep').slice(0, 4),
          node('section', 'deep-5', {}, [node('section', 'deeper')]),
        ]),
      ]),
    ]);
    expect(labels(root)).toEqual({
      root: '',
      one: 'I.',
      two: 'II.',
      'two-1': '1.',
      'two-2': '2.',
      'deep-1': 'a)',
      'deep-2': 'b)',
      'deep-3': 'c)',
      'deep-4': 'd)',
      'deep-5': 'đ)',
      deeper: '-',
    });
  });

  test('items take the next level of their section and start anew in each', () => {
    const root = plan([
      node('section', 'tasks', {}, [
        node('section', 'group-1', {}, list('task', 2, 'a')),
        node('section', 'group-2', {}, [node('task', 'b-1', {}, [node('task', 'below')])]),
      ]),
      node('section', 'solutions', {}, list('solution', 2)),
    ]);
    expect(labels(root)).toMatchObject({
      'group-1': '1.',
      'a-1': 'a)',
      'a-2': 'b)',
      'group-2': '2.',
      'b-1': 'a)',
      below: '-',
      'solution-1': '1.',
      'solution-2': '2.',
    });
  });

  test('items and sub-sections of a section are one sequence', () => {
    const root = plan([
      node('section', 's', {}, [node('viewpoint', 'v'), node('section', 'sub'), node('task', 't')]),
    ]);
    expect(labels(root)).toMatchObject({ v: '1.', sub: '2.', t: '3.' });
  });

  test('indicators run over the whole plan, appendices included; other rows within their section', () => {
    const root = plan([
      node('section', 's1', {}, [...list('indicator', 2, 'i'), ...list('figure', 2, 'f')]),
      node('section', 's2', {}, [node('indicator', 'i-3'), node('figure', 'g-1')]),
      node('appendix', 'a', {}, [node('indicator', 'i-4')]),
    ]);
    expect(labels(root)).toMatchObject({
      'i-1': '1',
      'i-2': '2',
      'f-1': '1',
      'f-2': '2',
      'i-3': '3',
      'g-1': '1',
      'i-4': '4',
    });
  });

  test('căn cứ and the general objective have no number', () => {
    const root = plan([
      node('section', 's', {}, [
        node('legal-basis', 'l'),
        node('objective', 'general', { level: 'general' }),
        node('objective', 'specific', { level: 'specific' }),
      ]),
    ]);
    expect(labels(root)).toMatchObject({ l: '', general: '', specific: '1.' });
  });

  test('one appendix has no number; several have Roman ones, and start their sections anew', () => {
    const appendix = (id: string) =>
      node('appendix', id, {}, [node('section', `${id}-s`), node('task', `${id}-t`)]);
    expect(labels(plan([node('section', 's'), appendix('a')]))).toMatchObject({
      a: 'Phụ lục',
      'a-s': 'I.',
      'a-t': '2.',
    });
    expect(labels(plan([appendix('a'), appendix('b')]))).toMatchObject({
      a: 'Phụ lục I',
      b: 'Phụ lục II',
    });
  });

  test('every node has a label, and moving to and fro changes none', () => {
    fc.assert(
      fc.property(plans, (root) => {
        expect(Object.keys(labels(root)).sort()).toEqual(ids(root).sort());
      }),
    );
    const root = plan([node('section', 's', {}, list('task', 3))]);
    const there = moveNode(root, 'task-1', 's', 2);
    expect(labels(there)['task-1']).toBe('3.');
    expect(labels(moveNode(there, 'task-1', 's', 0))).toEqual(labels(root));
  });
});

describe('titleOf', () => {
  const numbers = { x: '3.', s: 'IV.', i: '3', d: 'đ)', dash: '-', a: 'Phụ lục II' };

  test.each([
    [node('indicator', 'i', { name: 'Tỷ trọng kinh tế số' }), 'Chỉ tiêu 3: Tỷ trọng kinh tế số'],
    [node('task', 'x', { title: 'Kinh tế số' }), 'Nhiệm vụ 3: Kinh tế số'],
    [node('solution', 'd', { title: 'Tài chính' }), 'Giải pháp đ: Tài chính'],
    [node('section', 's', { heading: 'Mục tiêu' }), 'IV. Mục tiêu'],
    [node('section', 'dash', { heading: 'Mục tiêu' }), 'Mục tiêu'],
    [node('section', 's', { role: 'budget' }), 'IV. Kinh phí'],
    [node('section', 's', { text: 'Chi thường xuyên' }), 'Mục IV: Chi thường xuyên'],
    [node('section', 's'), 'Mục IV'],
    [node('objective', 'x', { level: 'general', text: 'dài' }), 'Mục tiêu tổng quát'],
    [node('objective', 'x', { text: '**Chính quyền số**' }), 'Mục tiêu 3: Chính quyền số'],
    [
      node('legal-basis', 'l', { documentType: 'Nghị quyết', number: '58-NQ/TW' }),
      'Căn cứ: Nghị quyết 58-NQ/TW',
    ],
    [node('phase', 'x', { name: 'Khởi động' }), 'Giai đoạn 3: Khởi động'],
    [
      node('budget-line', 'x', { source: 'local', year: 2022 }),
      'Khoản kinh phí 3: Ngân sách địa phương, 2022',
    ],
    [node('assignment', 'x', { agency: 'Sở Tài chính' }), 'Phân công thực hiện 3: Sở Tài chính'],
    [node('appendix', 'a', { title: 'Danh mục nhiệm vụ' }), 'Phụ lục II: Danh mục nhiệm vụ'],
    [node('task', 'unknown'), 'Nhiệm vụ'],
    [plan([], { title: 'Đề án Chuyển đổi số' }), 'Đề án Chuyển đổi số'],
    [plan([], { kind: 'nghi-quyet' }), 'Nghị quyết'],
  ])('%#: %j', (item, title) => {
    expect(titleOf(item, numbers)).toBe(title);
  });

  test('cuts a long text after a whole word', () => {
    const text =
      'Đổi mới căn bản phương thức lãnh đạo, điều hành, sản xuất, kinh doanh và phong cách sống';
    const title = titleOf(node('viewpoint', 'x', { text }), numbers);
    expect(title).toBe('Quan điểm 3: Đổi mới căn bản phương thức lãnh đạo, điều hành, sản xuất…');
  });

  test('speaks English when asked', () => {
    expect(titleOf(node('task', 'x', { title: 'Kinh tế số' }), numbers, 'en')).toBe(
      'Task 3: Kinh tế số',
    );
    expect(titleOf(node('appendix', 'a'), numbers, 'en')).toBe('Appendix II');
  });

  test('an id that every object has is one like others, where there are no numbers, too', () => {
    for (const type of ['figure', 'appendix', 'section'] as const)
      expect(titleOf(node(type, 'constructor'), {}, 'en')).toBe(titleOf(node(type, 'x'), {}, 'en'));
  });
});
