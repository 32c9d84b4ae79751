import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { AccountView, Office } from '../../schemas/types.ts';
import { MIN_PASSWORD } from '../components/new-password.tsx';
import { useKept } from '../components/use-kept.ts';
import { useT } from '../i18n.tsx';
import { useWrite } from '../queries.ts';
import { isEmail } from './inbox.ts';
import { isWholeOffice } from './offices-field.tsx';

interface TypedAccount {
  readonly name: string;
  readonly login: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly offices: readonly Office[];
}

/** The account being written. */
export type AccountTyped = ReturnType<typeof useAccountTyped>;

/**
 * Holds an account as typed, a new one where none is given, what is wrong with it, and its sending.
 */
export function useAccountTyped(account: AccountView | undefined, onClose: () => void) {
  const t = useT();
  const create = useWrite('createAccount');
  const update = useWrite('updateAccount', { accountId: account?.id ?? '' });
  const blank = typedOf(account);
  const kept = useKept<TypedAccount>(`account:${account?.id ?? 'new'}`, blank);
  const typed = kept.value;
  // Never kept.
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const { name, login, email } = trimmed(typed);
  const wrong = {
    name: name === '',
    login: account === undefined && login === '',
    password: account === undefined && password.length < MIN_PASSWORD,
    email: email !== '' && !isEmail(email),
  };
  const submit = () => {
    setChecked(true);
    if (Object.values(wrong).includes(true) || !typed.offices.every(isWholeOffice)) return;
    const shared = { name, administrator: typed.administrator, offices: trimmed(typed).offices };
    const onSuccess = () => {
      kept.clear();
      onClose();
      notifications.show({ message: t('accounts.saved', { name }) });
    };
    if (account === undefined) {
      const given = email === '' ? {} : { email };
      create.mutate({ ...shared, ...given, login, password }, { onSuccess });
    } else update.mutate({ ...shared, email }, { onSuccess });
  };
  return {
    typed,
    password,
    setPassword,
    set: kept.set,
    checked,
    wrong,
    error: create.error ?? update.error,
    busy: create.isPending || update.isPending,
    discard: () => {
      kept.clear(blank);
      onClose();
    },
    submit,
  };
}

const typedOf = (account: AccountView | undefined): TypedAccount => ({
  name: account?.name ?? '',
  login: '',
  email: account?.email ?? '',
  administrator: account?.administrator ?? false,
  offices: account?.offices ?? [{ title: '', agency: '' }],
});

const trimmed = ({ name, login, email, offices }: TypedAccount) => ({
  name: name.trim(),
  login: login.trim(),
  email: email.trim(),
  offices: offices.map(({ title, agency }) => ({ title: title.trim(), agency: agency.trim() })),
});
