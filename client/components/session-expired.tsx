import { Button } from '@mantine/core';
import { useT } from '../i18n.tsx';
import { to } from '../routes.ts';
import { useSession } from '../session.tsx';
import styles from './dialog.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { UrgentDialog } from './urgent-dialog.tsx';

/** Asks to sign in again above the page, which keeps what was typed on it. */
export function SessionExpired() {
  const t = useT();
  const { account, expired, signIn } = useSession();
  return (
    <UrgentDialog opened={expired} title={t('error.expired.title')}>
      <div className={styles.body}>
        <p>{t('error.expired.detail')}</p>
        <SignInForm initialLogin={account?.login ?? ''} onSignIn={signIn} />
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => window.location.assign(to.work())}
        >
          {t('error.expired.leave')}
        </Button>
      </div>
    </UrgentDialog>
  );
}
