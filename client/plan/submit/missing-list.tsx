import { type Ref, useMemo } from 'react';
import { Link } from 'wouter';
import { firstWords } from '../../../domain/plan/titles.ts';
import type { CommentView, GateView, PlanView, Reason } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useComments } from '../../queries.ts';
import { to } from '../../routes.ts';
import looks from '../parts/looks.module.css';
import { mendPlace } from '../parts/plan-access.ts';
import styles from './missing-list.module.css';
import { UnrequestedChanges } from './unrequested-changes.tsx';

/** Remarks listed with their words; of the others the list says how many there are. */
const LISTED = 8;

interface Props {
  readonly plan: PlanView;
  readonly reasons: readonly Reason[];
  readonly gate: GateView | undefined;
  /** Whether something stands in the way that no reason given here can clear. */
  readonly blocked: boolean;
  /** Say where a reason is missing. */
  readonly tried: boolean;
  readonly onReason: (sectionId: string, text: string) => void;
  /** Called when a link leads away. */
  readonly onGo: () => void;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/**
 * What submitting still waits for: each remark with the way to it, each section changed unasked
 * with its reason's field.
 */
export function MissingList(props: Props) {
  const { plan, reasons, gate, blocked, tried, onReason, onGo, headingRef } = props;
  const t = useT();
  const wanted = reasons.some(({ commentIds }) => commentIds !== undefined);
  const comments = useComments(plan.id, 'draft', wanted).data?.comments;
  const byId = useMemo(() => new Map(comments?.map((one) => [one.id, one])), [comments]);
  const unrequested = gate?.unrequested ?? [];
  // A section whose reason is given stays in sight: it goes out with the submission.
  const shown = reasons.filter(
    ({ code }) => code !== 'changes-unexplained' || unrequested.length === 0,
  );
  if (reasons.length === 0 && unrequested.length === 0)
    return <p className={styles.submitReady}>✓ {t('submit.ready')}</p>;
  return (
    <>
      {shown.length > 0 && (
        <section className={`${looks.noticeNeeds} ${styles.missingList}`}>
          <h3 ref={headingRef} tabIndex={-1}>
            {t('submit.missing')}
          </h3>
          {blocked && <p>{t('submit.blocked')}</p>}
          <ul>
            {shown.map((reason) => (
              <li key={reason.code}>
                <p>{reason.message}</p>
                <ReasonWays plan={plan} reason={reason} byId={byId} onGo={onGo} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {unrequested.length > 0 && (
        <section className={styles.missingChanges} aria-labelledby="submit-unrequested">
          <h3 id="submit-unrequested">{t('respond.unrequested.title')}</h3>
          <p className={looks.quiet}>{t('respond.unrequested.hint', { number: plan.revisions })}</p>
          <UnrequestedChanges
            plan={plan}
            sections={unrequested}
            wanted={tried}
            onText={onReason}
            onGo={onGo}
          />
        </section>
      )}
    </>
  );
}

interface WaysProps {
  readonly plan: PlanView;
  readonly reason: Reason;
  readonly byId: ReadonlyMap<string, CommentView>;
  readonly onGo: () => void;
}

/** The remarks that a reason speaks of, each leading to its answer and to the place to mend. */
function ReasonWays({ plan, reason, byId, onGo }: WaysProps) {
  const t = useT();
  const { commentIds, code } = reason;
  const place = mendPlace(plan.id, reason);
  if (commentIds === undefined)
    return place === undefined ? null : (
      <Link href={place} onClick={onGo}>
        {t('submit.goDraft')}
      </Link>
    );
  const found = commentIds.flatMap((id) => byId.get(id) ?? []);
  const rest = found.length - LISTED;
  return (
    <>
      <ul className={styles.missingRemarks}>
        {found.slice(0, LISTED).map((comment) => (
          <li key={comment.id}>
            <Link href={to.respondTo(plan.id, comment.id)} onClick={onGo}>
              #{comment.number}
              <span className="visually-hidden">
                {' – '}
                {t('submit.goAnswer', { number: comment.number })}
              </span>
            </Link>{' '}
            <span lang="vi">{firstWords(comment.text)}</span>
            {code === 'claims-unproven' && (
              <>
                {' – '}
                <Link href={to.editNode(plan.id, comment.place.nodeId)} onClick={onGo}>
                  {t('submit.goPlace')}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p>
          {t('submit.more', { count: rest })} ·{' '}
          <Link href={`${to.mode(plan.id, 'respond')}?show=${filterOf(code)}`} onClick={onGo}>
            {t('submit.showAll')}
          </Link>
        </p>
      )}
    </>
  );
}

const filterOf = (code: string) => (code === 'claims-unproven' ? 'unproven' : 'waiting');
