import { notifications } from '@mantine/notifications';
import { type RefObject, useMemo, useState } from 'react';
import type { CheckOffer, CommentView, PlanView } from '../../../schemas/types.ts';
import { useKept } from '../../components/use-kept.ts';
import { formatWeekday } from '../../format.ts';
import { type Translate, useI18n } from '../../i18n.tsx';
import { useRead, useWrite } from '../../queries.ts';
import { focusFirstError } from '../parts/first-error.ts';
import { requestFaults } from '../parts/request-faults.ts';
import {
  EMPTY_DECISION,
  isBlank,
  isComplete,
  type TypedDecision,
  toDecisionRequest,
} from './typed-decision.ts';
import { unmetOf } from './unmet-directives.ts';

const NO_CHECKS: readonly CheckOffer[] = [];

interface DecisionInput {
  readonly plan: PlanView;
  readonly comments: readonly CommentView[];
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onSent: () => void;
}

/** The decision being written. */
export type HeldDecision = ReturnType<typeof useDecision>;

/**
 * Holds what is typed of a decision, what is wrong with it, and how far it is on its way: tried,
 * asked once more, sent.
 */
export function useDecision({ plan, comments, form, onSent }: DecisionInput) {
  const { t, language } = useI18n();
  const number = plan.revisions;
  const { clear, setTried, setSure, set, ...written } = useWritten(plan.id, number);
  const { typed, sure, locking } = written;
  const decide = useWrite('decidePlan', { planId: plan.id });
  const offers = useRead('getChecks', { planId: plan.id }).data?.checks ?? NO_CHECKS;
  const { error } = decide;
  const faults = useMemo(() => requestFaults(error, language), [error, language]);
  const unmet = unmetOf(plan, comments).length;

  const toFirstError = () => form.current && focusFirstError(form.current);
  const check = () => {
    setTried(true);
    const whole = isComplete(typed, offers, unmet) && (typed.verdict === 'returned' || locking);
    if (whole) setSure(true);
    else toFirstError();
  };
  const send = () =>
    // A promise, since the dialog may be gone by the time the plan has been asked for again. The
    // error is shown below.
    decide.mutateAsync(toDecisionRequest(typed, comments, offers, unmet)).then(
      (answer) => {
        clear();
        notifications.show({ message: doneText(t, answer, number) });
        onSent();
      },
      (failed: unknown) => {
        if (!requestFaults(failed, language).any) return;
        setSure(false);
        toFirstError();
      },
    );
  return {
    ...written,
    offers,
    error,
    faults,
    busy: decide.isPending,
    set: (change: Partial<TypedDecision>) => {
      // What the server said is about what was sent, no longer about what stands here.
      if (error !== null) decide.reset();
      set(change);
    },
    send,
    submit: () => {
      if (!sure) check();
      else if (!decide.isPending) void send();
    },
  };
}

/** Holds the form: whoever changes what is typed is asked anew whether it is to be sent. */
function useWritten(planId: string, number: number) {
  const kept = useKept<TypedDecision>(`${planId}:decision:${number}`, EMPTY_DECISION);
  const [tried, setTried] = useState(false);
  const [sure, setSure] = useState(false);
  const [locking, setLocking] = useState(false);
  const blank = isBlank(kept.value);
  return {
    typed: kept.value,
    tried,
    /** Asked once more before it is sent. */
    sure,
    locking,
    restored: kept.restored && !blank,
    kept: kept.kept && !blank,
    clear: kept.clear,
    setTried,
    setSure,
    set: (change: Partial<TypedDecision>) => {
      setSure(false);
      kept.set(change);
    },
    setLocking: (value: boolean) => {
      setSure(false);
      setLocking(value);
    },
    startOver: () => {
      kept.clear(EMPTY_DECISION);
      setSure(false);
    },
    look: () => setSure(false),
  };
}

/** Says the due date as the server resolved it. */
function doneText(t: Translate, answer: PlanView, number: number): string {
  if (answer.stage === 'approved') return t('decision.done.approved', { number });
  if (answer.stage === 'in-review') return t('decision.done.passedOn', { number });
  const due = answer.lastDecision?.due;
  return due === undefined
    ? t('decision.done.returned', { number })
    : t('decision.done.returnedDue', { number, day: formatWeekday(due.date) });
}
