import { headingFields, textField } from '../../../domain/plan/names.ts';
import { uncapital } from '../../../domain/text/case.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { fieldPara, fieldWords, groupOf, type Layout, textBlocks } from '../paper/fields.ts';
import {
  joined,
  type PaperBlock,
  type PaperRun,
  type Para,
  para,
  paraText,
  prefixed,
} from '../paper/paper.ts';
import { headings, withGaps } from '../paper/plan-paper.ts';
import { budgetSums } from './budget-sums.ts';
import { decreeDate, isCalledByName } from './decree-words.ts';
import { tasksTable } from './issued-annexes.ts';
import { itemsTable } from './issued-tables.ts';

/** How the text of a part is laid out. */
export interface BodyLayout extends Layout {
  /** Tasks are rows of a table, not paragraphs. */
  readonly tasksAsTable: boolean;
}

/**
 * Returns the content below a node as paragraphs and tables. `depth` is the node's: 0 for the plan
 * and for an annex.
 */
export function bodyBlocks(
  parent: PlanNode,
  depth: number,
  layout: BodyLayout,
): readonly PaperBlock[] {
  const found: PaperBlock[] = [];
  let rows: PlanNode[] = [];
  const endTable = (): void => {
    const table =
      rows[0]?.type === 'task'
        ? tasksTable(parent, rows, layout)
        : itemsTable(parent.id, rows, layout);
    const lines = rows.filter((row) => row.type === 'budget-line');
    if (table) found.push(...withGaps([table, ...budgetSums(parent.id, lines, layout)]));
    rows = [];
  };
  for (const [index, child] of parent.children.entries()) {
    if (rows[0] && rows[0].type !== child.type) endTable();
    if (isRow(child, layout)) rows.push(child);
    else if (child.type === 'legal-basis') {
      const last = parent.children[index + 1]?.type !== 'legal-basis';
      found.push(...basisBlocks(child, last, layout));
    } else if (child.type !== 'appendix')
      found.push(...nodeBlocks(child, depth + 1, parent, layout));
  }
  endTable();
  return found;
}

const ROWS: ReadonlySet<PlanNode['type']> = new Set([
  'figure',
  'ranking',
  'indicator',
  'budget-line',
]);

const isRow = ({ type }: PlanNode, { tasksAsTable }: BodyLayout): boolean =>
  ROWS.has(type) || (type === 'task' && tasksAsTable);

function nodeBlocks(
  node: PlanNode,
  depth: number,
  parent: PlanNode,
  layout: BodyLayout,
): readonly PaperBlock[] {
  const text = (field: string): readonly PaperBlock[] => withGaps(textBlocks(node, field, layout));
  const below = bodyBlocks(node, depth, layout);
  const titled = (name: string, body: string): readonly PaperBlock[] => [
    ...titledBlocks(node, name, text(body), depth, layout),
    ...below,
  ];
  const led = (lead: string): readonly PaperBlock[] => [
    ...ledBlocks(node, lead, text('text'), layout),
    ...below,
  ];
  const wordsOf = (field: string): string => fieldWords(node, field, layout);
  switch (node.type) {
    case 'section':
      return [...headings(node, depth, layout), ...text('text'), ...below];
    case 'phase': {
      const years = [...new Set([wordsOf('firstYear'), wordsOf('lastYear')])]
        .filter(Boolean)
        .join(' - ');
      return titled([wordsOf('name'), years && `(${years})`].filter(Boolean).join(' '), 'focus');
    }
    case 'recommendation':
      return led(wordsOf('addressee') && `Kiến nghị ${wordsOf('addressee')}: `);
    case 'objective':
      return led(objectiveLead(node, parent, wordsOf));
    case 'limitation':
      return led(wordsOf('pillar') && `${wordsOf('pillar')}: `);
    case 'cause':
      return led(wordsOf('nature') && `${wordsOf('nature')}: `);
    default: {
      const [heading] = headingFields(node.type);
      const text = textField(node.type) ?? 'text';
      return heading === undefined ? led('') : titled(wordsOf(heading), text);
    }
  }
}

function objectiveLead(
  node: Extract<PlanNode, { type: 'objective' }>,
  parent: PlanNode,
  wordsOf: (field: string) => string,
): string {
  if (node.fields.level === 'general') {
    const isUnderItsHeading =
      parent.type === 'section' && parent.fields.role === 'general-objective';
    return isUnderItsHeading ? '' : 'Mục tiêu tổng quát: ';
  }
  const [pillar, year] = [wordsOf('pillar'), wordsOf('horizon')];
  if (pillar === '') return year && `Đến năm ${year}: `;
  return `${pillar}${year && ` (đến năm ${year})`}: `;
}

/**
 * Lays out an item with a name: a heading with its text below; a bold first line at deep levels.
 */
