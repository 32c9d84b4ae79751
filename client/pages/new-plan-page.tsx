import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { Link } from 'wouter';
import { MembersEditor } from '../components/members-editor.tsx';
import { Page, Sheet } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useT } from '../i18n.tsx';
import { useRead } from '../queries.ts';
import { to } from '../routes.ts';
import { useAccount } from '../session.tsx';
import styles from './form.module.css';
import { NewPlanFields } from './new-plan-fields.tsx';
import { useNewPlan } from './use-new-plan.ts';

/** A new plan: what it is, and who takes part. */
export function NewPlanPage() {
  const t = useT();
  const plan = useNewPlan();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    if (plan.submit()) return;
    // Once the errors are drawn, the first of them has the focus.
    requestAnimationFrame(() =>
      element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  };
  return (
    <Page title={t('plans.form.title')} lead={t('plans.form.intro')}>
      <form noValidate onSubmit={submit}>
        <Sheet>
          <NewPlanFields
            form={plan.form}
            errorOf={plan.errorOf}
            onChange={(form) => plan.set({ form })}
          />
        </Sheet>
        <Sheet>
          <People plan={plan} />
        </Sheet>
        {plan.error !== null && (
          <div className={styles.problem}>
            <ProblemNotice error={plan.error} />
          </div>
        )}
        <div className={styles.actions}>
          <Button type="submit" loading={plan.busy}>
            {t('plans.form.submit')}
          </Button>
          <Button component={Link} href={to.plans()} variant="default" onClick={plan.startOver}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function People({ plan }: { readonly plan: ReturnType<typeof useNewPlan> }) {
  const t = useT();
  const account = useAccount();
  const accounts = useRead('getAccounts');
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('plans.form.people')}</legend>
      <p className={styles.hint}>{t('plans.form.peopleHint')}</p>
      {accounts.error !== null && (
        <ProblemNotice error={accounts.error} onRetry={() => void accounts.refetch()} />
      )}
      <MembersEditor
        accounts={accounts.data?.accounts ?? [account]}
        lines={plan.lines}
        onChange={(lines) => plan.set({ lines })}
        checked={plan.checked}
      />
    </fieldset>
  );
}
