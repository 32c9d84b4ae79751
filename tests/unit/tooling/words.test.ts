import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from '../../../client/messages/vi.ts';
import { areasIn } from '../../../scripts/vite/words.ts';

const client = fileURLToPath(new URL('../../../client', import.meta.url));

test('a source takes the words of the areas that its keys begin with', () => {
  expect(areasIn("t('plan.turn.chair'); t(`rounds.vote.choice.$" + '{choice}`)')).toEqual([
    'plan',
    'rounds',
  ]);
  expect(areasIn('<p>{t(open ? "remark.less" : "remark.more")}</p>')).toEqual(['remark']);
  expect(areasIn('label(`field.type.$' + "{type}`, type); t('signIn.title')")).toEqual([
    'field',
    'signIn',
  ]);
});

test('what only looks like a key takes nothing', () => {
  expect(areasIn("import { plan } from './plan.ts'; plan.title; 'plans'; x['remark'].y")).toEqual(
    [],
  );
  expect(areasIn("/** Like `plans.empty.title`. */\n// t('work.title')\n")).toEqual([]);
});

test('every area of the catalogue is found by its name', () => {
  for (const area of Object.keys(vi)) expect(areasIn(`t('${area}.title')`)).toEqual([area]);
});

/** Keys written as one literal begin with their area, so that the build finds it. */
test('no key in the client begins with something that is only known when it runs', () => {
  const sources = readdirSync(client, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(sources.length).toBeGreaterThan(200);
  const unclear = sources.filter((path) =>
    /\b(t|label)\(\s*`\$\{/.test(readFileSync(path, 'utf8')),
  );
  expect(unclear).toEqual([]);
});
