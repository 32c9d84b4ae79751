import { memo, useMemo } from 'react';
import { columnHeads } from '../../../domain/plan/names.ts';
import { readTarget } from '../../../domain/plan/values.ts';
import type { IndicatorNode, PlanNode } from '../../../schemas/types.ts';
import { FoldButton } from './item-details.tsx';
import { useLabel, usePaper } from './paper-context.tsx';
import { ItemRow, ItemTable } from './table-parts.tsx';

const HEADS = columnHeads('indicator', 'vi');
/** The baseline stands with its year. */
const BASELINE = `${HEADS.baselineValue} (năm)`;

/**
 * TT | Chỉ tiêu | Đơn vị tính | Hiện trạng (năm) | Mục tiêu … | Cơ quan theo dõi: one column for
 * every period that has a target.
 */
export function IndicatorTable({ nodes }: { readonly nodes: readonly PlanNode[] }) {
  const indicators = nodes.filter((node): node is IndicatorNode => node.type === 'indicator');
  const key = periodsOf(indicators).join('|');
  const periods = useMemo(() => (key === '' ? [] : key.split('|')), [key]);
  const head = [
    'TT',
    HEADS.name,
    HEADS.unit,
    BASELINE,
    ...periods.map((period) => `${HEADS.targets} ${period}`),
    ...(periods.length === 0 ? [HEADS.targets] : []),
    HEADS.trackingAgency,
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
      <td className="wide" data-th={HEADS.name}>
        <Field node={node} field="name" />
        <FoldButton node={node} />
      </td>
      <td className="middle" data-th={HEADS.unit}>
        <Field node={node} field="unit" hint={HEADS.unit} />
      </td>
      <td className="middle" data-th={BASELINE}>
        {words || node.fields.measure === 'qualitative' ? (
          <Field node={node} field="baselineText" hint={HEADS.baselineValue} />
        ) : (
          <Field node={node} field="baselineValue" hint={HEADS.baselineValue} />
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
        <td className="middle" colSpan={Math.max(1, periods.length)} data-th={HEADS.targets}>
          <Field node={node} field="targets" block />
        </td>
      ) : (
        <TargetCells node={node} periods={periods} />
      )}
      <td className="agency" data-th={HEADS.trackingAgency}>
        <Field node={node} field="trackingAgency" hint={HEADS.trackingAgency} />
      </td>
    </ItemRow>
  );
});

/**
 * Each target carries the field's name, so that a remark on the targets finds the first of them.
 */
function TargetCells({ node, periods }: IndicatorRowProps) {
  const targets = new Map((node.fields.targets ?? []).map((target) => [target.period, target]));
  if (periods.length === 0) return <td className="middle" data-th={HEADS.targets} />;
  return periods.map((period) => {
    const target = targets.get(period);
    return (
      <td key={period} className="middle target" data-th={`${HEADS.targets} ${period}`}>
        {target !== undefined && (
          <span data-node={node.id} data-field="targets" data-key={period}>
            {readTarget(target, '', 'vi')}
          </span>
        )}
      </td>
    );
  });
}
