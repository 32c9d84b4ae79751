import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandUnions } from './unions.mjs';

/** @typedef {{ readonly [keyword: string]: any }} Schema */
/** @typedef {{ readonly [name: string]: Schema }} Definitions */

/**
 * All definitions of schemas/*.schema.json by name, in one bundle: references between files are
 * references within it, and unions are expanded (see unions.mjs).
 *
 * @param {string} folder
 * @returns {Definitions}
 * @throws when two files define one name
 */
export function readDefinitions(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  /** @type {Map<string, Schema>} */
  const all = new Map();
  for (const file of files.sort()) {
    /** @type {{ definitions: Definitions }} */
    const { definitions } = JSON.parse(readFileSync(join(folder, file), 'utf8'), localRef);
    for (const [name, definition] of Object.entries(definitions)) {
      if (all.has(name)) throw new Error(`${file}: definition ${name} exists already`);
      all.set(name, definition);
    }
  }
  return expandUnions(Object.fromEntries(all));
}

/**
 * common.schema.json#/definitions/Id → #/definitions/Id.
 *
 * @param {string} key
 * @param {unknown} value
 */
const localRef = (key, value) =>
  key === '$ref' && typeof value === 'string' ? value.replace(/^[^#]*/, '') : value;

/**
 * The name of the definition that a schema refers to; '' when it is no reference.
 *
 * @param {Schema} schema
 */
export const refName = ({ $ref }) => `${$ref ?? ''}`.replace('#/definitions/', '');
