import { memo } from 'react';
import { columnHeads } from '../../../domain/plan/names.ts';
import type { FigureNode, PlanNode, RankingNode } from '../../../schemas/types.ts';
import { FoldButton } from './item-details.tsx';
import { useLabel, usePaper } from './paper-context.tsx';
import { ItemRow, ItemTable } from './table-parts.tsx';

const FIGURE = columnHeads('figure', 'vi');
const RANKING = columnHeads('ranking', 'vi');

interface TableProps {
  readonly nodes: readonly PlanNode[];
}

/** TT | Số liệu | ĐVT | Giá trị | Thời điểm | Nguồn. */
export function FigureTable({ nodes }: TableProps) {
  const figures = nodes.filter((node): node is FigureNode => node.type === 'figure');
  const { name, unit, value, asOf, source } = FIGURE;
  const head = ['TT', name, unit, value, asOf, source];
  return (
    <ItemTable name="Bảng số liệu" head={head} className="figures">
      {figures.map((node, at) => (
        <FigureRow key={node.id} node={node} at={at} />
      ))}
    </ItemTable>
  );
}

const FigureRow = memo(function FigureRow({
  node,
  at,
}: {
  readonly node: FigureNode;
  readonly at: number;
}) {
  const label = useLabel(node.id);
  const { Field } = usePaper().parts;
  return (
    <ItemRow node={node} columns={7}>
      <td className="number" data-th="TT">
        {label || at + 1}
      </td>
      <td className="wide" data-th={FIGURE.name}>
        <Field node={node} field="name" />
        <FoldButton node={node} />
      </td>
      <td className="middle" data-th={FIGURE.unit}>
        <Field node={node} field="unit" hint={FIGURE.unit} />
      </td>
      <td className="figure" data-th={FIGURE.value}>
        <Field node={node} field="value" hint={FIGURE.value} />
      </td>
      <td className="middle" data-th={FIGURE.asOf}>
        <Field node={node} field="asOf" hint={FIGURE.asOf} />
      </td>
      <td data-th={FIGURE.source}>
        <Field node={node} field="source" hint={FIGURE.source} />
      </td>
    </ItemRow>
  );
});

/** TT | Bảng xếp hạng | Thứ hạng | Năm | Nguồn. */
export function RankingTable({ nodes }: TableProps) {
  const rankings = nodes.filter((node): node is RankingNode => node.type === 'ranking');
  const { name, rank, year, source } = RANKING;
  const head = ['TT', name, rank, year, source];
  return (
    <ItemTable name="Vị trí xếp hạng" head={head} className="figures">
      {rankings.map((node, at) => (
        <RankingRow key={node.id} node={node} at={at} />
      ))}
    </ItemTable>
  );
}

const RankingRow = memo(function RankingRow({
  node,
  at,
}: {
  readonly node: RankingNode;
  readonly at: number;
}) {
  const label = useLabel(node.id);
  const { Field, editing } = usePaper().parts;
  return (
    <ItemRow node={node} columns={6}>
      <td className="number" data-th="TT">
        {label || at + 1}
      </td>
      <td className="wide" data-th={RANKING.name}>
        <Field node={node} field="name" />
        <FoldButton node={node} />
      </td>
      <td className="middle" data-th={RANKING.rank}>
        <Field node={node} field="rank" hint="hạng" />
        {(editing || node.fields.outOf !== undefined) && '/'}
        <Field node={node} field="outOf" hint="tổng số" />
      </td>
      <td className="middle" data-th={RANKING.year}>
        <Field node={node} field="year" hint={RANKING.year} />
      </td>
      <td data-th={RANKING.source}>
        <Field node={node} field="source" hint={RANKING.source} />
      </td>
    </ItemRow>
  );
});
