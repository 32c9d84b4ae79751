import { useMemo, useState } from 'react';
import { idPath } from '../../../domain/plan/tree-index.ts';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { latePart } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import { useComments, useRead } from '../../queries.ts';
import { useAccount } from '../../session.tsx';
import looks from '../parts/looks.module.css';
import { may } from '../parts/plan-access.ts';
import { type KnownDocument, useDocument } from '../parts/use-document.ts';
import { useKeys } from '../parts/use-keys.ts';
import { isWaiting } from '../remark/remark-filter.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerView } from './answer-view.tsx';
import { AssignedLine } from './assigned-line.tsx';
import { MergedRemarks } from './merged-remarks.tsx';
import { entriesOf } from './merging.ts';
import { RemarkDetail } from './remark-detail.tsx';
import { RemarkList } from './remark-list.tsx';
import { RemarksAnswered } from './remarks-answered.tsx';
import { groupToggled, NOTHING_CHOSEN, toggled, visibleOf } from './selecting.ts';
import { SelectionBar } from './selection-bar.tsx';
import { SplitView } from './split-view.tsx';
import { useCurrentRemark } from './use-current-remark.ts';
import { usePane } from './use-pane.ts';
import { useShown } from './use-shown.ts';
import { grouped, matches, passes, type WorkFilter } from './worklist.ts';
import { WorklistHead } from './worklist-head.tsx';
import worklistTools from './worklist-tools.module.css';
import { type Grouping, WorklistTools } from './worklist-tools.tsx';

const ChangesPane = latePart(async () => (await import('./changes-pane.tsx')).ChangesPane);
const TogetherPane = latePart(async () => (await import('./together-pane.tsx')).TogetherPane);

/** The drafter's list of remarks to answer, and beside it the one being answered, or several together. */
export function Worklist({ plan }: { readonly plan: PlanView }) {
  return (
    <RemarksAnswered plan={plan} query={useWorked(plan)} none="respond.empty.drafting">
      {() => <Answering plan={plan} />}
    </RemarksAnswered>
  );
}

const useWorked = (plan: PlanView) =>
  useComments(plan.id, plan.revisions === 0 ? undefined : 'draft');

