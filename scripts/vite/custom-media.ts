import type { Plugin } from 'vite';
import { breakpoints } from '../../client/breakpoints.ts';

const queries: Readonly<Record<string, string>> = breakpoints;

/**
 * A style sheet with every custom media query replaced by the query of client/breakpoints.ts.
 *
 * @throws Error when a name is none of those
 */
export const withQueries = (css: string): string =>
  css.replace(/\(--([\w-]+)\)(?=[^{};]*\{)/g, (_, name: string) => {
    const query = queries[name];
    if (query === undefined)
      throw new Error(`no breakpoint is named --${name}: see client/breakpoints.ts`);
    return query;
  });

/**
 * Puts the breakpoints into the style sheets. `@custom-media` would have to be declared in each
 * sheet anew, and could not be shared with the scripts that ask for the same widths.
 */
export const customMedia = (): Plugin => ({
  name: 'duthao-custom-media',
  enforce: 'pre',
  transform: {
    filter: { id: /\.css($|\?)/ },
    handler: (css, id) =>
      id.includes('node_modules') ? undefined : { code: withQueries(css), map: null },
  },
});
