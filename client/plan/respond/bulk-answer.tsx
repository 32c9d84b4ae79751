import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type KeyboardEvent, useState } from 'react';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useKept } from '../../components/use-kept.ts';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import { focusFirstError } from '../parts/first-error.ts';
import looks from '../parts/looks.module.css';
import { AnswerFields } from './answer-fields.tsx';
import answerForm from './answer-form.module.css';
import { answerRequest, missingOf, NO_ANSWER, type TypedAnswer } from './answer-typed.ts';
import { useShownAt } from './use-shown-at.ts';

interface Props {
  readonly plan: PlanView;
  /** Those chosen that can be answered. */
  readonly answered: readonly CommentView[];
  readonly comments: readonly CommentView[];
  readonly pathOf: (nodeId: string) => readonly string[];
  readonly onDone: () => void;
}

/**
 * One answer to several remarks. All of them are answered or none; what is typed stays until they
 * are.
 */
export function BulkAnswer({ plan, answered, comments, pathOf, onDone }: Props) {
  const t = useT();
  const kept = useKept<TypedAnswer>(`${plan.id}:answer-many`, NO_ANSWER);
  const respond = useWrite('answerComments', { planId: plan.id });
  const [tried, setTried] = useState(false);
  const typed = kept.value;
  const shownAt = useShownAt(plan.id, typed, answered);
  const count = answered.length;
  const replaced = answered.filter(({ response }) => response !== undefined).length;
  const save = () => {
    setTried(true);
    const body = answerRequest(typed, shownAt);
    if (body === undefined || respond.isPending) return;
    respond.mutateAsync({ commentIds: answered.map(({ id }) => id), ...body }).then(
      () => {
        kept.clear(NO_ANSWER);
        notifications.show({ message: t('respond.bulk.done', { count }) });
        onDone();
      },
      () => undefined,
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <form
      className={answerForm.answerForm}
      noValidate
      aria-label={t('respond.bulk.title', { count })}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (missingOf(typed, shownAt) !== undefined) focusFirstError(event.currentTarget);
        save();
      }}
    >
      {kept.restored && <p className={looks.noticeNeeds}>{t('respond.form.restored')}</p>}
      {replaced > 0 && (
        <p className={looks.noticeNeeds}>{t('respond.bulk.replaces', { count: replaced })}</p>
      )}
      <AnswerFields
        plan={plan}
        answered={answered}
        comments={comments}
        pathOf={pathOf}
        typed={typed}
        onChange={kept.set}
        missing={tried ? missingOf(typed, shownAt) : undefined}
        shownAt={shownAt}
      />
      {respond.error !== null && <ProblemNotice error={respond.error} onRetry={save} />}
      <div className={answerForm.formEnd}>
        <p role="status" aria-live="polite" data-part="save-state" className={answerForm.saveState}>
          {respond.isPending ? t('respond.bulk.saving', { count }) : ''}
        </p>
        <Button type="submit" loading={respond.isPending} title={t('respond.form.keys')}>
          {t('respond.bulk.save', { count })}
        </Button>
      </div>
    </form>
  );
}
