import './styles/sign-in.css';
import type { SignInRequest } from '../schemas/types.ts';
import { api } from './api.ts';
import { I18nProvider } from './i18n.tsx';
import { currentLanguage } from './language.ts';
import { wordsIn } from './messages/words.ts';
import { SignInPage } from './pages/sign-in-page.tsx';
import { renderRoot } from './root.tsx';

const loadWords = wordsIn(async () => (await import('./messages/en-sign-in.ts')).enSignIn);

/** The same address, signed in: the server answers it with the whole app. The form stays busy until then. */
async function signIn(request: SignInRequest): Promise<never> {
  await api.signIn(request);
  window.location.reload();
  return new Promise(() => {});
}

renderRoot(
  <I18nProvider initial={await loadWords(currentLanguage())} load={loadWords}>
    <SignInPage onSignIn={signIn} />
  </I18nProvider>,
);
