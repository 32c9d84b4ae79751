import './styles/fonts.css';
import './styles/mantine.ts';
import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { App } from './app.tsx';
import { Notices } from './components/notices.tsx';
import { I18nProvider } from './i18n.tsx';
import { currentLanguage } from './language.ts';
import { wordsIn } from './messages/words.ts';
import { fetchPage } from './page-views.ts';
import { createQueryClient } from './queries.ts';
import { renderRoot } from './root.tsx';
import { SessionProvider } from './session.tsx';

const loadWords = wordsIn(async () => (await import('./messages/en.ts')).en);

fetchPage(window.location.pathname);
const queries = createQueryClient();
// Reasons, history and findings come from the server in the language asked for.
const askAgain = () => queries.invalidateQueries();

renderRoot(
  <QueryClientProvider client={queries}>
    <I18nProvider initial={await loadWords(currentLanguage())} load={loadWords} onChange={askAgain}>
      <SessionProvider>
        <Notices />
        <App />
      </SessionProvider>
    </I18nProvider>
  </QueryClientProvider>,
);