function titledBlocks(
  node: PlanNode,
  name: string,
  text: readonly PaperBlock[],
  depth: number,
  layout: Layout,
): readonly PaperBlock[] {
  if (name === '') return ledBlocks(node, '', text, layout);
  const label = layout.labels[node.id] ?? '';
  const words = `${label} ${name}`.trim();
  const isHeading = label !== '-';
  const start = {
    group: groupOf(node, 'name', layout),
    nodeId: node.id,
    style: isHeading ? 'heading' : 'subheading',
  } as const;
  return [para(start, words, isHeading ? { level: Math.min(6, depth) } : { look: 'b' }), ...text];
}

/** Lays out an item's number and lead, run in with its first paragraph. */
function ledBlocks(
  node: PlanNode,
  lead: string,
  text: readonly PaperBlock[],
  layout: Layout,
): readonly PaperBlock[] {
  const label = layout.labels[node.id] ?? '';
  const number = label === '' ? '' : `${label} `;
  const [first, ...rest] = text;
  if (first?.kind === 'para' && first.style === 'body')
    return [prefixed(number, prefixed(lead, first, 'b')), ...rest];
  const start = { group: groupOf(node, 'lead', layout), nodeId: node.id, style: 'body' } as const;
  const runs: readonly PaperRun[] = [
    { text: number, look: '' },
    { text: lead.trim(), look: 'b' },
  ].filter((run) => run.text.trim() !== '');
  return runs.length === 0 ? text : [{ ...para(start, ''), runs }, ...text];
}

/**
 * First words of an abstract that are no names, so they are written with a small letter within a
 * sentence.
 */
const VERBS =
  /^(về|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|triển khai|thực hiện|tăng cường|đẩy mạnh|công bố|giao|thành lập)(?=\s)/iu;

/**
 * "Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt …;"
 */
function basisBlocks(
  node: Extract<PlanNode, { type: 'legal-basis' }>,
  last: boolean,
  layout: Layout,
): readonly PaperBlock[] {
  const { documentType = '', number, date, issuer } = node.fields;
  const [first, ...rest] = withGaps(textBlocks(node, 'abstract', layout));
  const abstract = first?.kind === 'para' && first.style === 'body' ? first : undefined;
  const after = abstract || !first ? rest : [first, ...rest];
  const name = abstract ? paraText(abstract) : '';
  const isLaw = isCalledByName(documentType) && name !== '';
  const saysType = documentType === '' || name.toLowerCase().startsWith(documentType.toLowerCase());
  const lead = isLaw
    ? ['Căn cứ', saysType ? '' : documentType]
    : [
        'Căn cứ',
        documentType,
        number ? `số ${number}` : '',
        date ? decreeDate(date) : '',
        issuer ? `của ${issuer}` : '',
      ];
  const start = { group: groupOf(node, 'basis', layout), nodeId: node.id, style: 'basis' } as const;
  let line: Para = para(start, lead.filter(Boolean).join(' '));
  if (abstract) line = joined(line, prefixed(' ', isLaw ? abstract : lowered(abstract)));
  if (isLaw && date) line = joined(line, para(start, ` ${decreeDate(date)}`));
  const end = last ? '.' : ';';
  const words = paraText(line);
  const sign = /[.;]$/.test(words) ? '' : end;
  return [joined(line, para(start, sign)), ...after];
}

function lowered(abstract: Para): Para {
  const [first, ...others] = abstract.runs;
  if (!first || !VERBS.test(`${paraText(abstract)} `)) return abstract;
  const text = uncapital(first.text);
  return { ...abstract, runs: [{ ...first, text }, ...others] };
}

/** Adds "./." after the last words of a text; they stay with what follows. */
export function withEndMark(blocks: readonly PaperBlock[], nodeId: string): readonly PaperBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'para' || last.style === 'gap' || paraText(last) === '') {
    return [...blocks, { ...para({ group: 'end', nodeId, style: 'body' }, './.'), keep: true }];
  }
  const mark = paraText(last).endsWith('.') ? '/.' : './.';
  const end = para({ group: 'end', nodeId, style: 'body' }, mark);
  return [...blocks.slice(0, -1), { ...joined(last, end), keep: true }];
}

/** Makes a line that refers the reader to an annex. */
export const referTo = (node: PlanNode, what: string, annex: string, layout: Layout): Para =>
  para(
    { group: groupOf(node, 'annex', layout), nodeId: node.id, style: 'body' },
    `(${what} tại ${annex} kèm theo.)`,
    { look: 'i' },
  );

/** The title of one of the plan's own annexes. */
export const annexTitle = (node: PlanNode, layout: Layout): Para =>
  fieldPara(node, 'title', 'annex-title', layout);
