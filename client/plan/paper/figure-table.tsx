import { memo } from 'react';
import type { FigureNode, PlanNode, RankingNode } from '../../../schemas/types.ts';
import { FoldButton } from './item-details.tsx';
import { useLabel, usePaper } from './paper-context.tsx';
import { ItemRow, ItemTable } from './table-parts.tsx';

interface TableProps {
  readonly nodes: readonly PlanNode[];
}

/** TT | Số liệu | ĐVT | Giá trị | Thời điểm | Nguồn. */
export function FigureTable({ nodes }: TableProps) {
  const figures = nodes.filter((node): node is FigureNode => node.type === 'figure');
  const head = ['TT', 'Số liệu', 'ĐVT', 'Giá trị', 'Thời điểm', 'Nguồn'];
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
      <td className="wide" data-th="Số liệu">
        <Field node={node} field="name" hint="Tên số liệu" />
        <FoldButton node={node} />
      </td>
      <td className="middle" data-th="ĐVT">
        <Field node={node} field="unit" hint="ĐVT" />
      </td>
      <td className="figure" data-th="Giá trị">
        <Field node={node} field="value" hint="Giá trị" />
      </td>
      <td className="middle" data-th="Thời điểm">
        <Field node={node} field="asOf" hint="Thời điểm" />
      </td>
      <td data-th="Nguồn">
        <Field node={node} field="source" hint="Nguồn" />
      </td>
    </ItemRow>
  );
});

/** TT | Chỉ số, bảng xếp hạng | Thứ hạng | Năm | Nguồn. */
export function RankingTable({ nodes }: TableProps) {
  const rankings = nodes.filter((node): node is RankingNode => node.type === 'ranking');
  const head = ['TT', 'Chỉ số, bảng xếp hạng', 'Thứ hạng', 'Năm', 'Nguồn'];
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
      <td className="wide" data-th="Chỉ số, bảng xếp hạng">
        <Field node={node} field="name" hint="Tên chỉ số" />
        <FoldButton node={node} />
      </td>
      <td className="middle" data-th="Thứ hạng">
        <Field node={node} field="rank" hint="hạng" />
        {(editing || node.fields.outOf !== undefined) && '/'}
        <Field node={node} field="outOf" hint="tổng số" />
      </td>
      <td className="middle" data-th="Năm">
        <Field node={node} field="year" hint="Năm" />
      </td>
      <td data-th="Nguồn">
        <Field node={node} field="source" hint="Nguồn" />
      </td>
    </ItemRow>
  );
});
