import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foldSources } from '../../../scripts/generate/fold-hash.mjs';
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

describe('the hash of the fold', () => {
  const act = 'domain/review/acts/opinions.ts';
  let root: string;
  let before: string;

  /** In a process of its own: the bundler is no module for the tests' realm. */
  const hash = () =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        'const { foldHash } = await import(process.argv[1]); console.log(await foldHash(process.argv[2]));',
        new URL('../../../scripts/generate/fold-hash.mjs', import.meta.url).href,
        root,
      ],
      { encoding: 'utf8' },
    ).trim();

  const change = (file: string, rewrite: (source: string) => string) => {
    const source = readFileSync(join(root, file), 'utf8');
    const next = rewrite(source);
    expect(next).not.toBe(source);
    writeFileSync(join(root, file), next);
    return () => writeFileSync(join(root, file), source);
  };

  beforeAll(() => {
    root = join(mkdtempSync(join(tmpdir(), 'duthao-fold-')), 'Dự thảo một');
    for (const folder of ['schemas', 'domain'])
      cpSync(join(projectRoot, folder), join(root, folder), { recursive: true });
    before = hash();
  });

  afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

  test('is the one that this code was generated with, wherever the folder is', () => {
    const kept = readFileSync(join(projectRoot, 'domain/review/fold-hash.ts'), 'utf8');
    expect(kept).toContain(`FOLD_HASH = '${before}';`);
  });

  test.each<[string, string, (source: string) => string]>([
    [
      'how an act folds',
      act,
      (source) => source.replace(/fold: \(state[^)]*\) => \(\{/, "$& stage: 'approved',"),
    ],
    [
      'what folds of no act use',
      'domain/review/fold.ts',
      (source) => source.replace('instance: 0', 'instance: 1'),
    ],
    [
      'what the fold calls elsewhere',
      'domain/dictionary.ts',
      (source) => source.replace('create(null)', 'create({})'),
    ],
  ])('changes with %s', (_what, file, rewrite) => {
    const restore = change(file, rewrite);
    expect(hash()).not.toBe(before);
    restore();
  });

  test.each<[string, string, (source: string) => string]>([
    ['a comment', act, (source) => `// Something else.\n${source}`],
    ['the form of the code', act, (source) => source.replaceAll('\n', '\n\n')],
    [
      'what the fold doesn’t reach',
      'domain/text/due.ts',
      (source) => `${source}export const more = 1;\n`,
    ],
  ])('stays with a change of %s, which is looked at again', (_what, file, rewrite) => {
    const sources = foldSources(root, 'domain/review/fold-hash.ts');
    const restore = change(file, rewrite);
    expect(foldSources(root, 'domain/review/fold-hash.ts')).not.toBe(sources);
    expect(hash()).toBe(before);
    restore();
  });
});
