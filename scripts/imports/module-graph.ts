import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { type FileFacts, readImports } from './read-imports.ts';

/** The sources of the product by their path from the root, each with what it imports. */
export type ModuleGraph = ReadonlyMap<string, FileFacts>;

/** Folders whose files are built into the product. */
const PRODUCT = ['schemas', 'domain', 'server', 'client'];

/**
 * Reads every source of the product.
 *
 * @param root the project's root folder
 * @throws when a source doesn't parse
 */
export const readGraph = (root: string): ModuleGraph =>
  new Map(
    PRODUCT.flatMap((folder) => sourcesUnder(root, folder)).map((file) => [
      file,
      readImports(readFileSync(join(root, file), 'utf8'), { tsx: file.endsWith('.tsx') }),
    ]),
  );

function sourcesUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The files of the graph that a file imports, types included. */
export const importsOf = (graph: ModuleGraph, file: string): readonly string[] =>
  (graph.get(file)?.imports ?? [])
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => posix.join(posix.dirname(file), specifier))
    .filter((target) => graph.has(target));

/**
 * Files that import each other round about, each circle sorted (Tarjan 1972: strongly connected
 * components).
 */
export function circlesOf(graph: ModuleGraph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    for (const target of importsOf(graph, file)) {
      if (!order.has(target)) visit(target);
      if (open.includes(target))
        lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** Files that no entry leads to. */
export function unreached(graph: ModuleGraph, entries: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const next = [...entries];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    next.push(...importsOf(graph, file));
  }
  return [...graph.keys()].filter((file) => !reached.has(file));
}
