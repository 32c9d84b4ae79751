import { NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { PlanDocument, PlanNode, RenamedNodes } from '../../schemas/types.ts';
import { textKey } from './engine/same-text.ts';
import { type Content, matchByContent } from './match-content.ts';

/**
 * The share of two nodes' pairs of neighbouring words that must be equal for one to be the other
 * under a new id (0 to 1). Stricter than for two paragraphs that face each other, since neither id
 * nor place gives a hint. A short title may differ in one word of seven: two indicators that share
 * "Tỷ lệ … trên địa bàn tỉnh" stay apart at 0.63. For a whole text half is enough: two texts on one
 * subject share less than 0.2 by chance.
 */
export const SAME_TITLE = 0.7;
export const SAME_TEXT = 0.5;

/** From so many words on, a node is matched as a text, not as a title. */
const TEXT_WORDS = 25;

/**
 * Pairs nodes that are in both documents under different ids (a text imported again, a section
 * rewritten): equal content first, then similar content, then sections of one role below the same
 * parent. Considers only ids that the other document neither has nor refers to, so that a new id
 * never collides. Both nodes of a pair have one type.
 */
export function sameNodes(a: PlanDocument, b: PlanDocument): RenamedNodes {
  const [inA, inB] = [mentioned(a), mentioned(b)];
  const lost = nodesOutside(a, inB);
  const fresh = nodesOutside(b, inA);
  if (lost.length === 0 || fresh.length === 0) return [];
  const partner = new Map<string, string>();
  for (const type of new Set(lost.map((node) => node.type))) {
    const left = lost.filter((node) => node.type === type && hasWords(node));
    const right = fresh.filter((node) => node.type === type && hasWords(node));
    for (const [i, j] of matchByContent(left.map(contentOf), right.map(contentOf), least)) {
      partner.set(right[j]?.id ?? '', left[i]?.id ?? '');
    }
  }
  pairByRole(a, b, { lost, fresh, partner });
  return [...partner].map(([after, before]) => ({ before, after }));
}

/**
 * Returns the document with nodes and references under their newer ids; or, backwards, under their
 * older ones.
 */
export function renameNodes(
  root: PlanDocument,
  renamed: RenamedNodes,
  direction: 'forwards' | 'backwards' = 'forwards',
): PlanDocument {
  if (renamed.length === 0) return root;
  const names = new Map(
    renamed.map(({ before, after }) =>
      direction === 'forwards' ? [before, after] : [after, before],
    ),
  );
  return renameNode(root, names) as PlanDocument;
}

/** Renames the ids and references of a subtree. */
export function renameNode(node: PlanNode, names: ReadonlyMap<string, string>): PlanNode {
  return {
    ...node,
    id: names.get(node.id) ?? node.id,
    fields: renamedRefs(node, names),
    children: node.children.map((child) => renameNode(child, names)),
  } as PlanNode;
}

function renamedRefs(node: PlanNode, names: ReadonlyMap<string, string>): PlanNode['fields'] {
  const fields = node.fields as Readonly<Record<string, unknown>>;
  const next = { ...fields };
  for (const { name, kind } of NODE_FIELDS[node.type]) {
    const value = fields[name];
    if (!isRefs(kind) || !Array.isArray(value)) continue;
    next[name] = value.map((id) => names.get(`${id}`) ?? id);
  }
  return next as PlanNode['fields'];
}

const isRefs = (kind: string): boolean => kind.endsWith('Refs');

/** Every id that a document has or refers to. */
function mentioned(root: PlanNode): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (node: PlanNode): void => {
    ids.add(node.id);
    const fields = node.fields as Readonly<Record<string, unknown>>;
    for (const { name, kind } of NODE_FIELDS[node.type]) {
      const value = isRefs(kind) ? fields[name] : undefined;
      if (Array.isArray(value)) for (const id of value) ids.add(`${id}`);
    }
    for (const child of node.children) visit(child);
  };
  visit(root);
  return ids;
}

function nodesOutside(root: PlanNode, ids: ReadonlySet<string>): readonly PlanNode[] {
  const found: PlanNode[] = [];
  const visit = (node: PlanNode): void => {
    if (!ids.has(node.id) && node !== root) found.push(node);
    for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

/** Returns a node's own content; references are left out, since they are ids, which may differ. */
function contentOf(node: PlanNode): Content {
  const fields = node.fields as Readonly<Record<string, unknown>>;
  const values = NODE_FIELDS[node.type].flatMap(({ name, kind }) =>
    isRefs(kind) || fields[name] === undefined ? [] : [[name, fields[name]] as const],
  );
  const text = values.flatMap(([, value]) =>
    typeof value === 'string' ? [value] : typeof value === 'number' ? [`${value}`] : [],
  );
  return { key: textKey(JSON.stringify(values)), text: text.join('\n') };
}

const least = (pairs: number): number => (pairs > TEXT_WORDS ? SAME_TEXT : SAME_TITLE);

const hasWords = (node: PlanNode): boolean => /\p{L}/u.test(contentOf(node).text);

/** Pairs sections of one role below the same parent, whatever their content. */
function pairByRole(
  a: PlanDocument,
  b: PlanDocument,
  {
    lost,
    fresh,
    partner,
  }: {
    readonly lost: readonly PlanNode[];
    readonly fresh: readonly PlanNode[];
    readonly partner: Map<string, string>;
  },
): void {
  const older = new Map<string, PlanNode>();
  const know = (node: PlanNode): void => {
    older.set(node.id, node);
    for (const child of node.children) know(child);
  };
  know(a);
  const taken = new Set(partner.values());
  const isLost = new Set(lost.map(({ id }) => id));
  const isFresh = new Set(fresh.map(({ id }) => id));
  const roleOf = (node: PlanNode): string | undefined =>
    node.type === 'section' ? node.fields.role : undefined;
  const only = (nodes: readonly PlanNode[], role: string): PlanNode | undefined => {
    const found = nodes.filter((node) => roleOf(node) === role);
    return found.length === 1 ? found[0] : undefined;
  };
  const visit = (node: PlanNode): void => {
    const was = older.get(partner.get(node.id) ?? node.id);
    for (const child of node.children) {
      const role = roleOf(child);
      if (was && role && isFresh.has(child.id) && !partner.has(child.id)) {
        const other = only(was.children, role);
        const match = other && isLost.has(other.id) && !taken.has(other.id) ? other : undefined;
        if (match && only(node.children, role)) {
          partner.set(child.id, match.id);
          taken.add(match.id);
        }
      }
      visit(child);
    }
  };
  visit(b);
}
