import { memo } from 'react';
import { columnHeads } from '../../../domain/plan/names.ts';
import { valueName } from '../../../domain/plan/value-names.ts';
import { formatNumber } from '../../../domain/text/dates.ts';
import type { BudgetLineNode, PlanNode } from '../../../schemas/types.ts';
import { FoldButton } from './item-details.tsx';
import { usePaper } from './paper-context.tsx';
import { ItemRow, ItemTable } from './table-parts.tsx';

const HEADS = columnHeads('budget-line', 'vi');
const HEAD = ['TT', HEADS.source, HEADS.nature, HEADS.year, HEADS.amount] as const;

/** The budget lines, and their sums by year and source below. Amounts in million đồng. */
export function BudgetTable({ nodes }: { readonly nodes: readonly PlanNode[] }) {
  const lines = nodes.filter((node): node is BudgetLineNode => node.type === 'budget-line');
  const sums = sumBudget(lines);
  return (
    <>
      <ItemTable name="Bảng kinh phí" head={HEAD} className="budget">
        {lines.map((node, at) => (
          <BudgetRow key={node.id} node={node} at={at} />
        ))}
        <tr className="sum-row">
          <td />
          <td colSpan={3}>Tổng cộng</td>
          <td className="figure" data-th="Tổng cộng">
            {formatNumber(sums.total, 'vi')}
          </td>
        </tr>
      </ItemTable>
      {sums.years.length > 1 && <BudgetSums sums={sums} />}
    </>
  );
}

const BudgetRow = memo(function BudgetRow({
  node,
  at,
}: {
  readonly node: BudgetLineNode;
  readonly at: number;
}) {
  const { Field } = usePaper().parts;
  return (
    <ItemRow node={node} columns={6}>
      <td className="number" data-th="TT">
        {at + 1}
      </td>
      <td className="wide" data-th={HEADS.source}>
        <Field node={node} field="source" hint={HEADS.source} />
        <FoldButton node={node} />
      </td>
      <td data-th={HEADS.nature}>
        <Field node={node} field="nature" hint={HEADS.nature} />
      </td>
      <td className="middle" data-th={HEADS.year}>
        <Field node={node} field="year" hint={HEADS.year} />
      </td>
      <td className="figure" data-th={HEADS.amount}>
        <Field node={node} field="amount" hint={HEADS.amount} />
      </td>
    </ItemRow>
  );
});

interface Sums {
  readonly years: readonly number[];
  readonly sources: readonly string[];
  readonly of: (source: string, year: number) => number;
  readonly ofSource: (source: string) => number;
  readonly ofYear: (year: number) => number;
  readonly total: number;
}

/**
 * Sums of the amounts by source and year; a line without year or source counts in the total alone.
 */
export function sumBudget(lines: readonly BudgetLineNode[]): Sums {
  const fields = lines.map((line) => line.fields);
  const sum = (some: typeof fields) => some.reduce((all, { amount = 0 }) => all + amount, 0);
  const years = new Set(fields.flatMap(({ year }) => year ?? []));
  const sources = new Set(fields.flatMap(({ source }) => source ?? []));
  return {
    years: [...years].sort((a, b) => a - b),
    sources: [...sources],
    of: (source, year) => sum(fields.filter((one) => one.source === source && one.year === year)),
    ofSource: (source) => sum(fields.filter((one) => one.source === source)),
    ofYear: (year) => sum(fields.filter((one) => one.year === year)),
    total: sum(fields),
  };
}

function BudgetSums({ sums }: { readonly sums: Sums }) {
  return (
    <ItemTable
      name="Tổng hợp kinh phí theo nguồn và năm"
      head={['Tổng hợp theo nguồn kinh phí', ...sums.years.map(String), 'Cộng']}
      className="budget-sums"
    >
      {sums.sources.map((source) => (
        <tr key={source}>
          <td className="wide">{valueName('FundingSource', source, 'vi')}</td>
          {sums.years.map((year) => (
            <td key={year} className="figure" data-th={year}>
              {formatNumber(sums.of(source, year), 'vi')}
            </td>
          ))}
          <td className="figure" data-th="Cộng">
            {formatNumber(sums.ofSource(source), 'vi')}
          </td>
        </tr>
      ))}
      <tr className="sum-row">
        <td>Cộng</td>
        {sums.years.map((year) => (
          <td key={year} className="figure" data-th={year}>
            {formatNumber(sums.ofYear(year), 'vi')}
          </td>
        ))}
        <td className="figure" data-th="Cộng">
          {formatNumber(sums.total, 'vi')}
        </td>
      </tr>
    </ItemTable>
  );
}