function Answering({ plan }: { readonly plan: PlanView }) {
  // Read here and not handed down: a form that opens once an answer is saved begins with that answer.
  const all = useWorked(plan).data?.comments ?? [];
  const t = useT();
  const account = useAccount();
  const gate = useRead(
    'getGate',
    { planId: plan.id },
    plan.revisions > 0 && plan.stage !== 'approved',
  );
  const { known } = useDocument(plan.id, 'draft');
  const [shown, setShown] = useShown();
  const [selection, setSelection] = useState(NOTHING_CHOSEN);
  const [pane, setPane] = usePane();

  const unproven = useMemo(
    () => new Set(gate.data?.unproven.map(({ commentId }) => commentId)),
    [gate.data],
  );
  const by = { accountId: account.id, unproven };
  const entries = entriesOf(all);
  const isShown = (comment: CommentView, merged: readonly CommentView[]) =>
    [comment, ...merged].some((one) => passes(one, shown.filter, by) && matches(one, shown.words));
  const groups = groupsOf(
    entries.flatMap(({ comment, merged }) => (isShown(comment, merged) ? [comment] : [])),
    shown.grouping,
    known,
    t('respond.noSection'),
  );
  const ordered = groups.flatMap((group) => group.comments);
  const ids = ordered.map(({ id }) => id);
  const { currentId, shownId, pick, step } = useCurrentRemark(known === undefined ? [] : ordered);
  const mayChoose = may(plan, 'respond') || may(plan, 'assign');
  const named = all.find(({ id }) => id === shownId);
  // A remark answered with another is shown there.
  const current = all.find(({ id }) => id === named?.mergedInto) ?? named ?? ordered[0];
  const go = (move: () => void) => {
    setPane(undefined);
    move();
  };
  const choose = (id: string, range: boolean) => setSelection(toggled(selection, ids, id, range));
  useKeys({
    j: () => go(() => step(1)),
    k: () => go(() => step(-1)),
    x: mayChoose && current !== undefined ? () => choose(current.id, false) : undefined,
  });

  const chosenIds = visibleOf(selection, ids);
  const chosen = all.filter(({ id }) => chosenIds.includes(id));
  const nextWaiting = ordered.find((one) => isWaiting(one) && one.id !== current?.id);
  const pathOf = (nodeId: string) => (known === undefined ? [] : idPath(known.tree, nodeId));
  const mergedOf = (id: string) => entries.find(({ comment }) => comment.id === id)?.merged ?? [];
  const countOf = (filter: WorkFilter) => all.filter((one) => passes(one, filter, by)).length;
  const clear = () => {
    setSelection(NOTHING_CHOSEN);
    setPane(undefined);
  };
  return (
    <SplitView
      heading={t('respond.title')}
      chosen={currentId !== undefined || pane !== undefined}
      onBack={() => go(() => pick(undefined))}
      onStep={(by) => go(() => step(by))}
      keys={t(mayChoose ? 'respond.keysChoose' : 'respond.keys')}
      head={
        <WorklistHead
          plan={plan}
          comments={all}
          gate={gate.data}
          onShow={(filter) => setShown({ filter, words: '' })}
          onShowChanges={() => setPane('changes')}
        />
      }
      list={
        <>
          <WorklistTools shown={shown} countOf={countOf} onChange={setShown} />
          {ordered.length === 0 ? (
            <NothingShown filter={shown.words === '' ? shown.filter : 'all'} />
          ) : (
            <RemarkList
              groups={groups}
              currentId={pane === undefined ? current?.id : undefined}
              onPick={(comment) => go(() => pick(comment.id))}
              unproven={unproven}
              mergedOf={mergedOf}
              {...(mayChoose && {
                choosing: {
                  ids: new Set(chosenIds),
                  onToggle: choose,
                  onToggleGroup: (group) => setSelection(groupToggled(selection, group)),
                },
              })}
            />
          )}
          {mayChoose && pane !== 'answer' && pane !== 'assign' && (
            <SelectionBar plan={plan} count={chosenIds.length} onDo={setPane} onClear={clear} />
          )}
        </>
      }
    >
      {pane === 'changes' ? (
        <ChangesPane plan={plan} />
      ) : pane !== undefined && chosen.length > 0 ? (
        <TogetherPane
          plan={plan}
          what={pane}
          onWhat={setPane}
          onClear={clear}
          chosen={chosen}
          comments={all}
          pathOf={pathOf}
          onDone={clear}
        />
      ) : (
        current && (
          <RemarkDetail
            key={current.id}
            plan={plan}
            comment={current}
            place={placeName(known, current, t('respond.noSection'))}
            mayEdit={may(plan, 'edit-draft')}
          >
            <MergedRemarks
              plan={plan}
              comment={current}
              merged={mergedOf(current.id)}
              comments={all}
            />
            <AssignedLine plan={plan} comment={current} />
            {current.acts.includes('respond') && current.status !== 'no-answer-needed' ? (
              <>
                {plan.stage === 'in-review' && (
                  <p className={looks.quiet}>{t('respond.why.review')}</p>
                )}
                <AnswerForm
                  plan={plan}
                  comment={current}
                  comments={all}
                  pathOf={pathOf}
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
        )
      )}
    </SplitView>
  );
}

/** Why the list is empty, and whether that is good. */
function NothingShown({ filter }: { readonly filter: WorkFilter }) {
  const t = useT();
  const known = filter === 'waiting' || filter === 'mine' || filter === 'unproven';
  return (
    <p className={`${looks.quiet} ${worklistTools.listNone}`}>
      {t(known ? `respond.nothingOf.${filter}` : 'respond.nothing')}
    </p>
  );
}

/** Why this remark can't be answered now. */
function WhyNot({ plan, comment }: { readonly plan: PlanView; readonly comment: CommentView }) {
  const t = useT();
  if (comment.status === 'no-answer-needed') return null;
  if (plan.stage === 'approved') return <p className={looks.quiet}>{t('respond.why.approved')}</p>;
  return comment.response?.released ? (
    <p className={looks.quiet}>{t('respond.why.released')}</p>
  ) : null;
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
