import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Violation } from './check-arrows.ts';
import type { ModuleGraph } from './module-graph.ts';

/** Columns that a comment may take, as code does. */
const WIDTH = 100;

/** What a file declares for others; the two languages' messages are pairs of the same names. */
const EXPORT = /^export (?:async )?(?:function\*?|const|let|class|interface|type|enum) ([\w$]+)/gm;
const isPaired = (file: string): boolean => file.startsWith('client/messages/');

/** Lines that are comments; those that silence a rule are one line by their nature. */
const COMMENT = /^\s*(?:\/\*|\*|\/\/(?! biome-ignore))/;

/**
 * Every name that two files of the product export, and every comment wider than code may be. Empty
 * when all is well.
 */
export function checkNames(root: string, graph: ModuleGraph): readonly Violation[] {
  const exporters = new Map<string, string>();
  const found: Violation[] = [];
  for (const file of graph.keys()) {
    const source = readFileSync(join(root, file), 'utf8');
    if (!isPaired(file))
      for (const name of new Set([...source.matchAll(EXPORT)].map(([, one = '']) => one))) {
        const other = exporters.get(name);
        if (other === undefined) exporters.set(name, file);
        else found.push({ file, line: 1, message: `exports ${name}, as ${other} does` });
      }
    for (const [index, line] of source.split('\n').entries())
      if (line.length > WIDTH && COMMENT.test(line) && !isGenerated(source))
        found.push({ file, line: index + 1, message: `a comment of ${line.length} columns` });
  }
  return found;
}

const isGenerated = (source: string): boolean => source.startsWith('// Generated');
