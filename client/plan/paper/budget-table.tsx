import { memo } from 'react';
import type { BudgetLineNode, PlanNode } from '../../../schemas/types.ts';
import { choiceText } from './field-names.ts';
import { formatFigure } from './field-text.ts';
import { FoldButton } from './item-details.tsx';
import { usePaper } from './paper-context.tsx';
import { ItemRow, ItemTable } from './table-parts.tsx';

const HEAD = ['TT', 'Nguồn vốn', 'Loại chi', 'Năm', 'Số tiền (triệu đồng)'] as const;

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
            {formatFigure(sums.total)}
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
      <td className="wide" data-th="Nguồn vốn">
        <Field node={node} field="source" hint="Nguồn vốn" />
        <FoldButton node={node} />
      </td>
      <td data-th="Loại chi">
        <Field node={node} field="nature" hint="Loại chi" />
      </td>
      <td className="middle" data-th="Năm">
        <Field node={node} field="year" hint="Năm" />
      </td>
      <td className="figure" data-th="Số tiền (triệu đồng)">
        <Field node={node} field="amount" hint="Số tiền" />
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

/** Sums of the amounts by source and year; a line without year or source counts in the total alone. */
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
      head={['Tổng hợp theo nguồn vốn', ...sums.years.map(String), 'Cộng']}
      className="budget-sums"
    >
      {sums.sources.map((source) => (
        <tr key={source}>
          <td className="wide">{choiceText('FundingSource', source)}</td>
          {sums.years.map((year) => (
            <td key={year} className="figure" data-th={year}>
              {formatFigure(sums.of(source, year))}
            </td>
          ))}
          <td className="figure" data-th="Cộng">
            {formatFigure(sums.ofSource(source))}
          </td>
        </tr>
      ))}
      <tr className="sum-row">
        <td>Cộng</td>
        {sums.years.map((year) => (
          <td key={year} className="figure" data-th={year}>
            {formatFigure(sums.ofYear(year))}
          </td>
        ))}
        <td className="figure" data-th="Cộng">
          {formatFigure(sums.total)}
        </td>
      </tr>
    </ItemTable>
  );
}
