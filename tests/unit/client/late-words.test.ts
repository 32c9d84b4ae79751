import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { vi } from '../../../client/messages/vi.ts';
import { viLate } from '../../../client/messages/vi-late.ts';
import { fetchWords, loadWords } from '../../../client/words.ts';
import { lateParts } from '../../../scripts/budget.ts';

interface Source {
  /** What it names of the messages that come late, as areas. */
  readonly areas: readonly string[];
  /** The files of the app that it needs to run; what it fetches late is not among them. */
  readonly imports: readonly string[];
  readonly parts: ReturnType<typeof lateParts>;
}

const AREA = new RegExp(`['"\`](${Object.keys(viLate).join('|')})\\.[a-zA-Z]`, 'g');
const IMPORT = /^(?:import|export) (?!type)[^;]*?from '(\.[^']+)';/gm;

const client = new URL('../../../client/', import.meta.url);
const sources: ReadonlyMap<string, Source> = new Map(
  readdirSync(client, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('messages/'))
    .map((file) => {
      const text = readFileSync(new URL(file, client), 'utf8');
      const imports = [...text.matchAll(IMPORT)].map(([, path = '']) =>
        posix.join(posix.dirname(file), path),
      );
      const areas = [...text.matchAll(AREA)].map(([, area = '']) => area);
      return [file, { areas, imports, parts: lateParts(file, text) }];
    }),
);

const withImports = (file: string, into = new Set<string>()): ReadonlySet<string> => {
  const source = sources.get(file);
  if (source === undefined || into.has(file)) return into;
  into.add(file);
  for (const path of source.imports) withImports(path, into);
  return into;
};

/** Messages named by a file, or by what it imports, that come late and not with the areas given. */
const lacking = (file: string, areas: readonly string[]): readonly string[] =>
  [...withImports(file)].flatMap((path) =>
    (sources.get(path)?.areas ?? [])
      .filter((area) => !areas.includes(area))
      .map((area) => `${path}: ${area}`),
  );

const parts = [...sources.values()].flatMap((source) => source.parts);

/** The areas that are there whenever a part is fetched: those that every part around it brings. */
const thereFor = (source: string): readonly string[] => {
  const asking = [...sources].filter(([, { parts }]) =>
    parts.some((part) => part.source === source),
  );
  const around = asking.flatMap(([file]) =>
    parts.filter((part) => part.source !== source && withImports(part.source).has(file)),
  );
  const [first, ...others] = around.map(({ areas }) => areas);
  return (first ?? []).filter((area) => others.every((areas) => areas.includes(area)));
};

test('no area of messages is both of every page and late', () => {
  expect(Object.keys(viLate).filter((area) => area in vi)).toEqual([]);
  expect(parts.length).toBeGreaterThan(30);
});

test.each(['main.tsx', 'sign-in.tsx'])('%s shows no message that comes late', (entry) => {
  expect(lacking(entry, [])).toEqual([]);
});

test.each(parts.map((part) => [part.source, part] as const))(
  '%s comes with all the messages that it shows',
  (_, { source, areas }) => {
    expect(lacking(source, [...areas, ...thereFor(source)])).toEqual([]);
  },
);

test('messages asked for once are there in the other language, too', async () => {
  await fetchWords(['history']);
  const inVietnamese = await loadWords('vi');
  const inEnglish = await loadWords('en');
  expect(inEnglish.history?.title).toEqual(expect.any(String));
  expect(inEnglish.history?.title).not.toBe(inVietnamese.history?.title);
  expect(inEnglish.table).toBeUndefined();
  await fetchWords(['table']);
  expect(inVietnamese.table).toEqual(expect.any(Object));
});
