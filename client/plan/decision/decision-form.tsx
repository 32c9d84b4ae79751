import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CheckOffer, CommentView, PlanView } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useKept } from '../../components/use-kept.ts';
import { formatWeekday } from '../../format.ts';
import { type Translate, useI18n } from '../../i18n.tsx';
import { useRead, useWrite } from '../../queries.ts';
import { DueField, NO_DUE } from '../parts/due-field.tsx';
import { focusFirstError } from '../parts/first-error.ts';
import { requestFaults } from '../parts/request-faults.ts';
import type { KnownDocument } from '../parts/use-document.ts';
import { isWaiting } from '../remark/remark-filter.ts';
import { ActReasons } from './act-reasons.tsx';
import { ApprovalChecks, consentText } from './approval-checks.tsx';
import { DirectiveEditor } from './directive-editor.tsx';
import { directiveFrom } from './directive-from.ts';
import { RoundRemarks } from './round-remarks.tsx';
import {
  EMPTY_DECISION,
  isBlank,
  isComplete,
  type TypedDecision,
  type TypedDirective,
  toDecisionRequest,
} from './typed-decision.ts';
import { unmetOf } from './unmet-directives.ts';

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
  const [fresh, setFresh] = useState<string>();
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
  // The editors of directives keep these, so that a letter typed in one doesn't draw all the others again.
  const now = useRef({ directives: typed.directives, set });
  useLayoutEffect(() => {
    now.current = { directives: typed.directives, set };
  });
  const setDirective = useCallback((next: TypedDirective) => {
    const { directives, set: put } = now.current;
    put({ directives: directives.map((one) => (one.key === next.key ? next : one)) });
  }, []);
  const removeDirective = useCallback((key: string) => {
    const { directives, set: put } = now.current;
    put({ directives: directives.filter((one) => one.key !== key) });
  }, []);
  const addDirectives = (given: readonly Partial<TypedDirective>[]) => {
    const added = given.map((one) => ({
      key: crypto.randomUUID(),
      text: '',
      nodeId: known.document.id,
      priority: 'must' as const,
      due: NO_DUE,
      ...one,
    }));
    setFresh(added[0]?.key);
    set({ directives: [...typed.directives, ...added] });
  };

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
      className="decision-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sure) check();
        else if (!decide.isPending) send();
      }}
    >
      <div className="decision-main">
        {kept.restored && !isBlank(typed) && (
          <p className="notice-needs">
            {t('decision.restored')}{' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                kept.clear(EMPTY_DECISION);
                setSure(false);
              }}
            >
              {t('decision.startOver')}
            </button>
          </p>
        )}
        <Radio.Group
          label={t('decision.verdict')}
          value={typed.verdict}
          onChange={(value) => set({ verdict: value === 'approved' ? 'approved' : 'returned' })}
        >
          <div className="verdicts">
            <Radio.Card value="returned" className="verdict">
              <Radio.Indicator />
              <span>
                <strong>{t('decision.return')}</strong>
                <span className="quiet">{t('decision.returnHint')}</span>
              </span>
            </Radio.Card>
            <Radio.Card value="approved" className="verdict">
              <Radio.Indicator />
              <span>
                <strong>{t('decision.approve')}</strong>
                <span className="quiet">
                  {plan.nextInstance
                    ? t('decision.approveOn', { instance: plan.nextInstance })
                    : t('decision.approveHint')}
                </span>
              </span>
            </Radio.Card>
          </div>
        </Radio.Group>
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
            <section className="directives" aria-label={t('decision.directives')}>
              <h3>
                {t('decision.directives')} <span className="count">{typed.directives.length}</span>
              </h3>
              <p className="quiet">
                {t(
                  typed.directives.length === 0
                    ? 'decision.noDirectives'
                    : 'decision.directivesHint',
                )}
              </p>
              <ol>
                {typed.directives.map((directive, index) => (
                  <DirectiveEditor
                    key={directive.key}
                    at={index + 1}
                    directive={directive}
                    known={known}
                    offers={offers}
                    tried={tried}
                    faults={faults}
                    fresh={fresh === directive.key}
                    comments={comments}
                    onChange={setDirective}
                    onRemove={removeDirective}
                  />
                ))}
              </ol>
              <Button variant="default" onClick={() => addDirectives([{}])}>
                {t('decision.addDirective')}
              </Button>
            </section>
            <div className="decision-end">
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
          addDirectives(each.map((some) => directiveFrom(t, some, known.tree)))
        }
      />

      <footer className="decision-footer">
        {decide.error !== null && <ProblemNotice error={decide.error} onRetry={send} />}
        <p role="status" aria-live="polite" className={sure ? 'sure' : 'quiet'}>
          {sure
            ? sureText(t, typed, plan)
            : isBlank(typed)
              ? ''
              : kept.kept
                ? t('decision.kept')
                : ''}
        </p>
        {sure ? (
          <>
            <Button variant="default" onClick={() => setSure(false)}>
              {t('decision.look')}
            </Button>
            <Button type="submit" loading={decide.isPending}>
              {t('decision.again')}
            </Button>
          </>
        ) : (
          <Button type="submit" disabled={!allowed}>
            {t(`decision.send.${typed.verdict}`, { number })}
          </Button>
        )}
      </footer>
    </form>
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
