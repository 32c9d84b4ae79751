import { PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useT } from '../i18n.tsx';
import { useChangePassword } from '../queries.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { NewPasswordFields, useNewPassword } from './new-password.tsx';

/** A person's own new password, with the one they have now. */
export function OwnPasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const change = useChangePassword();
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const next = useNewPassword();

  function submit() {
    setChecked(true);
    if (!next.check() || password === '') return;
    change.mutate(
      { password, newPassword: next.password },
      {
        onSuccess: () => {
          onClose();
          notifications.show({ message: t('common.password.done') });
        },
      },
    );
  }

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('common.password.title')}
      detail={t('common.password.detail')}
      action={t('common.password.action')}
      busy={change.isPending}
      error={change.error}
      onConfirm={submit}
    >
      <PasswordInput
        label={t('common.password.now')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={checked && password === '' ? t('common.password.needNow') : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        autoComplete="current-password"
        data-autofocus
      />
      <NewPasswordFields label={t('common.password.next')} value={next} />
    </ConfirmDialog>
  );
}
