import { Button, Checkbox, Modal, PasswordInput, TextInput } from '@mantine/core';
import type { AccountView } from '../../schemas/types.ts';
import dialog from '../components/dialog.module.css';
import { MIN_PASSWORD } from '../components/new-password.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useT } from '../i18n.tsx';
import { OfficesField } from './offices-field.tsx';
import { type AccountTyped, useAccountTyped } from './use-account-typed.ts';

interface Props {
  /** The account to change; a new one when left out. */
  readonly account: AccountView | undefined;
  readonly onClose: () => void;
}

/** Creates an account, or changes who holds it and in which offices. */
export function AccountDialog({ account, onClose }: Props) {
  const t = useT();
  const written = useAccountTyped(account, onClose);
  const { typed, checked, error, set } = written;
  const title =
    account === undefined
      ? t('accounts.createTitle')
      : t('accounts.editTitle', { login: account.login });
  return (
    <Modal opened size="lg" onClose={onClose} title={title}>
      <form
        className={dialog.body}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          written.submit();
        }}
      >
        <HolderFields written={written} isNew={account === undefined} />
        <OfficesField
          offices={typed.offices}
          onChange={(offices) => set({ offices })}
          checked={checked}
        />
        <Checkbox
          label={t('accounts.administrator')}
          description={t('accounts.administratorHint')}
          checked={typed.administrator}
          onChange={(event) => set({ administrator: event.currentTarget.checked })}
        />
        {error !== null && <ProblemNotice error={error} onRetry={written.submit} />}
        <div className={dialog.actions}>
          <Button variant="default" onClick={written.discard}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={written.busy}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface HolderProps {
  readonly written: AccountTyped;
  readonly isNew: boolean;
}

/** Who holds the account, how they sign in the first time, and where their mail goes. */
function HolderFields({ written, isNew }: HolderProps) {
  const t = useT();
  const { typed, checked, wrong, set } = written;
  return (
    <>
      <TextInput
        label={t('accounts.name')}
        withAsterisk
        value={typed.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={checked && wrong.name ? t('accounts.needName') : undefined}
        data-autofocus
      />
      {isNew && <SignInFields written={written} />}
      <TextInput
        type="email"
        label={t('accounts.email')}
        description={t('accounts.emailHint')}
        value={typed.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={checked && wrong.email ? t('inbox.mail.badEmail') : undefined}
        autoComplete="off"
      />
    </>
  );
}

function SignInFields({ written }: Pick<HolderProps, 'written'>) {
  const t = useT();
  const { typed, password, checked, wrong, set, setPassword } = written;
  const short = t('accounts.shortPassword', { min: MIN_PASSWORD });
  return (
    <>
      <TextInput
        label={t('accounts.login')}
        description={t('accounts.loginHint')}
        withAsterisk
        value={typed.login}
        onChange={(event) => set({ login: event.currentTarget.value })}
        error={checked && wrong.login ? t('accounts.needLogin') : undefined}
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput
        label={t('accounts.password')}
        description={t('accounts.passwordHint', { min: MIN_PASSWORD })}
        withAsterisk
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={checked && wrong.password ? short : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        autoComplete="new-password"
      />
    </>
  );
}
