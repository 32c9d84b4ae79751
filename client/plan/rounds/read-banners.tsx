import type { CommentView, PlanView, RoundsView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { showDate } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { may } from '../parts/plan-access.ts';
import { draftsFor, isSealedNow, toAnswer } from '../remark/consultation-model.ts';
import { ConsultationBanner } from './consultation-banner.tsx';
import styles from './read-banners.module.css';
import { SignAgain } from './sign-off.tsx';
import { VoteSlip } from './vote-slip.tsx';

interface Props {
  readonly plan: PlanView;
  readonly at: DocumentRef;
  readonly rounds: RoundsView;
  readonly comments: readonly CommentView[];
  readonly placeOf: (nodeId: string) => string;
}

/**
 * What waits for the reader above the paper: consultations to answer, sections to look at again,
 * the slip.
 */
export function ReadBanners({ plan, at, rounds, comments, placeOf }: Props) {
  const t = useT();
  const asked = toAnswer(rounds.consultations);
  const ready = asked.find(
    (one) => one.acts.includes('release') && draftsFor(one, comments).length > 0,
  );
  const sealed = rounds.consultations.filter((one) => isSealedNow(one) && !asked.includes(one));
  return (
    <>
      {asked.map((consultation) => (
        <ConsultationBanner
          key={consultation.number}
          plan={plan}
          at={at}
          consultation={consultation}
          comments={comments}
          named={consultation === ready}
          placeOf={placeOf}
        />
      ))}
      {sealed.map(({ number, title, due }) => (
        <p key={number} className={`${styles.readLine} no-print`}>
          {t('rounds.banner.othersSealed', { title, day: showDate(due.date) })}
        </p>
      ))}
      {may(plan, 'sign-section') && at === plan.revisions && (
        <SignAgain plan={plan} sections={rounds.sections} />
      )}
      <VoteSlip plan={plan} rounds={rounds} />
    </>
  );
}
