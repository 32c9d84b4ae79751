import { Checkbox } from '@mantine/core';
import type { CommentView, NodeChange, PlanView } from '../../../schemas/types.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { isPartOf, kindsOf } from '../parts/change-model.ts';
import { ChangeWords } from '../parts/change-words.tsx';
import looks from '../parts/looks.module.css';
import { useNodeNames } from '../parts/use-document.ts';
import answerForm from './answer-form.module.css';
import { proposeForAll } from './worklist.ts';

interface Props {
  readonly plan: PlanView;
  /** The remarks that are answered: one, or several together. */
  readonly comments: readonly CommentView[];
  readonly pathOf: (nodeId: string) => readonly string[];
  /** The disposition says that something was changed. */
  readonly claimsChange: boolean;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/**
 * The changes of the working draft that carry a remark out; those at its place are proposed first.
 */
export function AnswerChanges(props: Props) {
  const { plan, comments, pathOf, chosen, onChange } = props;
  const t = useT();
  const number = plan.revisions;
  const redline = useRead('getRedline', { planId: plan.id, query: { from: number, to: 'draft' } });
  const nameOf = useNodeNames(plan.id, number, 'draft');
  if (redline.error !== null && redline.data === undefined)
    return <ProblemNotice error={redline.error} onRetry={() => void redline.refetch()} />;
  const { near, others } = proposeForAll(redline.data?.changes ?? [], comments, pathOf);
  const isChosen = (change: NodeChange) => chosen.some((id) => isPartOf(id, change));
  const toggle = (change: NodeChange) =>
    onChange(
      isChosen(change) ? chosen.filter((id) => !isPartOf(id, change)) : [...chosen, change.id],
    );
  const items = (changes: readonly NodeChange[]) =>
    changes.map((change) => (
      <li key={change.id}>
        <ChangeChoice
          change={change}
          chosen={isChosen(change)}
          onToggle={() => toggle(change)}
          nameOf={nameOf}
        />
      </li>
    ));
  const count = near.length + others.length;
  return (
    <fieldset data-part="answer-changes" className={answerForm.answerChanges} tabIndex={-1}>
      <legend>{t('respond.form.changes')}</legend>
      {redline.data === undefined ? (
        <Loading lines={3} />
      ) : count === 0 ? (
        <p className={props.claimsChange ? looks.noticeNeeds : looks.quiet}>
          {t('respond.form.noChanges', { number })}
        </p>
      ) : (
        <>
          <p className={looks.quiet}>{t('respond.form.changesHint', { number })}</p>
          {near.length === 0 ? (
            <p className={looks.quiet}>{t('respond.form.noNear')}</p>
          ) : (
            <>
              <p className={looks.smallHead}>{t('respond.form.near')}</p>
              <ul>{items(near)}</ul>
            </>
          )}
          {others.length > 0 && (
            <details open={others.some(isChosen) || undefined}>
              <summary>{t('respond.form.others', { count: others.length })}</summary>
              <ul>{items(others)}</ul>
            </details>
          )}
          {props.claimsChange && chosen.length === 0 && (
            <p className={near.length === 0 ? looks.noticeNeeds : looks.quiet}>
              {t(near.length === 0 ? 'respond.form.claim' : 'respond.form.pickNear')}
            </p>
          )}
        </>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly change: NodeChange;
  readonly chosen: boolean;
  readonly nameOf: (nodeId: string) => string;
  readonly onToggle: () => void;
}

function ChangeChoice({ change, chosen, nameOf, onToggle }: ChoiceProps) {
  const t = useT();
  const kinds = kindsOf(change)
    .map((kind) => t(`compare.kind.${kind}`))
    .join(', ');
  return (
    <div className={answerForm.changeChoice}>
      <Checkbox
        checked={chosen}
        onChange={onToggle}
        label={
          <>
            <span className={looks.quiet}>{kinds}: </span>
            {change.title || t('compare.untitled')}
          </>
        }
      />
      <div className={answerForm.changeChoiceWords}>
        <ChangeWords change={change} nameOf={nameOf} />
      </div>
    </div>
  );
}
