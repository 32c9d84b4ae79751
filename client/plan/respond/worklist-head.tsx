import { Button } from '@mantine/core';
import type { CommentView, GateView, PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { ReleaseButton } from './release-button.tsx';
import type { WorkFilter } from './worklist.ts';
import { progressOf } from './worklist.ts';
import styles from './worklist-head.module.css';

interface Props {
  readonly plan: PlanView;
  readonly comments: readonly CommentView[];
  readonly gate: GateView | undefined;
  readonly onShow: (filter: WorkFilter) => void;
  readonly onShowChanges: () => void;
}

/** How far the answers are, and what still stands between them and the submission. */
export function WorklistHead({ plan, comments, gate, onShow, onShowChanges }: Props) {
  const t = useT();
  const { total, done, directivesLeft, prepared } = progressOf(comments);
  const unproven = gate?.unproven.length ?? 0;
  const unrequested = gate?.unrequested ?? [];
  const unexplained = unrequested.filter(({ reason }) => reason === undefined).length;
  return (
    <div className={styles.progressHead}>
      <div className={styles.progressWords}>
        <p role="status">
          <strong>{t('respond.progress', { done, total })}</strong>
          {directivesLeft > 0 && (
            <span className={looks.needs}>
              {' '}
              · {t('respond.directivesLeft', { count: directivesLeft })}
            </span>
          )}
          {prepared > 0 && (
            <span className={looks.quiet}> · {t('respond.prepared', { count: prepared })}</span>
          )}
        </p>
        <progress
          max={Math.max(total, 1)}
          value={done}
          aria-label={t('respond.progress', { done, total })}
        />
      </div>
      <div className={styles.headActs}>
        {unproven > 0 && (
          <Button size="xs" variant="default" onClick={() => onShow('unproven')}>
            {t('respond.claim.count', { count: unproven })}
          </Button>
        )}
        {unrequested.length > 0 && (
          <Button size="xs" variant="default" onClick={onShowChanges}>
            {unexplained > 0
              ? t('respond.unrequested.open', { count: unrequested.length, left: unexplained })
              : t('respond.unrequested.explained', { count: unrequested.length })}
          </Button>
        )}
        <ReleaseButton plan={plan} prepared={prepared} />
      </div>
    </div>
  );
}
