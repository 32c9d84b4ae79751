import { MantineProvider } from '@mantine/core';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { currentLanguage } from './language.ts';
import { theme, tokenVariables } from './theme.ts';

/** Puts the page in the place of what index.html or sign-in.html shows while the scripts come. */
export function renderRoot(page: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the document has no #root');
  document.documentElement.lang = currentLanguage();
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={tokenVariables}
        defaultColorScheme="auto"
      >
        {page}
      </MantineProvider>
    </StrictMode>,
  );
}
