import './styles/sign-in.css';
import type { Language, SignInRequest } from '../schemas/types.ts';
import { call } from './api.ts';
import { I18nProvider } from './i18n.tsx';
import { currentLanguage } from './language.ts';
import { enSignIn } from './messages/en-sign-in.ts';
import type { Words } from './messages/vi.ts';
import { viSignIn } from './messages/vi-sign-in.ts';
import { SignInPage } from './pages/sign-in-page.tsx';
import { renderRoot } from './root.tsx';

const WORDS: Readonly<Record<Language, Words>> = { vi: viSignIn, en: enSignIn };
const loadWords = async (language: Language): Promise<Words> => WORDS[language];

/**
 * The same address, signed in: the server answers it with the whole app. The form stays busy until
 * then.
 */
async function signIn(request: SignInRequest): Promise<never> {
  await call('signIn', { body: request });
  window.location.reload();
  return new Promise(() => {});
}

renderRoot(
  <I18nProvider initial={WORDS[currentLanguage()]} load={loadWords}>
    <SignInPage onSignIn={signIn} />
  </I18nProvider>,
);
