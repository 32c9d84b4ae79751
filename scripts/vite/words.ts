import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const messages = fileURLToPath(new URL('../../client/messages', import.meta.url));

/** `sign-in.ts` holds the area `signIn`. */
const areaOf = (file: string): string =>
  file.replace(/\.ts$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const fileOf = new Map(
  readdirSync(join(messages, 'vi')).map((file) => [areaOf(file), file] as const),
);

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const KEY = new RegExp(`['"\`](${[...fileOf.keys()].join('|')})\\.[\\w$]`, 'g');

/** The areas of the catalogue that a source takes words from: those that its keys begin with. */
export function areasIn(source: string): readonly string[] {
  const found = source.replace(COMMENT, '').matchAll(KEY);
  return [...new Set([...found].map(([, area = '']) => area))].sort();
}

/**
 * Lets the Vietnamese words follow the code that speaks them: a module that names a key of an area imports the area, so that a page fetches
 * its own words and no others.
 */
export function words(): Plugin {
  return {
    name: 'duthao-words',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('words:') ? `\0${id}` : undefined),
    load(id) {
      const area = id.startsWith('\0words:') ? id.slice('\0words:'.length) : '';
      const file = fileOf.get(area);
      if (file === undefined) return undefined;
      const path = (name: string) => JSON.stringify(join(messages, name).replaceAll('\\', '/'));
      return [
        `import { ${area} } from ${path(`vi/${file}`)};`,
        `import { addWords } from ${path('words.ts')};`,
        `addWords({ ${area} });`,
      ].join('\n');
    },
    transform(code, id) {
      if (!/\/client\/(?!messages\/).*\.tsx?$/.test(id.replaceAll('\\', '/'))) return undefined;
      const areas = areasIn(code);
      if (areas.length === 0) return undefined;
      // On the first line, so that every line keeps its number.
      return {
        code: `${areas.map((area) => `import 'words:${area}';`).join('')}${code}`,
        map: null,
      };
    },
  };
}
