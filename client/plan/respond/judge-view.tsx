import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useComments } from '../../queries.ts';
import { to } from '../../routes.ts';
import { useAccount } from '../../session.tsx';
import looks from '../parts/looks.module.css';
import { useDocument } from '../parts/use-document.ts';
import { useKeys } from '../parts/use-keys.ts';
import { inJudgeOrder } from '../remark/judge-order.ts';
import { isWaiting } from '../remark/remark-filter.ts';
import { AnswerView } from './answer-view.tsx';
import { Judgement } from './judgement.tsx';
import { MetDirectives } from './met-directives.tsx';
import { placeName } from './place-name.ts';
import { RemarkDetail } from './remark-detail.tsx';
import { RemarkList } from './remark-list.tsx';
import { RemarksAnswered } from './remarks-answered.tsx';
import splitView from './split-view.module.css';
import { SplitView } from './split-view.tsx';
import { useCurrentRemark } from './use-current-remark.ts';
import type { WorkGroup } from './worklist.ts';
import worklistHead from './worklist-head.module.css';
import worklistTools from './worklist-tools.module.css';

type Whose = 'mine' | 'all';
type GroupKey = 'waiting' | 'open' | 'done';

/** What was answered, with the exact words that changed; confirmed or reopened by one key each. */
export function JudgeView({ plan }: { readonly plan: PlanView }) {
  return (
    <RemarksAnswered
      plan={plan}
      query={useComments(plan.id)}
      shows={isSent}
      none="respond.empty.judging"
    >
      {() => <Judging plan={plan} />}
    </RemarksAnswered>
  );
}

/** What the agency has not sent yet waits for its head, not for an answer. */
const isSent = ({ held }: CommentView): boolean => held !== true;

function Judging({ plan }: { readonly plan: PlanView }) {
  // Read here and not handed down, so that what opens after an act shows what came of it.
  const all = (useComments(plan.id).data?.comments ?? []).filter(isSent);
  const t = useT();
  const account = useAccount();
  const { known } = useDocument(plan.id, plan.revisions > 0 ? plan.revisions : undefined);
  const [picked, setWhose] = useState<Whose>();
  const [reopening, setReopening] = useState<string>();

  const chairs = plan.myRoles.includes('chair');
  // A chair may judge every remark; anybody else only their own, and a secretary those recorded for
  // a guest.
  const isMine = (comment: CommentView) =>
    comment.author.accountId === account.id || (!chairs && comment.acts.includes('confirm'));
  const whose = picked ?? (all.some(isMine) ? 'mine' : 'all');
  const shown = whose === 'mine' ? all.filter(isMine) : all;
  const groups = judgeGroups(shown, (key) => t(`respond.judge.group.${key}`));
  const ordered = groups.flatMap((group) => group.comments);
  const { currentId, shownId, pick, step } = useCurrentRemark(ordered);
  const current = all.find(({ id }) => id === shownId) ?? ordered[0];
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    n: current?.acts.includes('reopen') ? () => setReopening(current.id) : undefined,
  });

  const waiting = shown.filter(({ acts }) => acts.includes('confirm'));
  const confirmed = shown.filter(({ status }) => status === 'confirmed').length;
  const reopened = shown.filter(({ status }) => status === 'reopened').length;
  const allDone = waiting.length === 0 && confirmed > 0;
  const after = waiting.find(({ id }) => id !== current?.id);
  return (
    <SplitView
      heading={t('respond.judge.title')}
      chosen={currentId !== undefined}
      onBack={() => pick(undefined)}
      onStep={step}
      keys={t('respond.keys')}
      head={
        <div className={worklistHead.progressHead}>
          <p role="status">
            <strong>
              {waiting.length > 0
                ? t('respond.judge.waiting', { count: waiting.length })
                : t(allDone ? 'respond.judge.allDone' : 'respond.judge.noneWaiting')}
            </strong>
            {waiting.length > 0 && (
              <span className={`${looks.quiet} ${splitView.keysHint}`}>
                {' '}
                · {t('respond.judge.keys')}
              </span>
            )}
            {allDone && (
              <span className={looks.quiet}>
                {' '}
                {t('respond.judge.allConfirmed', { count: confirmed })}
                {reopened > 0 && ` ${t('respond.judge.stillReopened', { count: reopened })}`}
                {plan.revisions > 1 && (
                  <>
                    {' '}
                    <Link href={to.compare(plan.id, plan.revisions - 1, plan.revisions)}>
                      {t('respond.judge.seeRedline')}
                    </Link>
                  </>
                )}
              </span>
            )}
          </p>
        </div>
      }
      list={
        <>
          <div className={worklistTools.listTools}>
            <SegmentedControl
              size="xs"
              fullWidth
              value={whose}
              onChange={(value) => setWhose(value as Whose)}
              data={[
                { value: 'mine', label: t('respond.judge.mine') },
                { value: 'all', label: t('respond.judge.all') },
              ]}
            />
          </div>
          <MetDirectives plan={plan} comments={shown} />
          {ordered.length === 0 ? (
            <p className={`${looks.quiet} ${worklistTools.listNone}`}>{t('respond.empty.mine')}</p>
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
          mayEdit={false}
        >
          <AnswerView plan={plan} comment={current} comments={all} />
          {plan.stage === 'approved' && <p className={looks.quiet}>{t('respond.why.judged')}</p>}
          <Judgement
            plan={plan}
            comment={current}
            reopening={reopening === current.id}
            onReopening={(open) => setReopening(open ? current.id : undefined)}
            onDone={() => after !== undefined && pick(after.id)}
            onUndo={() => {
              pick(current.id);
              setReopening(current.id);
            }}
          />
        </RemarkDetail>
      )}
    </SplitView>
  );
}

function judgeGroups(
  comments: readonly CommentView[],
  nameOf: (key: GroupKey) => string,
): readonly WorkGroup[] {
  const keyOf = (comment: CommentView): GroupKey => {
    if (comment.acts.includes('confirm')) return 'waiting';
    return isWaiting(comment) ? 'open' : 'done';
  };
  const keys: readonly GroupKey[] = ['waiting', 'open', 'done'];
  return keys
    .map((key) => ({
      key,
      name: nameOf(key),
      comments: inJudgeOrder(comments.filter((comment) => keyOf(comment) === key)),
    }))
    .filter((group) => group.comments.length > 0);
}
