import type {
  Language,
  NodeChange,
  PlanDocument,
  PlanNode,
  Redline,
  RedlineSummary,
  Spot,
} from '../../schemas/types.ts';
import { labels } from '../plan/numbering.ts';
import { titleOf } from '../plan/titles.ts';
import type { Reading } from '../plan/values.ts';
import { type Alignment, alignNodes, placedChildren, type Standing } from './align-nodes.ts';
import { compareFields } from './compare-fields.ts';
import { changedWordCount, wordCount } from './count-words.ts';
import { type ChangeWithoutLines, changeLines } from './lines.ts';
import { parentName, spotOf } from './spots.ts';

/**
 * Compares documents a and b of one plan: nodes added, removed, moved (the fewest moves) and
 * edited, field by field. Nodes are paired by id; those under new ids, by content. Changes come in
 * the order of b; a removal comes at its former place. What is below an added or removed node is
 * part of it, unless it is in both documents: then it moved. Renumbering alone is no change. Ids
 * join kind and node: `added:<id>`, `removed:<id>`, `changed:<id>`; those of fields are `<node
 * id>.<field>`, of targets `<node id>.targets.<period>`.
 */
export function compareDocuments(a: PlanDocument, b: PlanDocument, language: Language): Redline {
  const alignment = alignNodes(a, b);
  const names = { before: labels(alignment.older), after: labels(b) };
  const title = (side: 'before' | 'after', node: PlanNode): string =>
    titleOf(node, names[side], language);
  const reading: Reading = { language, nameOf: (id) => nameOf(id, alignment, title) };
  const previous = new Map(alignment.renamed.map(({ before, after }) => [after, before]));
  const changes: NodeChange[] = [];
  const add = (
    change: ChangeWithoutLines,
    was: Standing | undefined,
    now: Standing | undefined,
  ): void => {
    const lines = changeLines(
      change,
      { before: was?.node, after: now?.node },
      {
        from: was?.parent ? parentName(was.parent, title('before', was.parent), language) : '',
        to: now?.parent ? parentName(now.parent, title('after', now.parent), language) : '',
      },
      reading,
    );
    changes.push({ ...change, lines });
  };
  const spot = (side: 'before' | 'after', at: Standing): Spot =>
    spotOf(at, (parent) => title(side, parent), language);
  const { before, after, paired, moved } = alignment;
  const visit = (node: PlanNode, inAdded: boolean): void => {
    const was = before.get(node.id);
    const now = after.get(node.id);
    if (!now) return;
    const isNew = !paired(node.id);
    if (isNew && !inAdded) {
      add(
        {
          ...commonOf(node, now, title('after', node)),
          id: `added:${node.id}`,
          kind: 'added',
          fields: [],
          spot: spot('after', now),
          after: without(node, paired),
        },
        undefined,
        now,
      );
    } else if (was && !isNew) {
      const fields = compareFields(was.node, node);
      const isMoved = moved.has(node.id);
      if (isMoved || fields.length > 0) {
        const move = isMoved && { moved: { from: spot('before', was), to: spot('after', now) } };
        const previousId = previous.get(node.id);
        add(
          {
            ...commonOf(node, now, title('after', node)),
            id: `changed:${node.id}`,
            kind: 'changed',
            fields,
            ...move,
            ...(previousId !== undefined && { previousId }),
          },
          was,
          now,
        );
      }
    }
    for (const { state, node: child } of placedChildren(alignment, node)) {
      if (state === 'removed') {
        const gone = before.get(child.id);
        if (gone) {
          add(
            {
              ...commonOf(child, gone, title('before', child)),
              id: `removed:${child.id}`,
              kind: 'removed',
              fields: [],
              spot: spot('before', gone),
              before: without(child, paired),
            },
            gone,
            undefined,
          );
        }
      } else if (state !== 'left') visit(child, isNew);
    }
  };
  visit(b, false);
  const { renamed } = alignment;
  return {
    changes,
    summary: summarise(changes),
    ...(renamed.length > 0 && { renamed }),
  };
}

function commonOf(
  node: PlanNode,
  { sectionId }: Standing,
  title: string,
): Pick<NodeChange, 'nodeId' | 'nodeType' | 'sectionId' | 'title'> {
  return { nodeId: node.id, nodeType: node.type, sectionId, title };
}

/** Returns a subtree without the nodes that survive in the other document. */
function without(node: PlanNode, paired: (id: string) => boolean): PlanNode {
  const children = node.children
    .filter(({ id }) => !paired(id))
    .map((child) => without(child, paired));
  return { ...node, children } as PlanNode;
}

function nameOf(
  id: string,
  { before, after }: Alignment,
  title: (side: 'before' | 'after', node: PlanNode) => string,
): string {
  const now = after.get(id);
  if (now) return title('after', now.node);
  const was = before.get(id);
  return was ? title('before', was.node) : id;
}

function summarise(changes: readonly NodeChange[]): RedlineSummary {
  const sections = new Map<string, number>();
  let wordsInserted = 0;
  let wordsDeleted = 0;
  for (const { sectionId, fields, before, after } of changes) {
    sections.set(sectionId, (sections.get(sectionId) ?? 0) + 1);
    if (after) wordsInserted += wordCount(after);
    if (before) wordsDeleted += wordCount(before);
    for (const field of fields) {
      const { inserted, deleted } = changedWordCount(field);
      wordsInserted += inserted;
      wordsDeleted += deleted;
    }
  }
  const count = (is: (change: NodeChange) => boolean): number => changes.filter(is).length;
  return {
    added: count(({ kind }) => kind === 'added'),
    removed: count(({ kind }) => kind === 'removed'),
    moved: count(({ moved }) => moved !== undefined),
    edited: count(({ fields }) => fields.length > 0),
    wordsInserted,
    wordsDeleted,
    sections: [...sections].map(([sectionId, number]) => ({ sectionId, changes: number })),
  };
}
