import { dictionary } from '../../../domain/dictionary.ts';
import { fieldName } from '../../../domain/plan/names.ts';
import { readValue, unitOf } from '../../../domain/plan/values.ts';
import { subjectOf } from '../../../domain/redline/lines.ts';
import { plainText } from '../../../domain/text/plain.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type {
  BlockChange,
  ChangedWords,
  FieldChange,
  FieldValue,
  Hunk,
  Language,
  NodeChange,
  PlanNode,
} from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';
import { factBlocks } from '../paper/fields.ts';
import { mergeTexts } from '../paper/merge-words.ts';
import { type PaperBlock, paraText, rowText } from '../paper/paper.ts';
import { hasItems, itemHunks } from './item-hunks.ts';
import { deleted, inserted } from './marks.ts';
import { hunksHtml } from './redline-html.ts';

/** Looks up the nodes of both drafts and their names. */
export interface Nodes {
  readonly nameOf: (nodeId: string) => string;
  readonly nodeOf: (nodeId: string) => PlanNode | undefined;
}
type NameOf = Nodes['nameOf'];
type Told = Partial<Record<Language, ChangedWords>>;

/**
 * Changes are immutable: the words of one are made once, though many remarks may have asked for it.
 */
const cache = new WeakMap<NodeChange | FieldChange, Told>();

/**
 * Returns the words that a change inserted and deleted, as HTML and as text: for an edited field,
 * with their surroundings in the paragraph (in the text, long kept words are cut); for an added or
 * removed item, all its words. A move has only its line.
 */
export function changedWords(
  change: NodeChange,
  field: FieldChange | undefined,
  language: Language,
  nodes: Nodes,
): ChangedWords {
  const byLanguage = cache.get(field ?? change) ?? {};
  cache.set(field ?? change, byLanguage);
  const found =
    byLanguage[language] ??
    (field
      ? ofField(change, field, language, nodes)
      : change.kind === 'changed'
        ? ofFields(change, language, nodes)
        : ofNode(change, language, nodes.nameOf));
  byLanguage[language] = found;
  return found;
}

function ofField(
  change: NodeChange,
  field: FieldChange,
  language: Language,
  nodes: Nodes,
): ChangedWords {
  const { lines, fields, title } = change;
  const hunks = fieldHunks(change, field, language, nodes.nameOf);
  // Lines about the node come first, then one for each field.
  const ownLine = lines[lines.length - fields.length + fields.indexOf(field)] ?? title;
  return {
    changeId: field.id,
    line:
      hunks.length > 0
        ? `${subjectOf(change)}, ${labelOf(change, field, language, nodes)}:`
        : ownLine,
    html: hunksHtml(field, language, nodes.nameOf),
    hunks,
  };
}

/** Names a field with its unit; its old and new value follow as marked words. */
function labelOf(
  { nodeId, nodeType }: NodeChange,
  { field, kind, key }: FieldChange,
  language: Language,
  { nodeOf }: Nodes,
): string {
  const node = nodeOf(nodeId);
  const unit = node ? unitOf(node, field, kind, language) : '';
  const name = fieldName(nodeType, field, language);
  return [name, key, unit && `(${unit})`].filter(Boolean).join(' ');
}

function ofFields(change: NodeChange, language: Language, nodes: Nodes): ChangedWords {
  const { id, lines, title, fields, moved } = change;
  const [only] = fields;
  if (only && fields.length === 1 && !moved)
    return { ...ofField(change, only, language, nodes), changeId: id };
  const named = fields.map((field) => ({
    name: `${labelOf(change, field, language, nodes)}: `,
    html: hunksHtml(field, language, nodes.nameOf),
    hunks: fieldHunks(change, field, language, nodes.nameOf),
  }));
  return {
    changeId: id,
    line:
      (moved && lines[0]) || (fields.length > 0 ? `${subjectOf(change)}:` : (lines[0] ?? title)),
    html: named.map(({ name, html }) => `${escapeHtml(name)}${html}`).join('<br>'),
    hunks: onLines(
      named.map(({ name, hunks }) =>
        hunks.length > 0 ? [{ op: '=' as const, text: name }, ...hunks] : [],
      ),
    ),
  };
}

