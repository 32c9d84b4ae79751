import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useKept } from '../../components/use-kept.ts';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import { focusFirstError } from '../parts/first-error.ts';
import looks from '../parts/looks.module.css';
import { AnswerFields } from './answer-fields.tsx';
import styles from './answer-form.module.css';
import {
  answerOf,
  answerRequest,
  isSameAnswer,
  missingOf,
  type TypedAnswer,
} from './answer-typed.ts';
import { ClaimNotice } from './claim-notice.tsx';
import { useShownAt } from './use-shown-at.ts';

interface Props {
  readonly plan: PlanView;
  readonly comment: CommentView;
  readonly comments: readonly CommentView[];
  readonly pathOf: (nodeId: string) => readonly string[];
  /** Goes to the next remark without an answer; undefined when there is none. */
  readonly onNext: (() => void) | undefined;
}

/**
 * Where the drafting side answers one remark. What is typed stays in this browser until the server
 * has it.
 */
export function AnswerForm({ plan, comment, comments, pathOf, onNext }: Props) {
  const t = useT();
  const saved = answerOf(comment);
  const kept = useKept<TypedAnswer>(`${plan.id}:answer:${comment.id}`, saved);
  const respond = useWrite('answerComment', { planId: plan.id, commentId: comment.id });
  const [tried, setTried] = useState(false);
  const next = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const typed = kept.value;
  const shownAt = useShownAt(plan.id, typed, [comment]);
  const changed = !isSameAnswer(typed, saved);
  const settled = !changed && comment.response !== undefined;

  const save = () => {
    setTried(true);
    const body = answerRequest(typed, shownAt);
    if (body === undefined || respond.isPending) return;
    respond.mutate(body, {
      onSuccess: () => {
        kept.clear({ ...typed, reason: body.reason });
        setTried(false);
        requestAnimationFrame(() => next.current?.focus());
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit();
  };

  return (
    <form
      ref={form}
      className={styles.answerForm}
      noValidate
      aria-label={t('respond.form.title')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (missingOf(typed, shownAt) !== undefined) focusFirstError(event.currentTarget);
        save();
      }}
    >
      <h4>{t('respond.form.title')}</h4>
      {kept.restored && changed && (
        <p className={looks.noticeNeeds}>{t('respond.form.restored')}</p>
      )}
      {settled && (
        <ClaimNotice
          plan={plan}
          comment={comment}
          onPickChange={() => {
            const list = form.current?.querySelector<HTMLElement>('[data-part="answer-changes"]');
            (list?.querySelector('input') ?? list)?.focus();
          }}
          onNamePassage={() =>
            form.current
              ?.querySelector<HTMLElement>('[data-part="answer-passage"] textarea')
              ?.focus()
          }
          onAnswer={(disposition) => {
            kept.set({ disposition });
            requestAnimationFrame(() => reason.current?.focus());
          }}
        />
      )}
      <AnswerFields
        plan={plan}
        answered={[comment]}
        comments={comments}
        pathOf={pathOf}
        typed={typed}
        onChange={kept.set}
        missing={tried ? missingOf(typed, shownAt) : undefined}
        shownAt={shownAt}
        reasonRef={reason}
      />
      {respond.error !== null && <ProblemNotice error={respond.error} onRetry={save} />}
      <div className={styles.formEnd}>
        <p role="status" aria-live="polite" data-part="save-state" className={styles.saveState}>
          {changed
            ? comment.response !== undefined || kept.kept
              ? t('respond.form.unsaved')
              : ''
            : comment.response !== undefined
              ? t('respond.form.saved', { at: formatMoment(comment.response.at) })
              : ''}
        </p>
        <Button
          type="submit"
          variant={settled ? 'default' : 'filled'}
          loading={respond.isPending}
          title={t('respond.form.keys')}
        >
          {t(comment.response === undefined ? 'respond.form.save' : 'respond.form.saveAgain')}
        </Button>
        {onNext !== undefined && settled && (
          <Button ref={next} onClick={onNext}>
            {t('respond.nextUnanswered')}
          </Button>
        )}
      </div>
    </form>
  );
}
