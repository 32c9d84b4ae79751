import { Link } from 'wouter';
import type { PlanView, Reason } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useComments } from '../../queries.ts';
import { to } from '../../routes.ts';

interface Props {
  readonly plan: PlanView;
  readonly reasons: readonly Reason[];
  /** Called when a link leads away. */
  readonly onGo: () => void;
}

/** What submitting still waits for, with links to the remarks that want an answer. */
export function MissingList({ plan, reasons, onGo }: Props) {
  const t = useT();
  const wanted = reasons.some(({ commentIds }) => commentIds !== undefined);
  const comments = useComments(plan.id, 'draft', wanted).data?.comments ?? [];
  if (reasons.length === 0) return <p className="submit-ready">✓ {t('submit.ready')}</p>;
  return (
    <section className="notice-needs missing-list">
      <h3>{t('submit.missing')}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.code}>
            {reason.message}
            {reason.commentIds !== undefined && (
              <span className="missing-links">
                {comments
                  .filter(({ id }) => reason.commentIds?.includes(id))
                  .map(({ id, number }) => (
                    <Link
                      key={id}
                      href={to.respondTo(plan.id, id)}
                      aria-label={t('submit.goAnswer', { number })}
                      onClick={onGo}
                    >
                      #{number}
                    </Link>
                  ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
