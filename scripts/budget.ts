// `npm run budget`: fails when a page of the built browser app is more to fetch than a phone should
// wait for. A page is what a browser loads for it: the scripts of its entry and those of its parts
// fetched late, with all they import. What is fetched when somebody asks for it (a dialog, a menu,
// the editor of rich text) is beside it.

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * Script files of one page, and their bytes as packed by gzip. Sign-in is what everybody waits for
 * first.
 */
export const MOST = { files: 8, bytes: 190_000, signInBytes: 110_000 };

/** What the build says of a file that it made, by the source that it was made for. */
export type BuildManifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      /** The name of its group in scripts/vite/chunks.ts, or of the source that it was made for. */
      readonly name?: string;
      readonly imports?: readonly string[];
      readonly src?: string;
    }
  >
>;

export interface PageWeight {
  readonly page: string;
  readonly files: number;
  readonly bytes: number;
}

/** The files of client/ that list the parts of the app that are fetched late. */
export const VIEWS = ['page-views.ts', 'plan/mode-views.ts'];

/** A part fetched late: its source from client/, and the areas of messages that come with it. */
export interface LatePart {
  readonly source: string;
  readonly areas: readonly string[];
}

/** The parts that such a file fetches late, in its order. */
export function lateParts(file: string, views: string): readonly LatePart[] {
  return [...views.matchAll(/import\('([^']+)'\)\)\.\w+((?:,\s*'\w+')*)/g)].map(
    ([, path = '', areas = '']) => ({
      source: posix.join(posix.dirname(file), path),
      areas: [...areas.matchAll(/'(\w+)'/g)].map(([, area = '']) => area),
    }),
  );
}

/** The scripts that a document names, those to be fetched ahead included. */
export const scriptsOf = (html: string): readonly string[] =>
  [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);

export interface Built {
  readonly manifest: BuildManifest;
  /**
   * The scripts of the documents, as scriptsOf gives them. A page fetches one language's words
   * beside them.
   */
  readonly app: readonly string[];
  readonly signIn: readonly string[];
  /** Bytes of a file as packed. */
  readonly sizeOf: (file: string) => number;
}

/**
 * The sources of the messages that every page has and of some areas; sign-in has its own in its
 * script.
 */
const wordsOf = (language: string, areas: readonly string[]): readonly string[] => [
  `messages/${language}.ts`,
  ...areas.map((area) => `messages/${language}/${area}.ts`),
];

/**
 * Every page with what it weighs in the language that weighs more: sign-in, and the late parts
 * given, of which those of a plan come with its frame.
 */
export function weighPages(built: Built, late: readonly LatePart[]): readonly PageWeight[] {
  const { manifest, app, signIn, sizeOf } = built;
  const groups = Object.values(manifest).filter(({ src }) => src === undefined);
  const filesOf = (entry: readonly string[], parts: readonly string[]): ReadonlySet<string> => {
    const files = new Set(entry);
    const visit = (key: string) => {
      // A part that a group holds has no file of its own: the group bears its name.
      const made = manifest[key] ?? groups.find(({ name }) => name === posix.parse(key).name);
      if (made === undefined) throw new Error(`the build made no file for ${key}`);
      files.add(made.file);
      made.imports?.forEach(visit);
    };
    parts.forEach(visit);
    return files;
  };
  const weigh = (page: string, languages: readonly ReadonlySet<string>[]): PageWeight => {
    const bytes = languages.map((files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0));
    return {
      page,
      files: Math.max(...languages.map(({ size }) => size)),
      bytes: Math.max(...bytes),
    };
  };
  const ofPlan = (source: string) => source.startsWith('plan/') || source.includes('plan-members');
  return [
    weigh('sign-in.html', [filesOf(signIn, [])]),
    ...late.map(({ source, areas }) => {
      const parts = ofPlan(source) ? ['plan/plan-page.tsx', source] : [source];
      return weigh(
        source,
        ['vi', 'en'].map((language) => filesOf(app, [...parts, ...wordsOf(language, areas)])),
      );
    }),
  ];
}

/** What is over the budget, in words; empty when all is well. */
export function overBudget(pages: readonly PageWeight[]): readonly string[] {
  return pages.flatMap(({ page, files, bytes }) => {
    const most = page === 'sign-in.html' ? MOST.signInBytes : MOST.bytes;
    return [
      ...(files > MOST.files ? [`${page}: ${files} script files, at most ${MOST.files}`] : []),
      ...(bytes > most ? [`${page}: ${bytes} bytes of scripts (gzip), at most ${most}`] : []),
    ];
  });
}

/** Weighs the pages of the app in dist/. Throws when it isn't built. */
export function weighBuilt(): readonly PageWeight[] {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const client = join(root, 'dist', 'client');
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const built = {
    manifest: JSON.parse(read('dist/client/.vite/manifest.json')) as BuildManifest,
    app: scriptsOf(read('dist/client/index.html')),
    signIn: scriptsOf(read('dist/client/sign-in.html')),
    sizeOf: (file: string) => gzipSync(readFileSync(join(client, file)), { level: 9 }).length,
  };
  return weighPages(
    built,
    VIEWS.flatMap((file) => lateParts(file, read(`client/${file}`))),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const pages = weighBuilt();
  for (const { page, files, bytes } of pages)
    console.log(`${page.padEnd(36)} ${files} files ${(bytes / 1000).toFixed(1).padStart(6)} kB`);
  const faults = overBudget(pages);
  for (const fault of faults)
    console.error(`${fault}. See scripts/vite/chunks.ts and client/components/late.tsx.`);
  if (faults.length > 0) process.exitCode = 1;
}
