import './styles/fonts.css';
import './styles/mantine.ts';
import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { App } from './app.tsx';
import { Notices } from './components/notices.tsx';
import { I18nProvider } from './i18n.tsx';
import { currentLanguage } from './language.ts';
import { fetchPage } from './page-views.ts';
import { createQueryClient } from './queries.ts';
import { renderRoot } from './root.tsx';
import { fetchSession, SessionProvider } from './session.tsx';
import { loadWords } from './words.ts';

fetchPage(window.location.pathname);
const queries = createQueryClient();
fetchSession(queries);
// Reasons, history and findings come from the server in the language asked for.
const askAgain = () => queries.invalidateQueries();

// Not awaited at the top: the file of the words may import from the one that this is in, which
// would wait for itself.
void loadWords(currentLanguage()).then((words) =>
  renderRoot(
    <QueryClientProvider client={queries}>
      <I18nProvider initial={words} load={loadWords} onChange={askAgain}>
        <SessionProvider>
          <Notices />
          <App />
        </SessionProvider>
      </I18nProvider>
    </QueryClientProvider>,
  ),
);
