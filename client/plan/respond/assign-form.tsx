import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { DayInput } from '../../components/day-input.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import { useAccount } from '../../session.tsx';
import { focusFirstError } from '../parts/first-error.ts';
import answerForm from './answer-form.module.css';
import styles from './assign-form.module.css';
import { colleaguesOf } from './assigning.ts';
import { useAssigning } from './use-assigning.tsx';

/** Stands for “giao lại cho cả nhóm”: nobody in particular. */
const NOBODY = 'nobody';

interface Props {
  readonly plan: PlanView;
  readonly comments: readonly CommentView[];
  readonly onDone: () => void;
}

/** Gives remarks to a colleague of the drafting side, with a due date where one is needed. */
export function AssignForm({ plan, comments, onDone }: Props) {
  const t = useT();
  const account = useAccount();
  const assigning = useAssigning(plan.id);
  const [first] = comments;
  const shared = comments.every(
    ({ assigned }) => assigned?.accountId === first?.assigned?.accountId,
  );
  const [assignee, setAssignee] = useState((shared && first?.assigned?.accountId) || '');
  const [due, setDue] = useState((shared && first?.assigned?.due) || '');
  const [tried, setTried] = useState(false);
  const colleagues = colleaguesOf(plan.members);
  const given = comments.some(({ assigned }) => assigned !== undefined);
  const count = comments.length;
  const send = async () => {
    setTried(true);
    if (assignee === '' || assigning.isPending) return;
    const name = colleagues.find(({ accountId }) => accountId === assignee)?.name ?? '';
    const done =
      assignee === NOBODY
        ? await assigning.give(comments, {}, t('respond.assign.taken', { count }))
        : await assigning.give(
            comments,
            { assignee, ...(due === '' ? {} : { due }) },
            t('respond.assign.done', { count, name }),
          );
    if (done) onDone();
  };
  return (
    <form
      className={answerForm.answerForm}
      noValidate
      aria-label={t('respond.assign.title', { count })}
      onSubmit={(event) => {
        event.preventDefault();
        if (assignee === '') focusFirstError(event.currentTarget);
        void send();
      }}
    >
      <Radio.Group
        label={t('respond.assign.to')}
        value={assignee}
        onChange={setAssignee}
        error={tried && assignee === '' ? t('respond.assign.missing') : undefined}
      >
        <div className={styles.assignees}>
          {colleagues.map(({ accountId, name, office }) => (
            <Radio
              key={accountId}
              value={accountId}
              label={accountId === account.id ? t('respond.assign.me', { name }) : name}
              description={office}
            />
          ))}
          {given && <Radio value={NOBODY} label={t('respond.assign.nobody')} />}
        </div>
      </Radio.Group>
      {assignee !== NOBODY && (
        <DayInput
          className={styles.assignDue}
          label={t('respond.assign.due')}
          description={t('respond.assign.dueHint')}
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
      )}
      {assigning.error !== null && (
        <ProblemNotice error={assigning.error} onRetry={() => void send()} />
      )}
      <div className={answerForm.formEnd}>
        <p role="status" data-part="save-state" className={answerForm.saveState}>
          {assigning.isPending ? t('respond.assign.saving', { count }) : ''}
        </p>
        <Button type="submit" loading={assigning.isPending}>
          {t('respond.assign.save', { count })}
        </Button>
      </div>
    </form>
  );
}
