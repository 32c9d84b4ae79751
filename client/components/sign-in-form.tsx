import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { SignInRequest } from '../../schemas/types.ts';
import { useT } from '../i18n.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import styles from './sign-in-form.module.css';

interface Props {
  readonly initialLogin?: string;
  /** Throws what the form shows. */
  readonly onSignIn: (request: SignInRequest) => Promise<unknown>;
}

/**
 * Login and password. Stays filled through an error, except that a wrong password is selected to be
 * typed over.
 */
export function SignInForm({ initialLogin = '', onSignIn }: Props) {
  const t = useT();
  const [login, setLogin] = useState(initialLogin);
  const [password, setPassword] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const noticeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  async function submit(form: HTMLFormElement) {
    setTried(true);
    if (login.trim() === '' || password === '') return;
    setBusy(true);
    setError(undefined);
    try {
      await onSignIn({ login: login.trim(), password });
    } catch (problem) {
      setError(problem);
      setBusy(false);
      form.querySelector<HTMLInputElement>('[name="password"]')?.select();
    }
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      {error !== undefined && <ProblemNotice error={error} />}
      <TextInput
        name="login"
        label={t('signIn.login')}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        error={tried && login.trim() === '' ? t('signIn.needLogin') : undefined}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus={initialLogin === '' ? true : undefined}
      />
      <PasswordInput
        name="password"
        label={t('signIn.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        onKeyDown={noticeCapsLock}
        onKeyUp={noticeCapsLock}
        onBlur={() => setCapsLock(false)}
        error={tried && password === '' ? t('signIn.needPassword') : undefined}
        description={capsLock ? t('signIn.capsLock') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        autoComplete="current-password"
        data-autofocus={initialLogin === '' ? undefined : true}
      />
      <Button type="submit" loading={busy} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
