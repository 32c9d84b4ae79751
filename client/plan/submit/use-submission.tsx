import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import type { PlanView, SubmitRequest } from '../../../schemas/types.ts';
import { useKept } from '../../components/use-kept.ts';
import { useT } from '../../i18n.tsx';
import { useRead, useWrite } from '../../queries.ts';
import { isDueMissing, NO_DUE, type TypedDue, toDueRequest } from '../parts/due-field.tsx';
import { usePapersLink } from '../parts/papers-link.ts';

export interface TypedSubmission {
  readonly coverNote: string;
  readonly unansweredReason: string;
  readonly due: TypedDue;
}

const EMPTY: TypedSubmission = { coverNote: '', unansweredReason: '', due: NO_DUE };

/** The submission being written. */
export type Submission = ReturnType<typeof useSubmission>;

/**
 * Holds what is typed of a submission, what keeps it from being sent, and how far it is on its way.
 */
export function useSubmission(plan: PlanView, onSent: () => void) {
  const { kept, tried, sure, setTried, setSure, set } = useWritten(plan);
  const typed = kept.value;
  const { gate, unexplained, onReason } = useGate(plan);
  const act = plan.acts.find((one) => one.act === 'submit');
  const reasons = act?.reasons ?? [];
  const allowed = act?.allowed ?? false;
  const asksReason = reasons.some(({ code }) => code === 'remarks-unanswered');
  const { error, busy, send } = useSending(plan, () => {
    kept.clear();
    onSent();
  });
  const complete =
    typed.coverNote.trim() !== '' &&
    !isDueMissing(typed.due) &&
    unexplained === 0 &&
    (!asksReason || typed.unansweredReason.trim() !== '');
  const sendTyped = () => send(toSubmitRequest(typed, asksReason));
  return {
    typed,
    tried,
    /** Asked once more before it is sent. */
    sure,
    kept: kept.kept,
    gate,
    reasons,
    asksReason,
    blocked: reasons.length > 0 && !allowed,
    complete,
    error,
    busy,
    set,
    onReason,
    look: () => setSure(false),
    send: sendTyped,
    submit: () => {
      setTried(true);
      if (!complete || !allowed || busy) return;
      if (sure) sendTyped();
      else setSure(true);
    },
  };
}

/** Holds the form: whoever changes what is typed is asked anew whether it is to be sent. */
function useWritten(plan: PlanView) {
  const kept = useKept<TypedSubmission>(`${plan.id}:submit:${plan.revisions + 1}`, EMPTY);
  const [tried, setTried] = useState(false);
  const [sure, setSure] = useState(false);
  const set = (change: Partial<TypedSubmission>) => {
    setSure(false);
    kept.set(change);
  };
  return { kept, tried, sure, setTried, setSure, set };
}

/**
 * Holds what the gate asks for, and how many changes that nobody asked for still lack their reason.
 */
function useGate(plan: PlanView) {
  const gate = useRead('getGate', { planId: plan.id }, plan.revisions > 0).data;
  const [explained, setExplained] = useState<Readonly<Record<string, string>>>({});
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
  return { gate, unexplained: unexplained.length, onReason };
}

/** Sends a submission, and says where its papers are. */
function useSending(plan: PlanView, onSent: () => void) {
  const t = useT();
  const papers = usePapersLink();
  const { mutateAsync, error, isPending } = useWrite('submitRevision', { planId: plan.id });
  const send = (body: SubmitRequest) => {
    // A promise, since the dialog may be gone by the time the plan has been asked for again. The
    // error is shown below.
    mutateAsync(body).then(
      (revision) => {
        onSent();
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
  return { error, busy: isPending, send };
}

function toSubmitRequest(typed: TypedSubmission, asksReason: boolean): SubmitRequest {
  const reviewDue = toDueRequest(typed.due);
  return {
    coverNote: typed.coverNote.trim(),
    ...(asksReason ? { unansweredReason: typed.unansweredReason.trim() } : {}),
    ...(reviewDue === undefined ? {} : { reviewDue }),
  };
}
