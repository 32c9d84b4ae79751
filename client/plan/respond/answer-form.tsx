import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { CommentView, Disposition, PlanView, RespondRequest } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useRespond } from '../../queries.ts';
import { useKept } from '../../use-kept.ts';
import { firstWords } from '../paper/plan-tree.ts';
import { focusFirstError } from '../submit/first-error.ts';
import { AnswerChanges } from './answer-changes.tsx';

const DISPOSITIONS: readonly Disposition[] = [
  'accepted',
  'partly-accepted',
  'explained',
  'already-there',
  'same-as',
];

interface Typed {
  readonly disposition: Disposition | '';
  readonly reason: string;
  readonly changes: readonly string[];
  readonly sameAs: string;
}

function savedOf(comment: CommentView): Typed {
  const { response } = comment;
  return {
    disposition: response?.disposition ?? '',
    reason: response?.reason ?? '',
    changes: response?.changes ?? [],
    sameAs: response?.sameAs ?? '',
  };
}

const isSame = (a: Typed, b: Typed) => JSON.stringify(a) === JSON.stringify(b);

type Missing = 'disposition' | 'reason' | 'sameAs';

/** What an answer still lacks; undefined when it can be saved. */
function missingOf(typed: Typed): Missing | undefined {
  if (typed.disposition === '') return 'disposition';
  if (typed.disposition === 'same-as' && typed.sameAs === '') return 'sameAs';
  if (typed.disposition !== 'accepted' && typed.reason.trim() === '') return 'reason';
  return undefined;
}

interface Props {
  readonly plan: PlanView;
  readonly comment: CommentView;
  readonly comments: readonly CommentView[];
  readonly pathOf: (nodeId: string) => readonly string[];
  /** Goes to the next remark without an answer; undefined when there is none. */
  readonly onNext: (() => void) | undefined;
}

/** Where the drafting side answers one remark. What is typed stays in this browser until the server has it. */
export function AnswerForm({ plan, comment, comments, pathOf, onNext }: Props) {
  const t = useT();
  const saved = savedOf(comment);
  const kept = useKept<Typed>(`${plan.id}:answer:${comment.id}`, saved);
  const respond = useRespond(plan.id);
  const [tried, setTried] = useState(false);
  const next = useRef<HTMLButtonElement>(null);
  const typed = kept.value;
  const missing = tried ? missingOf(typed) : undefined;
  const changed = !isSame(typed, saved);
  const settled = !changed && comment.response !== undefined;

  const save = () => {
    setTried(true);
    if (typed.disposition === '' || missingOf(typed) !== undefined || respond.isPending) return;
    const body: RespondRequest = {
      disposition: typed.disposition,
      reason: typed.reason.trim(),
      changes: typed.changes,
      ...(typed.disposition === 'same-as' ? { sameAs: typed.sameAs } : {}),
    };
    respond.mutate(
      { commentId: comment.id, ...body },
      {
        onSuccess: () => {
          kept.clear({ ...typed, reason: body.reason });
          setTried(false);
          requestAnimationFrame(() => next.current?.focus());
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit();
  };
  const error = (field: Missing) =>
    missing === field ? t(`respond.form.error.${field}`) : undefined;

  return (
    <form
      className="answer-form"
      noValidate
      aria-label={t('respond.form.title')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (missingOf(typed) !== undefined) focusFirstError(event.currentTarget);
        save();
      }}
    >
      <h4>{t('respond.form.title')}</h4>
      {kept.restored && changed && <p className="notice-needs">{t('respond.form.restored')}</p>}
      <Radio.Group
        label={t('respond.form.disposition')}
        value={typed.disposition}
        onChange={(value) => kept.set({ disposition: value as Disposition })}
        error={error('disposition')}
        required
      >
        <div className="dispositions">
          {DISPOSITIONS.map((one) => (
            <Radio key={one} value={one} label={t(`common.disposition.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {typed.disposition === 'same-as' && (
        <NativeSelect
          label={t('respond.form.sameAs')}
          value={typed.sameAs}
          onChange={(event) => kept.set({ sameAs: event.currentTarget.value })}
          error={error('sameAs')}
          required
          data={[
            { value: '', label: t('respond.form.sameAsPick') },
            ...comments
              .filter(({ id }) => id !== comment.id)
              .map(({ id, number, text }) => ({
                value: id,
                label: `#${number} ${firstWords(text)}`,
              })),
          ]}
        />
      )}
      <Textarea
        label={t(
          typed.disposition === 'accepted' ? 'respond.form.reasonOptional' : 'respond.form.reason',
        )}
        description={t('respond.form.reasonHint')}
        value={typed.reason}
        onChange={(event) => kept.set({ reason: event.currentTarget.value })}
        error={error('reason')}
        required={typed.disposition !== 'accepted'}
        autosize
        minRows={3}
        maxRows={14}
      />
      {plan.revisions > 0 && (
        <AnswerChanges
          plan={plan}
          comment={comment}
          pathOf={pathOf}
          claimsChange={typed.disposition === 'accepted' || typed.disposition === 'partly-accepted'}
          chosen={typed.changes}
          onChange={(changes) => kept.set({ changes })}
        />
      )}
      {respond.error !== null && <ProblemNotice error={respond.error} onRetry={save} />}
      <div className="form-end">
        <p role="status" aria-live="polite" className="save-state">
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
