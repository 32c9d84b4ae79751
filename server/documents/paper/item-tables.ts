import type { Bilingual } from '../../../domain/refusal.ts';
import type { NodeType, PlanNode } from '../../../schemas/types.ts';
import {
  cellParas,
  factBlocks,
  fieldPara,
  fieldValue,
  groupOf,
  type Layout,
  targetParas,
  textBlocks,
  wordsOf,
} from './fields.ts';
import { type Cell, type Para, para, type Row, type Table, textOf } from './paper.ts';

interface Column {
  readonly head: Bilingual;
  readonly width: number;
  readonly fields: readonly string[];
  readonly cell: (node: PlanNode, layout: Layout) => readonly Para[];
}

const head = (vi: string, en: string): Bilingual => ({ vi, en });

const lines =
  (style: 'cell' | 'cell-centre', ...fields: readonly string[]) =>
  (node: PlanNode, layout: Layout): readonly Para[] =>
    fields
      .map((field) => fieldPara(node, field, style, layout))
      .filter((line) => textOf(line) !== '');

/** Figures of a column without the unit, which has a column of its own. */
const figure =
  (field: string) =>
  (node: PlanNode, layout: Layout): readonly Para[] => [
    fieldPara(node, field, 'cell-centre', layout, ''),
  ];

const column = (
  title: Bilingual,
  width: number,
  fields: readonly string[],
  cell: Column['cell'] = lines('cell-centre', ...fields),
): Column => ({ head: title, width, fields, cell });

const bold = (line: Para): Para => ({
  ...line,
  runs: line.runs.map(({ text }) => ({ text, look: 'b' })),
});

/** The name of an item in bold, its text below it. */
const named =
  (title: string, text?: string) =>
  (node: PlanNode, layout: Layout): readonly Para[] => [
    ...lines('cell', title)(node, layout).map(bold),
    ...(text ? cellParas(textBlocks(node, text, layout)) : []),
  ];

function baseline(node: PlanNode, layout: Layout): readonly Para[] {
  const value = fieldPara(node, 'baselineValue', 'cell-centre', layout, '');
  const year = wordsOf(node, 'baselineYear', layout);
  const group = groupOf(node, 'baselineYear', layout);
  const start = { group, nodeId: node.id, style: 'cell-centre' } as const;
  return [
    value,
    ...lines('cell-centre', 'baselineText')(node, layout),
    ...(year ? [para(start, `(${year})`, { field: 'baselineYear' })] : []),
  ].filter((line) => textOf(line) !== '');
}

const period = (node: PlanNode, layout: Layout): readonly Para[] => {
  const words = [wordsOf(node, 'start', layout), wordsOf(node, 'end', layout)].filter(Boolean);
  const group = groupOf(node, 'period', layout);
  const start = { group, nodeId: node.id, style: 'cell-centre' } as const;
  return [para(start, words.join(' – '), { field: fieldValue(node, 'end') ? 'end' : 'start' })];
};

const NUMBER = head('TT', 'No.');

