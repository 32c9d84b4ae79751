import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Membership } from '../../schemas/types.ts';
import { ApiProblem } from '../api-problem.ts';
import {
  firstBadLine,
  type MemberLine,
  toLines,
  toMemberships,
} from '../components/members-editor.tsx';
import { useKept } from '../components/use-kept.ts';
import { useT } from '../i18n.tsx';
import { useCreatePlan } from '../queries.ts';
import { to } from '../routes.ts';
import { useAccount } from '../session.tsx';
import { checkForm, type FormField, type NewPlanForm, toPlanRequest } from './new-plan-form.ts';

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

interface TypedPlan {
  readonly form: NewPlanForm;
  readonly lines: readonly MemberLine[];
}

/**
 * Holds the new plan as typed, what is wrong with it, and its sending. Whoever makes it is put down
 * as its drafter.
 */
export function useNewPlan() {
  const t = useT();
  const [, navigate] = useLocation();
  const create = useCreatePlan();
  const blank = useBlank();
  const kept = useKept<TypedPlan>('plan:new', blank);
  const { form, lines } = kept.value;
  const [checked, setChecked] = useState(false);
  const errors = checked ? checkForm(form) : {};
  return {
    form,
    lines,
    checked,
    error: create.error,
    busy: create.isPending,
    set: kept.set,
    startOver: () => kept.clear(blank),
    /** The error of a field: ours, else what the server said of it. */
    errorOf: (field: FormField): string | undefined => {
      const own = errors[field];
      if (own !== undefined) return t(own);
      if (!(create.error instanceof ApiProblem)) return undefined;
      return create.error.errors.find(({ pointer }) => pointer === `/${field}`)?.detail;
    },
    /** Sends the plan and goes there; false when something must be mended first. */
    submit: (): boolean => {
      setChecked(true);
      if (Object.keys(checkForm(form)).length > 0 || firstBadLine(lines) >= 0) return false;
      create.mutate(toPlanRequest(form, toMemberships(lines)), {
        onSuccess: (plan) => {
          kept.clear();
          navigate(to.plan(plan.id));
        },
      });
      return true;
    },
  };
}

function useBlank(): TypedPlan {
  const { id, offices } = useAccount();
  const { title = '', agency = '' } = offices[0] ?? {};
  const me: Membership = { accountId: id, role: 'drafter', office: title, agency };
  return { form: { ...EMPTY, draftingAgency: agency }, lines: toLines([me]) };
}
