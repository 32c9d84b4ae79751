import { columnHead } from '../../../domain/plan/names.ts';
import { formatNumber, formatPartialDate } from '../../../domain/text/dates.ts';
import type { NodeType, PlanNode } from '../../../schemas/types.ts';
import {
  cellParas,
  fieldPara,
  fieldValue,
  fieldWords,
  type Layout,
  textBlocks,
} from '../paper/fields.ts';
import { type Cell, type Para, para, paraText, type Row, type Table } from '../paper/paper.ts';

/** A column of a table of items. */
export interface ItemColumn<Item extends PlanNode = PlanNode> {
  readonly head: string;
  /** Its share of the line. */
  readonly width: number;
  readonly cell: (item: Item, layout: Layout) => readonly Para[];
  /** The column is left out when it is empty for all items. */
  readonly optional?: true;
}

/** A bold row over all columns, above the items that follow. */
export interface GroupRow {
  readonly title: string;
  readonly nodeId: string;
}

const start = (nodeId: string, style: Para['style']) => ({ group: 'table', nodeId, style });
const filledParas = (paras: readonly Para[]): readonly Para[] =>
  paras.filter((cellPara) => paraText(cellPara) !== '');
const bold = (original: Para): Para => ({
  ...original,
  runs: original.runs.map(({ text }) => ({ text, look: 'b' })),
});

export const words = (node: PlanNode, text: string, style: Para['style'] = 'cell-centre'): Para =>
  para(start(node.id, style), text);

/** Makes a cell of fields, a paragraph each. */
export const fields =
  (style: 'cell' | 'cell-centre', ...names: readonly string[]) =>
  (node: PlanNode, layout: Layout): readonly Para[] =>
    filledParas(names.map((name) => fieldPara(node, name, style, layout)));

export const textCell =
  (name: string) =>
  (node: PlanNode, layout: Layout): readonly Para[] =>
    cellParas(textBlocks(node, name, layout));

/** A name in bold, with its text below. */
export const named =
  (name: string, body?: string) =>
  (node: PlanNode, layout: Layout): readonly Para[] => [
    ...fields('cell', name)(node, layout).map(bold),
    ...(body ? textCell(body)(node, layout) : []),
  ];

/** A name and a note on it. */
const withNote =
  (name: string, body: string) =>
  (node: PlanNode, layout: Layout): readonly Para[] => [
    ...fields('cell', name)(node, layout),
    ...textCell(body)(node, layout),
  ];

const figure =
  (name: string) =>
  (node: PlanNode, layout: Layout): readonly Para[] =>
    filledParas([fieldPara(node, name, 'cell-centre', layout, '')]);

const date =
  (name: string) =>
  (node: PlanNode): readonly Para[] => {
    const value = fieldValue(node, name);
    return value === undefined ? [] : [words(node, formatPartialDate(`${value}`, 'vi'))];
  };

/**
 * Makes a table of items, one row each with its number; the header row is repeated on every page.
 */
export function numberedTable<Item extends PlanNode>(
  nodeId: string,
  columns: readonly ItemColumn<Item>[],
  items: readonly (Item | GroupRow)[],
  layout: Layout,
): Table {
  const written = items.map((item) => {
    if (!('type' in item)) return { item, cells: undefined };
    return { item, cells: columns.map(({ cell }) => cell(item, layout)) };
  });
  const kept = columns.filter(
    ({ optional }, index) =>
      !optional || written.some(({ cells }) => (cells?.[index]?.length ?? 0) > 0),
  );
  const row = (id: string, cells: readonly Cell[], header = false): Row => ({
    group: 'table',
    nodeId: id,
    header,
    cells,
  });
  const heads = ['TT', ...kept.map(({ head }) => head)];
  const rows = written.map(({ item, cells }) => {
    if (!('type' in item)) {
      // The style of heads keeps it with the row below it.
      const title = para(start(item.nodeId, 'cell-head'), item.title, { look: 'b' });
      return row(item.nodeId, [{ span: heads.length, paras: [title] }]);
    }
    const number = words(item, (layout.labels[item.id] ?? '').replace(/\.$/, ''));
    const shown = columns.flatMap((column, index) =>
      kept.includes(column) ? [cells?.[index] ?? []] : [],
    );
    return row(
      item.id,
      [[number], ...shown].map((paras) => ({
        span: 1,
        paras: paras.length > 0 ? paras : [words(item, '', 'cell')],
      })),
    );
  });
  const header = row(
    nodeId,
    heads.map((head) => ({
      span: 1,
      paras: [para(start(nodeId, 'cell-head'), head, { look: 'b' })],
    })),
    true,
  );
  return {
    kind: 'table',
    group: 'table',
    nodeId,
    widths: [NUMBER_WIDTH, ...kept.map(({ width }) => width)],
    rows: [header, ...rows],
    borders: true,
  };
}

/** The head of a field's column; in Vietnamese, like all issued papers. */
export const headOf = (type: NodeType, field: string): string => columnHead(type, field, 'vi');

const NUMBER_WIDTH = 12;

type Indicator = Extract<PlanNode, { type: 'indicator' }>;
type BudgetLine = Extract<PlanNode, { type: 'budget-line' }>;

