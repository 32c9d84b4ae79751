import { NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { NodeType, PlanDocument, PlanNode, Target } from '../../schemas/types.ts';
import { MAX_DEPTH, walk } from '../plan/tree.ts';
import { VOCABULARY } from '../plan/vocabulary.ts';
import type { FieldFault } from '../refusal.ts';
import { toNfc } from '../text/normalise.ts';
import { check, pointerOf, refuseFaults } from './schema.ts';

/**
 * What breaks the structure of a plan: the schema (fields, values, what may be where), an id
 * given twice, two targets for a period or a span that ends before it begins, a reference to a node
 * of the wrong type, more than MAX_DEPTH levels. A reference to a node that is gone is
 * incompleteness, not a fault. Empty when all is well; takes any value.
 */
export function checkStructure(root: unknown): FieldFault[] {
  const faults = check('PlanDocument', root);
  return faults.length > 0 ? faults : checkSound(root as PlanDocument);
}

/** Throws Refusal('invalid') with the faults found by checkStructure. */
export function assertStructure(root: unknown): asserts root is PlanDocument {
  refuseFaults(checkStructure(root));
}

/**
 * Throws Refusal('invalid') when fields break the rules of a node's type: the quick check of one
 * edit. Pointers follow `prefix`. With the root, references are checked against it.
 */
export function assertFields(
  type: NodeType,
  fields: unknown,
  root?: PlanDocument,
  prefix = '',
): void {
  const faults = check(fieldsDefinition(type), fields, prefix);
  if (faults.length === 0) {
    const node = { type, fields } as PlanNode;
    faults.push(...checkTargets(node, prefix));
    if (root) faults.push(...checkRefs(node, typesOf(root), prefix));
  }
  refuseFaults(faults);
}

/**
 * Throws Refusal('invalid') when a node, with all below it, is no sound part of a plan: to be
 * called before it is put in. With the root, references are held against it and the node itself.
 */
export function assertNode(node: unknown, root?: PlanDocument): asserts node is PlanNode {
  const faults = check('PlanNode', node);
  if (faults.length === 0) {
    const types = typesOf(node as PlanNode);
    if (root) for (const [id, type] of typesOf(root)) types.set(id, type);
    faults.push(...checkBelow(node as PlanNode, root ? types : undefined));
  }
  refuseFaults(faults);
}

/** PlanFields, LegalBasisFields, …: the schema definition of the fields of a type of node. */
export const fieldsDefinition = (type: NodeType): string =>
  `${type.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Fields`;

function checkSound(root: PlanDocument): FieldFault[] {
  return checkBelow(root, typesOf(root));
}

function checkBelow(root: PlanNode, types?: ReadonlyMap<string, NodeType>): FieldFault[] {
  const faults: FieldFault[] = [];
  const seen = new Set<string>();
  const visit = (node: PlanNode, path: readonly (string | number)[], depth: number): void => {
    const pointer = pointerOf(path);
    if (seen.has(node.id)) faults.push(twice(node.id, `${pointer}/id`));
    seen.add(node.id);
    if (depth > MAX_DEPTH) {
      faults.push({
        pointer,
        message: {
          vi: `Dự thảo chỉ được lồng ${MAX_DEPTH} cấp; hãy đặt mục này ở cấp cao hơn.`,
          en: `A draft may be ${MAX_DEPTH} levels deep; put this item at a higher level.`,
        },
      });
      return;
    }
    faults.push(...checkTargets(node, `${pointer}/fields`));
    if (types) faults.push(...checkRefs(node, types, `${pointer}/fields`));
    for (const [index, child] of node.children.entries())
      visit(child, [...path, 'children', index], depth + 1);
  };
  visit(root, [], 0);
  return faults;
}

const twice = (id: string, pointer: string): FieldFault => ({
  pointer,
  message: {
    vi: `Mã định danh “${id}” được dùng hai lần; hãy đổi một mã.`,
    en: `The identifier “${id}” is used twice; change one.`,
  },
});

function checkTargets(node: PlanNode, prefix: string): FieldFault[] {
  if (node.type !== 'indicator') return [];
  const seen = new Set<string>();
  return (node.fields.targets ?? []).flatMap(({ period }, index) => {
    const pointer = `${prefix}/targets/${index}/period`;
    const [from = '', to = from] = period.split('-');
    if (to < from) return [reversed(period, pointer)];
    if (seen.has(period)) return [repeated(period, pointer)];
    seen.add(period);
    return [];
  });
}

const reversed = (period: string, pointer: string): FieldFault => ({
  pointer,
  message: {
    vi: `Giai đoạn ${period} kết thúc trước khi bắt đầu; hãy đổi thứ tự hai năm.`,
    en: `The period ${period} ends before it begins; swap its years.`,
  },
});

const repeated = (period: string, pointer: string): FieldFault => ({
  pointer,
  message: {
    vi: `Chỉ tiêu đã có mục tiêu cho ${period}; mỗi năm hoặc giai đoạn chỉ một mục tiêu.`,
    en: `The indicator has a target for ${period} already; keep one for each period.`,
  },
});

const typesOf = (root: PlanNode): Map<string, NodeType> =>
  new Map([...walk(root)].map(({ node }) => [node.id, node.type]));

function checkRefs(
  node: PlanNode,
  types: ReadonlyMap<string, NodeType>,
  prefix: string,
): FieldFault[] {
  return NODE_FIELDS[node.type].flatMap(({ name, refersTo }) => {
    if (!refersTo) return [];
    const refs = (node.fields as Readonly<Record<string, readonly string[] | undefined>>)[name];
    return (refs ?? []).flatMap((id, index) => {
      const found = types.get(id);
      if (found === undefined || found === refersTo) return [];
      const [wanted, is] = [VOCABULARY[refersTo].name, VOCABULARY[found].name];
      return [
        {
          pointer: `${prefix}/${name}/${index}`,
          message: {
            vi: `“${id}” là ${is.vi.toLowerCase()}, không phải ${wanted.vi.toLowerCase()}; hãy chọn một ${wanted.vi.toLowerCase()}.`,
            en: `“${id}” is a ${is.en.toLowerCase()}, not a ${wanted.en.toLowerCase()}; choose a ${wanted.en.toLowerCase()}.`,
          },
        },
      ];
    });
  });
}

/** A plan from outside, cleaned as cleanNode says and checked. Throws Refusal('invalid'). */
export function normaliseDocument(input: unknown): PlanDocument {
  const root = cleanNode(input);
  assertStructure(root);
  return root;
}

/**
 * A node from outside with all below it: NFC, fields cleaned as cleanFields says. Checks nothing.
 */
export function cleanNode(input: unknown): unknown {
  return clean(toNfc(input));
}

function clean(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const { type, fields, children } = node as Partial<PlanNode>;
  if (type === undefined || !Object.hasOwn(NODE_FIELDS, type)) return node;
  return {
    ...node,
    ...(fields === undefined ? {} : { fields: cleanFields(type, fields) }),
    ...(Array.isArray(children) ? { children: children.map(clean) } : {}),
  };
}

/**
 * Fields from outside: NFC, one-line texts without white space at their ends, empty texts left out,
 * for an empty field and a missing one are the same. Markdown keeps its white space. Checks
 * nothing: what is no known field stays as it is.
 */
export function cleanFields<T>(type: NodeType, input: T): T {
  const fields: unknown = toNfc(input);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return input;
  const kinds = new Map(NODE_FIELDS[type].map(({ name, kind }) => [name, kind]));
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    cleanValue(kinds.get(name), value),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as T;
}

function cleanValue(kind: string | undefined, value: unknown): unknown {
  if (kind === 'Line' || kind === 'Agency') return trimmed(value);
  if (kind === 'AgencyList' && Array.isArray(value))
    return value.map(trimmed).filter((agency) => agency !== '');
  if (kind === 'Targets' && Array.isArray(value)) return value.map(cleanTarget);
  return value;
}

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

function cleanTarget(target: unknown): unknown {
  if (typeof target !== 'object' || target === null) return target;
  const { text, ...rest } = target as Partial<Target>;
  const words = trimmed(text);
  return words === undefined || words === '' ? rest : { ...rest, text: words };
}