function ofNode(change: NodeChange, language: Language, nameOf: NameOf): ChangedWords {
  const { id, kind, lines, title, before, after } = change;
  const node = kind === 'added' ? after : before;
  const all = node ? nodeLines(node, language, nameOf) : [];
  const html = all.map(escapeHtml).join('<br>');
  return {
    changeId: id,
    line: lines[0] ?? title,
    html: kind === 'added' ? inserted(html, language) : deleted(html, language),
    hunks: all.length > 0 ? [{ op: kind === 'added' ? '+' : '-', text: all.join('\n') }] : [],
  };
}

/** Links between items are no words. */
const LINKS: ReadonlySet<string> = new Set(
  Object.values(NODE_FIELDS).flatMap((fields) =>
    fields.filter(({ kind }) => kind.endsWith('Refs')).map(({ name }) => name),
  ),
);

/**
 * Returns an item's words, its fields in one run, followed by those of all below it, a line an
 * item.
 */
function nodeLines(node: PlanNode, language: Language, nameOf: NameOf): readonly string[] {
  const layout = {
    language,
    labels: dictionary<string>(),
    reading: { language, nameOf },
    keyOf: (id: string) => id,
  };
  const facts = factBlocks(node, LINKS, layout).flatMap((block: PaperBlock) =>
    block.kind === 'para' ? [paraText(block)] : block.rows.map(rowText),
  );
  const own = facts.map((fact) => fact.replace(/[.;]\s*$/u, '')).join('; ');
  return [
    ...(own ? [own] : []),
    ...node.children.flatMap((child) => nodeLines(child, language, nameOf)),
  ];
}

function fieldHunks(
  { before: old, after: now }: NodeChange,
  change: FieldChange,
  language: Language,
  nameOf: NameOf,
): readonly Hunk[] {
  const { blocks, hunks, kind, field } = change;
  if (blocks) return onLines(blocks.flatMap((block, at) => blockHunks(block, at, blocks)));
  if (hunks) return hunks.map(({ op, text }) => ({ op, text }));
  if (hasItems(change)) return itemHunks(change, { language, nameOf });
  const read = (value: FieldValue | undefined, node: PlanNode | undefined): string => {
    if (value === undefined) return '';
    const unit = node ? unitOf(node, field, kind, language) : '';
    return readValue(value, kind, unit, { language, nameOf });
  };
  const [before, after] = [read(change.before, old ?? now), read(change.after, now ?? old)];
  return [
    { op: '-' as const, text: before },
    { op: '=' as const, text: before && after ? ' ' : '' },
    { op: '+' as const, text: after },
  ].filter(({ text }) => text !== '');
}

/**
 * Returns the words of a changed block; none for a kept one, or at the former place of a moved one.
 */
function blockHunks(
  block: BlockChange,
  at: number,
  blocks: readonly BlockChange[],
): readonly (readonly Hunk[])[] {
  const { op, move, after } = block;
  if (op === '=' || move?.from === at) return [];
  const before = move ? blocks[move.from]?.before : block.before;
  const merged = mergeTexts(plainText(before ?? ''), plainText(after ?? ''));
  return [merged.map((hunk, at) => shortened(hunk, at === 0, at === merged.length - 1))];
}

/** Joins several runs of words, each on its lines. */
const onLines = (all: readonly (readonly Hunk[])[]): readonly Hunk[] =>
  all
    .filter((hunks) => hunks.length > 0)
    .flatMap((hunks, at) => (at === 0 ? hunks : [{ op: '=' as const, text: '\n' }, ...hunks]))
    .map(({ op, text }) => ({ op, text }));

/** Kept words longer than this are reduced to their ends: readers look for what changed. */
const LONG = 160;
const ENDS = 60;

function shortened({ op, text }: Hunk, first: boolean, last: boolean): Hunk {
  if (op !== '=' || text.length <= LONG) return { op, text };
  const head = first ? '' : text.slice(0, ENDS).replace(/\s+\S*$/u, ' ');
  const tail = last ? '' : text.slice(-ENDS).replace(/^\S*\s+/u, ' ');
  return { op, text: `${head}…${tail}` };
}
