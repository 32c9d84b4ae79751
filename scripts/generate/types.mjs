/** @import { Definitions, Schema } from './definitions.mjs' */
import { refName } from './definitions.mjs';

/** A union that is longer is written one member a line. */
const WIDTH = 100;

/**
 * TypeScript's types of the definitions, one of the same name each: interfaces of objects, all of
 * it readonly. A schema whose values can't be told by the keywords it uses names their type itself
 * (`tsType`).
 *
 * @param {Definitions} definitions
 */
export const typesText = (definitions) =>
  Object.entries(definitions)
    .map(([name, schema]) => comment(schema, '') + declaration(name, schema))
    .join('\n');

/**
 * An interface of all the types by their names, for what names a definition as data.
 *
 * @param {Definitions} definitions
 */
export const definitionsMapText = (definitions) => `
/** Every type above by its name. */
export interface Definitions {
${Object.keys(definitions)
  .map((name) => `  readonly ${name}: ${name};\n`)
  .join('')}}
`;

/** @param {string} name @param {Schema} schema */
const declaration = (name, schema) =>
  isFields(schema)
    ? `export interface ${name} ${typeOf(schema, '')}\n`
    : `export type ${name} = ${typeOf(schema, '')};\n`;

/** @param {Schema} schema */
const isFields = ({ type, properties, oneOf, tsType }) =>
  type === 'object' && properties !== undefined && !oneOf && !tsType;

/**
 * @param {Schema} schema
 * @param {string} indent of the line on which it begins
 * @returns {string}
 */
function typeOf(schema, indent) {
  if (schema.tsType) return schema.tsType;
  if (schema.$ref) return refName(schema);
  if (schema.oneOf) return unionOf(schema.oneOf.map(refName), indent);
  if (schema.enum) return unionOf(schema.enum.map(literal), indent);
  if ('const' in schema) return literal(schema.const);
  // Beside a reference allOf holds limits, which types can't tell.
  if (schema.allOf)
    return typeOf(
      schema.allOf.find((/** @type {Schema} */ one) => one.$ref),
      indent,
    );
  switch (schema.type) {
    case 'array':
      return `readonly ${element(typeOf(schema.items, indent))}[]`;
    case 'object':
      return isFields(schema) ? fields(schema, indent) : mapOf(schema, indent);
    case 'integer':
      return 'number';
    case 'string':
    case 'number':
    case 'boolean':
      return schema.type;
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`);
  }
}

/** @param {Schema} schema @param {string} indent */
function fields({ properties, required = [] }, indent) {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? '' : '?';
    return `${comment(schema, inner)}${inner}readonly ${key(name)}${mark}: ${typeOf(schema, inner)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

/**
 * An object with names that the schema doesn't know.
 *
 * @param {Schema} schema
 * @param {string} indent
 */
const mapOf = ({ additionalProperties }, indent) =>
  `Readonly<Record<string, ${additionalProperties ? typeOf(additionalProperties, indent) : 'unknown'}>>`;

/** @param {readonly string[]} members @param {string} indent */
function unionOf(members, indent) {
  const line = members.join(' | ');
  if (indent.length + line.length < WIDTH) return line;
  return members.map((member) => `\n${indent}  | ${member}`).join('');
}

/** @param {string} name */
const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/** @param {string} type */
const element = (type) => (/^[\w.]+$|^\{/.test(type) ? type : `(${type})`);

/** @param {unknown} value */
const literal = (value) => (typeof value === 'string' ? `'${value}'` : String(value));

/** @param {Schema} schema @param {string} indent */
const comment = ({ description }, indent) =>
  description ? `${indent}/** ${description} */\n` : '';
