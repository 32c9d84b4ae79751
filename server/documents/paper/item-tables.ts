import { columnFields, columnHead } from '../../../domain/plan/names.ts';
import type { NodeType, PlanNode } from '../../../schemas/types.ts';
import {
  cellParas,
  factBlocks,
  fieldPara,
  fieldValue,
  fieldWords,
  groupOf,
  type Layout,
  targetParas,
  textBlocks,
} from './fields.ts';
import { type Cell, type Para, para, paraText, type Row, type Table } from './paper.ts';

type Cells = (node: PlanNode, layout: Layout) => readonly Para[];

const lines =
  (style: 'cell' | 'cell-centre', ...fields: readonly string[]) =>
  (node: PlanNode, layout: Layout): readonly Para[] =>
    fields
      .map((field) => fieldPara(node, field, style, layout))
      .filter((line) => paraText(line) !== '');

/** Figures without their unit, which has a column. */
const figure =
  (field: string) =>
  (node: PlanNode, layout: Layout): readonly Para[] => [
    fieldPara(node, field, 'cell-centre', layout, ''),
  ];

const bold = (line: Para): Para => ({
  ...line,
  runs: line.runs.map(({ text }) => ({ text, look: 'b' })),
});

/** An item's name in bold, with its text below. */
const named =
  (title: string, text?: string) =>
  (node: PlanNode, layout: Layout): readonly Para[] => [
    ...lines('cell', title)(node, layout).map(bold),
    ...(text ? cellParas(textBlocks(node, text, layout)) : []),
  ];

function baseline(node: PlanNode, layout: Layout): readonly Para[] {
  const value = fieldPara(node, 'baselineValue', 'cell-centre', layout, '');
  const year = fieldWords(node, 'baselineYear', layout);
  const group = groupOf(node, 'baselineYear', layout);
  const start = { group, nodeId: node.id, style: 'cell-centre' } as const;
  return [
    value,
    ...lines('cell-centre', 'baselineText')(node, layout),
    ...(year ? [para(start, `(${year})`, { field: 'baselineYear' })] : []),
  ].filter((line) => paraText(line) !== '');
}

const period = (node: PlanNode, layout: Layout): readonly Para[] => {
  const words = [fieldWords(node, 'start', layout), fieldWords(node, 'end', layout)].filter(
    Boolean,
  );
  const group = groupOf(node, 'period', layout);
  const start = { group, nodeId: node.id, style: 'cell-centre' } as const;
  return [para(start, words.join(' – '), { field: fieldValue(node, 'end') ? 'end' : 'start' })];
};

const NUMBER = { vi: 'TT', en: 'No.' } as const;

type Column = readonly [field: string, width: number, cell?: Cells];

/**
 * The columns of the table in which papers set items of a type, after the number: the field that
 * names the head, the width, and the content. A field without a column is in a line below the row.
 */
const COLUMNS: Readonly<Partial<Record<NodeType, readonly Column[]>>> = {
  indicator: [
    ['name', 70, named('name')],
    ['unit', 24],
    ['baselineValue', 28, baseline],
    ['targets', 32, (node, layout) => targetParas(node, 'cell-centre', layout)],
  ],
  task: [
    ['title', 68, named('title', 'text')],
    ['leadAgency', 28, lines('cell', 'leadAgency')],
    ['coordinatingAgencies', 32, lines('cell', 'coordinatingAgencies')],
    ['start', 26, period],
  ],
  figure: [
    ['name', 62, lines('cell', 'name')],
    ['value', 26, figure('value')],
    ['unit', 24],
    ['asOf', 24],
    ['source', 36, lines('cell', 'source')],
  ],
  ranking: [
    ['name', 76, lines('cell', 'name')],
    ['rank', 20],
    ['outOf', 22],
    ['year', 16],
    ['source', 36, lines('cell', 'source')],
  ],
  'budget-line': [
    ['source', 48, lines('cell', 'source')],
    ['nature', 36],
    ['year', 20],
    ['amount', 36, figure('amount')],
    ['note', 32, (node, layout) => cellParas(textBlocks(node, 'note', layout))],
  ],
};

const NUMBER_WIDTH = 12;

/** Whether papers set such items as rows of a table. */
export const isTabled = (type: NodeType): boolean => COLUMNS[type] !== undefined;

/** Makes a table of consecutive items of one type; a task's own tasks are rows below it. */
export function itemTable(
  group: string,
  parent: PlanNode,
  items: readonly PlanNode[],
  layout: Layout,
): Table {
  const [first] = items;
  const columns = (first && COLUMNS[first.type]) ?? [];
  const { language } = layout;
  const heads = [
    NUMBER[language],
    ...columns.map(([field]) => (first ? columnHead(first.type, field, language) : '')),
  ];
  const style = 'cell-head';
  const start = { nodeId: parent.id, style } as const;
  const header: Row = {
    group: 'header',
    nodeId: parent.id,
    header: true,
    cells: heads.map((words, index) => ({
      span: 1,
      paras: [para({ ...start, group: `header ${index}` }, words, { look: 'b' })],
    })),
  };
  return {
    kind: 'table',
    group,
    nodeId: parent.id,
    widths: [NUMBER_WIDTH, ...columns.map(([, width]) => width)],
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
    ...columns.map(([field, , cells = lines('cell-centre', field)], index) =>
      cell(`cell ${index}`, cells(node, layout)),
    ),
  ]);
  const shown = new Set(columnFields(node.type));
  const facts = cellParas(factBlocks(node, shown, layout));
  const more =
    facts.length === 0
      ? []
      : [row('more', [cell('number more', []), cell('more', facts, columns.length)])];
  return [main, ...more, ...node.children.flatMap((child) => itemRows(child, columns, layout))];
}
