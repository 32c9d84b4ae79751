import { useState } from 'react';
import type { CommentView, Due, PastDue, PlanView } from '../../../schemas/types.ts';
import { formatMoment, formatWeekday } from '../../format.ts';
import { type Translate, useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import textButton from '../parts/text-button.module.css';
import { ExtendDue } from './extend-due.tsx';
import styles from './remark-due.module.css';

/** "thứ Sáu 25/6/2021 (“trong tuần tới”)" with the word before it. */
export const dueLine = (t: Translate, { date, said }: Due): string =>
  said === undefined
    ? t('directive.due', { day: formatWeekday(date) })
    : t('directive.dueSaid', { day: formatWeekday(date), said });

/** A sign that a directive's time is over; in words, beside the colour. */
export function OverdueSign() {
  const t = useT();
  return (
    <span className={styles.overdueSign}>
      <span aria-hidden="true">! </span>
      {t('directive.overdue')}
    </span>
  );
}

interface RemarkDueProps {
  readonly comment: CommentView;
  /** With the plan, who may extend the date can do so here. */
  readonly plan?: PlanView | undefined;
}

/**
 * When a directive is due, that it is overdue, the dates before with their reasons, and the way to
 * extend it.
 */
export function RemarkDue({ comment, plan }: RemarkDueProps) {
  const t = useT();
  const [extending, setExtending] = useState(false);
  const { due, overdue = false, pastDues = [], kind, status } = comment;
  const mayExtend =
    plan !== undefined &&
    kind === 'directive' &&
    status !== 'confirmed' &&
    plan.acts.some(({ act, allowed }) => act === 'extend-due' && allowed);
  if (due === undefined && !overdue && pastDues.length === 0 && !mayExtend) return null;
  return (
    <div className={styles.dueLine} data-overdue={overdue ? 'true' : undefined}>
      <p>
        {overdue && <OverdueSign />}
        {due !== undefined && <span className={styles.dueDate}>{dueLine(t, due)}</span>}
        {mayExtend && (
          <button
            type="button"
            className={textButton.textButton}
            onClick={() => setExtending(true)}
          >
            {t('directive.extend.open')}
          </button>
        )}
      </p>
      <PastDues pastDues={pastDues} />
      {mayExtend && (
        <ExtendDue
          plan={plan}
          comments={[comment]}
          first={comment.id}
          opened={extending}
          onClose={() => setExtending(false)}
        />
      )}
    </div>
  );
}

/** Earlier due dates, folded: which, why they were extended, by whom and when. */
function PastDues({ pastDues }: { readonly pastDues: readonly PastDue[] }) {
  const t = useT();
  if (pastDues.length === 0) return null;
  return (
    <details className={styles.pastDues}>
      <summary>{t('directive.extended', { count: pastDues.length })}</summary>
      <PastDueList pastDues={pastDues} />
    </details>
  );
}

export function PastDueList({ pastDues }: { readonly pastDues: readonly PastDue[] }) {
  const t = useT();
  return (
    <ol className={styles.pastDueList}>
      {pastDues.map((past) => (
        <li key={past.at}>
          <span>{t('directive.pastDue', { day: formatWeekday(past.due.date) })}</span>
          <span className={looks.asTyped} lang="vi">
            {t('directive.because', { reason: past.reason })}
          </span>
          <span className={looks.hint}>
            <span lang="vi">{past.by.office}</span> · {formatMoment(past.at)}
          </span>
        </li>
      ))}
    </ol>
  );
}
