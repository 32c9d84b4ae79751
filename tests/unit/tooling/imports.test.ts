import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkArrows } from '../../../scripts/imports/check-arrows.ts';
import { checkFloors } from '../../../scripts/imports/check-floors.ts';
import { checkNames } from '../../../scripts/imports/check-names.ts';
import { readGraph } from '../../../scripts/imports/module-graph.ts';
import { readImports } from '../../../scripts/imports/read-imports.ts';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

describe('import directions', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'duthao-imports-'));
    cpSync(join(projectRoot, 'package.json'), join(root, 'package.json'));
    for (const folder of ['schemas', 'domain', 'server', 'client']) mkdirSync(join(root, folder));
    plant('schemas/types.ts', 'export const plan = 1;');
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function plant(file: string, source: string) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }

  test.each([
    ['domain/plan/a.ts', "import { plan } from '../../schemas/types.ts';"],
    ['domain/redline/a.ts', "import { diffArrays } from 'diff';"],
    ['domain/review/a.ts', "import { b } from '../plan/b.ts';"],
    ['server/store/lowdb/a.ts', "import { Low } from 'lowdb';\nimport fs from 'node:fs';"],
    ['server/actions/a.ts', "import type { Store } from '../store/store.ts';"],
    ['server/http/app.ts', "import express from 'express';\nimport { a } from '../actions/a.ts';"],
    ['server/main.ts', "import { createApp } from './http/app.ts';"],
    ['domain/text/a.ts', 'export const day = (iso: string) => new Date(iso);'],
    ['client/app.tsx', "import { MantineProvider } from '@mantine/core';\nimport './app.css';"],
    ['client/api.ts', "import type { Plan } from '../schemas/types.ts';"],
    ['client/plan/a.ts', "import { titleOf } from '../../domain/plan/titles.ts';"],
    ['domain/a.ts', "// import express from 'express';\nexport const s = 'from \"node:fs\"';"],
  ])('lets %s hold: %s', (file, source) => {
    plant(file, source);
    expect(checkArrows(root)).toEqual([]);
  });

  test.each([
    ['a file may not climb', 'domain/text/b.ts', "import '../plan/a.ts';", 'may not import plan'],
    ['nor see a room beside its own', 'domain/checks/b.ts', "import '../redline/a.ts';", 'redline'],
    ['types neither', 'domain/plan/b.ts', "import type { A } from '../review/a.ts';", 'review'],
    [
      'files by name have a floor',
      'client/api.ts',
      "import './app.tsx';",
      'may not import app.tsx',
    ],
    ['an unknown room has none', 'domain/other/b.ts', '', 'is on no floor'],
    ['nobody leads here', 'domain/b.ts', '', 'nothing that is started leads here'],
  ])('%s: %s', (_, file, source, message) => {
    for (const target of ['domain/plan', 'domain/redline', 'domain/review'])
      plant(`${target}/a.ts`, '');
    plant('client/app.tsx', '');
    plant(file, source);
    const faults = checkFloors(readGraph(root)).filter((one) => one.file === file);
    expect(faults.map((one) => one.message).join()).toContain(message);
  });

  test('two files may not export one name, nor a comment be wider than code', () => {
    plant('domain/a.ts', 'export const titleOf = 1;');
    plant('domain/b.ts', `// ${'a'.repeat(99)}\nexport type titleOf = 1;`);
    plant('client/messages/vi/a.ts', 'export const titleOf = 1;');
    expect(checkNames(root, readGraph(root))).toEqual([
      { file: 'domain/b.ts', line: 1, message: 'exports titleOf, as domain/a.ts does' },
      { file: 'domain/b.ts', line: 1, message: 'a comment of 102 columns' },
    ]);
  });

  test('files that import each other round about are a circle, by types, too', () => {
    plant('server/main.ts', "import './a.ts';");
    plant('server/a.ts', "export const load = () => import('./b.ts');");
    plant('server/b.ts', "import type { load } from './a.ts';");
    expect(checkFloors(readGraph(root)).map((one) => one.message)).toContain(
      'a circle of imports: server/a.ts, server/b.ts',
    );
  });

  test.each([
    [
      'domain/plan/a.ts',
      "import { s } from '../../server/store/store.ts';",
      'domain/ may import only',
    ],
    [
      'domain/plan/a.ts',
      "import type { S } from '../../server/store/store.ts';",
      'domain/ may import only',
    ],
    ['domain/plan/a.ts', "export * from '../../server/http/app.ts';", 'domain/ may import only'],
    ['domain/plan/a.ts', "import { createHash } from 'node:crypto';", "Node's own modules"],
    ['domain/plan/a.ts', "import fs from 'fs';", "Node's own modules"],
    ['domain/plan/a.ts', "import express from 'express';", 'the package express'],
    ['domain/plan/a.ts', "export const f = () => import('lowdb/node');", 'the package lowdb'],
    [
      'domain/plan/a.ts',
      "export type A = import('../../server/store/store.ts').A;",
      'domain/ may import only',
    ],
    ['domain/plan/a.ts', 'export const now = () => Date.now();', 'uses Date.now()'],
    ['domain/plan/a.ts', 'export const now = () => [new Date()];', 'uses new Date()'],
    ['domain/plan/a.ts', 'export const id = () => String(Math.random());', 'uses Math.random()'],
    [
      'server/store/a.ts',
      "import { r } from '../actions/return-plan.ts';",
      'server/store/ may import only',
    ],
    [
      'server/store/a.ts',
      "import { d } from '../documents/html.ts';",
      'server/store/ may import only',
    ],
    [
      'server/actions/a.ts',
      "import { app } from '../http/app.ts';",
      'server/actions/ may import only',
    ],
    ['server/actions/a.ts', "import express from 'express';", 'the package express'],
    ['server/http/a.ts', "import { main } from '../main.ts';", 'server/http/ may import only'],
    ['server/http/a.ts', "import request from 'supertest';", 'the package supertest'],
    ['schemas/a.ts', "import { s } from '../server/store/store.ts';", 'schemas/ may import only'],
    ['client/a.tsx', "import { s } from '../server/store/store.ts';", 'client/ may import only'],
    ['client/a.tsx', "import express from 'express';", 'the package express'],
    ['client/a.tsx', "import { join } from 'node:path';", "Node's own modules"],
    ['schemas/a.ts', "import { readFileSync } from 'node:fs';", "Node's own modules"],
    [
      'server/main.ts',
      "import { seed } from '../tests/support/seed.ts';",
      'server/ may import only',
    ],
    ['server/elsewhere/a.ts', 'export const a = 1;', 'no known layer'],
  ])('refuses in %s: %s', (file, source, message) => {
    plant(file, source);
    expect(checkArrows(root)).toEqual([
      { file, line: expect.any(Number), message: expect.stringContaining(message) },
    ]);
  });

  test('the command fails and names file and line', () => {
    plant('domain/a.ts', "\nimport { s } from '../server/store/store.ts';");
    const script = join(projectRoot, 'scripts', 'check-imports.ts');
    const result = spawnSync(process.execPath, ['--import', 'tsx', script, root], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    expect(result.stderr).toContain('domain/a.ts:2 imports');
    expect(result.status).toBe(1);
  });
});

test('reads an import of any form, and whether it is gone at run time', () => {
  const source = [
    "import a, { type B } from './a.ts';",
    "import { type C } from './c.ts';",
    "import type { D } from './d.ts';",
    "import './e.ts';",
    "export { f } from './f.ts';",
    "export * from './g.ts';",
    "const h = async () => (await import('./h.ts')).h;",
    "type I = import('./i.ts').I;",
  ].join('\n');
  const typeOnly = new Set(['./d.ts', './i.ts']);
  expect(readImports(source, { tsx: false }).imports).toEqual(
    ['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => ({
      specifier: `./${name}.ts`,
      line: index + 1,
      typeOnly: typeOnly.has(`./${name}.ts`),
    })),
  );
});
