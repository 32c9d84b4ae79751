import { NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { NodeType } from '../../schemas/types.ts';
import type { NodeLook, NodeRule } from './rule.ts';

/** The looks of a rule that reads the texts of nodes of every type alike. */
export const forEveryType = (look: NodeLook<NodeType>): NodeRule['nodes'] =>
  Object.fromEntries(Object.keys(NODE_FIELDS).map((type) => [type, look])) as NodeRule['nodes'];
