import { readFileSync } from 'node:fs';
import { PAGES, PLAN_MODES } from '../../../schemas/pages.ts';
import {
  type Built,
  lateParts,
  MOST,
  overBudget,
  scriptsOf,
  VIEWS,
  weighPages,
} from '../../../scripts/budget.ts';

const built = (more: Partial<Built> = {}): Built => ({
  manifest: {
    _base: { file: 'assets/base.js' },
    _shared: { file: 'assets/shared.js', imports: ['_base'] },
    '_plan-page.js': { file: 'assets/plan.js', name: 'plan-page', imports: ['_shared'] },
    'plan/read/read-mode.tsx': { file: 'assets/read.js', imports: ['_shared', '_base'] },
    'pages/work-page.tsx': { file: 'assets/work.js', imports: ['_base'] },
    'messages/vi.ts': { file: 'assets/vi.js' },
    'messages/vi/work.ts': { file: 'assets/vi-work.js' },
    'messages/en/work.ts': { file: 'assets/en-work.js' },
    'messages/en.ts': { file: 'assets/en.js', imports: ['_shared'] },
  },
  app: ['assets/app.js', 'assets/base.js'],
  signIn: ['assets/sign-in.js', 'assets/base.js'],
  sizeOf: () => 10_000,
  ...more,
});

test('a page weighs its document’s scripts, its own part and all that this imports, each once, in the heavier language', () => {
  expect(
    weighPages(built(), [
      { source: 'pages/work-page.tsx', areas: ['work'] },
      { source: 'plan/read/read-mode.tsx', areas: [] },
    ]),
  ).toEqual([
    { page: 'sign-in.html', files: 2, bytes: 20_000 },
    { page: 'pages/work-page.tsx', files: 6, bytes: 60_000 },
    { page: 'plan/read/read-mode.tsx', files: 6, bytes: 60_000 },
  ]);
});

test('a page that the build knows nothing of is an error, not weightless', () => {
  expect(() => weighPages(built(), [{ source: 'pages/gone.tsx', areas: [] }])).toThrow(
    'no file for pages/gone.tsx',
  );
});

test('too many bytes and too many files are each named with the page; what just fits is not', () => {
  const page = 'pages/work-page.tsx';
  expect(overBudget([{ page, files: MOST.files, bytes: MOST.bytes }])).toEqual([]);
  expect(overBudget([{ page, files: 9, bytes: 190_001 }])).toEqual([
    'pages/work-page.tsx: 9 script files, at most 8',
    'pages/work-page.tsx: 190001 bytes of scripts (gzip), at most 190000',
  ]);
  expect(overBudget([{ page: 'sign-in.html', files: 3, bytes: 150_000 }])).toHaveLength(1);
});

test('the scripts of a document are those to be fetched ahead, too, and no style sheet', () => {
  const html = `<script type="module" crossorigin src="/assets/a-1.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/b-2.js">
    <link rel="stylesheet" crossorigin href="/assets/c-3.css">`;
  expect(scriptsOf(html)).toEqual(['assets/a-1.js', 'assets/b-2.js']);
});

test('every page of the app beside sign-in, in every mode of a plan, is among those weighed', () => {
  const sources = VIEWS.flatMap((file) =>
    lateParts(file, readFileSync(new URL(`../../../client/${file}`, import.meta.url), 'utf8')),
  ).map(({ source }) => source);
  expect(sources).toHaveLength(Object.keys(PAGES).length - 1 + PLAN_MODES.length);
  expect(sources).toContain('plan/edit/edit-mode.tsx');
  expect(sources).toContain('pages/inbox-page.tsx');
});