const FIGURES: readonly ItemColumn[] = [
  { head: headOf('figure', 'name'), width: 56, cell: withNote('name', 'note') },
  { head: headOf('figure', 'value'), width: 24, cell: figure('value') },
  { head: headOf('figure', 'unit'), width: 24, cell: fields('cell-centre', 'unit') },
  { head: headOf('figure', 'asOf'), width: 28, cell: date('asOf') },
  { head: headOf('figure', 'source'), width: 46, cell: fields('cell', 'source'), optional: true },
];

const RANKINGS: readonly ItemColumn[] = [
  { head: headOf('ranking', 'name'), width: 66, cell: withNote('name', 'note') },
  { head: headOf('ranking', 'rank'), width: 20, cell: fields('cell-centre', 'rank') },
  { head: headOf('ranking', 'outOf'), width: 22, cell: fields('cell-centre', 'outOf') },
  { head: headOf('ranking', 'year'), width: 18, cell: fields('cell-centre', 'year') },
  { head: headOf('ranking', 'source'), width: 40, cell: fields('cell', 'source'), optional: true },
];

const BUDGET: readonly ItemColumn<BudgetLine>[] = [
  { head: headOf('budget-line', 'source'), width: 54, cell: fields('cell', 'source') },
  { head: headOf('budget-line', 'nature'), width: 40, cell: fields('cell-centre', 'nature') },
  { head: headOf('budget-line', 'year'), width: 16, cell: fields('cell-centre', 'year') },
  { head: headOf('budget-line', 'amount'), width: 34, cell: figure('amount') },
  { head: headOf('budget-line', 'note'), width: 26, cell: textCell('note'), optional: true },
];

/** With more periods than this, all share one column. */
const MOST_PERIODS = 4;

function indicatorColumns(items: readonly Indicator[]): readonly ItemColumn<Indicator>[] {
  const periods = [
    ...new Set(
      items.flatMap(({ fields: { targets } }) => (targets ?? []).map((target) => target.period)),
    ),
  ].sort();
  const target = (node: Indicator, period: string): readonly Para[] =>
    (node.fields.targets ?? [])
      .filter((one) => one.period === period)
      .map(({ value, text: said }) =>
        words(
          node,
          [value === undefined ? '' : formatNumber(value, 'vi'), said ?? '']
            .filter(Boolean)
            .join(' '),
        ),
      )
      .filter((one) => paraText(one) !== '');
  const targets: readonly ItemColumn<Indicator>[] =
    periods.length > MOST_PERIODS || periods.length === 0
      ? [
          {
            head: headOf('indicator', 'targets'),
            width: 32,
            cell: (node) =>
              periods.flatMap((period) =>
                target(node, period).map((one) => words(node, `${period}: ${paraText(one)}`)),
              ),
          },
        ]
      : periods.map((period) => ({
          head: period.length === 4 ? `Năm ${period}` : `Giai đoạn ${period}`,
          width: 22,
          cell: (node) => target(node, period),
        }));
  return [
    { head: headOf('indicator', 'name'), width: 66, cell: fields('cell', 'name') },
    { head: headOf('indicator', 'unit'), width: 22, cell: fields('cell-centre', 'unit') },
    { head: headOf('indicator', 'baselineValue'), width: 24, cell: baseline },
    ...targets,
  ];
}

function baseline(node: PlanNode, layout: Layout): readonly Para[] {
  const year = fieldWords(node, 'baselineYear', layout);
  return [
    ...figure('baselineValue')(node, layout),
    ...fields('cell-centre', 'baselineText')(node, layout),
    ...(year ? [words(node, `(${year})`)] : []),
  ];
}

/**
 * Makes the table of items that papers set as rows: figures, rankings, indicators, budget lines;
 * undefined for others.
 */
export function itemsTable(
  nodeId: string,
  items: readonly PlanNode[],
  layout: Layout,
): Table | undefined {
  switch (items[0]?.type) {
    case 'figure':
      return numberedTable(nodeId, FIGURES, items, layout);
    case 'ranking':
      return numberedTable(nodeId, RANKINGS, items, layout);
    case 'indicator': {
      const all = items.filter((item) => item.type === 'indicator');
      return numberedTable(nodeId, indicatorColumns(all), all, layout);
    }
    case 'budget-line': {
      const all = items.filter((item) => item.type === 'budget-line');
      return withTotal(numberedTable(nodeId, BUDGET, all, layout), all);
    }
    default:
      return undefined;
  }
}

/** Adds a row with the sum, unless an amount is missing, which a sum would hide. */
function withTotal(table: Table, items: readonly BudgetLine[]): Table {
  const amounts = items.map(({ fields: { amount } }) => amount);
  if (amounts.length < 2 || amounts.includes(undefined)) return table;
  const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
  const cell = (style: Para['style'], text: string, span = 1): Cell => ({
    span,
    paras: [para(start(table.nodeId, style), text, { look: 'b' })],
  });
  const rest = table.widths.length - 5;
  const total: Row = {
    group: 'table',
    nodeId: table.nodeId,
    header: false,
    cells: [
      cell('cell-centre', 'Tổng cộng', 4),
      cell('cell-centre', formatNumber(sum, 'vi')),
      ...(rest > 0 ? [cell('cell', '', rest)] : []),
    ],
  };
  return { ...table, rows: [...table.rows, total] };
}
