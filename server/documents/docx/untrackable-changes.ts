import { isQuietField } from '../../../domain/plan/names.ts';
import { subjectOf } from '../../../domain/redline/lines.ts';
import type { Language, NodeChange } from '../../../schemas/types.ts';

import type { MergedBlock } from '../paper/merge.ts';
import type { DocxComment } from './comments.ts';

/**
 * Returns what tracked changes can't express, one comment an item by the author of the changes:
 * fields that a paper doesn't show, and moved table rows. Word can mark rows as inserted or deleted
 * (ECMA-376, part 1, 17.13.5: ins and del in trPr), not as moved.
 */
export function untrackableChanges(
  changes: readonly NodeChange[],
  blocks: readonly MergedBlock[],
  by: { readonly author: string; readonly at: string },
  language: Language,
): readonly DocxComment[] {
  const rows = new Set(
    blocks.flatMap((block) =>
      block.kind === 'para'
        ? []
        : block.rows.flatMap(({ op, row }) => (op === '+' ? [row.nodeId] : [])),
    ),
  );
  return changes.flatMap((change): readonly DocxComment[] => {
    if (change.kind !== 'changed') return [];
    const { nodeId, nodeType, moved, fields, lines } = change;
    const isRow = rows.has(nodeId) && nodeType !== 'section' && nodeType !== 'plan';
    const moveLines = moved && isRow ? lines.slice(0, 1) : [];
    const about = lines.length - fields.length;
    const subject = `${subjectOf(change)}: `;
    const silent = fields.flatMap(({ field }, index) => {
      const line = lines[about + index] ?? '';
      if (!isQuietField(nodeType, field)) return [];
      return [line.startsWith(subject) ? line.slice(subject.length) : line];
    });
    const lead =
      language === 'vi' ? 'Thay đổi không hiện trên văn bản' : 'Changed, but not shown in the text';
    const all = [...moveLines, ...(silent.length > 0 ? [`${lead}: ${silent.join('; ')}`] : [])];
    if (all.length === 0) return [];
    return [{ ...by, text: all.join('\n'), nodeId, replies: [], done: false }];
  });
}
