import { NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { PlanDocument, PlanNode, RenamedNodes } from '../../schemas/types.ts';
import { textKey } from './engine/same-text.ts';
import { type Content, matchByContent } from './match-content.ts';

/**
 * How much of two nodes' pairs of neighbouring words must be the same for one to be the other under
 * a new id (0 to 1). Ids say nothing here and neither does the place, so more is asked than of two
 * paragraphs that face each other. A short title may have one word in seven another: two indicators
 * that share "Tỷ lệ … trên địa bàn tỉnh" stay apart at 0.63. Of a whole text half is enough: what
 * two texts on one subject share by chance stays below 0.2.
 */
export const SAME_TITLE = 0.7;
export const SAME_TEXT = 0.5;

/** From so many words on a node has a text to be known by, and not a title alone. */
const TEXT_WORDS = 25;

/**
 * Nodes that are in both documents under different ids (a text imported again, a section written
 * anew): equal content first, then similar content, then sections of one role below the same
 * parent. Only ids that the other document neither has nor refers to are looked at, so that a new
 * id never collides. Both nodes of a pair have one type.
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
 * The document with nodes and references to them under their newer ids; or, backwards, under their
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

/** A subtree with ids and references named anew. */
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

/** What a node says by itself; what it refers to goes by ids, which say nothing here. */
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

/** A section for one purpose below the same parent is the same section, whatever it says now. */
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
    const some = nodes.filter((node) => roleOf(node) === role);
    return some.length === 1 ? some[0] : undefined;
  };
  const visit = (node: PlanNode): void => {
    const was = older.get(partner.get(node.id) ?? node.id);
    for (const child of node.children) {
      const role = roleOf(child);
      if (was && role && isFresh.has(child.id) && !partner.has(child.id)) {
        const other = only(was.children, role);
        const same = other && isLost.has(other.id) && !taken.has(other.id) ? other : undefined;
        if (same && only(node.children, role)) {
          partner.set(child.id, same.id);
          taken.add(same.id);
        }
      }
      visit(child);
    }
  };
  visit(b);
}
