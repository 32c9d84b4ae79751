import { idPath } from '../../../domain/plan/tree-index.ts';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { latePart } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { may } from '../parts/plan-access.ts';
import { useKeys } from '../parts/use-keys.ts';
import { isWaiting } from '../remark/remark-filter.ts';
import { AnsweredRemark } from './answered-remark.tsx';
import { RemarkList } from './remark-list.tsx';
import { RemarksAnswered } from './remarks-answered.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SplitView } from './split-view.tsx';
import { type Chosen, useChosen } from './use-chosen.ts';
import { useCurrentRemark } from './use-current-remark.ts';
import { type Pane, usePane } from './use-pane.ts';
import { useWorked } from './use-worked.ts';
import { type ShownWorklist, useWorklist } from './use-worklist.ts';
import type { WorkFilter } from './worklist.ts';
import { WorklistHead } from './worklist-head.tsx';
import worklistTools from './worklist-tools.module.css';
import { WorklistTools } from './worklist-tools.tsx';

const ChangesPane = latePart(async () => (await import('./changes-pane.tsx')).ChangesPane);
const TogetherPane = latePart(async () => (await import('./together-pane.tsx')).TogetherPane);

/**
 * The drafter's list of remarks to answer, and beside it the one being answered, or several
 * together.
 */
export function Worklist({ plan }: { readonly plan: PlanView }) {
  return (
    <RemarksAnswered plan={plan} query={useWorked(plan)} none="respond.empty.drafting">
      {() => <Answering plan={plan} />}
    </RemarksAnswered>
  );
}

function Answering({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const worklist = useWorklist(plan);
  const chosen = useChosen(worklist.ordered.map(({ id }) => id));
  const [pane, setPane] = usePane();
  const { current, next, currentId, pick, step } = useCurrentWork(worklist);
  const mayChoose = may(plan, 'respond') || may(plan, 'assign');
  const go = (move: () => void) => {
    setPane(undefined);
    move();
  };
  useKeys({
    j: () => go(() => step(1)),
    k: () => go(() => step(-1)),
    x: mayChoose && current !== undefined ? () => chosen.toggle(current.id, false) : undefined,
  });
  const together = pane !== undefined && (pane === 'changes' || chosen.ids.length > 0);
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
          comments={worklist.all}
          gate={worklist.gate}
          onShow={(filter) => worklist.setShown({ filter, words: '' })}
          onShowChanges={() => setPane('changes')}
        />
      }
      list={
        <AnsweringList
          plan={plan}
          worklist={worklist}
          currentId={pane === undefined ? current?.id : undefined}
          onPick={(comment) => go(() => pick(comment.id))}
          chosen={mayChoose ? chosen : undefined}
          pane={pane}
          onPane={setPane}
        />
      }
    >
      {together ? (
        <SidePane plan={plan} worklist={worklist} chosen={chosen} pane={pane} onPane={setPane} />
      ) : (
        current && (
          <AnsweredRemark
            key={current.id}
            plan={plan}
            commentId={current.id}
            onNext={next && (() => pick(next.id))}
          />
        )
      )}
    </SplitView>
  );
}

/** Holds the remark being answered, the next that waits, and the way to others. */
function useCurrentWork({ all, known, ordered }: ShownWorklist) {
  const { shownId, ...ways } = useCurrentRemark(known === undefined ? [] : ordered);
  const named = all.find(({ id }) => id === shownId);
  // A remark answered with another is shown there.
  const current = all.find(({ id }) => id === named?.mergedInto) ?? named ?? ordered[0];
  const next = ordered.find((one) => isWaiting(one) && one.id !== current?.id);
  return { ...ways, current, next };
}

interface PaneProps {
  readonly plan: PlanView;
  readonly worklist: ShownWorklist;
  readonly onPane: (pane: Pane | undefined) => void;
}

type ListProps = PaneProps & {
  readonly currentId: string | undefined;
  readonly onPick: (comment: CommentView) => void;
  /** Undefined for whoever may do nothing with several together. */
  readonly chosen: Chosen | undefined;
  readonly pane: Pane | undefined;
};

/** What to show of the remarks, the remarks, and what to do with those chosen. */
function AnsweringList({ plan, worklist, currentId, onPick, chosen, pane, onPane }: ListProps) {
  const { shown, groups, unproven, mergedOf } = worklist;
  const choosing = chosen && {
    ids: new Set(chosen.ids),
    onToggle: chosen.toggle,
    onToggleGroup: chosen.toggleGroup,
  };
  return (
    <>
      <WorklistTools shown={shown} countOf={worklist.countOf} onChange={worklist.setShown} />
      {worklist.ordered.length === 0 ? (
        <NothingShown filter={shown.words === '' ? shown.filter : 'all'} />
      ) : (
        <RemarkList
          groups={groups}
          currentId={currentId}
          onPick={onPick}
          unproven={unproven}
          mergedOf={mergedOf}
          {...(choosing && { choosing })}
        />
      )}
      {chosen && pane !== 'answer' && pane !== 'assign' && (
        <SelectionBar
          plan={plan}
          count={chosen.ids.length}
          onDo={onPane}
          onClear={() => leave(chosen, onPane)}
        />
      )}
    </>
  );
}

function leave(chosen: Chosen, onPane: PaneProps['onPane']): void {
  chosen.clear();
  onPane(undefined);
}

type SidePaneProps = PaneProps & { readonly chosen: Chosen; readonly pane: Pane };

/** Beside the list: the changes nobody asked for, or what is done with the remarks chosen. */
function SidePane({ plan, worklist: { all, known }, chosen, pane, onPane }: SidePaneProps) {
  if (pane === 'changes') return <ChangesPane plan={plan} />;
  const done = () => leave(chosen, onPane);
  return (
    <TogetherPane
      plan={plan}
      what={pane}
      onWhat={onPane}
      onClear={done}
      chosen={all.filter(({ id }) => chosen.ids.includes(id))}
      comments={all}
      pathOf={(nodeId) => (known === undefined ? [] : idPath(known.tree, nodeId))}
      onDone={done}
    />
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
