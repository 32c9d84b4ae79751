import { useEffect, useRef } from 'react';
import type { NodeChange } from '../../../schemas/types.ts';
import { useFieldLabels, useT } from '../../i18n.tsx';
import { bySection, kindsOf, ownLines } from '../parts/change-model.ts';
import looks from '../parts/looks.module.css';
import sideList from '../parts/side-list.module.css';
import styles from './change-list.module.css';

interface Props {
  readonly changes: readonly NodeChange[];
  readonly currentId: string | undefined;
  /** The name of a top-level section. */
  readonly sectionName: (sectionId: string) => string;
  readonly onPick: (change: NodeChange) => void;
}

/** Changes by section; the current one is always in view. */
export function ChangeList({ changes, currentId, sectionName, onPick }: Props) {
  return (
    <div className={`${sideList.sideList} ${styles.compareList}`}>
      {bySection(changes).map(({ sectionId, changes: list }) => (
        <section key={sectionId}>
          <h3>
            <span>{sectionName(sectionId)}</span>
            <span className={looks.count}>{list.length}</span>
          </h3>
          <ol>
            {list.map((change) => (
              <li key={change.id}>
                <ChangeButton
                  change={change}
                  current={change.id === currentId}
                  onPick={() => onPick(change)}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface ButtonProps {
  readonly change: NodeChange;
  readonly current: boolean;
  readonly onPick: () => void;
}

function ChangeButton({ change, current, onPick }: ButtonProps) {
  const t = useT();
  const labels = useFieldLabels();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      ref={button}
      type="button"
      className={`${sideList.sideButton} ${styles.changeButton}`}
      aria-current={current ? 'true' : undefined}
      onClick={onPick}
    >
      <span className={styles.changeKinds}>
        {kindsOf(change).map((kind) => (
          <span key={kind} className={styles.kind} data-kind={kind}>
            {t(`compare.kind.${kind}`)}
          </span>
        ))}
        <span className={styles.nodeType}>{labels.type(change.nodeType)}</span>
      </span>
      <span className={styles.changeTitle} lang={change.title === '' ? undefined : 'vi'}>
        {change.title || t('compare.untitled')}
      </span>
      {change.lines.length > 0 && (
        <span className={styles.changeLine}>{ownLines(change).join(' · ')}</span>
      )}
    </button>
  );
}
