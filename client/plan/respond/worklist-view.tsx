import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import { useComments } from '../../queries.ts';
import { to } from '../../routes.ts';
import { type KnownDocument, useDocument } from '../compare/use-document.ts';
import { useKeys } from '../compare/use-keys.ts';
import { pathTo } from '../paper/plan-tree.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerView } from './answer-view.tsx';
import { ReleaseButton } from './release-button.tsx';
import { RemarkDetail } from './remark-detail.tsx';
import { RemarkList } from './remark-list.tsx';
import { SplitView } from './split-view.tsx';
import { useCurrentRemark } from './use-current-remark.ts';
import {
  grouped,
  isWaiting,
  matches,
  passes,
  progressOf,
  WORK_FILTERS,
  type WorkFilter,
} from './worklist.ts';

type Grouping = 'section' | 'agency';

/** The drafter's list of remarks to answer, and the one being answered beside it. */
export function Worklist({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const comments = useComments(plan.id, plan.revisions === 0 ? undefined : 'draft');
  const { known } = useDocument(plan.id, 'draft');
  const [grouping, setGrouping] = useState<Grouping>('section');
  const [filter, setFilter] = useState<WorkFilter>('all');
  const [words, setWords] = useState('');

  const all = comments.data?.comments ?? [];
  const groups = groupsOf(
    all.filter((comment) => passes(comment, filter) && matches(comment, words)),
    grouping,
    known,
    t('respond.noSection'),
  );
  const ordered = groups.flatMap((group) => group.comments);
  const { currentId, shownId, pick, step } = useCurrentRemark(known === undefined ? [] : ordered);
  useKeys({ j: () => step(1), k: () => step(-1) });

  if (comments.error !== null && comments.data === undefined)
    return (
      <div className="mode-column">
        <ProblemNotice error={comments.error} onRetry={() => void comments.refetch()} />
      </div>
    );
  if (comments.data === undefined)
    return (
      <div className="mode-column">
        <Loading lines={10} />
      </div>
    );
  if (all.length === 0)
    return (
      <EmptyState title={t('respond.empty.title')} detail={t('respond.empty.drafting')}>
        <Button component={Link} href={to.mode(plan.id, 'read')} variant="default">
          {t('respond.empty.read')}
        </Button>
      </EmptyState>
    );

  const current = all.find(({ id }) => id === shownId) ?? ordered[0];
  const waiting = ordered.filter((comment) => isWaiting(comment) && comment.id !== current?.id);
  const nextWaiting = waiting[0];
  return (
    <SplitView
      heading={t('respond.title')}
      chosen={currentId !== undefined}
      onBack={() => pick(undefined)}
      onStep={step}
      head={<Progress plan={plan} comments={all} />}
      list={
        <>
          <div className="list-tools">
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label={t('respond.groupBy')}
              value={grouping}
              onChange={(value) => setGrouping(value as Grouping)}
              data={[
                { value: 'section', label: t('respond.bySection') },
                { value: 'agency', label: t('respond.byAgency') },
              ]}
            />
            <div className="list-filters">
              <NativeSelect
                size="xs"
                aria-label={t('respond.show')}
                value={filter}
                onChange={(event) => setFilter(event.currentTarget.value as WorkFilter)}
                data={WORK_FILTERS.map((one) => ({
                  value: one,
                  label: `${t(`respond.filter.${one}`)} (${all.filter((comment) => passes(comment, one)).length})`,
                }))}
              />
              <TextInput
                size="xs"
                type="search"
                aria-label={t('respond.search')}
                placeholder={t('respond.search')}
                value={words}
                onChange={(event) => setWords(event.currentTarget.value)}
              />
            </div>
          </div>
          {ordered.length === 0 ? (
            <p className="quiet list-none">{t('respond.nothing')}</p>
          ) : (
            <RemarkList
              groups={groups}
              currentId={current?.id}
              onPick={(comment) => pick(comment.id)}
            />
          )}
        </>
      }
    >
      {current && (
        <RemarkDetail
          key={current.id}
          plan={plan}
          comment={current}
          place={placeName(known, current, t('respond.noSection'))}
          mayEdit={plan.acts.some(({ act, allowed }) => act === 'edit-draft' && allowed)}
        >
          {current.acts.includes('respond') && current.status !== 'no-answer-needed' ? (
            <>
              {plan.stage === 'in-review' && <p className="quiet">{t('respond.why.review')}</p>}
              <AnswerForm
                plan={plan}
                comment={current}
                comments={all}
                pathOf={(nodeId) => (known === undefined ? [] : pathTo(known.tree, nodeId))}
                onNext={nextWaiting && (() => pick(nextWaiting.id))}
              />
            </>
          ) : (
            <>
              <AnswerView plan={plan} comment={current} comments={all} />
              <WhyNot plan={plan} comment={current} />
            </>
          )}
        </RemarkDetail>
      )}
    </SplitView>
  );
}

/** Why this remark can't be answered now. */
function WhyNot({ plan, comment }: { readonly plan: PlanView; readonly comment: CommentView }) {
  const t = useT();
  if (comment.status === 'no-answer-needed') return null;
  if (plan.stage === 'approved') return <p className="quiet">{t('respond.why.approved')}</p>;
  return comment.response?.released ? <p className="quiet">{t('respond.why.released')}</p> : null;
}

function Progress({
  plan,
  comments,
}: {
  readonly plan: PlanView;
  readonly comments: readonly CommentView[];
}) {
  const t = useT();
  const { total, done, directivesLeft, prepared } = progressOf(comments);
  return (
    <div className="progress-head">
      <div className="progress-words">
        <p role="status">
          <strong>{t('respond.progress', { done, total })}</strong>
          {directivesLeft > 0 && (
            <span className="needs">
              {' '}
              · {t('respond.directivesLeft', { count: directivesLeft })}
            </span>
          )}
          {prepared > 0 && (
            <span className="quiet"> · {t('respond.prepared', { count: prepared })}</span>
          )}
        </p>
        <progress
          max={Math.max(total, 1)}
          value={done}
          aria-label={t('respond.progress', { done, total })}
        />
      </div>
      <ReleaseButton plan={plan} prepared={prepared} />
    </div>
  );
}

function groupsOf(
  comments: readonly CommentView[],
  grouping: Grouping,
  known: KnownDocument | undefined,
  whole: string,
) {
  if (grouping === 'agency')
    return grouped(
      comments,
      [],
      ({ author }) => author.agency || author.office,
      (name) => name,
    );
  const sections = known?.document.children.map(({ id }) => id) ?? [];
  return grouped(
    comments,
    sections,
    (comment) => known?.sectionOf(comment.place.nodeId) ?? '',
    (id) => (id === '' ? whole : (known?.placeOf(id) ?? whole)),
  );
}

/** Where a remark stands, in words. */
export function placeName(
  known: KnownDocument | undefined,
  comment: CommentView,
  whole: string,
): string {
  if (known === undefined || comment.place.nodeId === known.document.id) return whole;
  return known.placeOf(comment.place.nodeId) ?? whole;
}
