import { Button } from '@mantine/core';
import type { PlanView } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { type Translate, useT } from '../../i18n.tsx';
import dialog from '../parts/dialog.module.css';
import looks from '../parts/looks.module.css';
import { consentText } from './approval-checks.tsx';
import styles from './decision-form.module.css';
import type { TypedDecision } from './typed-decision.ts';
import type { HeldDecision } from './use-decision.ts';

interface Props {
  readonly plan: PlanView;
  readonly decision: HeldDecision;
  readonly allowed: boolean;
}

/**
 * What will happen, in words, and the button that sends: pressed twice, since a decision can't be
 * taken back.
 */
export function DecisionFooter({ plan, decision, allowed }: Props) {
  const t = useT();
  const { typed, sure, error } = decision;
  return (
    <footer className={`${dialog.dialogFooter} ${styles.decisionFooter}`}>
      {error !== null && <ProblemNotice error={error} onRetry={decision.send} />}
      <p role="status" aria-live="polite" className={sure ? dialog.sure : looks.quiet}>
        {sure && sureText(t, typed, plan)}
        {!sure && decision.kept && t('decision.kept')}
      </p>
      {sure ? (
        <>
          <Button variant="default" onClick={decision.look}>
            {t('decision.look')}
          </Button>
          <Button type="submit" loading={decision.busy}>
            {t('decision.again')}
          </Button>
        </>
      ) : (
        <Button type="submit" disabled={!allowed}>
          {t(`decision.send.${typed.verdict}`, { number: plan.revisions })}
        </Button>
      )}
    </footer>
  );
}

function sureText(t: Translate, typed: TypedDecision, plan: PlanView): string {
  const number = plan.revisions;
  if (typed.verdict === 'approved') return consentText(t, plan);
  const count = typed.directives.length;
  return t(count === 0 ? 'decision.sureReturnNone' : 'decision.sureReturn', { number, count });
}
