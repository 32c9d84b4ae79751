import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { Office } from '../../schemas/types.ts';
import { CrossIcon, PlusIcon } from '../components/icons.tsx';
import { useT } from '../i18n.tsx';
import styles from './offices-field.module.css';

interface OfficesProps {
  readonly offices: readonly Office[];
  readonly onChange: (offices: readonly Office[]) => void;
  readonly checked: boolean;
}

/** Whether an office has both its title and its agency. */
export const isWholeOffice = ({ title, agency }: Office) =>
  title.trim() !== '' && agency.trim() !== '';

/** The offices an account holds, a line each. */
export function OfficesField({ offices, onChange, checked }: OfficesProps) {
  const t = useT();
  const change = (index: number, office: Office) => onChange(offices.with(index, office));
  return (
    <fieldset className={styles.offices}>
      <legend>{t('accounts.offices')}</legend>
      {offices.map((office, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end, and hold no state of their own
        <div key={index} className={styles.office}>
          <TextInput
            aria-label={t('accounts.officeTitle')}
            placeholder={t('accounts.officeTitle')}
            value={office.title}
            onChange={(event) => change(index, { ...office, title: event.currentTarget.value })}
            error={checked && office.title.trim() === ''}
          />
          <TextInput
            aria-label={t('accounts.agency')}
            placeholder={t('accounts.agency')}
            value={office.agency}
            onChange={(event) => change(index, { ...office, agency: event.currentTarget.value })}
            error={checked && office.agency.trim() === ''}
          />
          {offices.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('accounts.removeOffice')}
              onClick={() => onChange(offices.toSpliced(index, 1))}
            >
              <CrossIcon size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      {checked && !offices.every(isWholeOffice) && (
        <p className={styles.error}>{t('accounts.needOffice')}</p>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<PlusIcon size={14} />}
        onClick={() => onChange([...offices, { title: '', agency: '' }])}
      >
        {t('accounts.addOffice')}
      </Button>
    </fieldset>
  );
}
