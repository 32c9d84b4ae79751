import { useT } from '../../i18n.tsx';
import { CHANGE_KINDS, type ChangeKind } from '../parts/change-model.ts';
import looks from '../parts/looks.module.css';
import styles from './kind-filter.module.css';

interface Props {
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly chosen: ReadonlySet<ChangeKind>;
  readonly onChange: (kinds: ReadonlySet<ChangeKind>) => void;
}

/** Toggles by kind of change, each with its count. None pressed means all. */
export function KindFilter({ counts, chosen, onChange }: Props) {
  const t = useT();
  const toggle = (kind: ChangeKind) => {
    const next = new Set(chosen);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return (
    <fieldset className={styles.kindFilter} aria-label={t('compare.filterByKind')}>
      {CHANGE_KINDS.filter((kind) => counts[kind] > 0 || chosen.has(kind)).map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.chipToggle}
          aria-pressed={chosen.has(kind)}
          onClick={() => toggle(kind)}
        >
          <span className={styles.kindMark} data-kind={kind} aria-hidden="true" />
          {t(`compare.kind.${kind}`)} <span className={looks.count}>{counts[kind]}</span>
        </button>
      ))}
    </fieldset>
  );
}
