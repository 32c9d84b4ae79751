import { Button } from '@mantine/core';
import { useId } from 'react';
import type { PlanView } from '../../../schemas/types.ts';
import { type DocumentRef, planHref } from '../../address.ts';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { seesDraft } from '../parts/sees-draft.ts';
import styles from './read-bar.module.css';

interface ReadBarProps {
  readonly plan: PlanView;
  readonly at: DocumentRef;
  readonly canAdd: boolean;
  readonly onVersion: (at: DocumentRef) => void;
  readonly onAddWhole: () => void;
}

/**
 * Above the paper: which version is shown, and a word when it isn't the one that remarks are made
 * on.
 */
export function ReadBar({ plan, at, canAdd, onVersion, onAddWhole }: ReadBarProps) {
  const t = useT();
  const id = useId();
  const draft = seesDraft(plan);
  const old = typeof at === 'number' && at < plan.revisions;
  return (
    <div className={`${styles.readBar} no-print`}>
      <div className={styles.readBarLine}>
        <label htmlFor={id}>{t('remark.version')}</label>
        <select
          id={id}
          value={String(at)}
          onChange={(event) => {
            const value = event.currentTarget.value;
            onVersion(value === 'draft' ? 'draft' : Number(value));
          }}
        >
          {draft && <option value="draft">{t('common.workingDraft')}</option>}
          {[...plan.revisionList].reverse().map(({ number, submittedAt }) => (
            <option key={number} value={number}>
              {`${t('common.revision', { number })} (${formatMoment(submittedAt)})`}
            </option>
          ))}
        </select>
        <span className={styles.readBarSpace} />
        {canAdd && (
          <Button size="small" variant="default" onClick={onAddWhole}>
            {t('remark.addWhole')}
          </Button>
        )}
        <Button
          component="a"
          size="small"
          variant="default"
          href={planHref(plan.id, at, 'docx')}
          title={t('remark.wordHint')}
          download
        >
          {t('remark.word')}
        </Button>
        <Button size="small" variant="default" onClick={() => window.print()}>
          {t('remark.print')}
        </Button>
      </div>
      {old && <p className={looks.hint}>{t('remark.oldRevision', { number: plan.revisions })}</p>}
      {at === 'draft' && <p className={looks.hint}>{t('remark.draftShown')}</p>}
    </div>
  );
}