/** Items that papers set as tables, and their columns after the number. What has no column stands in a line below the row. */
const COLUMNS: Readonly<Partial<Record<NodeType, readonly Column[]>>> = {
  indicator: [
    column(head('Chỉ tiêu', 'Indicator'), 70, ['name'], named('name')),
    column(head('Đơn vị tính', 'Unit'), 24, ['unit']),
    column(
      head('Hiện trạng', 'Baseline'),
      28,
      ['baselineValue', 'baselineText', 'baselineYear'],
      baseline,
    ),
    column(head('Mục tiêu', 'Target'), 32, ['targets'], (node, layout) =>
      targetParas(node, 'cell-centre', layout),
    ),
  ],
  task: [
    column(head('Nhiệm vụ', 'Task'), 68, ['title', 'text'], named('title', 'text')),
    column(head('Cơ quan chủ trì', 'Lead agency'), 28, ['leadAgency'], lines('cell', 'leadAgency')),
    column(
      head('Cơ quan phối hợp', 'Coordinating agencies'),
      32,
      ['coordinatingAgencies'],
      lines('cell', 'coordinatingAgencies'),
    ),
    column(head('Thời gian', 'Period'), 26, ['start', 'end'], period),
  ],
  figure: [
    column(head('Số liệu', 'Figure'), 62, ['name'], lines('cell', 'name')),
    column(head('Giá trị', 'Value'), 26, ['value'], figure('value')),
    column(head('Đơn vị tính', 'Unit'), 24, ['unit']),
    column(head('Thời điểm', 'As of'), 24, ['asOf']),
    column(head('Nguồn', 'Source'), 36, ['source'], lines('cell', 'source')),
  ],
  ranking: [
    column(head('Bảng xếp hạng', 'Ranking'), 76, ['name'], lines('cell', 'name')),
    column(head('Thứ hạng', 'Rank'), 20, ['rank']),
    column(head('Trên tổng số', 'Out of'), 22, ['outOf']),
    column(head('Năm', 'Year'), 16, ['year']),
    column(head('Nguồn', 'Source'), 36, ['source'], lines('cell', 'source')),
  ],
  'budget-line': [
    column(head('Nguồn vốn', 'Source'), 48, ['source'], lines('cell', 'source')),
    column(head('Tính chất', 'Nature'), 36, ['nature']),
    column(head('Năm', 'Year'), 20, ['year']),
    column(head('Số tiền (triệu đồng)', 'Amount (million đồng)'), 36, ['amount'], figure('amount')),
    column(head('Ghi chú', 'Note'), 32, ['note'], (node, layout) =>
      cellParas(textBlocks(node, 'note', layout)),
    ),
  ],
};

const NUMBER_WIDTH = 12;

/** Whether papers set such items as rows of a table. */
export const isTabled = (type: NodeType): boolean => COLUMNS[type] !== undefined;

/** Items of one type that stand in a row, as a table; a task's own tasks are rows below it. */
export function itemTable(
  group: string,
  parent: PlanNode,
  items: readonly PlanNode[],
  layout: Layout,
): Table {
  const [first] = items;
  const columns = (first && COLUMNS[first.type]) ?? [];
  const heads = [NUMBER, ...columns.map((one) => one.head)];
  const style = 'cell-head';
  const start = { nodeId: parent.id, style } as const;
  const header: Row = {
    group: 'header',
    nodeId: parent.id,
    header: true,
    cells: heads.map((words, index) => ({
      span: 1,
      paras: [para({ ...start, group: `header ${index}` }, words[layout.language], { look: 'b' })],
    })),
  };
  return {
    kind: 'table',
    group,
    nodeId: parent.id,
    widths: [NUMBER_WIDTH, ...columns.map(({ width }) => width)],
    borders: true,
    rows: [header, ...items.flatMap((item) => itemRows(item, columns, layout))],
  };
}

function itemRows(node: PlanNode, columns: readonly Column[], layout: Layout): readonly Row[] {
  const cell = (part: string, paras: readonly Para[], span = 1): Cell => {
    const empty = para({ group: groupOf(node, part, layout), nodeId: node.id, style: 'cell' }, '');
    return { span, paras: paras.length > 0 ? paras : [empty] };
  };
  const row = (part: string, cells: readonly Cell[]): Row => ({
    group: groupOf(node, part, layout),
    nodeId: node.id,
    header: false,
    cells,
  });
  const number = para(
    { group: groupOf(node, 'number', layout), nodeId: node.id, style: 'cell-centre' },
    layout.labels[node.id] ?? '',
  );
  const main = row('row', [
    cell('number', [number]),
    ...columns.map((one, index) => cell(`cell ${index}`, one.cell(node, layout))),
  ]);
  const shown = new Set(columns.flatMap(({ fields }) => fields));
  const facts = cellParas(factBlocks(node, shown, layout));
  const more =
    facts.length === 0
      ? []
      : [row('more', [cell('number more', []), cell('more', facts, columns.length)])];
  return [main, ...more, ...node.children.flatMap((child) => itemRows(child, columns, layout))];
}
