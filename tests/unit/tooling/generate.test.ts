import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { GENERATED, generate } from '../../../scripts/generate/generate.mjs';
import { typesText } from '../../../scripts/generate/types.mjs';
import { expandUnions } from '../../../scripts/generate/unions.mjs';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

const ref = (name: string) => ({ $ref: `#/definitions/${name}` });

describe('a union', () => {
  const union = {
    description: 'A shape.',
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'data'],
    properties: { kind: ref('ShapeKind'), data: { type: 'object' }, note: ref('Line') },
    oneOf: [
      {
        properties: { kind: { const: 'half-disc' }, data: { properties: { radius: ref('Line') } } },
      },
      { title: 'Nothing', properties: { kind: { const: 'none' } } },
    ],
  };
  const sources = { ShapeKind: { type: 'string' }, PlaneShape: union, Line: { type: 'string' } };

  test('has a closed definition for each member, and one for what each has of its own', () => {
    expect(expandUnions(sources)).toEqual({
      Line: { type: 'string' },
      ShapeKind: { type: 'string', enum: ['half-disc', 'none'] },
      HalfDiscData: { type: 'object', properties: { radius: ref('Line') } },
      HalfDiscShape: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'data'],
        properties: { kind: { const: 'half-disc' }, data: ref('HalfDiscData'), note: ref('Line') },
      },
      Nothing: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'data'],
        properties: { kind: { const: 'none' }, data: { type: 'object' }, note: ref('Line') },
      },
      PlaneShape: {
        description: 'A shape.',
        type: 'object',
        required: ['kind'],
        properties: { kind: ref('ShapeKind') },
        oneOf: [ref('HalfDiscShape'), ref('Nothing')],
        discriminator: {
          propertyName: 'kind',
          mapping: { 'half-disc': ref('HalfDiscShape').$ref, none: ref('Nothing').$ref },
        },
      },
    });
  });

  test('is a union of interfaces in TypeScript', () => {
    const text = typesText(expandUnions(sources));
    expect(text).toContain("export type ShapeKind = 'half-disc' | 'none';");
    expect(text).toContain('/** A shape. */\nexport type PlaneShape = HalfDiscShape | Nothing;');
    expect(text).toContain(
      "interface HalfDiscShape {\n  readonly kind: 'half-disc';\n  readonly data: HalfDiscData;\n  readonly note?: Line;\n}",
    );
  });

  test('refuses a member with a field that the union doesn’t have', () => {
    const oneOf = [{ properties: { kind: { const: 'none' }, other: {} } }];
    expect(() => expandUnions({ ...sources, PlaneShape: { ...union, oneOf } })).toThrow(
      'NoneShape: other is no field of the union',
    );
  });
});

test.each<[object, string]>([
  [{ type: 'integer' }, 'number'],
  [{ type: 'array', items: { enum: ['a', 'b'] } }, "readonly ('a' | 'b')[]"],
  [{ type: 'array', items: ref('Line') }, 'readonly Line[]'],
  [
    { type: 'object', additionalProperties: { type: 'integer' } },
    'Readonly<Record<string, number>>',
  ],
  [{ allOf: [{ minLength: 1 }, ref('Line')] }, 'Line'],
  [{ tsType: 'string | number' }, 'string | number'],
])('%j is %s in TypeScript', (schema, type) => {
  expect(typesText({ It: schema })).toBe(`export type It = ${type};\n`);
});

test('what the tests run with is up to date, and is written only when it is not', async () => {
  expect(await generate()).toEqual([]);
});

test('nothing that is generated is in git', () => {
  const ignored = readFileSync(join(projectRoot, '.gitignore'), 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining([...GENERATED]));
});
