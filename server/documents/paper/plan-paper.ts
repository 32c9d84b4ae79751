import { leadOf } from '../../../domain/plan/leads.ts';
import { headingFields, textField } from '../../../domain/plan/names.ts';
import { labels } from '../../../domain/plan/numbering.ts';
import { titleOf } from '../../../domain/plan/titles.ts';
import { walk } from '../../../domain/plan/tree.ts';
import { KIND_NAMES } from '../../../domain/plan/value-names.ts';
import type { Language, NodeType, PlanDocument, PlanNode } from '../../../schemas/types.ts';
import { factBlocks, fieldPara, fieldWords, groupOf, type Layout, textBlocks } from './fields.ts';
import { isTabled, itemTable } from './item-tables.ts';
import {
  joined,
  type Paper,
  type PaperBlock,
  type Para,
  para,
  paraText,
  prefixed,
  type Table,
} from './paper.ts';

/** Words at the head of every Vietnamese state paper (Nghị định 30/2020/NĐ-CP). */
const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/**
 * Lays out a plan as a paper: the head of a state paper, sections as headings numbered I., 1., a),
 * items as paragraphs, and indicators, tasks, figures and budget lines as tables. `keyOf` returns a
 * node's key for comparison, by default its id.
 */
export function planPaper(
  plan: PlanDocument,
  language: Language,
  keyOf: (nodeId: string) => string = (id) => id,
): Paper {
  const numbers = labels(plan);
  const titles = new Map<string, string>();
  for (const { node } of walk(plan)) titles.set(node.id, titleOf(node, numbers, language));
  const layout: Layout = {
    language,
    labels: numbers,
    reading: { language, nameOf: (id) => titles.get(id) ?? id },
    keyOf,
  };
  // Word can neither insert nor delete the last paragraph of a text: this one is in every paper.
  const end = para({ group: 'end', nodeId: plan.id, style: 'gap' }, '');
  return [...headBlocks(plan, layout), ...childBlocks(plan, 0, layout), end];
}

function headBlocks(plan: PlanDocument, layout: Layout): readonly PaperBlock[] {
  const { language } = layout;
  const start = (part: string, style: Para['style']) => ({
    group: groupOf(plan, part, layout),
    nodeId: plan.id,
    style,
  });
  const kind = KIND_NAMES[plan.fields.kind ?? 'de-an'][language].replace(/ \(.*\)$/, '');
  const title = fieldPara(plan, 'title', 'title', layout);
  // A title that begins with the kind of document needs no line above it that repeats it.
  const named = paraText(title).toLowerCase().startsWith(kind.toLowerCase());
  const top: Table = {
    kind: 'table',
    group: 'top',
    nodeId: plan.id,
    widths: [60, 105],
    borders: false,
    rows: [
      {
        group: 'top',
        nodeId: plan.id,
        header: false,
        cells: [
          { span: 1, paras: [fieldPara(plan, 'approvingAgency', 'agency', layout)] },
          {
            span: 1,
            paras: [para(start('state', 'agency'), STATE), para(start('motto', 'motto'), MOTTO)],
          },
        ],
      },
    ],
  };
  return [
    top,
    ...(named ? [] : [para(start('kind', 'kind'), kind)]),
    ...(paraText(title) === '' ? [] : [title]),
    ...factBlocks(plan, new Set(['title', 'approvingAgency']), layout),
  ];
}

function childBlocks(parent: PlanNode, depth: number, layout: Layout): readonly PaperBlock[] {
  const found: PaperBlock[] = [];
  let rows: PlanNode[] = [];
  const tables = new Map<NodeType, number>();
  const endTable = (): void => {
    const [first] = rows;
    if (first) {
      const count = (tables.get(first.type) ?? 0) + 1;
      tables.set(first.type, count);
      const group = groupOf(parent, `${first.type} table ${count}`, layout);
      // Word would join adjacent tables into one.
      const gap = para({ group: `${group} gap`, nodeId: parent.id, style: 'gap' }, '');
      found.push(itemTable(group, parent, rows, layout), gap);
    }
    rows = [];
  };
  for (const child of parent.children) {
    if (rows[0] && rows[0].type !== child.type) endTable();
    if (isTabled(child.type)) rows.push(child);
    else {
      endTable();
      found.push(...nodeBlocks(child, depth + 1, layout));
    }
  }
  endTable();
  return found;
}

