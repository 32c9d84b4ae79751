/**
 * Makes from schemas/*.schema.json what the code imports: types.ts (TypeScript types), definitions.ts (all definitions in
 * one bundle, so that neither end reads files), node-fields.ts (which fields a node has, of which kind, in which order) and, from
 * schemas/operations.ts, addresses.ts (what of the operations a browser fetches).
 * `--check` writes nothing and fails when a committed file is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { OPERATION_NAMES, operationOf } from '../schemas/operations.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const folder = join(import.meta.dirname, '..', 'schemas');
const header = '// Generated from schemas/*.schema.json by `npm run schemas`. Do not edit.\n';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** References between files become references inside the bundle. */
function localRefs(value: Json): Json {
  if (Array.isArray(value)) return value.map(localRefs);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace(/^[^#]*/, '') : localRefs(inner),
    ]),
  );
}

function bundle(): { [name: string]: JsonObject } {
  const all: { [name: string]: JsonObject } = {};
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()) {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      definitions: { [name: string]: JsonObject };
    };
    for (const [name, definition] of Object.entries(schema.definitions)) {
      if (name in all) throw new Error(`${file}: definition ${name} exists already`);
      all[name] = localRefs(definition) as JsonObject;
    }
  }
  return all;
}

const refName = (value: Json | undefined): string =>
  isObject(value) && typeof value.$ref === 'string' ? value.$ref.replace('#/definitions/', '') : '';

/** For the type compiler alone: `if/then` says nothing to it, so a definition with tsType stands as that type. */
function forTypes(value: Json): Json {
  if (Array.isArray(value)) return value.map(forTypes);
  if (!isObject(value)) return value;
  if (typeof value.tsType === 'string')
    return {
      ...(value.description ? { description: value.description } : {}),
      tsType: value.tsType,
    };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, forTypes(inner)]));
}

async function typesFile(definitions: { [name: string]: JsonObject }): Promise<string> {
  const root = {
    title: 'AllDefinitions',
    type: 'object',
    additionalProperties: false,
    definitions: forTypes(definitions),
  } as Parameters<typeof compile>[0];
  const text = await compile(root, 'AllDefinitions', {
    bannerComment: '',
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    format: true,
    style: { printWidth: 140, singleQuote: true },
  });
  return (
    header +
    text
      .replace(/export interface AllDefinitions \{\}\n+/, '')
      .replace(
        /^\/\*\*\n \* This interface was referenced by `[^`]*`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n \*\/\n/gm,
        '',
      )
      .replace(
        /\n \*\n \* This interface was referenced by `[^`]*`'s JSON-Schema\n \* via the `definition` "[^"]*"\./g,
        '',
      )
      .replace(/^( +)(["\w-]+\??: )/gm, '$1readonly $2')
      .replace(/^( +readonly ["\w-]+\??: )(\([^()]*\)|[\w'"[\]]+?)\[\];$/gm, '$1readonly $2[];')
      .replace(/^(export type \w+ = )(\w+)\[\];$/gm, '$1readonly $2[];') +
    definitionsMap(Object.keys(definitions))
  );
}

/** The types by the names of their definitions, for what names a definition as data. */
const definitionsMap = (names: readonly string[]): string => `/**
 * Every type above by its name.
 */
export interface Definitions {
${names.map((name) => `  readonly ${name}: ${name};`).join('\n')}
}
`;

const addressesFile =
  (): string => `// Generated from schemas/operations.ts by \`npm run schemas\`. Do not edit.
import type { OperationName } from './operations.ts';

/** Method and path of every operation: all that a browser needs of them at run time, a quarter of their size. */
export const ADDRESSES: Readonly<Record<OperationName, string>> = {
${OPERATION_NAMES.map((name) => {
  const { method, path } = operationOf(name);
  return `  ${name}: '${method.toUpperCase()} ${path}',`;
}).join('\n')}
};
`;

/** Kinds whose definition is an enumeration keep its values; references name the node type they point at. */
function fieldsFile(definitions: { [name: string]: JsonObject }): string {
  const types = (definitions.NodeType as unknown as { enum: string[] }).enum;
  const pascal = (type: string) =>
    type
      .split('-')
      .map((word) => word[0]?.toUpperCase() + word.slice(1))
      .join('');
  const fields: { [type: string]: Json } = {};
  const children: { [type: string]: string[] } = {};
  for (const type of types) {
    const properties = (definitions[`${pascal(type)}Fields`] as { properties: JsonObject })
      .properties;
    fields[type] = Object.entries(properties).map(([name, schema]) => {
      const kind = refName(schema);
      const definition = definitions[kind] as JsonObject;
      return {
        name,
        kind,
        ...(Array.isArray(definition.enum) ? { values: definition.enum } : {}),
        ...(kind.endsWith('Refs')
          ? {
              refersTo: kind
                .replace(/Refs$/, '')
                .replace(/(?<!^)[A-Z]/g, '-$&')
                .toLowerCase(),
            }
          : {}),
      };
    });
    const node = definitions[
      type === 'plan' ? 'PlanDocument' : `${pascal(type)}Node`
    ] as unknown as {
      properties: {
        children: { items?: { allOf: [{ properties: { type: { enum: string[] } } }] } };
      };
    };
    children[type] = node.properties.children.items?.allOf[0].properties.type.enum ?? [];
  }
  return `${header}
import type { NodeType } from './types.ts';

/** A field of a node: its name, its kind (the scalar it is made of), the values or the node type it may hold. */
export interface FieldSpec {
  readonly name: string;
  readonly kind: string;
  readonly values?: readonly string[];
  readonly refersTo?: NodeType;
}

/** The fields of every type of node, in the order in which people fill them in. */
export const NODE_FIELDS: Readonly<Record<NodeType, readonly FieldSpec[]>> = {
${Object.entries(fields)
  .map(
    ([type, specs]) =>
      `  '${type}': [\n${(specs as Json[]).map((spec) => `    ${JSON.stringify(spec)},`).join('\n')}\n  ],`,
  )
  .join('\n')}
};

/** What may stand directly below a node. */
export const NODE_CHILDREN: Readonly<Record<NodeType, readonly NodeType[]>> = {
${Object.entries(children)
  .map(([type, below]) => `  '${type}': ${JSON.stringify(below)},`)
  .join('\n')}
};
`;
}

const definitions = bundle();
const withoutTypeHints = JSON.parse(
  JSON.stringify(definitions, (key, value: Json) => (key === 'tsType' ? undefined : value)),
) as Json;
const files = {
  'types.ts': await typesFile(definitions),
  'definitions.ts': `${header}
/** Every schema definition by name; references are '#/definitions/Name'. JSON Schema draft-07. */
export const definitions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
${Object.entries(withoutTypeHints as JsonObject)
  .map(([name, definition]) => `  ${name}: ${JSON.stringify(definition)},`)
  .join('\n')}
};
`,
  'node-fields.ts': fieldsFile(definitions),
  'addresses.ts': addressesFile(),
};
const stale: string[] = [];
for (const [name, text] of Object.entries(files)) {
  const path = join(folder, name);
  let current = '';
  try {
    current = readFileSync(path, 'utf8');
  } catch {
    // not there yet: stale
  }
  if (current === text) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Stale generated files in schemas/: ${stale.join(', ')}. Run: npm run schemas`);
  process.exit(1);
}
console.log(
  stale.length > 0
    ? `Wrote schemas/${stale.join(', schemas/')}`
    : 'Generated schema files are up to date',
);
