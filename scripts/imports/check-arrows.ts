import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative, sep } from 'node:path';
import { type Dependencies, type Layer, layers } from './arrows.ts';
import { type FileFacts, readImports } from './read-imports.ts';

export interface Violation {
  /** From the root, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Every import under schemas/, server/ and client/ that goes against the arrows, and every use of clock or chance in
 * the domain. Empty when all is well.
 *
 * @param root the project's root folder
 * @throws when a source doesn't parse
 */
export function checkArrows(root: string): readonly Violation[] {
  const dependencies = readDependencies(root);
  const files = new Map<string, FileFacts>(
    ['schemas', 'server', 'client'].flatMap((folder) =>
      sourcesUnder(root, folder).map((file) => {
        const facts = readImports(readFileSync(join(root, file), 'utf8'), {
          tsx: file.endsWith('.tsx'),
        });
        return [file, facts] as const;
      }),
    ),
  );
  return [...files].flatMap(([file, facts]) => checkFile(file, facts, files, dependencies));
}

function checkFile(
  file: string,
  facts: FileFacts,
  files: ReadonlyMap<string, FileFacts>,
  dependencies: Dependencies,
): readonly Violation[] {
  const layer = layerOf(file);
  if (layer === undefined)
    return [
      { file, line: 1, message: 'stands in no known layer: add it to scripts/imports/arrows.ts' },
    ];
  const refused = facts.imports.flatMap(({ specifier, line, typeOnly }) => {
    const why = specifier.startsWith('.')
      ? refusedFile(layer, posix.join(posix.dirname(file), specifier), typeOnly, files)
      : refusedPackage(layer, specifier, typeOnly, dependencies);
    return why === undefined ? [] : [{ file, line, message: `imports '${specifier}': ${why}` }];
  });
  const impure = layer.folder === 'server/domain' ? facts.impurities : [];
  return [
    ...refused,
    ...impure.map(({ expression, line }) => ({
      file,
      line,
      message: `uses ${expression}: the domain is pure, take the value as an argument`,
    })),
  ];
}

/** Why a layer may not import a file of the project; undefined when it may. */
function refusedFile(
  layer: Layer,
  target: string,
  typeOnly: boolean,
  files: ReadonlyMap<string, FileFacts>,
): string | undefined {
  const targetFolder = layerOf(target)?.folder;
  if (targetFolder === undefined || ![layer.folder, ...layer.from].includes(targetFolder))
    return `${layer.folder}/ may import only from ${[...layer.from, layer.folder].join(', ')}`;
  if (layer.folder === 'client' && !typeOnly) {
    const path = pathToNode(target, files, new Set());
    if (path !== undefined)
      return `reaches Node's own modules, which the browser lacks, by ${path}`;
  }
  return undefined;
}

/** The chain of run-time imports by which a file reaches one of Node's modules, or undefined. */
function pathToNode(
  file: string,
  files: ReadonlyMap<string, FileFacts>,
  seen: Set<string>,
): string | undefined {
  if (seen.has(file)) return undefined;
  seen.add(file);
  for (const { specifier, typeOnly } of files.get(file)?.imports ?? []) {
    if (typeOnly) continue;
    if (isBuiltin(specifier)) return `${file} -> ${specifier}`;
    if (!specifier.startsWith('.')) continue;
    const rest = pathToNode(posix.join(posix.dirname(file), specifier), files, seen);
    if (rest !== undefined) return `${file} -> ${rest}`;
  }
  return undefined;
}

function refusedPackage(
  layer: Layer,
  specifier: string,
  typeOnly: boolean,
  dependencies: Dependencies,
): string | undefined {
  if (isBuiltin(specifier))
    return layer.node ? undefined : `${layer.folder}/ may not use Node's own modules`;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (layer.mayUse(name, dependencies)) return undefined;
  // Types leave nothing behind at run time; only the domain and the schemas must not even know of others' types.
  const typesAreFree = layer.folder !== 'server/domain' && layer.folder !== 'schemas';
  if (
    typeOnly &&
    typesAreFree &&
    layer.folder.startsWith('server') &&
    dependencies.development.has(name)
  )
    return undefined;
  return `${layer.folder}/ may not use the package ${name} (see scripts/imports/arrows.ts)`;
}

const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier);

/** The deepest layer around a file. A folder of server/ that the table doesn't name is in none. */
function layerOf(file: string): Layer | undefined {
  const folder = posix.dirname(file);
  return layers
    .filter((layer) =>
      layer.folder === 'server'
        ? folder === 'server'
        : folder === layer.folder || folder.startsWith(`${layer.folder}/`),
    )
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function sourcesUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function readDependencies(root: string): Dependencies {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
  };
  return {
    runtime: new Set(Object.keys(manifest.dependencies ?? {})),
    development: new Set(Object.keys(manifest.devDependencies ?? {})),
  };
}
