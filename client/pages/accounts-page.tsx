import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { useState } from 'react';
import { foldForSearch } from '../../domain/text/fold-search.ts';
import type { AccountView } from '../../schemas/types.ts';
import { Answered } from '../components/answered.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { MoreIcon, SearchIcon } from '../components/icons.tsx';
import { lateDialog } from '../components/late.tsx';
import { Page, Sheet } from '../components/page.tsx';
import { Tag } from '../components/tag.tsx';
import { useT } from '../i18n.tsx';
import { useRead } from '../queries.ts';
import { useAccount } from '../session.tsx';
import styles from './accounts-page.module.css';

const AccountDialog = lateDialog(
  async () => (await import('./account-dialog.tsx')).AccountDialog,
  'inbox',
);
const PasswordDialog = lateDialog(
  async () => (await import('./account-dialogs.tsx')).PasswordDialog,
);
const ActiveDialog = lateDialog(async () => (await import('./account-dialogs.tsx')).ActiveDialog);

type Asked =
  | { readonly act: 'create' }
  | { readonly act: 'edit' | 'password' | 'active'; readonly account: AccountView };

function matches(account: AccountView, words: string): boolean {
  const offices = account.offices.map(({ title, agency }) => `${title} ${agency}`).join(' ');
  return foldForSearch(`${account.name} ${account.login} ${offices}`).includes(
    foldForSearch(words),
  );
}

interface LineProps {
  readonly account: AccountView;
  readonly self: boolean;
  readonly onAsk: (asked: Asked) => void;
}

function AccountLine({ account, self, onAsk }: LineProps) {
  const t = useT();
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{account.name}</span>
        <span className={styles.login}>{account.login}</span>
      </th>
      <td>
        {account.offices.map(({ title, agency }) => (
          <p key={`${title} ${agency}`}>
            {title}, {agency}
          </p>
        ))}
      </td>
      <td>
        <span className={styles.tags}>
          <Tag tone={account.active ? 'quiet' : 'late'}>
            {t(account.active ? 'accounts.active' : 'accounts.inactive')}
          </Tag>
          {account.administrator && <Tag tone="accent">{t('accounts.administrator')}</Tag>}
        </span>
      </td>
      <td className={styles.acts}>
        <Menu position="bottom-end" width={220}>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('accounts.actions', { name: account.name })}
            >
              <MoreIcon />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onAsk({ act: 'edit', account })}>
              {t('common.edit')}
            </Menu.Item>
            <Menu.Item onClick={() => onAsk({ act: 'password', account })}>
              {t('accounts.resetPassword')}
            </Menu.Item>
            {!self && (
              <Menu.Item onClick={() => onAsk({ act: 'active', account })}>
                {t(account.active ? 'accounts.deactivate' : 'accounts.activate')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
}

interface TableProps {
  readonly accounts: readonly AccountView[];
  readonly onAsk: (asked: Asked) => void;
}

function AccountTable({ accounts, onAsk }: TableProps) {
  const t = useT();
  const self = useAccount();
  const [words, setWords] = useState('');
  const shown = accounts.filter((account) => matches(account, words));
  return (
    <>
      <TextInput
        className={styles.filter ?? ''}
        type="search"
        aria-label={t('accounts.filter')}
        placeholder={t('accounts.filter')}
        leftSection={<SearchIcon size={16} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Sheet>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('accounts.name')}</th>
              <th scope="col">{t('accounts.offices')}</th>
              <th scope="col">{t('accounts.status')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((account) => (
              <AccountLine
                key={account.id}
                account={account}
                self={account.id === self.id}
                onAsk={onAsk}
              />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className={styles.none}>{t('accounts.noMatch')}</p>}
      </Sheet>
    </>
  );
}

/**
 * The administrator's page: accounts are created, changed, deactivated; never deleted, for their
 * acts remain.
 */
export function AccountsPage() {
  const t = useT();
  const self = useAccount();
  const accounts = useRead('getAccounts');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  if (!self.administrator) {
    return (
      <Page title={t('accounts.title')}>
        <Sheet>
          <EmptyState
            title={t('accounts.onlyAdministrator.title')}
            detail={t('accounts.onlyAdministrator.detail')}
          />
        </Sheet>
      </Page>
    );
  }
  return (
    <Page
      title={t('accounts.title')}
      action={<Button onClick={() => setAsked({ act: 'create' })}>{t('accounts.create')}</Button>}
    >
      <Answered query={accounts} besideStale>
        {(list) => <AccountTable accounts={list.accounts} onAsk={setAsked} />}
      </Answered>
      {(asked?.act === 'create' || asked?.act === 'edit') && (
        <AccountDialog account={asked.act === 'edit' ? asked.account : undefined} onClose={close} />
      )}
      {asked?.act === 'password' && <PasswordDialog account={asked.account} onClose={close} />}
      {asked?.act === 'active' && <ActiveDialog account={asked.account} onClose={close} />}
    </Page>
  );
}
