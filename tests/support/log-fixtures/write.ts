// What a release does for those after it: `node --import tsx tests/support/log-fixtures/write.ts`
// plays every act on the real app and keeps the data folder as the fixture of this version
// (package.json). With `--expected` it writes nothing but what this version makes of all fixtures:
// for a change that is meant, and to be read in the diff.
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { testApp } from '../test-app.ts';
import {
  contentsOf,
  currentVersion,
  FIXTURES,
  fixtureVersions,
  inCopy,
  withFolder,
} from './log-fixtures.ts';
import { playEveryAct } from './story.ts';

const START = '2021-06-01T08:00:00+07:00';

/** Not of the log: which process had the folder, its secret, and sessions that are over. */
const LEFT_OUT = /^(?:lock-.*|server\.json|sessions\.json)$/;

async function writeData(version: string): Promise<void> {
  const target = join(FIXTURES, version, 'data');
  if ((await readdir(target).catch(() => [])).length > 0)
    throw new Error(`${target} is there: what a version wrote never changes`);
  const folder = await mkdtemp(join(tmpdir(), 'duthao-log-'));
  const store = await openLowdbStore(folder, { now: () => Date.parse(START) });
  const app = await testApp({ now: START, store });
  await playEveryAct(app);
  await app.deps.plans.checkpointAll();
  await store.close();
  for (const name of await readdir(folder))
    if (!LEFT_OUT.test(name)) await cp(join(folder, name), join(target, name), { recursive: true });
  await rm(folder, { recursive: true });
}

if (!process.argv.includes('--expected')) await writeData(await currentVersion());
for (const version of await fixtureVersions()) {
  const contents = await inCopy(version, (folder) => withFolder(folder, contentsOf));
  await writeFile(join(FIXTURES, version, 'expected.json'), linesOf(contents));
}

/** JSON with a line for each value two levels down, so that a change is seen where it is. */
function linesOf(contents: object): string {
  const member = (name: string, text: string) => `${JSON.stringify(name)}:${text}`;
  const parts = Object.entries(contents).map(([name, part]) => {
    const lines = Object.entries(part as object).map(([key, value]) =>
      member(key, JSON.stringify(value)),
    );
    return Array.isArray(part)
      ? member(name, JSON.stringify(part))
      : member(name, `{\n${lines.join(',\n')}}`);
  });
  return `{${parts.join(',\n')}}\n`;
}
