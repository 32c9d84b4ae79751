import { notifications } from '@mantine/notifications';
import type { AccountView } from '../../schemas/types.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { NewPasswordFields, useNewPassword } from '../components/new-password.tsx';
import { useT } from '../i18n.tsx';
import { useWrite } from '../queries.ts';

interface Props {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** Sets a new password, typed twice. */
export function PasswordDialog({ account, onClose }: Props) {
  const t = useT();
  const update = useWrite('updateAccount', { accountId: account.id });
  const next = useNewPassword();

  function submit() {
    if (!next.check()) return;
    update.mutate(
      { password: next.password },
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
      <NewPasswordFields label={t('accounts.password')} value={next} autoFocus />
    </ConfirmDialog>
  );
}

/** Deactivates an account, or makes it usable again. */
export function ActiveDialog({ account, onClose }: Props) {
  const t = useT();
  const update = useWrite('updateAccount', { accountId: account.id });
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
          { active: !active },
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
