import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { breakpoints } from '../../breakpoints.ts';
import { StepButton } from '../../components/step-button.tsx';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import styles from './split-view.module.css';

interface Props {
  readonly heading: string;
  readonly head: ReactNode;
  readonly list: ReactNode;
  readonly children: ReactNode;
  /** On a narrow screen: show the one chosen instead of the list. */
  readonly chosen: boolean;
  readonly onBack: () => void;
  readonly onStep: (by: 1 | -1) => void;
  /** What the keys do, in words. */
  readonly keys: string;
}

/**
 * A list and the one chosen from it: side by side where there is room, one after the other where
 * there is not.
 */
export function SplitView(props: Props) {
  const { heading, head, list, children, chosen, onBack, onStep, keys } = props;
  const t = useT();
  const detail = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen && window.matchMedia(breakpoints.narrow).matches) window.scrollTo({ top: 0 });
  }, [chosen]);
  return (
    <div className={styles.splitView} data-chosen={chosen ? 'true' : undefined}>
      <h2 className="visually-hidden">{heading}</h2>
      <div className={styles.splitHead}>{head}</div>
      <aside className={styles.splitList} aria-label={t('respond.list')}>
        {list}
      </aside>
      <section className={styles.splitDetail} ref={detail} aria-live="off">
        <div className={`${styles.splitSteps} ${looks.keyHints}`}>
          <Button variant="default" size="xs" className={styles.back} onClick={onBack}>
            {t('respond.backToList')}
          </Button>
          <span className={looks.spring} />
          <span className={`${looks.quiet} ${styles.keysHint}`}>{keys}</span>
          <StepButton by={-1} label={t('respond.previous')} hotkey="k" onStep={onStep} />
          <StepButton by={1} label={t('respond.next')} hotkey="j" onStep={onStep} />
        </div>
        {children}
      </section>
    </div>
  );
}
