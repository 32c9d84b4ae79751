import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useKept } from '../../components/use-kept.ts';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import looks from '../parts/looks.module.css';
import textButton from '../parts/text-button.module.css';
import { useKeys } from '../parts/use-keys.ts';
import answerForm from './answer-form.module.css';
import styles from './judgement.module.css';

interface Props {
  readonly plan: PlanView;
  readonly comment: CommentView;
  readonly reopening: boolean;
  readonly onReopening: (open: boolean) => void;
  /** Called once it is judged. */
  readonly onDone: () => void;
  /** Takes a confirmation back: the remark is shown with the form that reopens it with a reason. */
  readonly onUndo: () => void;
}

/** How long the way back is offered, in milliseconds. */
const UNDO_MS = 12_000;

/** Confirms an answer (y), or reopens the remark with a reason (n). */
export function Judgement({ plan, comment, reopening, onReopening, onDone, onUndo }: Props) {
  const t = useT();
  const confirm = useWrite('confirmResponse', { planId: plan.id, commentId: comment.id });
  const mayConfirm = comment.acts.includes('confirm');
  const mayReopen = comment.acts.includes('reopen');
  // A directive is closed by hand with a note; against its own check only with one.
  const noted = comment.kind === 'directive' && mayConfirm && comment.checked?.met !== true;
  const unmet = comment.checked?.met === false;
  const kept = useKept(`${plan.id}:confirm:${comment.id}`, { note: '' });
  const [tried, setTried] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const note = kept.value.note.trim();
  const doConfirm = () => {
    if (!mayConfirm || confirm.isPending) return;
    setTried(true);
    if (unmet && note === '') {
      noteField.current?.focus();
      return;
    }
    confirm.mutateAsync(note === '' ? {} : { note }).then(
      () => {
        kept.clear({ note: '' });
        const toast = `confirmed-${comment.id}`;
        notifications.show({
          id: toast,
          autoClose: UNDO_MS,
          message: (
            <span data-part="toast-line">
              {t('respond.judge.confirmed', { number: comment.number })}{' '}
              <button
                type="button"
                className={textButton.textButton}
                onClick={() => {
                  notifications.hide(toast);
                  onUndo();
                }}
              >
                {t('respond.judge.reopen')}
              </button>
            </span>
          ),
        });
        onDone();
      },
      () => undefined,
    );
  };
  useKeys({ y: mayConfirm && !reopening ? doConfirm : undefined });
  if (!mayConfirm && !mayReopen) return null;
  return (
    <section className={styles.judgement}>
      {confirm.error !== null && <ProblemNotice error={confirm.error} onRetry={doConfirm} />}
      {reopening ? (
        <ReopenForm
          plan={plan}
          comment={comment}
          onCancel={() => onReopening(false)}
          onDone={() => {
            onReopening(false);
            onDone();
          }}
        />
      ) : (
        <>
          {noted && (
            <Textarea
              ref={noteField}
              label={t('directive.note')}
              description={t(unmet ? 'directive.noteUnmetHint' : 'directive.noteHint')}
              required={unmet}
              lang="vi"
              autosize
              minRows={1}
              value={kept.value.note}
              error={tried && unmet && note === '' ? t('directive.noteMissing') : undefined}
              onChange={(event) => kept.set({ note: event.currentTarget.value })}
            />
          )}
          <div className={`${styles.judgementActs} ${looks.keyHints}`}>
            {mayConfirm && (
              <Button
                loading={confirm.isPending}
                onClick={doConfirm}
                title={t('respond.judge.confirmHint')}
              >
                {t('respond.judge.confirm')} <kbd>y</kbd>
              </Button>
            )}
            {mayReopen && (
              <Button
                variant="default"
                onClick={() => onReopening(true)}
                title={t('respond.judge.reopenHint')}
              >
                {t('respond.judge.reopen')} <kbd>n</kbd>
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

interface ReopenProps {
  readonly plan: PlanView;
  readonly comment: CommentView;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function ReopenForm({ plan, comment, onCancel, onDone }: ReopenProps) {
  const t = useT();
  const reopen = useWrite('reopenResponse', { planId: plan.id, commentId: comment.id });
  const kept = useKept(`${plan.id}:reopen:${comment.id}`, { reason: '' });
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const reason = kept.value.reason.trim();
  const send = () => {
    setTried(true);
    if (reason === '' || reopen.isPending) return;
    // A promise, since the form goes as soon as the remark is known to be open again. The error is
    // shown below.
    reopen.mutateAsync({ reason }).then(
      () => {
        kept.clear({ reason: '' });
        notifications.show({ message: t('respond.judge.reopened', { number: comment.number }) });
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        ref={field}
        label={t('respond.judge.reason')}
        required
        autosize
        minRows={3}
        value={kept.value.reason}
        error={tried && reason === '' ? t('respond.judge.reasonMissing') : undefined}
        onChange={(event) => kept.set({ reason: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          }
        }}
      />
      {reopen.error !== null && <ProblemNotice error={reopen.error} onRetry={send} />}
      <div className={answerForm.formEnd}>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={reopen.isPending}>
          {t('respond.judge.sendReopen')}
        </Button>
      </div>
    </form>
  );
}
