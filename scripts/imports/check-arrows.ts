import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { type Dependencies, type Layer, layers } from './arrows.ts';
import { readGraph } from './module-graph.ts';
import type { FileFacts } from './read-imports.ts';

export interface Violation {
  /** From the root, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Every import under schemas/, domain/, server/ and client/ that goes against the arrows, and every
 * use of clock or chance in the domain. Empty when all is well.
 *
 * @param root the project's root folder
 * @throws when a source doesn't parse
 */
export function checkArrows(root: string): readonly Violation[] {
  const dependencies = readDependencies(root);
  return [...readGraph(root)].flatMap(([file, facts]) => checkFile(file, facts, dependencies));
}

function checkFile(
  file: string,
  facts: FileFacts,
  dependencies: Dependencies,
): readonly Violation[] {
  const layer = layerOf(file);
  if (layer === undefined)
    return [
      { file, line: 1, message: 'stands in no known layer: add it to scripts/imports/arrows.ts' },
    ];
  const refused = facts.imports.flatMap(({ specifier, line, typeOnly }) => {
    const why = specifier.startsWith('.')
      ? refusedFile(layer, posix.join(posix.dirname(file), specifier))
      : refusedPackage(layer, specifier, typeOnly, dependencies);
    return why === undefined ? [] : [{ file, line, message: `imports '${specifier}': ${why}` }];
  });
  const impure = layer.folder === 'domain' ? facts.impurities : [];
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
function refusedFile(layer: Layer, target: string): string | undefined {
  const targetFolder = layerOf(target)?.folder;
  const allowed = [...layer.from, layer.folder];
  return targetFolder !== undefined && allowed.includes(targetFolder)
    ? undefined
    : `${layer.folder}/ may import only from ${allowed.join(', ')}`;
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
  // Types leave nothing at run time; only the domain and the schemas must not even know of
  // others' types.
  const typesAreFree = layer.folder !== 'domain' && layer.folder !== 'schemas';
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
