import { UnstyledButton } from '@mantine/core';
import { useT } from '../i18n.tsx';
import { useSession } from '../session.tsx';
import styles from './account-menu.module.css';
import { PersonIcon } from './icons.tsx';
import { lateMenu } from './late.tsx';

const AccountLines = lateMenu(
  async () => (await import('./account-lines.tsx')).AccountLines,
  'inbox',
  'calendar',
);

/**
 * Who is signed in, where else to go, language, appearance, signing out. `compact` shows the icon
 * alone.
 */
export function AccountMenu({ compact = false }: { readonly compact?: boolean }) {
  const t = useT();
  const { account } = useSession();
  if (!account) return null;
  const button = (
    <UnstyledButton
      className={styles.button ?? ''}
      aria-label={`${account.name} – ${t('common.accountMenu')}`}
    >
      <PersonIcon />
      {!compact && <span className={styles.name}>{account.name}</span>}
    </UnstyledButton>
  );
  return <AccountLines button={button} account={account} />;
}
