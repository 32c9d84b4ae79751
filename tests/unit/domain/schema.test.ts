import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Validator } from 'jsonschema';
import { fieldName } from '../../../domain/plan/names.ts';
import { customFormats } from '../../../domain/schema/custom-formats.ts';
import { assertValid, check } from '../../../domain/schema/schema.ts';
import { knownErrors } from '../../../domain/schema/schema-messages.ts';
import { definitions } from '../../../schemas/definitions.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { NodeType } from '../../../schemas/types.ts';
import { node, plan } from './plan/documents.ts';

/**
 * Keywords that say something about other keywords, or about people, and that the validator knows
 * to leave alone.
 */
const annotations = ['$schema', 'title', 'description', 'definitions', '$ref', 'then', 'else'];
/** attributes inherits its functions. */
const attributes: string[] = [];
for (const name in new Validator().attributes) attributes.push(name);
const supported = new Set([...attributes, ...annotations]);

/**
 * Every schema inside a schema, with where it stands. Names under properties and definitions are no
 * keywords.
 */
function* schemasIn(value: unknown, at: string): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const schema = value as Record<string, unknown>;
  yield [at, schema];
  for (const [key, inner] of Object.entries(schema)) {
    if (['enum', 'const', 'required'].includes(key)) continue;
    if (['properties', 'definitions', 'patternProperties'].includes(key)) {
      for (const [name, below] of Object.entries(inner as object))
        yield* schemasIn(below, `${at}/${key}/${name}`);
    } else if (Array.isArray(inner)) {
      for (const [index, below] of inner.entries())
        yield* schemasIn(below, `${at}/${key}/${index}`);
    } else yield* schemasIn(inner, `${at}/${key}`);
  }
}

const folder = join(import.meta.dirname, '../../../schemas');
const files = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
const sources = new Map(
  files.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown]),
);

/** An event as it is stored. */
const SEEN = {
  seq: 2,
  at: '2021-06-14T07:30:00.000Z',
  actor: { accountId: 'a', name: 'A', office: 'chuyên viên', agency: 'Sở A' },
  type: 'consultation-seen',
  data: { number: 1, agency: 'Sở A' },
};

