/** @import { Definitions, Schema } from './definitions.mjs' */
import { refName } from './definitions.mjs';

/**
 * The source of node-fields.ts: what fields a node of each type has, and what may be below it.
 *
 * @param {Definitions} definitions
 */
export function nodeFieldsText(definitions) {
  const nodes = Object.entries(definitions.PlanNode?.discriminator.mapping).map(([type, $ref]) => ({
    ...definitions[refName({ $ref })]?.properties,
    type,
  }));
  const fields = nodes.map(({ type, fields }) => {
    const { properties } = definitions[refName(fields)] ?? {};
    const specs = Object.entries(properties).map(([name, schema]) =>
      fieldSpec(name, refName(schema), definitions),
    );
    return `  '${type}': [\n${specs.map((spec) => `    ${JSON.stringify(spec)},\n`).join('')}  ],\n`;
  });
  const children = nodes.map(({ type, children }) => {
    const below = children.maxItems === 0 ? [] : children.items.allOf[0].properties.type.enum;
    return `  '${type}': ${JSON.stringify(below)},\n`;
  });
  return `import type { NodeType } from './types.ts';

/**
 * A field of a node: its name, its kind (the scalar it is made of), the values or the node type it
 * may hold.
 */
export interface FieldSpec {
  readonly name: string;
  readonly kind: string;
  readonly values?: readonly string[];
  readonly refersTo?: NodeType;
}

/** The fields of every type of node, in the order in which people fill them in. */
export const NODE_FIELDS: Readonly<Record<NodeType, readonly FieldSpec[]>> = {
${fields.join('')}};

/** What may be directly below a node. */
export const NODE_CHILDREN: Readonly<Record<NodeType, readonly NodeType[]>> = {
${children.join('')}};
`;
}

/**
 * Kinds whose definition is an enumeration keep its values; those of references name the type of
 * node, TaskRefs that of tasks.
 *
 * @param {string} name
 * @param {string} kind
 * @param {Definitions} definitions
 */
function fieldSpec(name, kind, definitions) {
  const refersTo = /^(\w+)Refs$/
    .exec(kind)?.[1]
    ?.replace(/(?<!^)[A-Z]/g, '-$&')
    .toLowerCase();
  return { name, kind, values: definitions[kind]?.enum, refersTo };
}
