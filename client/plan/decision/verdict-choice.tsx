import { Radio } from '@mantine/core';
import type { PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import decisionForm from './decision-form.module.css';
import type { TypedDecision } from './typed-decision.ts';

interface Props {
  readonly plan: PlanView;
  readonly value: TypedDecision['verdict'];
  readonly onChange: (verdict: TypedDecision['verdict']) => void;
}

/** Returned or approved, each with what follows from it. */
export function VerdictChoice({ plan, value, onChange }: Props) {
  const t = useT();
  return (
    <Radio.Group
      label={t('decision.verdict')}
      value={value}
      onChange={(next) => onChange(next === 'approved' ? 'approved' : 'returned')}
    >
      <div className={decisionForm.verdicts}>
        <Radio.Card value="returned" className={decisionForm.verdict}>
          <Radio.Indicator />
          <span>
            <strong>{t('decision.return')}</strong>
            <span className={looks.quiet}>{t('decision.returnHint')}</span>
          </span>
        </Radio.Card>
        <Radio.Card value="approved" className={decisionForm.verdict}>
          <Radio.Indicator />
          <span>
            <strong>{t('decision.approve')}</strong>
            <span className={looks.quiet}>
              {plan.nextInstance
                ? t('decision.approveOn', { instance: plan.nextInstance })
                : t('decision.approveHint')}
            </span>
          </span>
        </Radio.Card>
      </div>
    </Radio.Group>
  );
}
