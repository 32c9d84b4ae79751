import { definitions } from '../../schemas/definitions.ts';
import { customFormats } from './custom-formats.ts';

/**
 * Where a value has another shape than its schema: a JSON pointer ('' for the value itself);
 * undefined when nowhere.
 */
export type Shape = (value: unknown) => string | undefined;

type Schema = Readonly<Record<string, unknown>>;

const cache = new Map<string, Shape>();

/**
 * The shape that a definition of schemas/ describes: types, names of fields, values of fixed lists,
 * forms of dates. Limits (lengths, counts, least and most) are not part of it: what was stored
 * under wider ones is still read. For what is stored, by the thousand at each start; `check` is for
 * what people send. `npm run bench -- scale` has the cost of a start.
 */
export function shapeOf(definitionName: string): Shape {
  const cached = cache.get(definitionName);
  if (cached) return cached;
  const schema = Object.hasOwn(definitions, definitionName)
    ? definitions[definitionName]
    : undefined;
  if (!schema) throw new Error(`There is no schema definition ${definitionName}`);
  let made: Shape | undefined;
  // A definition may hold itself: it is made when a value first gets there.
  const shape: Shape = (value) => {
    made ??= compile(schema as Schema);
    return made(value);
  };
  cache.set(definitionName, shape);
  return shape;
}

function compile(schema: Schema): Shape {
  const parts = [
    typeof schema.$ref === 'string' ? shapeOf(schema.$ref.replace('#/definitions/', '')) : [],
    typeof schema.type === 'string' ? ofType(schema.type) : [],
    'const' in schema ? oneOf([schema.const]) : [],
    Array.isArray(schema.enum) ? oneOf(schema.enum) : [],
    typeof schema.format === 'string' ? ofFormat(schema.format) : [],
    Array.isArray(schema.required) ? having(schema.required) : [],
    isSchema(schema.properties) || schema.additionalProperties === false ? fieldsOf(schema) : [],
    isSchema(schema.items) ? itemsOf(compile(schema.items)) : [],
    Array.isArray(schema.allOf) ? schema.allOf.map(compile) : [],
    isSchema(schema.discriminator) ? ofMember(schema.discriminator) : [],
  ].flat();
  return (value) => {
    for (const part of parts) {
      const wrong = part(value);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => isSchema(value),
};

function ofType(name: string): Shape {
  const accepts = TYPES[name];
  if (!accepts) throw new Error(`no shape of type ${name}`);
  return (value) => (accepts(value) ? undefined : '');
}

function ofFormat(name: string): Shape {
  const accepts = Object.entries(customFormats).find(([format]) => format === name)?.[1];
  if (!accepts) throw new Error(`no shape of format ${name}`);
  return (value) => (accepts(value) ? undefined : '');
}

function oneOf(values: readonly unknown[]): Shape {
  const allowed = new Set(values);
  return (value) => (allowed.has(value) ? undefined : '');
}

const having =
  (names: readonly string[]): Shape =>
  (value) => {
    const missing = isSchema(value) && names.find((name) => !Object.hasOwn(value, name));
    return missing ? `/${missing}` : undefined;
  };

function fieldsOf({ properties, additionalProperties }: Schema): Shape {
  const entries = Object.entries(isSchema(properties) ? properties : {});
  const shapes = new Map(entries.map(([name, inner]) => [name, compile(inner as Schema)]));
  const closed = additionalProperties === false;
  return (value) => {
    if (!isSchema(value)) return undefined;
    for (const name of Object.keys(value)) {
      const shape = shapes.get(name);
      if (!shape && closed) return `/${name}`;
      const wrong = shape?.(value[name]);
      if (wrong !== undefined) return `/${name}${wrong}`;
    }
    return undefined;
  };
}

const itemsOf =
  (item: Shape): Shape =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    for (const [index, one] of value.entries()) {
      const wrong = item(one);
      if (wrong !== undefined) return `/${index}${wrong}`;
    }
    return undefined;
  };

/**
 * The shape of the member of a union that the value names; a value that names none is refused by
 * its field.
 */
function ofMember({ propertyName, mapping }: Schema): Shape {
  const shapes = new Map(
    Object.entries(mapping as Schema).map(([name, $ref]) => [name, compile({ $ref })]),
  );
  return (value) => shapes.get(`${(value as Schema)[`${propertyName}`]}`)?.(value);
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
