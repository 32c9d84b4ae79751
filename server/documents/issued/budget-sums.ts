import { formatNumber } from '../../../domain/text/dates.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { fieldWords, type Layout } from '../paper/fields.ts';
import {
  type Cell,
  type PaperBlock,
  type ParaStyle,
  para,
  type Row,
  type Table,
} from '../paper/paper.ts';
import { headOf } from './issued-tables.ts';

type BudgetLine = Extract<PlanNode, { type: 'budget-line' }>;

/** The most years side by side; with more, years are rows. */
const MOST_ACROSS = 6;

/**
 * Sums amounts by source and year, in million đồng, with totals of both: a title and a table.
 * Returns nothing for lines of one year, or while a line lacks source, year or amount, since a sum
 * would hide that.
 */
export function budgetSums(
  nodeId: string,
  lines: readonly BudgetLine[],
  layout: Layout,
): readonly PaperBlock[] {
  const amounts = lines.flatMap((line): readonly Amount[] => {
    const { amount, year } = line.fields;
    const source = fieldWords(line, 'source', layout);
    return amount === undefined || year === undefined || source === ''
      ? []
      : [{ source, year: `Năm ${year}`, amount }];
  });
  const years = distinct(amounts.map(({ year }) => year)).sort();
  if (amounts.length < lines.length || years.length < 2) return [];
  const bySource = shares(distinct(amounts.map(({ source }) => source)), ({ source }) => source);
  const byYear = shares(years, ({ year }) => year);
  return [
    para({ group: 'table', nodeId, style: 'subheading' }, TITLE),
    years.length > MOST_ACROSS
      ? sumsTable(nodeId, amounts, headOf('budget-line', 'year'), byYear, bySource)
      : sumsTable(nodeId, amounts, headOf('budget-line', 'source'), bySource, byYear),
  ];
}

interface Amount {
  readonly source: string;
  readonly year: string;
  readonly amount: number;
}

const TITLE = 'Tổng hợp kinh phí theo nguồn kinh phí và năm (triệu đồng)';

/** A row or a column: some of the amounts, or all of them. */
interface Share {
  readonly name: string;
  readonly of: (line: Amount) => boolean;
  readonly isTotal: boolean;
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

const shares = (names: readonly string[], nameOf: (line: Amount) => string): readonly Share[] => [
  ...names.map((name) => ({
    name,
    of: (line: Amount): boolean => nameOf(line) === name,
    isTotal: false,
  })),
  { name: 'Cộng', of: () => true, isTotal: true },
];

const sumOf = (lines: readonly Amount[], ...both: readonly Share[]): string =>
  formatNumber(
    lines
      .filter((line) => both.every(({ of }) => of(line)))
      .reduce((sum, { amount }) => sum + amount, 0),
    'vi',
  );

/** Widths of the column of names and of each other column. */
const WIDTHS = [45, 22] as const;

function sumsTable(
  nodeId: string,
  lines: readonly Amount[],
  corner: string,
  down: readonly Share[],
  across: readonly Share[],
): Table {
  const cell = (style: ParaStyle, words: string, isBold: boolean): Cell => ({
    span: 1,
    paras: [para({ group: 'table', nodeId, style }, words, { look: isBold ? 'b' : '' })],
  });
  const row = (cells: readonly Cell[], header = false): Row => ({
    group: 'table',
    nodeId,
    header,
    cells,
  });
  const heads = [corner, ...across.map(({ name }) => name)];
  return {
    kind: 'table',
    group: 'table',
    nodeId,
    widths: [WIDTHS[0], ...across.map(() => WIDTHS[1])],
    borders: true,
    rows: [
      row(
        heads.map((name) => cell('cell-head', name, true)),
        true,
      ),
      ...down.map((one) =>
        row([
          cell('cell', one.name, one.isTotal),
          ...across.map((other) =>
            cell('cell-centre', sumOf(lines, one, other), one.isTotal || other.isTotal),
          ),
        ]),
      ),
    ],
  };
}
