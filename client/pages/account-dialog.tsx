import { ActionIcon, Button, Checkbox, Modal, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { AccountView, Office } from '../../schemas/types.ts';
import dialog from '../components/dialog.module.css';
import { CrossIcon, PlusIcon } from '../components/icons.tsx';
import { MIN_PASSWORD } from '../components/new-password.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useKept } from '../components/use-kept.ts';
import { useT } from '../i18n.tsx';
import { useWrite } from '../queries.ts';
import styles from './account-dialog.module.css';
import { isEmail } from './inbox.ts';

interface Props {
  /** The account to change; a new one when left out. */
  readonly account: AccountView | undefined;
  readonly onClose: () => void;
}

interface OfficesProps {
  readonly offices: readonly Office[];
  readonly onChange: (offices: readonly Office[]) => void;
  readonly checked: boolean;
}

const isWhole = ({ title, agency }: Office) => title.trim() !== '' && agency.trim() !== '';

function Offices({ offices, onChange, checked }: OfficesProps) {
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
      {checked && !offices.every(isWhole) && (
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

interface Typed {
  readonly name: string;
  readonly login: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly offices: readonly Office[];
}

/** Creates an account, or changes who holds it and in which offices. */
export function AccountDialog({ account, onClose }: Props) {
  const t = useT();
  const create = useWrite('createAccount');
  const update = useWrite('updateAccount', { accountId: account?.id ?? '' });
  const blank: Typed = {
    name: account?.name ?? '',
    login: '',
    email: account?.email ?? '',
    administrator: account?.administrator ?? false,
    offices: account?.offices ?? [{ title: '', agency: '' }],
  };
  const kept = useKept<Typed>(`account:${account?.id ?? 'new'}`, blank);
  const { name, login, email, administrator, offices } = kept.value;
  // Never kept.
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const shortPassword = password.length < MIN_PASSWORD;
  const wrongEmail = email.trim() !== '' && !isEmail(email.trim());
  const error = create.error ?? update.error;

  function submit() {
    setChecked(true);
    const whole = name.trim() !== '' && offices.every(isWhole);
    if (wrongEmail) return;
    if (!whole || (account === undefined && (login.trim() === '' || shortPassword))) return;
    const shared = {
      name: name.trim(),
      administrator,
      offices: offices.map(({ title, agency }) => ({ title: title.trim(), agency: agency.trim() })),
    };
    const onSuccess = () => {
      kept.clear();
      onClose();
      notifications.show({ message: t('accounts.saved', { name: shared.name }) });
    };
    const address = email.trim();
    if (account === undefined) {
      const given = address ? { email: address } : {};
      create.mutate({ ...shared, ...given, login: login.trim(), password }, { onSuccess });
    } else update.mutate({ ...shared, email: address }, { onSuccess });
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={
        account === undefined
          ? t('accounts.createTitle')
          : t('accounts.editTitle', { login: account.login })
      }
    >
      <form
        className={dialog.body}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label={t('accounts.name')}
          withAsterisk
          value={name}
          onChange={(event) => kept.set({ name: event.currentTarget.value })}
          error={checked && name.trim() === '' ? t('accounts.needName') : undefined}
          data-autofocus
        />
        {account === undefined && (
          <>
            <TextInput
              label={t('accounts.login')}
              description={t('accounts.loginHint')}
              withAsterisk
              value={login}
              onChange={(event) => kept.set({ login: event.currentTarget.value })}
              error={checked && login.trim() === '' ? t('accounts.needLogin') : undefined}
              autoCapitalize="none"
              spellCheck={false}
            />
            <PasswordInput
              label={t('accounts.password')}
              description={t('accounts.passwordHint', { min: MIN_PASSWORD })}
              withAsterisk
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              error={
                checked && shortPassword
                  ? t('accounts.shortPassword', { min: MIN_PASSWORD })
                  : undefined
              }
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
              autoComplete="new-password"
            />
          </>
        )}
        <TextInput
          type="email"
          label={t('accounts.email')}
          description={t('accounts.emailHint')}
          value={email}
          onChange={(event) => kept.set({ email: event.currentTarget.value })}
          error={checked && wrongEmail ? t('inbox.mail.badEmail') : undefined}
          autoComplete="off"
        />
        <Offices
          offices={offices}
          onChange={(next) => kept.set({ offices: next })}
          checked={checked}
        />
        <Checkbox
          label={t('accounts.administrator')}
          description={t('accounts.administratorHint')}
          checked={administrator}
          onChange={(event) => kept.set({ administrator: event.currentTarget.checked })}
        />
        {error !== null && <ProblemNotice error={error} onRetry={submit} />}
        <div className={dialog.actions}>
          <Button
            variant="default"
            onClick={() => {
              kept.clear(blank);
              onClose();
            }}
          >
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending || update.isPending}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
