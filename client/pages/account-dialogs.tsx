import { PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { AccountView } from '../../schemas/types.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useT } from '../i18n.tsx';
import { useUpdateAccount } from '../queries.ts';

/** Characters that a password needs at least; the server asks for the same. */
export const MIN_PASSWORD = 10;

interface Props {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** Sets a new password, typed twice. */
export function PasswordDialog({ account, onClose }: Props) {
  const t = useT();
  const update = useUpdateAccount();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [checked, setChecked] = useState(false);
  const short = password.length < MIN_PASSWORD;
  const differs = password !== again;
  const shown = { 'aria-label': t('signIn.show') };

  function submit() {
    setChecked(true);
    if (short || differs) return;
    update.mutate(
      { id: account.id, password },
      {
        onSuccess: () => {
          onClose();
          notifications.show({ message: t('accounts.resetDone', { name: account.name }) });
        },
      },
    );
  }

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('accounts.resetTitle', { name: account.name })}
      detail={t('accounts.resetDetail')}
      action={t('accounts.resetPassword')}
      busy={update.isPending}
      error={update.error}
      onConfirm={submit}
    >
      <PasswordInput
        label={t('accounts.password')}
        description={t('accounts.passwordHint', { min: MIN_PASSWORD })}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={checked && short ? t('accounts.shortPassword', { min: MIN_PASSWORD }) : undefined}
        visibilityToggleButtonProps={shown}
        autoComplete="new-password"
        data-autofocus
      />
      <PasswordInput
        label={t('accounts.passwordAgain')}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
        error={checked && !short && differs ? t('accounts.differentPassword') : undefined}
        visibilityToggleButtonProps={shown}
        autoComplete="new-password"
      />
    </ConfirmDialog>
  );
}

/** Deactivates an account, or makes it usable again. */
export function ActiveDialog({ account, onClose }: Props) {
  const t = useT();
  const update = useUpdateAccount();
  const { name, active } = account;
  const act = active ? 'deactivate' : 'activate';
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`accounts.${act}Title`, { name })}
      detail={t(`accounts.${act}Detail`)}
      action={t(`accounts.${act}`)}
      grave={active}
      busy={update.isPending}
      error={update.error}
      onConfirm={() =>
        update.mutate(
          { id: account.id, active: !active },
          {
            onSuccess: () => {
              onClose();
              notifications.show({ message: t('accounts.saved', { name }) });
            },
          },
        )
      }
    />
  );
}
