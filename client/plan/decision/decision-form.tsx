import { Button, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CheckOffer, CommentView, PlanView } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useKept } from '../../components/use-kept.ts';
import { formatWeekday } from '../../format.ts';
import { type Translate, useI18n, useT } from '../../i18n.tsx';
import { useRead, useWrite } from '../../queries.ts';
import dialog from '../parts/dialog.module.css';
import { DueField } from '../parts/due-field.tsx';
import { focusFirstError } from '../parts/first-error.ts';
import looks from '../parts/looks.module.css';
import { requestFaults } from '../parts/request-faults.ts';
import textButton from '../parts/text-button.module.css';
import type { KnownDocument } from '../parts/use-document.ts';
import { isWaiting } from '../remark/remark-filter.ts';
import { ActReasons } from './act-reasons.tsx';
import { ApprovalChecks, consentText } from './approval-checks.tsx';
import styles from './decision-form.module.css';
import { directiveFrom } from './directive-from.ts';
import { DirectivesPart, useDirectives } from './directives-part.tsx';
import { RoundRemarks } from './round-remarks.tsx';
import {
  EMPTY_DECISION,
  isBlank,
  isComplete,
  type TypedDecision,
  toDecisionRequest,
} from './typed-decision.ts';
import { unmetOf } from './unmet-directives.ts';
import { VerdictChoice } from './verdict-choice.tsx';

const NO_CHECKS: readonly CheckOffer[] = [];

interface Props {
  readonly plan: PlanView;
  readonly known: KnownDocument;
  readonly comments: readonly CommentView[];
  readonly onClose: () => void;
}

