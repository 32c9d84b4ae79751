import { useDocumentTitle } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { SignInRequest } from '../../schemas/types.ts';
import { BrandIcon } from '../components/icons.tsx';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { SignInForm } from '../components/sign-in-form.tsx';
import { useT } from '../i18n.tsx';
import styles from './sign-in-page.module.css';

interface Props {
  readonly onSignIn: (request: SignInRequest) => Promise<unknown>;
}

/** Shown at every address to somebody not signed in; afterwards the address shows what it names. */
export function SignInPage({ onSignIn }: Props) {
  const t = useT();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.querySelector('input')?.focus(), []);
  useDocumentTitle(`${t('signIn.title')} – ${t('common.app')}`);
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <div ref={sheet} className={styles.sheet}>
        <div className={styles.brand}>
          <BrandIcon size={28} />
          <span>{t('common.app')}</span>
        </div>
        <p className={styles.tagline}>{t('common.tagline')}</p>
        <h1 className={styles.title}>{t('signIn.title')}</h1>
        <SignInForm onSignIn={onSignIn} />
        <p className={styles.help}>{t('signIn.help')}</p>
      </div>
      <LanguageSwitch />
    </main>
  );
}
