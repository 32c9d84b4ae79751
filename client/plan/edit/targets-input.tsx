import { useEffect, useRef, useState } from 'react';
import { type NodeValue, readTarget, targetsOf } from '../../../domain/plan/values.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { readRows, readTargets, type TargetRow, writeRows } from '../parts/field-input.ts';
import textButton from '../parts/text-button.module.css';
import styles from './targets-input.module.css';

interface TargetsInputProps {
  readonly node: PlanNode;
  /** Rows typed earlier that could not be read. */
  readonly unread: string | undefined;
  readonly onChange: (value: NodeValue) => void;
  readonly onBad: (rows: string) => void;
}

interface KeyedRow extends TargetRow {
  readonly key: number;
}

/** The targets of an indicator: a period (2025, 2026-2030) and a figure, or words, a row. */
export function TargetsInput({ node, unread, onChange, onBad }: TargetsInputProps) {
  const t = useT();
  const [rows, setRows] = useState<readonly KeyedRow[]>(() => {
    const stored = () =>
      targetsOf(node).map((target) => ({
        period: target.period,
        value: readTarget(target, '', 'vi'),
      }));
    const shown = unread === undefined ? stored() : readRows(unread);
    const known = shown.map((row, key) => ({ key, ...row }));
    return known.length > 0 ? known : [{ key: 0, period: '', value: '' }];
  });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const update = (next: readonly KeyedRow[]) => {
    setRows(next);
    const reading = readTargets(next);
    if (reading.ok) onChange(reading.value);
    else onBad(writeRows(next));
  };
  const edit = (key: number, part: Partial<TargetRow>) =>
    update(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const free = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return (
    <div data-part="targets-input" className={styles.targetsInput}>
      {rows.map(({ key, period, value }, at) => (
        <div key={key} className={styles.targetsRow}>
          <input
            ref={at === 0 ? first : undefined}
            aria-label={t('edit.targets.period')}
            placeholder="2025"
            value={period}
            onChange={(event) => edit(key, { period: event.currentTarget.value })}
          />
          <input
            aria-label={t('edit.targets.value')}
            placeholder={t('edit.targets.value')}
            lang="vi"
            value={value}
            onChange={(event) => edit(key, { value: event.currentTarget.value })}
          />
          <button
            type="button"
            className={styles.iconButton}
            aria-label={t('edit.targets.remove', { period })}
            onClick={() => update(rows.filter((row) => row.key !== key))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className={textButton.textButton}
        onClick={() => setRows([...rows, { key: free, period: '', value: '' }])}
      >
        {t('edit.targets.add')}
      </button>
    </div>
  );
}