/** Verdict, conclusion, directives and due date on one page, the remarks of the round beside them. */
export function DecisionForm({ plan, known, comments, onClose }: Props) {
  const { t, language } = useI18n();
  const number = plan.revisions;
  const kept = useKept<TypedDecision>(`${plan.id}:decision:${number}`, EMPTY_DECISION);
  const decide = useWrite('decidePlan', { planId: plan.id });
  const offers = useRead('getChecks', { planId: plan.id }).data?.checks ?? NO_CHECKS;
  const [tried, setTried] = useState(false);
  const [sure, setSure] = useState(false);
  const [locking, setLocking] = useState(false);
  const conclusion = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  // The dialog was open before the form had what it needs, so it could not take the focus itself.
  useEffect(() => conclusion.current?.focus(), []);
  const typed = kept.value;
  const faults = useMemo(() => requestFaults(decide.error, language), [decide.error, language]);
  const returns = typed.verdict === 'returned';
  const act = plan.acts.find((one) => one.act === (returns ? 'return' : 'approve'));
  const allowed = act?.allowed ?? false;
  const unmet = unmetOf(plan, comments).length;

  const set = (change: Partial<TypedDecision>) => {
    setSure(false);
    // What the server said is about what was sent, no longer about what stands here.
    if (decide.error !== null) decide.reset();
    kept.set(change);
  };
  const directives = useDirectives(typed.directives, known.document.id, (next) =>
    set({ directives: next }),
  );

  const toFirstError = () => form.current && focusFirstError(form.current);
  const check = () => {
    setTried(true);
    if (isComplete(typed, offers, unmet) && (returns || locking)) setSure(true);
    else toFirstError();
  };
  const send = () =>
    // A promise, since the dialog may be gone by the time the plan has been asked for again. The error is shown below.
    decide.mutateAsync(toDecisionRequest(typed, comments, offers, unmet)).then(
      (answer) => {
        kept.clear();
        notifications.show({ message: doneText(t, answer, number) });
        onClose();
      },
      (error: unknown) => {
        if (!requestFaults(error, language).any) return;
        setSure(false);
        toFirstError();
      },
    );

  return (
    <form
      ref={form}
      className={styles.decisionForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sure) check();
        else if (!decide.isPending) send();
      }}
    >
      <div className={styles.decisionMain}>
        {kept.restored && !isBlank(typed) && (
          <p className={looks.noticeNeeds}>
            {t('decision.restored')}{' '}
            <button
              type="button"
              className={textButton.textButton}
              onClick={() => {
                kept.clear(EMPTY_DECISION);
                setSure(false);
              }}
            >
              {t('decision.startOver')}
            </button>
          </p>
        )}
        <VerdictChoice plan={plan} value={typed.verdict} onChange={(verdict) => set({ verdict })} />
        {!allowed && act !== undefined && (
          <ActReasons
            planId={plan.id}
            // The directives that are not met are named below, with the field for the reason.
            reasons={act.reasons.filter(({ code }) => code !== 'directives-unmet')}
          />
        )}
        <Textarea
          ref={conclusion}
          label={t('decision.conclusion')}
          description={returns ? t('decision.conclusionHint') : undefined}
          required
          autosize
          minRows={4}
          maxRows={16}
          value={typed.conclusion}
          onChange={(event) => set({ conclusion: event.currentTarget.value })}
          error={
            faults.at('/conclusion') ??
            (tried && typed.conclusion.trim() === '' ? t('decision.conclusionMissing') : undefined)
          }
        />
        {returns ? (
          <>
            <DirectivesPart
              known={known}
              comments={comments}
              offers={offers}
              tried={tried}
              faults={faults}
              edited={directives}
            />
            <div data-part="decision-end" className={styles.decisionEnd}>
              <DueField
                label={t('decision.due')}
                value={typed.due}
                onChange={(due) => set({ due })}
                tried={tried}
                fault={faults.at('/due')}
              />
              <TextInput
                label={t('decision.reportTo')}
                description={t('decision.reportToHint')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                value={typed.reportTo}
                onChange={(event) => set({ reportTo: event.currentTarget.value })}
              />
            </div>
          </>
        ) : (
          <ApprovalChecks
            plan={plan}
            comments={comments}
            dropped={typed.directives.length}
            locking={locking}
            onLocking={(value) => {
              setSure(false);
              setLocking(value);
            }}
            tried={tried}
            reason={typed.unmetReason ?? ''}
            onReason={(unmetReason) => set({ unmetReason })}
            fault={faults.at('/unmetReason')}
          />
        )}
      </div>

      <RoundRemarks
        comments={comments.filter((one) => one.round === plan.round || isWaiting(one))}
        known={known}
        used={new Set(typed.directives.flatMap(({ remarkIds }) => remarkIds ?? []))}
        mayDirect={returns}
        onMakeDirectives={(each) =>
          directives.add(each.map((some) => directiveFrom(t, some, known.tree)))
        }
      />

      <footer className={`${dialog.dialogFooter} ${styles.decisionFooter}`}>
        {decide.error !== null && <ProblemNotice error={decide.error} onRetry={send} />}
        <p role="status" aria-live="polite" className={sure ? dialog.sure : looks.quiet}>
          {sure && sureText(t, typed, plan)}
          {!sure && !isBlank(typed) && kept.kept && t('decision.kept')}
        </p>
        <SendButtons
          sure={sure}
          busy={decide.isPending}
          allowed={allowed}
          label={t(`decision.send.${typed.verdict}`, { number })}
          onLook={() => setSure(false)}
        />
      </footer>
    </form>
  );
}

interface SendProps {
  /** Asked once more before it is sent. */
  readonly sure: boolean;
  readonly busy: boolean;
  readonly allowed: boolean;
  readonly label: string;
  readonly onLook: () => void;
}

function SendButtons({ sure, busy, allowed, label, onLook }: SendProps) {
  const t = useT();
  return sure ? (
    <>
      <Button variant="default" onClick={onLook}>
        {t('decision.look')}
      </Button>
      <Button type="submit" loading={busy}>
        {t('decision.again')}
      </Button>
    </>
  ) : (
    <Button type="submit" disabled={!allowed}>
      {label}
    </Button>
  );
}

function sureText(t: Translate, typed: TypedDecision, plan: PlanView): string {
  const number = plan.revisions;
  if (typed.verdict === 'approved') return consentText(t, plan);
  const count = typed.directives.length;
  return t(count === 0 ? 'decision.sureReturnNone' : 'decision.sureReturn', { number, count });
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
