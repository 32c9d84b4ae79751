import type { PlanSummary } from '../../../schemas/types.ts';
import { DueText } from '../../components/due-text.tsx';
import { useT } from '../../i18n.tsx';
import styles from './turn-sentence.module.css';

/**
 * Whose turn it is and until when, in one sentence: "Sở Thông tin và Truyền thông hoàn thiện, trình
 * lại chậm nhất thứ Sáu 25/6/2021 – còn 3 ngày, 4/14 ý kiến chưa trả lời".
 */
export function TurnSentence({ plan }: { readonly plan: PlanSummary }) {
  const t = useT();
  const { turn, stage, remarks, revisions } = plan;
  if (stage === 'approved') return <>{t('plan.turn.approved')}</>;
  const who = turn.who || t(turn.side === 'committee' ? 'plan.turn.chair' : 'plan.turn.someone');
  const what = stage === 'drafting' && revisions > 0 ? 'redrafting' : stage;
  return (
    <>
      <span className={styles.who}>{who}</span> {t(`plan.turn.${what}`)}
      {turn.due !== undefined && (
        <>
          {' '}
          <DueText due={turn.due} daysLeft={turn.daysLeft} overdue={turn.overdue} />
        </>
      )}
      {remarks.total > 0 && (
        <>
          {', '}
          <span className={styles.remarks}>
            {stage === 'in-review'
              ? t('plan.remarks', { total: remarks.total })
              : remarks.unanswered > 0
                ? t('plan.unanswered', {
                    unanswered: remarks.unanswered,
                    total: remarks.toAnswer,
                  })
                : t('plan.answered', { total: remarks.toAnswer })}
          </span>
        </>
      )}
    </>
  );
}
