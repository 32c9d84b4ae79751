import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import type { PlanView } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import dialog from '../parts/dialog.module.css';
import { DueField } from '../parts/due-field.tsx';
import { focusFirstError } from '../parts/first-error.ts';
import looks from '../parts/looks.module.css';
import { FoundLine } from './found-line.tsx';
import { MissingList } from './missing-list.tsx';
import { SinceLast } from './since-last.tsx';
import styles from './submit-form.module.css';
import { type Submission, useSubmission } from './use-submission.tsx';

interface Props {
  readonly plan: PlanView;
  readonly onClose: () => void;
}

/**
 * Cover note, what is still missing, what changed; then one more step, since a submitted revision
 * stays as it is.
 */
export function SubmitForm({ plan, onClose }: Props) {
  const t = useT();
  const submission = useSubmission(plan, onClose);
  const { typed, tried, blocked, complete, set } = submission;
  const missingHead = useRef<HTMLHeadingElement>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (blocked) {
      missingHead.current?.focus();
      missingHead.current?.scrollIntoView({ block: 'nearest' });
    } else if (!complete) focusFirstError(event.currentTarget);
    submission.submit();
  };
  return (
    <form className={styles.submitForm} noValidate onSubmit={submit}>
      <MissingList
        plan={plan}
        reasons={submission.reasons}
        gate={submission.gate}
        blocked={blocked}
        tried={tried}
        onReason={submission.onReason}
        onGo={onClose}
        headingRef={missingHead}
      />
      <FoundLine plan={plan} onGo={onClose} />
      <SinceLast plan={plan} onGo={onClose} />
      <CoverNote submission={submission} />
      {submission.asksReason && <UnansweredReason submission={submission} />}
      <DueField
        label={t('submit.due')}
        value={typed.due}
        onChange={(due) => set({ due })}
        tried={tried}
      />
      <SubmitFooter number={plan.revisions + 1} submission={submission} />
    </form>
  );
}

interface PartProps {
  readonly submission: Submission;
}

function CoverNote({ submission: { typed, tried, blocked, set } }: PartProps) {
  const t = useT();
  return (
    <Textarea
      label={t('submit.note')}
      description={t('submit.noteHint')}
      required
      autosize
      minRows={4}
      maxRows={14}
      {...(blocked ? {} : { 'data-autofocus': true })}
      value={typed.coverNote}
      onChange={(event) => set({ coverNote: event.currentTarget.value })}
      error={tried && typed.coverNote.trim() === '' ? t('submit.noteMissing') : undefined}
    />
  );
}

/** Why remarks stay without an answer. */
function UnansweredReason({ submission: { typed, tried, set } }: PartProps) {
  const t = useT();
  const missing = tried && typed.unansweredReason.trim() === '';
  return (
    <Textarea
      label={t('submit.unansweredReason')}
      description={t('submit.unansweredHint')}
      required
      autosize
      minRows={2}
      value={typed.unansweredReason}
      onChange={(event) => set({ unansweredReason: event.currentTarget.value })}
      error={missing ? t('submit.unansweredMissing') : undefined}
    />
  );
}

type FooterProps = PartProps & { readonly number: number };

/** What will happen, in words, and the button that sends: pressed twice. */
function SubmitFooter({ number, submission }: FooterProps) {
  const t = useT();
  const { tried, sure, kept, blocked, error } = submission;
  return (
    <footer className={dialog.dialogFooter}>
      {error !== null && <ProblemNotice error={error} onRetry={submission.send} />}
      <p role="status" aria-live="polite" className={sure ? dialog.sure : looks.quiet}>
        {sure
          ? t('submit.sure')
          : tried && blocked
            ? t('submit.stillBlocked', { count: submission.reasons.length })
            : kept
              ? t('submit.kept')
              : ''}
      </p>
      {sure ? (
        <>
          <Button variant="default" onClick={submission.look}>
            {t('submit.backToForm')}
          </Button>
          <Button type="submit" loading={submission.busy}>
            {t('submit.again', { number })}
          </Button>
        </>
      ) : (
        <Button type="submit" variant={blocked ? 'default' : 'filled'}>
          {t('submit.button', { number })}
        </Button>
      )}
    </footer>
  );
}
