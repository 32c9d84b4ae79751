import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n.tsx';

/** Characters that a password needs at least; the server asks for the same. */
export const MIN_PASSWORD = 10;

/** A new password typed twice. */
export interface NewPassword {
  readonly password: string;
  readonly again: string;
  /** Whether what is missing is shown already. */
  readonly checked: boolean;
  readonly type: (typed: Partial<Pick<NewPassword, 'password' | 'again'>>) => void;
  /** Shows what is missing; whether nothing is. */
  readonly check: () => boolean;
}

export function useNewPassword(): NewPassword {
  const [typed, setTyped] = useState({ password: '', again: '' });
  const [checked, setChecked] = useState(false);
  return {
    ...typed,
    checked,
    type: (more) => setTyped({ ...typed, ...more }),
    check: () => {
      setChecked(true);
      return !isShort(typed.password) && typed.password === typed.again;
    },
  };
}

const isShort = (password: string): boolean => password.length < MIN_PASSWORD;

interface Props {
  readonly label: string;
  readonly value: NewPassword;
  readonly autoFocus?: boolean;
}

/** The two fields of a new password. */
export function NewPasswordFields({ label, value, autoFocus = false }: Props) {
  const t = useT();
  const { password, again, checked, type } = value;
  const short = isShort(password);
  const shown = { 'aria-label': t('signIn.show') };
  return (
    <>
      <PasswordInput
        label={label}
        description={t('accounts.passwordHint', { min: MIN_PASSWORD })}
        value={password}
        onChange={(event) => type({ password: event.currentTarget.value })}
        error={checked && short ? t('accounts.shortPassword', { min: MIN_PASSWORD }) : undefined}
        visibilityToggleButtonProps={shown}
        autoComplete="new-password"
        data-autofocus={autoFocus || undefined}
      />
      <PasswordInput
        label={t('accounts.passwordAgain')}
        value={again}
        onChange={(event) => type({ again: event.currentTarget.value })}
        error={
          checked && !short && password !== again ? t('accounts.differentPassword') : undefined
        }
        visibilityToggleButtonProps={shown}
        autoComplete="new-password"
      />
    </>
  );
}
