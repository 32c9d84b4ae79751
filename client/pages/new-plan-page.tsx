import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Membership, PlanKind } from '../../schemas/types.ts';
import { ApiProblem } from '../api-problem.ts';
import {
  firstBadLine,
  type MemberLine,
  MembersEditor,
  toLines,
  toMemberships,
} from '../components/members-editor.tsx';
import { Page, Sheet } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useKept } from '../components/use-kept.ts';
import { useT } from '../i18n.tsx';
import { useCreatePlan, useRead } from '../queries.ts';
import { to } from '../routes.ts';
import { useAccount } from '../session.tsx';
import styles from './form.module.css';
import { checkForm, type FormField, type NewPlanForm, toPlanRequest } from './new-plan-form.ts';

const KINDS: readonly PlanKind[] = ['de-an', 'ke-hoach', 'nghi-quyet'];

const EMPTY: NewPlanForm = {
  kind: 'de-an',
  title: '',
  draftingAgency: '',
  approvingAgency: '',
  locality: '',
  periodFrom: '',
  periodTo: '',
  visionYear: '',
  dataCutoff: '',
};

interface Typed {
  readonly form: NewPlanForm;
  readonly lines: readonly MemberLine[];
}

/** A new plan: what it is, and who takes part. Whoever makes it is put down as its drafter. */
export function NewPlanPage() {
  const t = useT();
  const account = useAccount();
  const accounts = useRead('getAccounts');
  const create = useCreatePlan();
  const [, navigate] = useLocation();
  const office = account.offices[0];
  const me: Membership = {
    accountId: account.id,
    role: 'drafter',
    office: office?.title ?? '',
    agency: office?.agency ?? '',
  };
  const blank: Typed = {
    form: { ...EMPTY, draftingAgency: office?.agency ?? '' },
    lines: toLines([me]),
  };
  const kept = useKept<Typed>('plan:new', blank);
  const { form, lines } = kept.value;
  const [checked, setChecked] = useState(false);
  const errors = checked ? checkForm(form) : {};

  /** The error of a field: ours, else what the server said of it. */
  function errorOf(field: FormField): string | undefined {
    const own = errors[field];
    if (own !== undefined) return t(own);
    if (!(create.error instanceof ApiProblem)) return undefined;
    return create.error.errors.find(({ pointer }) => pointer === `/${field}`)?.detail;
  }

  const text = (field: Exclude<FormField, 'kind'>) => ({
    value: form[field],
    error: errorOf(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      kept.set({ form: { ...form, [field]: event.currentTarget.value } }),
  });

  function submit(formElement: HTMLFormElement) {
    setChecked(true);
    if (Object.keys(checkForm(form)).length > 0 || firstBadLine(lines) >= 0) {
      // Once the errors are drawn, the first of them has the focus.
      requestAnimationFrame(() =>
        formElement.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    create.mutate(toPlanRequest(form, toMemberships(lines)), {
      onSuccess: (plan) => {
        kept.clear();
        navigate(to.plan(plan.id));
      },
    });
  }

  return (
    <Page title={t('plans.form.title')} lead={t('plans.form.intro')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        <Sheet>
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('plans.form.about')}</legend>
            <div className={styles.fields}>
              <NativeSelect
                className={styles.third ?? ''}
                label={t('plans.form.kind')}
                data={KINDS.map((value) => ({ value, label: t(`common.planKind.${value}`) }))}
                value={form.kind}
                onChange={(event) =>
                  kept.set({ form: { ...form, kind: event.currentTarget.value as PlanKind } })
                }
              />
              <TextInput
                className={styles.full ?? ''}
                label={t('plans.form.name')}
                description={t('plans.form.nameHint')}
                withAsterisk
                {...text('title')}
              />
              <TextInput
                className={styles.half ?? ''}
                label={t('plans.form.draftingAgency')}
                withAsterisk
                {...text('draftingAgency')}
              />
              <TextInput
                className={styles.half ?? ''}
                label={t('plans.form.approvingAgency')}
                {...text('approvingAgency')}
              />
              <TextInput
                className={styles.half ?? ''}
                label={t('plans.form.locality')}
                {...text('locality')}
              />
              <TextInput
                className={styles.half ?? ''}
                label={t('plans.form.dataCutoff')}
                placeholder={t('plans.form.dataCutoffHint')}
                {...text('dataCutoff')}
              />
              <TextInput
                className={styles.third ?? ''}
                label={t('plans.form.periodFrom')}
                inputMode="numeric"
                {...text('periodFrom')}
              />
              <TextInput
                className={styles.third ?? ''}
                label={t('plans.form.periodTo')}
                inputMode="numeric"
                {...text('periodTo')}
              />
              <TextInput
                className={styles.third ?? ''}
                label={t('plans.form.visionYear')}
                inputMode="numeric"
                {...text('visionYear')}
              />
            </div>
          </fieldset>
        </Sheet>
        <Sheet>
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('plans.form.people')}</legend>
            <p className={styles.hint}>{t('plans.form.peopleHint')}</p>
            {accounts.error !== null && (
              <ProblemNotice error={accounts.error} onRetry={() => void accounts.refetch()} />
            )}
            <MembersEditor
              accounts={accounts.data?.accounts ?? [account]}
              lines={lines}
              onChange={(next) => kept.set({ lines: next })}
              checked={checked}
            />
          </fieldset>
        </Sheet>
        {create.error !== null && (
          <div className={styles.problem}>
            <ProblemNotice error={create.error} />
          </div>
        )}
        <div className={styles.actions}>
          <Button type="submit" loading={create.isPending}>
            {t('plans.form.submit')}
          </Button>
          <Button
            component={Link}
            href={to.plans()}
            variant="default"
            onClick={() => kept.clear(blank)}
          >
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
