import { posix } from 'node:path';
import { breakpoints } from '../../client/breakpoints.ts';
import { type ReadSheet, readSheet, type StyleSheet } from './style-sheet.ts';

export interface StyleFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A script of client/, with its path from the root of the project. */
export interface Script {
  readonly file: string;
  readonly source: string;
}

/**
 * The folder of the sheets whose classes are global: what the server's HTML and the editor's wear,
 * and the ground.
 */
const GLOBAL_SHEETS = 'client/styles/';
/** The only place where a size is chosen. */
const TOKENS = 'client/styles/tokens.css';

/** Whatever keeps styles from having one place and one scale. Empty when all is well. */
export function checkStyles(
  sheets: readonly StyleSheet[],
  scripts: readonly Script[],
): readonly StyleFault[] {
  const read = new Map(sheets.map((sheet) => [sheet.file, readSheet(sheet)]));
  const modules = new Map([...read].filter(([file]) => isModule(file)));
  return [
    ...[...read.keys()]
      .filter((file) => !isModule(file) && !file.startsWith(GLOBAL_SHEETS))
      .map((file) => ({
        file,
        line: 1,
        message: 'a sheet beside a component is a module: name it *.module.css',
      })),
    ...twiceStyled(read),
    ...[...read].flatMap(([file, sheet]) => [...rawSizes(file, sheet), ...rawWidths(file, sheet)]),
    ...usesOfModules(modules, scripts),
  ];
}

const isModule = (file: string): boolean => file.endsWith('.module.css');

/**
 * Where a global class is at home: a sheet, or a folder of sheets that one script imports in their
 * order.
 */
const homeOf = (file: string): string =>
  posix.dirname(file) === posix.dirname(TOKENS) ? file : posix.dirname(file);

/**
 * A global class that two sheets style looks as the order in which they were fetched will have it.
 */
function twiceStyled(read: ReadonlyMap<string, ReadSheet>): readonly StyleFault[] {
  const homes = new Map<string, string>();
  return [...read]
    .filter(([file]) => !isModule(file))
    .flatMap(([file, { styled }]) =>
      styled.flatMap(({ name, line }) => {
        const home = homes.get(name) ?? homeOf(file);
        homes.set(name, home);
        return home === homeOf(file)
          ? []
          : [{ file, line, message: `.${name} is styled in ${home} too: keep it in one file` }];
      }),
    )
    .filter(({ message }, index, all) => all.findIndex((one) => one.message === message) === index);
}

/** Sizes relative to the words around (em, %) are no choice of their own. */
function rawSizes(file: string, { fontSizes }: ReadSheet): readonly StyleFault[] {
  if (file === TOKENS) return [];
  return fontSizes
    .filter(({ value }) =>
      /(^|[\s(])[\d.]+(px|rem|pt|mm|cm|v[wh])\b/.test(value.split('/')[0] ?? ''),
    )
    .map(({ prop, value, source }) => ({
      file,
      line: source?.start?.line ?? 1,
      message: `${prop}: ${value} chooses a size: take one of ${TOKENS}`,
    }));
}

function rawWidths(file: string, { mediaQueries }: ReadSheet): readonly StyleFault[] {
  return mediaQueries.flatMap(({ params, line }) => {
    const unknown = [...params.matchAll(/\(--([\w-]+)\)/g)]
      .map(([, name = '']) => name)
      .find((name) => !Object.hasOwn(breakpoints, name));
    if (unknown === undefined && !/\b(width|height)\b/.test(params)) return [];
    return [
      {
        file,
        line,
        message: `@media ${params}: take a width of client/breakpoints.ts by its name`,
      },
    ];
  });
}

/** Classes that nothing wears, and those that are worn without being styled. */
function usesOfModules(
  modules: ReadonlyMap<string, ReadSheet>,
  scripts: readonly Script[],
): readonly StyleFault[] {
  const used = new Map<string, Set<string>>([...modules.keys()].map((file) => [file, new Set()]));
  const unstyled = scripts.flatMap(({ file, source }) =>
    [...source.matchAll(/^import (\w+) from '([^']+\.module\.css)'/gm)].flatMap(
      ([, name = '', specifier = '']) => {
        const sheet = posix.join(posix.dirname(file), specifier);
        const classes = new Set(modules.get(sheet)?.named.map((one) => one.name));
        const worn = [...source.matchAll(new RegExp(`(?<![\\w.'/-])${name}\\.(\\w+)`, 'g'))];
        for (const [, one = ''] of worn) used.get(sheet)?.add(one);
        return worn
          .filter(([, one = '']) => !classes.has(one))
          .map(({ 1: one, index }) => ({
            file,
            line: source.slice(0, index).split('\n').length,
            message: `${sheet} has no class ${one}`,
          }));
      },
    ),
  );
  const unworn = [...modules].flatMap(([file, { named }]) =>
    [...new Map(named.map((one) => [one.name, one])).values()]
      .filter(({ name }) => used.get(file)?.has(name) !== true)
      .map(({ name, line }) => ({ file, line, message: `nothing wears .${name}: remove it` })),
  );
  return [...unstyled, ...unworn];
}
