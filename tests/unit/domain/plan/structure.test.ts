import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../../../domain/schema/schema.ts';
import {
  assertFields,
  assertNode,
  assertStructure,
  checkStructure,
  cleanFields,
  fieldsDefinition,
  normaliseDocument,
} from '../../../../domain/schema/structure.ts';
import { NODE_FIELDS } from '../../../../schemas/node-fields.ts';
import type { NodeType } from '../../../../schemas/types.ts';
import { node, plan, plans } from './documents.ts';

const pointers = (root: unknown) => checkStructure(root).map(({ pointer }) => pointer);

const deep = (levels: number) => {
  let below = node('section', `d${levels}`);
  for (let level = levels - 1; level >= 1; level -= 1)
    below = node('section', `d${level}`, {}, [below]);
  return plan([below]);
};

const indicator = (...periods: readonly string[]) =>
  plan([
    node('section', 's', {}, [
      node('indicator', 'i', { targets: periods.map((period) => ({ period, value: 1 })) }),
    ]),
  ]);

describe('checkStructure', () => {
  test('finds nothing wrong with any plan that the rules allow', () => {
    fc.assert(fc.property(plans, (root) => expect(checkStructure(root)).toEqual([])));
  });

  test.each([
    ['no plan', null, ['']],
    ['a section instead of a plan', node('section', 's'), ['/type']],
    ['a task directly below the plan', plan([node('task', 't')]), ['/children/0/type']],
    [
      'an id given twice',
      plan([node('section', 's', {}, [node('task', 't'), node('task', 't')])]),
      ['/children/0/children/1/id'],
    ],
    ['the id of the plan below it', plan([node('section', 'root')]), ['/children/0/id']],
    [
      'a number stored in the section',
      plan([node('section', 's', { number: 'I.' })]),
      ['/children/0/fields/number'],
    ],
    [
      'two targets for a year',
      indicator('2025', '2025'),
      ['/children/0/children/0/fields/targets/1/period'],
    ],
    [
      'a span that runs backwards',
      indicator('2030-2026'),
      ['/children/0/children/0/fields/targets/0/period'],
    ],
    ['more levels than allowed', deep(13), [`${'/children/0'.repeat(13)}`]],
    [
      'a task that names a task as its phase',
      plan([node('section', 's', {}, [node('task', 't', { phases: ['u'] }), node('task', 'u')])]),
      ['/children/0/children/0/fields/phases/0'],
    ],
  ])('refuses %s', (_what, root, expected) => {
    expect(pointers(root)).toEqual(expected);
  });

  test.each([
    [
      'a reference to a node that is gone',
      plan([node('section', 's', {}, [node('task', 't', { phases: ['gone'] })])]),
    ],
    ['a year and the span that holds it', indicator('2025', '2021-2025')],
    ['as many levels as allowed', deep(12)],
  ])('takes %s', (_what, root) => {
    expect(checkStructure(root)).toEqual([]);
  });

  test('assertStructure refuses, naming field and mend in both languages', () => {
    expect(() => assertStructure(plan([node('section', 's', { heading: 1 })]))).toThrow(
      expect.objectContaining({
        code: 'invalid',
        detail: { vi: '“Tiêu đề” phải là chữ.', en: '“Heading” must be text.' },
      }),
    );
  });
});

describe('assertFields', () => {
  test('there is a definition for the fields of every type', () => {
    for (const type of Object.keys(NODE_FIELDS) as NodeType[])
      expect(check(fieldsDefinition(type), {})).toEqual([]);
  });

  test.each<[string, NodeType, object, string]>([
    ['a field of another type', 'viewpoint', { title: 'a' }, '/fields/title'],
    [
      'two targets for a year',
      'indicator',
      { targets: [{ period: '2025' }, { period: '2025' }] },
      '/fields/targets/1/period',
    ],
    ['a reference of the wrong type', 'task', { phases: ['v'] }, '/fields/phases/0'],
  ])('refuses %s', (_what, type, fields, pointer) => {
    const root = plan([node('section', 's', {}, [node('viewpoint', 'v')])]);
    expect(() => assertFields(type, fields, root, '/fields')).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer })] }),
    );
  });

  test('takes half-filled fields', () => {
    expect(() =>
      assertFields('task', { title: 'Kinh tế số', phases: ['gone'] }, plan()),
    ).not.toThrow();
  });
});

describe('assertNode', () => {
  test('takes a sound subtree and refuses one with a fault below', () => {
    expect(() => assertNode(node('task', 't', {}, [node('task', 'u')]), plan())).not.toThrow();
    expect(() => assertNode(node('task', 't', {}, [node('phase', 'u')]), plan())).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
    expect(() => assertNode(node('task', 't', {}, [node('task', 't')]))).toThrow('twice');
  });

  test('holds references against the plan and the subtree itself', () => {
    const root = plan([node('section', 's', {}, [node('viewpoint', 'v')])]);
    expect(() => assertNode(node('task', 't', { phases: ['v'] }), root)).toThrow('viewpoint');
    const own = node('section', 'n', {}, [
      node('task', 't', { phases: ['p'] }),
      node('phase', 'p'),
    ]);
    expect(() => assertNode(own, root)).not.toThrow();
  });
});

describe('normaliseDocument', () => {
  test('brings text to NFC, trims lines and leaves out what is empty', () => {
    const messy = plan([
      node('section', 's', { heading: '  Nhiệm vụ '.normalize('NFD'), text: 'một\r\nhai ' }, [
        node('task', 't', {
          title: '',
          leadAgency: ' Sở Tài chính',
          coordinatingAgencies: [' Sở A', ' '],
        }),
        node('indicator', 'i', { targets: [{ period: '2025', text: ' ' }] }),
      ]),
    ]);
    expect(normaliseDocument(messy)).toEqual(
      plan([
        node('section', 's', { heading: 'Nhiệm vụ', text: 'một\nhai ' }, [
          node('task', 't', { leadAgency: 'Sở Tài chính', coordinatingAgencies: ['Sở A'] }),
          node('indicator', 'i', { targets: [{ period: '2025' }] }),
        ]),
      ]),
    );
  });

  test.each([
    null,
    'text',
    [],
    { type: 'plan' },
    { type: 'plan', id: 'a', fields: 1, children: [1] },
  ])('refuses %j', (input) => {
    expect(() => normaliseDocument(input)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  test('done twice is done once', () => {
    fc.assert(
      fc.property(plans, fc.string(), (root, heading) => {
        const named = { ...root, fields: { title: heading.replace(/[\r\n]/g, ' ') } };
        const once = normaliseDocument(named);
        expect(normaliseDocument(once)).toEqual(once);
      }),
    );
  });

  test('cleanFields keeps what is no known field for the check to find', () => {
    expect(cleanFields('task', { titel: ' a ', title: ' a ' })).toEqual({
      titel: ' a ',
      title: 'a',
    });
  });
});
