import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { call } from '../../api.ts';
import { RenderedHtml } from '../../components/html.tsx';
import { lateDialog } from '../../components/late.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import { usePlanWrite } from '../../queries.ts';
import { actorName } from '../parts/actor-name.ts';
import looks from '../parts/looks.module.css';
import { may } from '../parts/plan-access.ts';
import textButton from '../parts/text-button.module.css';
import styles from './merged-remarks.module.css';
import { candidatesFor, mayLead } from './merging.ts';

const MergeDialog = lateDialog(async () => (await import('./merge-dialog.tsx')).MergeDialog);

interface Props {
  readonly plan: PlanView;
  readonly comment: CommentView;
  readonly merged: readonly CommentView[];
  readonly comments: readonly CommentView[];
}

/**
 * The remarks that say the same as this one, each with who made it; more can be merged, and each
 * taken out again.
 */
export function MergedRemarks({ plan, comment, merged, comments }: Props) {
  const t = useT();
  const unmerge = usePlanWrite(plan.id, (commentId: string) =>
    call('unmergeComment', { planId: plan.id, commentId }),
  );
  const [merging, setMerging] = useState(false);
  const mayMerge =
    may(plan, 'merge-remarks') && mayLead(comment) && candidatesFor(comment, comments).length > 0;
  if (merged.length === 0 && !mayMerge) return null;
  const takeOut = (one: CommentView) =>
    unmerge.mutate(one.id, {
      onSuccess: () =>
        notifications.show({ message: t('respond.merge.takenOut', { number: one.number }) }),
    });
  return (
    <section className={styles.mergedRemarks} aria-label={t('respond.merge.same')}>
      {merged.length > 0 && (
        <>
          <h4>{t('respond.merge.sameCount', { count: merged.length })}</h4>
          <ul>
            {merged.map((one) => (
              <li key={one.id} className={styles.mergedRemark}>
                <p className={styles.mergedHead}>
                  <span>
                    <strong>
                      #{one.number} {actorName(one.author)}
                    </strong>
                    {one.author.agency !== '' && ` – ${one.author.agency}`}
                  </span>
                  {may(plan, 'merge-remarks') && !one.response?.released && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      loading={unmerge.isPending && unmerge.variables === one.id}
                      onClick={() => takeOut(one)}
                      aria-label={t('respond.merge.takeOutNumber', { number: one.number })}
                    >
                      {t('respond.merge.takeOut')}
                    </Button>
                  )}
                </p>
                <RenderedHtml html={one.html} className={looks.remarkText} />
              </li>
            ))}
          </ul>
          {unmerge.error !== null && <ProblemNotice error={unmerge.error} />}
        </>
      )}
      {mayMerge && (
        <button type="button" className={textButton.textButton} onClick={() => setMerging(true)}>
          {t('respond.merge.button')}
        </button>
      )}
      {merging && (
        <MergeDialog
          planId={plan.id}
          comment={comment}
          comments={comments}
          onClose={() => setMerging(false)}
        />
      )}
    </section>
  );
}
