import { useSearchParams } from 'wouter';
import type { DraftView, PlanView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { Answered, type Question } from '../../components/answered.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useT } from '../../i18n.tsx';
import { useComments, useRead, useRevision } from '../../queries.ts';
import { seesDraft } from '../parts/sees-draft.ts';
import { ReadDesk } from './read-desk.tsx';

/**
 * The version that the address names, else the latest revision; before the first one, the draft for
 * who may see it.
 */
function shownVersion(plan: PlanView, at: string | null): DocumentRef | undefined {
  if (at === 'draft' && seesDraft(plan)) return 'draft';
  const number = Number(at);
  if (at !== null && Number.isInteger(number) && number >= 1 && number <= plan.revisions)
    return number;
  if (plan.revisions > 0) return plan.revisions;
  return seesDraft(plan) ? 'draft' : undefined;
}

/** Mode "Đọc": a version of the plan as paper, with the remarks beside it. */
export function ReadMode({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const at = shownVersion(plan, search.get('at'));
  const revision = useRevision(plan.id, typeof at === 'number' ? at : undefined);
  const draft = useRead('getDraft', { planId: plan.id }, at === 'draft');
  const comments = useComments(plan.id, at, at !== undefined && plan.revisions > 0);
  const shown: Question<Pick<DraftView, 'document' | 'labels' | 'html'>> =
    at === 'draft' ? draft : revision;
  if (at === undefined)
    return <EmptyState title={t('remark.notSubmitted')} detail={plan.turn.who} />;
  return (
    <Answered query={shown} lines={14}>
      {(content) => (
        <ReadDesk
          plan={plan}
          at={at}
          content={content}
          comments={comments.data?.comments ?? []}
          commentsError={comments.error}
          startWhole={search.get('remark') === 'new'}
          onWholeDone={() =>
            setSearch((now) => {
              now.delete('remark');
              return now;
            })
          }
          onVersion={(next) =>
            setSearch((now) => {
              now.set('at', String(next));
              now.delete('remark');
              return now;
            })
          }
        />
      )}
    </Answered>
  );
}
