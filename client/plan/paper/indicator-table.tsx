import { memo, useMemo } from 'react';
import type { IndicatorNode, PlanNode } from '../../../schemas/types.ts';
import { formatFigure, formatTarget } from './field-text.ts';
import { FoldButton } from './item-details.tsx';
import { useLabel, usePaper } from './paper-context.tsx';
import { ItemRow, ItemTable } from './table-parts.tsx';

/** TT | Chỉ tiêu | ĐVT | Hiện trạng (năm) | Mục tiêu … | Cơ quan theo dõi: one column for every period that has a target. */
export function IndicatorTable({ nodes }: { readonly nodes: readonly PlanNode[] }) {
  const indicators = nodes.filter((node): node is IndicatorNode => node.type === 'indicator');
  const key = periodsOf(indicators).join('|');
  const periods = useMemo(() => (key === '' ? [] : key.split('|')), [key]);
  const head = [
    'TT',
    'Chỉ tiêu',
    'ĐVT',
    'Hiện trạng (năm)',
    ...periods.map((period) => `Mục tiêu ${period}`),
    ...(periods.length === 0 ? ['Mục tiêu'] : []),
    'Cơ quan theo dõi',
  ];
  return (
    <ItemTable name="Bảng chỉ tiêu" head={head} className="indicators">
      {indicators.map((node) => (
        <IndicatorRow key={node.id} node={node} periods={periods} />
      ))}
    </ItemTable>
  );
}

/** The periods named by the targets, earliest first: 2022, 2025, 2026-2030, 2030. */
export function periodsOf(indicators: readonly IndicatorNode[]): readonly string[] {
  const periods = new Set(
    indicators.flatMap((node) => (node.fields.targets ?? []).map(({ period }) => period)),
  );
  return [...periods].sort((a, b) =>
    a.slice(-4) === b.slice(-4) ? (a < b ? -1 : 1) : a.slice(-4) < b.slice(-4) ? -1 : 1,
  );
}

interface IndicatorRowProps {
  readonly node: IndicatorNode;
  readonly periods: readonly string[];
}

const IndicatorRow = memo(function IndicatorRow({ node, periods }: IndicatorRowProps) {
  const label = useLabel(node.id);
  const { Field, editing } = usePaper().parts;
  const { baselineValue, baselineYear, baselineText } = node.fields;
  const words = baselineValue === undefined && baselineText !== undefined;
  return (
    <ItemRow node={node} columns={6 + periods.length}>
      <td className="number" data-th="TT">
        {label}
      </td>
      <td className="wide" data-th="Chỉ tiêu">
        <Field node={node} field="name" hint="Tên chỉ tiêu" />
        <FoldButton node={node} />
      </td>
      <td className="middle" data-th="ĐVT">
        <Field node={node} field="unit" hint="ĐVT" />
      </td>
      <td className="middle" data-th="Hiện trạng (năm)">
        {words || node.fields.measure === 'qualitative' ? (
          <Field node={node} field="baselineText" hint="Hiện trạng" />
        ) : (
          <Field node={node} field="baselineValue" hint="Hiện trạng" />
        )}
        {(editing || baselineYear !== undefined) && (
          <span className="year">
            {' ('}
            <Field node={node} field="baselineYear" hint="năm" />
            {')'}
          </span>
        )}
      </td>
      {editing ? (
        <td className="middle" colSpan={Math.max(1, periods.length)} data-th="Mục tiêu">
          <Field node={node} field="targets" hint="Mục tiêu theo năm" block />
        </td>
      ) : (
        <TargetCells node={node} periods={periods} />
      )}
      <td className="agency" data-th="Cơ quan theo dõi">
        <Field node={node} field="trackingAgency" hint="Cơ quan theo dõi" />
      </td>
    </ItemRow>
  );
});

/** Each target carries the field's name, so that a remark on the targets finds the first of them. */
function TargetCells({ node, periods }: IndicatorRowProps) {
  const targets = new Map((node.fields.targets ?? []).map((target) => [target.period, target]));
  if (periods.length === 0) return <td className="middle" data-th="Mục tiêu" />;
  return periods.map((period) => {
    const target = targets.get(period);
    return (
      <td key={period} className="middle target" data-th={`Mục tiêu ${period}`}>
        {target !== undefined && (
          <span data-node={node.id} data-field="targets" data-key={period}>
            {target.value === undefined ? formatTarget(target) : formatFigure(target.value)}
          </span>
        )}
      </td>
    );
  });
}
