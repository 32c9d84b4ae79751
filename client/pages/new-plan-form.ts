import type { CreatePlanRequest, Membership, PlanKind } from '../../schemas/types.ts';
import type { MessageKey } from '../i18n.tsx';

/** The form as typed: everything is text until it is sent. */
export interface NewPlanForm {
  readonly kind: PlanKind;
  readonly title: string;
  readonly draftingAgency: string;
  readonly approvingAgency: string;
  readonly locality: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly visionYear: string;
  readonly dataCutoff: string;
}

export type FormField = keyof NewPlanForm;
export type FormErrors = Readonly<Partial<Record<FormField, MessageKey>>>;

const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];

function badYear(text: string): boolean {
  const value = text.trim();
  return value !== '' && !(/^\d{4}$/.test(value) && +value >= FIRST_YEAR && +value <= LAST_YEAR);
}

/** "6/2021" → "2021-06"; undefined when it is no month. */
export function parseMonth(text: string): string | undefined {
  const [, month, year] = /^\s*(\d{1,2})\s*\/\s*(\d{4})\s*$/.exec(text) ?? [];
  if (month === undefined || year === undefined || +month < 1 || +month > 12) return undefined;
  return badYear(year) ? undefined : `${year}-${month.padStart(2, '0')}`;
}

/** What must be mended before the form can be sent. */
export function checkForm(form: NewPlanForm): FormErrors {
  const { periodFrom, periodTo, visionYear } = form;
  const errors: Partial<Record<FormField, MessageKey>> = {};
  if (form.title.trim() === '') errors.title = 'plans.form.needName';
  if (form.draftingAgency.trim() === '') errors.draftingAgency = 'plans.form.needAgency';
  if (badYear(periodFrom)) errors.periodFrom = 'plans.form.badYear';
  if (badYear(periodTo)) errors.periodTo = 'plans.form.badYear';
  else if (periodTo.trim() !== '' && +periodTo < +periodFrom)
    errors.periodTo = 'plans.form.badPeriod';
  if (badYear(visionYear)) errors.visionYear = 'plans.form.badYear';
  if (form.dataCutoff.trim() !== '' && parseMonth(form.dataCutoff) === undefined)
    errors.dataCutoff = 'plans.form.badMonth';
  return errors;
}

/** The request that a form without errors makes; what was left empty is left out. */
export function toPlanRequest(
  form: NewPlanForm,
  members: readonly Membership[],
): CreatePlanRequest {
  const text = (name: 'approvingAgency' | 'locality') =>
    form[name].trim() === '' ? {} : { [name]: form[name].trim() };
  const year = (name: 'periodFrom' | 'periodTo' | 'visionYear') =>
    form[name].trim() === '' ? {} : { [name]: Number(form[name]) };
  const dataCutoff = parseMonth(form.dataCutoff);
  return {
    kind: form.kind,
    title: form.title.trim(),
    draftingAgency: form.draftingAgency.trim(),
    ...text('approvingAgency'),
    ...text('locality'),
    ...year('periodFrom'),
    ...year('periodTo'),
    ...year('visionYear'),
    ...(dataCutoff === undefined ? {} : { dataCutoff }),
    ...(members.length === 0 ? {} : { members }),
  };
}
