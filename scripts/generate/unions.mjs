/** @import { Definitions, Schema } from './definitions.mjs' */

// A union of the sources is one object schema: what all members have, and under oneOf what each has
// of its own, beginning with the value of the field that tells them apart:
//
//   PlanEvent: { required, properties: { seq, type: { $ref: EventType }, data: {} },
//                oneOf: [{ properties: { type: { const: 'node-removed' },
//                                        data: { properties: { nodeId } } } }, …] }
//
// In the bundle each member is a definition by itself, NodeRemovedEvent with its NodeRemovedData,
// PlanEvent refers to them by the discriminator of OpenAPI, and EventType lists the values.

/**
 * The same definitions with each union expanded.
 *
 * @param {Definitions} sources
 * @returns {Definitions}
 */
export function expandUnions(sources) {
  /** @type {{ [name: string]: Schema }} */
  const all = { ...sources };
  for (const [name, union] of Object.entries(sources)) {
    if (!union.oneOf) continue;
    const tag = tagOf(name, union.oneOf[0]);
    /** @type {Map<string, string>} */
    const members = new Map();
    for (const member of union.oneOf) {
      const value = member.properties[tag].const;
      const memberName = member.title ?? pascal(value) + lastWord(name);
      members.set(value, memberName);
      Object.assign(all, memberOf(union, member, { tag, name: memberName }));
    }
    const tags = union.properties[tag];
    const tagsName = tags.$ref.replace('#/definitions/', '');
    all[tagsName] = { ...sources[tagsName], enum: [...members.keys()] };
    all[name] = {
      description: union.description,
      type: 'object',
      required: [tag],
      properties: { [tag]: tags },
      oneOf: [...members.values()].map((of) => ({ $ref: `#/definitions/${of}` })),
      discriminator: {
        propertyName: tag,
        mapping: Object.fromEntries(
          [...members].map(([value, of]) => [value, `#/definitions/${of}`]),
        ),
      },
    };
  }
  return all;
}

/**
 * The field whose value tells the members of a union apart.
 *
 * @param {string} name
 * @param {Schema} member
 */
function tagOf(name, member) {
  const [tag] = Object.entries(member.properties).find(([, { const: value }]) => value) ?? [];
  if (tag === undefined) throw new Error(`${name}: no field tells the members of oneOf apart`);
  return tag;
}

/**
 * A member as a definition: what all have, narrowed by what it has of its own. Its own objects are
 * definitions, too.
 *
 * @param {Schema} union
 * @param {Schema} member
 * @param {{ readonly tag: string, readonly name: string }} of
 * @returns {Definitions}
 */
function memberOf(union, { description, properties: own }, { tag, name }) {
  const { type, additionalProperties, required, properties: common } = union;
  const stray = Object.keys(own).find((field) => !Object.hasOwn(common, field));
  if (stray !== undefined) throw new Error(`${name}: ${stray} is no field of the union`);
  /** @type {{ [name: string]: Schema }} */
  const parts = {};
  /** @type {{ [field: string]: Schema }} */
  const properties = {};
  for (const [field, schema] of Object.entries(common)) {
    if (field === tag) properties[field] = own[tag];
    else if (own[field]?.properties) {
      const partName = pascal(own[tag].const) + pascal(field);
      parts[partName] = narrowed(schema, own[field]);
      properties[field] = { $ref: `#/definitions/${partName}` };
    } else properties[field] = own[field] ? narrowed(schema, own[field]) : schema;
  }
  return { ...parts, [name]: { description, type, additionalProperties, required, properties } };
}

/**
 * A schema with the keywords of another in place of its own; beside a reference keywords would
 * count for nothing.
 */
const narrowed = (/** @type {Schema} */ schema, /** @type {Schema} */ own) =>
  Object.fromEntries(
    Object.entries({ ...schema, ...own }).map(([key, value]) => [
      key,
      schema[key]?.$ref && own[key] ? { allOf: [own[key], schema[key]] } : value,
    ]),
  );

/** node-set → NodeSet. @param {string} name */
const pascal = (name) =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** PlanEvent → Event. @param {string} name */
const lastWord = (name) => /[A-Z][a-z]*$/.exec(name)?.[0] ?? name;
