// `npm run imports`: fails when an import goes against the arrows of scripts/imports/arrows.ts or
// climbs the floors of scripts/imports/floors.ts, when files import each other round about, when
// nothing leads to one, when two export the same name, or when a comment is too wide. An optional
// argument names another root folder. Biome's own rule matches the text of a specifier, not the file
// that it leads to, and so can't tell ../store of one folder from ../store of another.

import { fileURLToPath } from 'node:url';
import { checkArrows } from './imports/check-arrows.ts';
import { checkFloors } from './imports/check-floors.ts';
import { checkNames } from './imports/check-names.ts';
import { readGraph } from './imports/module-graph.ts';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const graph = readGraph(root);
const violations = [...checkArrows(root), ...checkFloors(graph), ...checkNames(root, graph)];
for (const { file, line, message } of violations) console.error(`${file}:${line} ${message}`);
if (violations.length > 0) process.exitCode = 1;
