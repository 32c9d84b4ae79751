import { NativeSelect, TextInput, type TextInputProps } from '@mantine/core';
import type { PlanKind } from '../../schemas/types.ts';
import { useT } from '../i18n.tsx';
import styles from './form.module.css';
import type { FormField, NewPlanForm } from './new-plan-form.ts';

const KINDS: readonly PlanKind[] = ['de-an', 'ke-hoach', 'nghi-quyet'];

interface Props {
  readonly form: NewPlanForm;
  readonly errorOf: (field: FormField) => string | undefined;
  readonly onChange: (form: NewPlanForm) => void;
}

type Line = TextInputProps & { readonly field: Exclude<FormField, 'kind'> };

/** What a new plan is: its kind, its name, who drafts and approves it, its place and years. */
export function NewPlanFields({ form, errorOf, onChange }: Props) {
  const t = useT();
  const line = ({ field, ...given }: Line) => (
    <TextInput
      {...given}
      value={form[field]}
      error={errorOf(field)}
      onChange={(event) => onChange({ ...form, [field]: event.currentTarget.value })}
    />
  );
  const [full, half, third] = [styles.full ?? '', styles.half ?? '', styles.third ?? ''];
  const label = (field: Exclude<FormField, 'kind' | 'title'>) => t(`plans.form.${field}`);
  const year = (field: 'periodFrom' | 'periodTo' | 'visionYear') =>
    line({ field, label: label(field), className: third, inputMode: 'numeric' });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('plans.form.about')}</legend>
      <div className={styles.fields}>
        <NativeSelect
          className={third}
          label={t('plans.form.kind')}
          data={KINDS.map((value) => ({ value, label: t(`common.planKind.${value}`) }))}
          value={form.kind}
          onChange={(event) => onChange({ ...form, kind: event.currentTarget.value as PlanKind })}
        />
        {line({
          field: 'title',
          label: t('plans.form.name'),
          description: t('plans.form.nameHint'),
          className: full,
          withAsterisk: true,
        })}
        {line({
          field: 'draftingAgency',
          label: label('draftingAgency'),
          className: half,
          withAsterisk: true,
        })}
        {line({ field: 'approvingAgency', label: label('approvingAgency'), className: half })}
        {line({ field: 'locality', label: label('locality'), className: half })}
        {line({
          field: 'dataCutoff',
          label: label('dataCutoff'),
          placeholder: t('plans.form.dataCutoffHint'),
          className: half,
        })}
        {year('periodFrom')}
        {year('periodTo')}
        {year('visionYear')}
      </div>
    </fieldset>
  );
}