describe('the schemas', () => {
  test.each(files)('%s uses only what jsonschema checks, and no $ref has siblings', (file) => {
    const faults: string[] = [];
    for (const [at, schema] of schemasIn(sources.get(file), '')) {
      const keys = Object.keys(schema).filter((key) => key !== 'tsType');
      for (const key of keys) if (!supported.has(key)) faults.push(`${at}: ${key}`);
      if ('$ref' in schema && keys.length > 1) faults.push(`${at}: beside $ref: ${keys}`);
      const format = schema.format;
      if (format !== undefined && !Object.hasOwn(customFormats, `${format}`))
        faults.push(`${at}: format ${format}`);
    }
    expect(faults).toEqual([]);
  });

  test('every $ref of the files leads to a definition', () => {
    const lost: string[] = [];
    for (const [file, source] of sources) {
      for (const [at, schema] of schemasIn(source, file)) {
        if (typeof schema.$ref !== 'string') continue;
        const [other, name] = schema.$ref.split('#/definitions/') as [string, string];
        const target = sources.get(other || file) as { definitions: object } | undefined;
        if (!target || !Object.hasOwn(target.definitions, name)) lost.push(`${at}: ${schema.$ref}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('every $ref of the bundle leads to a definition', () => {
    for (const [at, schema] of schemasIn({ definitions }, '')) {
      if (typeof schema.$ref !== 'string') continue;
      expect([at, Object.keys(definitions)]).toEqual([
        at,
        expect.arrayContaining([schema.$ref.replace('#/definitions/', '')]),
      ]);
    }
  });

  test('every oneOf of the bundle says by which field its members are told apart', () => {
    const unions = [...schemasIn({ definitions }, '')].filter(([, schema]) => schema.oneOf);
    expect(unions.map(([at]) => at)).toEqual(['/definitions/PlanEvent', '/definitions/PlanNode']);
    for (const [, { oneOf, discriminator }] of unions) {
      const { mapping } = discriminator as { mapping: Record<string, string> };
      expect(Object.values(mapping).map(($ref) => ({ $ref }))).toEqual(oneOf);
    }
  });

  test.each<[string, string, object, boolean]>([
    ['a sound event', 'event.schema.json#/definitions/PlanEvent', SEEN, true],
    [
      'an event of no known type',
      'event.schema.json#/definitions/PlanEvent',
      { ...SEEN, type: 'x' },
      false,
    ],
    [
      'an event with a field more',
      'event.schema.json#/definitions/PlanEvent',
      { ...SEEN, by: 'x' },
      false,
    ],
    [
      'data with a field more',
      'event.schema.json#/definitions/PlanEvent',
      { ...SEEN, data: { ...SEEN.data, by: 'x' } },
      false,
    ],
    [
      'a sound plan',
      'plan.schema.json#/definitions/PlanDocument',
      plan([node('section', 's')]),
      true,
    ],
    [
      'a section as a plan',
      'plan.schema.json#/definitions/PlanDocument',
      node('section', 's'),
      false,
    ],
    [
      'a task where none belongs',
      'plan.schema.json#/definitions/PlanDocument',
      plan([node('task', 't')]),
      false,
    ],
    [
      'a principle with something below',
      'plan.schema.json#/definitions/PlanNode',
      { ...node('principle', 'p'), children: [node('task', 't')] },
      false,
    ],
    [
      'a field of another type',
      'plan.schema.json#/definitions/PlanNode',
      node('principle', 'p', { title: 'x' }),
      false,
    ],
  ])(
    'the files, as they are, judge %s as any validator reads them',
    (_what, $ref, value, sound) => {
      const validator = new Validator();
      Object.assign(validator.customFormats, customFormats);
      for (const [name, source] of sources)
        validator.addSchema(source as object, `/schemas/${name}`);
      expect(validator.validate(value, { $ref: `/schemas/${$ref}` }).valid).toBe(sound);
    },
  );

  test('every field of the plan has a name that people use', () => {
    const nameless = Object.entries(NODE_FIELDS).flatMap(([type, fields]) =>
      fields.filter(({ name }) => !fieldName(type as NodeType, name, 'vi')),
    );
    expect(nameless).toEqual([]);
  });

  test('every keyword that can fail has its own sentence', () => {
    // These only pass on what others found, or belong to drafts that the schemas don't use.
    const silent = [
      'if',
      'properties',
      'patternProperties',
      'propertyNames',
      'extends',
      'disallow',
    ];
    const failing = attributes.filter((key) => !silent.includes(key));
    expect(knownErrors).toEqual(expect.arrayContaining(failing));
  });
});

describe('check', () => {
  test('finds nothing wrong with a sound value', () => {
    expect(check('SignInRequest', { login: 'soanthao', password: 'x' })).toEqual([]);
    expect(check('PlanDocument', plan([node('section', 's', {}, [node('task', 't')])]))).toEqual(
      [],
    );
  });

  test.each<[string, string, unknown, string, string]>([
    [
      'a missing field',
      'SignInRequest',
      { login: 'a' },
      '/password',
      '“Mật khẩu” còn thiếu; hãy điền.',
    ],
    [
      'an unknown field',
      'TaskFields',
      { titel: 'a' },
      '/titel',
      '“titel” không phải là trường có ở đây; hãy bỏ.',
    ],
    [
      'a number where text should be',
      'TaskFields',
      { leadAgency: 5 },
      '/leadAgency',
      '“Cơ quan chủ trì” phải là chữ.',
    ],
    [
      'two lines where one should be',
      'TaskFields',
      { title: 'a\nb' },
      '/title',
      '“Tên nhiệm vụ” phải nằm trên một dòng; hãy bỏ chỗ xuống dòng.',
    ],
    [
      'an item of a list',
      'TaskFields',
      { coordinatingAgencies: ['Sở A', 1] },
      '/coordinatingAgencies/1',
      '“Cơ quan phối hợp”, mục 2 phải là chữ.',
    ],
    [
      'a value out of range',
      'PlanFields',
      { periodFrom: 21 },
      '/periodFrom',
      '“Năm bắt đầu” phải từ 1900 trở lên.',
    ],
    [
      'a value that is none of those',
      'PlanFields',
      { kind: 'luat' },
      '/kind',
      '“Loại văn bản” phải là một trong: de-an, ke-hoach, nghi-quyet.',
    ],
    [
      '31 February',
      'DueRequest',
      { date: '2021-02-31' },
      '/date',
      '“Ngày” phải là một ngày có thật, dạng năm-tháng-ngày, ví dụ 2021-06-25.',
    ],
    [
      'month 13',
      'PlanFields',
      { dataCutoff: '2021-13' },
      '/dataCutoff',
      '“Thời điểm chốt số liệu” phải là tháng, dạng năm-tháng, ví dụ 2021-06.',
    ],
    [
      'a period in words',
      'IndicatorFields',
      { targets: [{ period: 'năm tới' }] },
      '/targets/0/period',
      '“Năm hoặc giai đoạn” phải là năm hoặc giai đoạn từ 1900 đến 2200, ví dụ 2025 hoặc 2026-2030.',
    ],
    [
      'an empty reason',
      'WithdrawRequest',
      { reason: '' },
      '/reason',
      '“Lý do” không được để trống; hãy nhập.',
    ],
    ['no value at all', 'SignInRequest', undefined, '', 'Dữ liệu phải là một nhóm trường.'],
  ])('names the field and the mend: %s', (_what, name, value, pointer, vi) => {
    const faults = check(name, value);
    expect(faults.map((fault) => [fault.pointer, fault.message.vi])).toEqual([[pointer, vi]]);
    expect(faults[0]?.message.en).toMatch(/^(“.+”|The data),? .+\.$/);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'knows that %s is no field',
    (name) => {
      const faults = check('TaskFields', JSON.parse(`{"${name}": {}}`));
      expect(faults.map(({ pointer }) => pointer)).toEqual([`/${name}`]);
    },
  );

  test.each([
    ['without a type', { id: 'x', fields: {}, children: [] }],
    ['of an unknown type', { id: 'x', type: 'law', fields: {}, children: [] }],
  ])('says one thing about a node %s', (_what, child) => {
    const faults = check('PlanDocument', { ...plan(), children: [child] });
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/children/0/type']);
  });

  test.each<[string, object, readonly string[]]>([
    ['is sound', {}, []],
    ['is of no known type', { type: 'seen' }, ['/type']],
    ['has no type', { type: undefined }, ['/type']],
    [
      'has the data of another type',
      { type: 'vote-cast' },
      ['/data/choice', '/data/number', '/data/agency'],
    ],
    ['lacks its time', { at: undefined }, ['/at']],
    ['has a field more', { by: 'x' }, ['/by']],
  ])(
    'finds in an event that %s what is wrong, and nothing of other types',
    (_what, other, pointers) => {
      const faults = check('PlanEvent', JSON.parse(JSON.stringify({ ...SEEN, ...other })));
      expect(faults.map(({ pointer }) => pointer).toSorted()).toEqual([...pointers].toSorted());
    },
  );

  test('finds a fault deep in the plan once', () => {
    const faults = check(
      'PlanDocument',
      plan([
        node('section', 's', {}, [node('section', 's2', {}, [node('task', 't', { pilot: 'x' })])]),
      ]),
    );
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '/children/0/children/0/children/0/fields/pilot',
    ]);
  });

  test('escapes pointers and puts the prefix in front', () => {
    expect(check('TaskFields', { 'a/b~': 1 }, '/fields')[0]?.pointer).toBe('/fields/a~1b~0');
  });

  test('survives nesting without end', () => {
    let deep: unknown = {};
    for (let level = 0; level < 50_000; level += 1) deep = { children: [deep] };
    expect(check('PlanDocument', deep)).toHaveLength(1);
  });

  test('refuses a name that is no definition', () => {
    expect(() => check('toString', {})).toThrow('no schema definition');
  });

  test('assertValid refuses with every fault', () => {
    expect(() => assertValid('SignInRequest', {})).toThrow(
      expect.objectContaining({
        code: 'invalid',
        faults: [
          expect.objectContaining({ pointer: '/login' }),
          expect.objectContaining({ pointer: '/password' }),
        ],
      }),
    );
    expect(() => assertValid('SignInRequest', { login: 'a', password: 'b' })).not.toThrow();
  });
});