function nodeBlocks(node: PlanNode, depth: number, layout: Layout): readonly PaperBlock[] {
  if (node.type === 'section' || node.type === 'appendix') {
    return [
      ...headings(node, depth, layout),
      ...withGaps(textBlocks(node, 'text', layout)),
      ...childBlocks(node, depth, layout),
    ];
  }
  const headed = headingFields(node.type);
  // The field that names an item, in bold after its number; a legal basis has its heading in a
  // line.
  const head = node.type === 'legal-basis' ? undefined : headed[0];
  const text = textField(node.type) ?? 'text';
  const blocks = withGaps(
    node.type === 'legal-basis' ? basisBlocks(node, layout) : textBlocks(node, text, layout),
  );
  const shown = new Set([text, ...headed]);
  return [
    ...numbered(node, head, blocks, layout),
    ...factBlocks(node, shown, layout),
    ...childBlocks(node, depth, layout),
  ];
}

/** Lays out the lines above a section or an annex: its number and name. */
export function headings(node: PlanNode, depth: number, layout: Layout): readonly Para[] {
  const start = (part: string, style: Para['style']) => ({
    group: groupOf(node, part, layout),
    nodeId: node.id,
    style,
  });
  const label = layout.labels[node.id] ?? '';
  if (node.type === 'appendix') {
    const name = layout.language === 'vi' ? label : label.replace('Phụ lục', 'Appendix');
    const title = fieldPara(node, 'title', 'appendix', layout);
    return [
      para(start('label', 'appendix'), name, { level: 1 }),
      ...(paraText(title) === '' ? [] : [{ ...title, level: 2 }]),
    ];
  }
  const own = fieldWords(node, 'heading', layout);
  const words = own || titleOf(node, {}, layout.language);
  const line = para(start('heading', 'heading'), words, {
    level: Math.min(6, depth),
    ...(own && { field: 'heading' }),
  });
  return [prefixed(label === '' ? '' : `${label} `, line)];
}

/** Lays out an item's number and name, run in with its text when it has no name. */
function numbered(
  node: PlanNode,
  head: string | undefined,
  blocks: readonly PaperBlock[],
  layout: Layout,
): readonly PaperBlock[] {
  const label = layout.labels[node.id] ?? '';
  const number = label === '' ? '' : `${label} `;
  const name = head ? fieldPara(node, head, 'body', layout) : undefined;
  if (name && paraText(name) !== '') {
    const runs = name.runs.map(({ text }) => ({ text, look: 'b' }));
    return [prefixed(number, { ...name, runs }, 'b'), ...blocks];
  }
  const [first, ...rest] = blocks;
  if (first?.kind === 'para' && first.style !== 'list') return [prefixed(number, first), ...rest];
  if (number === '') return blocks;
  const start = { group: groupOf(node, 'number', layout), nodeId: node.id, style: 'body' } as const;
  return [para(start, label), ...blocks];
}

/**
 * A legal basis on one line: Quyết định số 749/QĐ-TTg ngày 3/6/2020 của Thủ tướng Chính phủ về …
 */
function basisBlocks(node: PlanNode, layout: Layout): readonly PaperBlock[] {
  const group = groupOf(node, 'abstract', layout);
  const parts = headingFields(node.type).flatMap((field) => {
    const part = fieldPara(node, field, 'basis', layout);
    return paraText(part) === '' ? [] : [prefixed(leadOf(node, field, layout.language), part)];
  });
  const [first, ...rest] = textBlocks(node, 'abstract', layout);
  const inline = first?.kind === 'para' && first.style === 'body';
  const line = [...parts, ...(inline ? [first] : [])].reduce<Para | undefined>(
    (all, part) => (all ? joined(all, prefixed(' ', part)) : { ...part, style: 'basis', group }),
    undefined,
  );
  return [...(line ? [line] : []), ...(inline || !first ? [] : [first]), ...rest];
}

/** Puts a paragraph after every table: Word would join adjacent tables into one. */
export function withGaps(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  return blocks.flatMap((block): readonly PaperBlock[] => {
    if (block.kind === 'para') return [block];
    const { group, nodeId } = block;
    return [block, para({ group: `${group} gap`, nodeId, style: 'gap' }, '')];
  });
}
