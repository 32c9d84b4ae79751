import { Link } from 'wouter';
import type { CommentView, NodeChange, PlanView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { DispositionBadge } from '../../components/badges.tsx';
import { RenderedHtml } from '../../components/html.tsx';
import { Loading } from '../../components/loading.tsx';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { to } from '../../routes.ts';
import { actorName } from '../parts/actor-name.ts';
import { concerns } from '../parts/change-model.ts';
import { ChangeWords } from '../parts/change-words.tsx';
import looks from '../parts/looks.module.css';
import { seesDraft } from '../parts/sees-draft.ts';
import { useNodeNames } from '../parts/use-document.ts';
import styles from './answer-view.module.css';
import { ShownWords } from './shown-words.tsx';
import { baseOf, namedChanges } from './worklist.ts';

interface Props {
  readonly plan: PlanView;
  readonly comment: CommentView;
  readonly comments: readonly CommentView[];
}

/** The answer as given, and the exact words that changed with it. */
export function AnswerView({ plan, comment, comments }: Props) {
  const t = useT();
  const { response, confirmation } = comment;
  if (response === undefined) {
    const needed = comment.status !== 'no-answer-needed';
    return (
      <p className={`${styles.answerNone} ${looks.quiet}`}>
        {t(needed ? 'respond.answer.none' : 'respond.why.observation')}
      </p>
    );
  }
  const same = comments.find(({ id }) => id === response.sameAs);
  return (
    <section
      data-part="answer-view"
      className={styles.answerView}
      aria-label={t('respond.answer.title')}
    >
      <header>
        <h4>{t('respond.answer.title')}</h4>
        <DispositionBadge disposition={response.disposition} />
        <span className={looks.quiet}>
          {actorName(response.author)}
          {' · '}
          {response.released && response.releasedAt !== undefined
            ? t('respond.answer.released', { at: formatMoment(response.releasedAt) })
            : t('respond.answer.unreleased')}
        </span>
      </header>
      {same !== undefined && (
        <p>
          <Link href={to.respondTo(plan.id, same.id)}>
            {t('respond.answer.sameAs', { number: same.number })}
          </Link>
        </p>
      )}
      {response.reason !== '' && (
        <RenderedHtml html={response.html ?? ''} className={looks.remarkText} />
      )}
      {response.shownAt ? (
        <ShownWords
          planId={plan.id}
          shownAt={response.shownAt}
          at={response.revision ?? (seesDraft(plan) ? 'draft' : plan.revisions)}
        />
      ) : (
        <ChangedWords plan={plan} comment={comment} />
      )}
      {confirmation && (
        <p className={styles.confirmed}>
          ✓{' '}
          {t('respond.answer.confirmedBy', {
            name: actorName(confirmation.author),
            at: formatMoment(confirmation.at),
          })}
          {confirmation.note !== undefined && ` – ${confirmation.note}`}
        </p>
      )}
    </section>
  );
}

/**
 * From the revision remarked upon (or of the answer that was reopened) to what carries the answer:
 * a later revision, or the draft for those who see it.
 */
function ChangedWords({
  plan,
  comment,
}: {
  readonly plan: PlanView;
  readonly comment: CommentView;
}) {
  const t = useT();
  const submitted = comment.response?.revision;
  const carrier = submitted ?? (seesDraft(plan) ? 'draft' : undefined);
  const since = baseOf(comment);
  const ready = carrier === 'draft' || (carrier !== undefined && carrier > since);
  const redline = useRead(
    'getRedline',
    { planId: plan.id, query: { from: since, to: carrier ?? 0 } },
    ready,
  );
  const nameOf = useNodeNames(plan.id, ready ? since : undefined, ready ? carrier : undefined);
  if (!ready) return <p className={looks.quiet}>{t('respond.answer.later')}</p>;
  if (redline.data === undefined) return redline.error === null ? <Loading lines={2} /> : null;
  const named = namedChanges(redline.data.changes, comment.response?.changes ?? []);
  const atPlace = redline.data.changes.filter((change) => concerns(comment, change));
  const shown = named.length > 0 ? named : atPlace;
  if (shown.length === 0) return <p className={looks.quiet}>{t('respond.answer.noChange')}</p>;
  return (
    <div data-part="changed-words" className={styles.changedWords}>
      <h5>{t(named.length > 0 ? 'respond.answer.changed' : 'respond.answer.atPlace')}</h5>
      {shown.map((change) => (
        <ShownChange
          key={change.id}
          plan={plan}
          comment={comment}
          change={change}
          carrier={carrier}
          nameOf={nameOf}
        />
      ))}
    </div>
  );
}

interface ShownProps {
  readonly plan: PlanView;
  readonly comment: CommentView;
  readonly change: NodeChange;
  readonly carrier: DocumentRef;
  readonly nameOf: (nodeId: string) => string;
}

function ShownChange({ plan, comment, change, carrier, nameOf }: ShownProps) {
  const t = useT();
  const href = `${to.compare(plan.id, baseOf(comment), carrier)}&c=${encodeURIComponent(change.id)}`;
  return (
    <div className={styles.shownChange}>
      <p className={styles.shownChangeHead}>
        <span>{change.title}</span>
        <Link href={href}>{t('respond.answer.seeRedline')}</Link>
      </p>
      <ChangeWords change={change} nameOf={nameOf} />
    </div>
  );
}
