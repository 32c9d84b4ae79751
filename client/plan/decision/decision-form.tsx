import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { DueField } from '../parts/due-field.tsx';
import looks from '../parts/looks.module.css';
import textButton from '../parts/text-button.module.css';
import type { KnownDocument } from '../parts/use-document.ts';
import { isWaiting } from '../remark/remark-filter.ts';
import { ActReasons } from './act-reasons.tsx';
import { ApprovalChecks } from './approval-checks.tsx';
import { DecisionFooter } from './decision-footer.tsx';
import styles from './decision-form.module.css';
import { directiveFrom } from './directive-from.ts';
import { DirectivesPart, useDirectives } from './directives-part.tsx';
import { RoundRemarks } from './round-remarks.tsx';
import { type HeldDecision, useDecision } from './use-decision.ts';
import { VerdictChoice } from './verdict-choice.tsx';

interface Props {
  readonly plan: PlanView;
  readonly known: KnownDocument;
  readonly comments: readonly CommentView[];
  readonly onClose: () => void;
}

/**
 * Verdict, conclusion, directives and due date on one page, the remarks of the round beside them.
 */
export function DecisionForm({ plan, known, comments, onClose }: Props) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  const decision = useDecision({ plan, comments, form, onSent: onClose });
  const { typed, set } = decision;
  const directives = useDirectives(typed.directives, known.document.id, (next) =>
    set({ directives: next }),
  );
  const returns = typed.verdict === 'returned';
  const act = plan.acts.find((one) => one.act === (returns ? 'return' : 'approve'));
  const allowed = act?.allowed ?? false;
  // The directives that are not met are named below, with the field for the reason.
  const reasons = (act?.reasons ?? []).filter(({ code }) => code !== 'directives-unmet');
  return (
    <form
      ref={form}
      className={styles.decisionForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        decision.submit();
      }}
    >
      <div className={styles.decisionMain}>
        {decision.restored && <Restored onStartOver={decision.startOver} />}
        <VerdictChoice plan={plan} value={typed.verdict} onChange={(verdict) => set({ verdict })} />
        {!allowed && act !== undefined && <ActReasons planId={plan.id} reasons={reasons} />}
        <Conclusion decision={decision} />
        {returns ? (
          <>
            <DirectivesPart
              known={known}
              comments={comments}
              offers={decision.offers}
              tried={decision.tried}
              faults={decision.faults}
              edited={directives}
            />
            <ReturnEnd decision={decision} />
          </>
        ) : (
          <Approval plan={plan} comments={comments} decision={decision} />
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
      <DecisionFooter plan={plan} decision={decision} allowed={allowed} />
    </form>
  );
}

function Restored({ onStartOver }: { readonly onStartOver: () => void }) {
  const t = useT();
  return (
    <p className={looks.noticeNeeds}>
      {t('decision.restored')}{' '}
      <button type="button" className={textButton.textButton} onClick={onStartOver}>
        {t('decision.startOver')}
      </button>
    </p>
  );
}

interface PartProps {
  readonly decision: HeldDecision;
}

function Conclusion({ decision: { typed, tried, faults, set } }: PartProps) {
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  // The dialog was open before the form had what it needs, so it could not take the focus itself.
  useEffect(() => field.current?.focus(), []);
  const missing = tried && typed.conclusion.trim() === '';
  return (
    <Textarea
      ref={field}
      label={t('decision.conclusion')}
      description={typed.verdict === 'returned' ? t('decision.conclusionHint') : undefined}
      required
      autosize
      minRows={4}
      maxRows={16}
      value={typed.conclusion}
      onChange={(event) => set({ conclusion: event.currentTarget.value })}
      error={faults.at('/conclusion') ?? (missing ? t('decision.conclusionMissing') : undefined)}
    />
  );
}

/** By when the plan comes back, and to whom. */
function ReturnEnd({ decision: { typed, tried, faults, set } }: PartProps) {
  const t = useT();
  return (
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
  );
}

type ApprovalProps = PartProps & Pick<Props, 'plan' | 'comments'>;

function Approval({ plan, comments, decision }: ApprovalProps) {
  const { typed, tried, faults, locking, set, setLocking } = decision;
  return (
    <ApprovalChecks
      plan={plan}
      comments={comments}
      dropped={typed.directives.length}
      locking={locking}
      onLocking={setLocking}
      tried={tried}
      reason={typed.unmetReason ?? ''}
      onReason={(unmetReason) => set({ unmetReason })}
      fault={faults.at('/unmetReason')}
    />
  );
}
