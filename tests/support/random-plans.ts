import fc from 'fast-check';
import {
  findNode,
  insertNode,
  moveNode,
  removeNode,
  setFields,
  walk,
} from '../../domain/plan/tree.ts';
import { NODE_CHILDREN, NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { NodeType, PlanDocument, PlanNode } from '../../schemas/types.ts';

const WORDS = [
  ...[
    'chuyển',
    'đổi',
    'số',
    'tỉnh',
    'Thanh Hóa',
    '99,92%',
    '58-NQ/TW',
    'hộ',
    'gia đình',
    'và',
    'của',
  ],
  ...[
    '**hạ tầng**',
    '*nền tảng*',
    '~~cũ~~',
    '`mã`',
    '<b>',
    '&',
    '{++',
    '++}',
    '~>',
    '--}',
    '\\',
    '|',
    '  ',
    '\u00a0',
  ],
];
const BLOCKS = [
  '\n\n',
  '\n',
  '\n\n- ',
  '\n1. ',
  '\n\n# ',
  '\n\n> ',
  '\n\n|a|b|\n|-|-|\n|c|d|\n\n',
  '  \n',
  '\n```\n',
  '\n\n',
];

/**
 * Markdown of the kind that people and programs write, with all that a file format may stumble on.
 */
export const markdowns: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...BLOCKS), fc.nat(7)), {
    maxLength: 24,
  })
  .map((parts) =>
    parts.map(([word, block, turn]) => `${word}${turn === 0 ? block : ' '}`).join(''),
  );

type Step = readonly [kind: number, one: number, other: number, text: string];

const steps = (maxLength: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.tuple(fc.nat(9), fc.nat(999), fc.nat(999), markdowns), { minLength: 1, maxLength });

/**
 * Two drafts of one plan: the second came from the first by edits, additions, removals and moves.
 */
export const drafts: fc.Arbitrary<readonly [PlanDocument, PlanDocument]> = fc
  .tuple(steps(30), steps(12))
  .map(([first, second]) => {
    const empty: PlanDocument = {
      id: 'plan',
      type: 'plan',
      fields: { title: 'Đề án' },
      children: [],
    };
    const a = first.reduce(
      (plan, [, ...rest], index) => step(plan, [9, ...rest], `a${index}`),
      empty,
    );
    return [a, second.reduce((plan, one, index) => step(plan, one, `b${index}`), a)];
  });

function step(plan: PlanDocument, [kind, one, other, text]: Step, id: string): PlanDocument {
  const nodes = [...walk(plan)].map(({ node }) => node);
  const at = nodes[one % nodes.length] as PlanNode;
  if (kind < 4) return setFields(plan, at.id, fieldsOf(at.type, text, other));
  if (kind < 7 && at.id !== plan.id)
    return kind < 5 ? removeNode(plan, at.id) : moved(plan, at, nodes, other);
  const parents = nodes.filter(({ type }) => NODE_CHILDREN[type].length > 0);
  const parent = parents[one % parents.length] as PlanNode;
  const types = NODE_CHILDREN[parent.type];
  const type = types[other % types.length] as NodeType;
  const node = {
    id,
    type,
    fields: fieldsOf(type, text, other),
    children: [],
  } as unknown as PlanNode;
  try {
    return insertNode(plan, parent.id, other % (parent.children.length + 1), node);
  } catch {
    return plan; // as deep as a plan may be
  }
}

function moved(
  plan: PlanDocument,
  node: PlanNode,
  nodes: readonly PlanNode[],
  pick: number,
): PlanDocument {
  const parents = nodes.filter(
    ({ id, type }) => NODE_CHILDREN[type].includes(node.type) && !findNode(node, id),
  );
  const parent = parents[pick % parents.length];
  if (!parent) return plan;
  const room = parent.children.filter(({ id }) => id !== node.id).length;
  try {
    return moveNode(plan, node.id, parent.id, pick % (room + 1));
  } catch {
    return plan; // as deep as a plan may be
  }
}

function fieldsOf(type: NodeType, text: string, pick: number): PlanNode['fields'] {
  const fields: Record<string, unknown> = {};
  for (const [index, { name, kind, values }] of NODE_FIELDS[type].entries()) {
    if ((pick + index) % 3 === 0) continue;
    if (values) fields[name] = values[pick % values.length];
    else if (kind === 'Markdown') fields[name] = text;
    else if (kind === 'Line' || kind === 'Agency') fields[name] = text.replace(/\s+/g, ' ').trim();
    else if (kind === 'AgencyList') fields[name] = ['Sở Tài chính', `Sở ${pick % 5}`];
    else if (kind === 'Targets')
      fields[name] = [{ period: `20${25 + (pick % 5)}`, value: pick, text: 'phấn đấu' }];
    else if (kind === 'Year') fields[name] = 2020 + (pick % 9);
    else if (['Quantity', 'Money', 'Integer'].includes(kind)) fields[name] = pick;
  }
  return fields as PlanNode['fields'];
}
