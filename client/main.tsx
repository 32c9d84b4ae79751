import './styles/fonts.css';
import './styles/mantine.ts';
import './styles/tokens.css';
import './styles/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Notices } from './components/notices.tsx';
import { I18nProvider, loadCatalogue } from './i18n.tsx';
import { currentLanguage } from './language.ts';
import { createQueryClient } from './queries.ts';
import { SessionProvider } from './session.tsx';
import { theme, tokenVariables } from './theme.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

document.documentElement.lang = currentLanguage();
const catalogue = await loadCatalogue(currentLanguage());

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={tokenVariables} defaultColorScheme="auto">
      <QueryClientProvider client={createQueryClient()}>
        <I18nProvider initial={catalogue}>
          <SessionProvider>
            <Notices />
            <App />
          </SessionProvider>
        </I18nProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
