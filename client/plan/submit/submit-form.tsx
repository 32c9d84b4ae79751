import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { PlanView, SubmitRequest } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useKept } from '../../components/use-kept.ts';
import { useT } from '../../i18n.tsx';
import { useRead, useWrite } from '../../queries.ts';
import dialog from '../parts/dialog.module.css';
import {
  DueField,
  isDueMissing,
  NO_DUE,
  type TypedDue,
  toDueRequest,
} from '../parts/due-field.tsx';
import { focusFirstError } from '../parts/first-error.ts';
import looks from '../parts/looks.module.css';
import { usePapersLink } from '../parts/papers-link.ts';
import { FoundLine } from './found-line.tsx';
import { MissingList } from './missing-list.tsx';
import { SinceLast } from './since-last.tsx';
import styles from './submit-form.module.css';

interface Typed {
  readonly coverNote: string;
  readonly unansweredReason: string;
  readonly due: TypedDue;
}

const EMPTY: Typed = { coverNote: '', unansweredReason: '', due: NO_DUE };

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
  const number = plan.revisions + 1;
  const papers = usePapersLink();
  const kept = useKept<Typed>(`${plan.id}:submit:${number}`, EMPTY);
  const submit = useWrite('submitRevision', { planId: plan.id });
  const [tried, setTried] = useState(false);
  const [sure, setSure] = useState(false);
  const typed = kept.value;
  const act = plan.acts.find((one) => one.act === 'submit');
  const reasons = act?.reasons ?? [];
  const allowed = act?.allowed ?? false;
  const gate = useRead('getGate', { planId: plan.id }, plan.revisions > 0).data;
  const [explained, setExplained] = useState<Readonly<Record<string, string>>>({});
  const missingHead = useRef<HTMLHeadingElement>(null);
  const onReason = useCallback(
    (sectionId: string, text: string) =>
      setExplained((before) =>
        before[sectionId] === text ? before : { ...before, [sectionId]: text },
      ),
    [],
  );
  // What is typed counts: it is saved while the person looks at the question that comes next.
  const unexplained = (gate?.unrequested ?? []).filter(
    ({ sectionId, reason = '' }) => (explained[sectionId] ?? reason).trim() === '',
  );
  const blocked = reasons.length > 0 && !allowed;
  const asksReason = reasons.some(({ code }) => code === 'remarks-unanswered');
  const complete =
    typed.coverNote.trim() !== '' &&
    !isDueMissing(typed.due) &&
    unexplained.length === 0 &&
    (!asksReason || typed.unansweredReason.trim() !== '');

  const set = (change: Partial<Typed>) => {
    setSure(false);
    kept.set(change);
  };
  const send = () => {
    const reviewDue = toDueRequest(typed.due);
    const body: SubmitRequest = {
      coverNote: typed.coverNote.trim(),
      ...(asksReason ? { unansweredReason: typed.unansweredReason.trim() } : {}),
      ...(reviewDue === undefined ? {} : { reviewDue }),
    };
    // A promise, since the dialog may be gone by the time the plan has been asked for again. The
    // error is shown below.
    submit.mutateAsync(body).then(
      (revision) => {
        kept.clear();
        onClose();
        notifications.show({
          message: (
            <>
              {t('submit.done', { number: revision.number })}{' '}
              <Link href={papers}>{t('submit.papers')}</Link>
            </>
          ),
        });
      },
      () => undefined,
    );
  };

  return (
    <form
      className={styles.submitForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (blocked) {
          missingHead.current?.focus();
          missingHead.current?.scrollIntoView({ block: 'nearest' });
        } else if (!complete) focusFirstError(event.currentTarget);
        if (!complete || !allowed || submit.isPending) return;
        if (sure) send();
        else setSure(true);
      }}
    >
      <MissingList
        plan={plan}
        reasons={reasons}
        gate={gate}
        blocked={blocked}
        tried={tried}
        onReason={onReason}
        onGo={onClose}
        headingRef={missingHead}
      />
      <FoundLine plan={plan} onGo={onClose} />
      <SinceLast plan={plan} onGo={onClose} />
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
      {asksReason && (
        <Textarea
          label={t('submit.unansweredReason')}
          description={t('submit.unansweredHint')}
          required
          autosize
          minRows={2}
          value={typed.unansweredReason}
          onChange={(event) => set({ unansweredReason: event.currentTarget.value })}
          error={
            tried && typed.unansweredReason.trim() === ''
              ? t('submit.unansweredMissing')
              : undefined
          }
        />
      )}
      <DueField
        label={t('submit.due')}
        value={typed.due}
        onChange={(due) => set({ due })}
        tried={tried}
      />
      <footer className={dialog.dialogFooter}>
        {submit.error !== null && <ProblemNotice error={submit.error} onRetry={send} />}
        <p role="status" aria-live="polite" className={sure ? dialog.sure : looks.quiet}>
          {sure
            ? t('submit.sure')
            : tried && blocked
              ? t('submit.stillBlocked', { count: reasons.length })
              : kept.kept
                ? t('submit.kept')
                : ''}
        </p>
        {sure ? (
          <>
            <Button variant="default" onClick={() => setSure(false)}>
              {t('submit.backToForm')}
            </Button>
            <Button type="submit" loading={submit.isPending}>
              {t('submit.again', { number })}
            </Button>
          </>
        ) : (
          <Button type="submit" variant={blocked ? 'default' : 'filled'}>
            {t('submit.button', { number })}
          </Button>
        )}
      </footer>
    </form>
  );
}
