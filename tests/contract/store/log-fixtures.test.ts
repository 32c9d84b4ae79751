import { appendFile, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Express } from 'express';
import type { Bilingual } from '../../../domain/refusal.ts';
import { readEvent } from '../../../domain/review/upcast.ts';
import { definitions } from '../../../schemas/definitions.ts';
import type { PlanDocument, PlanEvent } from '../../../schemas/types.ts';
import { createApp } from '../../../server/http/app.ts';
import { documentSha256 } from '../../../server/store/content-hash.ts';
import type { Store } from '../../../server/store/store.ts';
import {
  contentsOf,
  currentVersion,
  FIXTURES,
  fixtureVersions,
  inCopy,
  NOW,
  withFolder,
} from '../../support/log-fixtures/log-fixtures.ts';
import { signedIn, testDeps } from '../../support/test-app.ts';

const PLAN = 'de-an-mau';
const OTHER = 'ke-hoach-mau';
const logIn = (folder: string, planId = PLAN) => join(folder, 'plans', planId, 'events.jsonl');

async function storedEvents(version: string): Promise<readonly PlanEvent[]> {
  const data = join(FIXTURES, version, 'data');
  const logs = (await readdir(join(data, 'plans'))).map((planId) =>
    readFile(logIn(data, planId), 'utf8'),
  );
  return (await Promise.all(logs))
    .flatMap((log) => log.split('\n').filter(Boolean))
    .flatMap((line) => JSON.parse(line).events);
}

async function appOn(store: Store) {
  const { deps } = testDeps(NOW, store);
  return { deps, app: await createApp(deps, { version: 'test' }) };
}

/** Asks for what a person sees of a plan; the status of each answer, by path. */
async function statusesOf(app: Express, login: string, planId: string, revisions: number) {
  const client = await signedIn(app, login);
  const plan = `/plans/${planId}`;
  const numbers = Array.from({ length: revisions }, (_, index) => `${plan}/revisions/${index + 1}`);
  const parts = ['comments', 'rounds', 'history', 'response-table'].map(
    (part) => `${plan}/${part}`,
  );
  const statuses: Record<string, number> = {};
  for (const path of ['/plans', '/notices', plan, ...parts, ...numbers])
    statuses[path] = (await client.get(path)).status;
  return statuses;
}

const versions = await fixtureVersions();

describe.each(versions)('the data folder that %s wrote', (version) => {
  test('opens whole, and is read as it always was', () =>
    inCopy(version, async (folder) => {
      const notices: Bilingual[] = [];
      const expected = await readFile(join(FIXTURES, version, 'expected.json'), 'utf8');
      const read = async () => {
        await withFolder(
          folder,
          async (store) => {
            const contents = await contentsOf(store);
            expect(JSON.parse(JSON.stringify(contents))).toEqual(JSON.parse(expected));
            const { plans } = testDeps(NOW, store).deps;
            for (const planId of await store.planIds()) await plans.load(planId);
            await plans.checkpointAll();
            expect([await store.damaged(), await store.troubles()]).toEqual([[], []]);
          },
          notices,
        );
      };
      // Again from what this version kept of it.
      await read();
      await read();
      expect(notices).toEqual([]);
    }));

  test('serves every plan to all who take part in it', () =>
    inCopy(version, (folder) =>
      withFolder(folder, async (store) => {
        const { app, deps } = await appOn(store);
        for (const planId of [PLAN, OTHER]) {
          const { members, revisions } = await deps.plans.load(planId);
          for (const login of new Set(members.map(({ accountId }) => accountId))) {
            const statuses = await statusesOf(app, login, planId, revisions.length);
            expect([login, statuses]).toEqual([
              login,
              Object.fromEntries(Object.keys(statuses).map((path) => [path, 200])),
            ]);
          }
        }
      }),
    ));
});

describe('the fixture of this version', () => {
  test('is there, and has every event type: a release adds its own (tests/support/log-fixtures/write.ts)', async () => {
    const version = await currentVersion();
    expect(versions).toContain(version);
    const written = new Set((await storedEvents(version)).map(({ type }) => type));
    const types = (definitions.EventType as { readonly enum: readonly PlanEvent['type'][] }).enum;
    expect(types.filter((type) => !written.has(type))).toEqual([]);
  });

  test('needs no upcast', async () => {
    for (const stored of await storedEvents(await currentVersion())) {
      const read = readEvent(stored);
      expect('event' in read && read.event).toBe(stored);
    }
  });
});

/** Appends an event as a newer version might write it. */
async function writtenByNewer(folder: string, type: string, data: unknown): Promise<void> {
  const log = await readFile(logIn(folder), 'utf8');
  const last = JSON.parse(log.trimEnd().split('\n').at(-1) ?? '').events.at(-1) as PlanEvent;
  const event = { seq: last.seq + 1, at: last.at, actor: last.actor, type, data };
  await appendFile(logIn(folder), `${JSON.stringify({ events: [event] })}\n`);
}

/** Lets the last frozen revision be one that a newer version wrote, its hash right. */
async function frozenByNewer(folder: string): Promise<void> {
  const revisions = join(folder, 'plans', PLAN, 'revisions');
  const [file = ''] = (await readdir(revisions)).sort().reverse();
  const revision = JSON.parse(await readFile(join(revisions, file), 'utf8'));
  const document = JSON.parse(
    JSON.stringify(revision.document).replace('"type":"task"', '"type":"measure"'),
  ) as PlanDocument;
  const sha256 = documentSha256(document);
  await writeFile(join(revisions, file), JSON.stringify({ ...revision, sha256, document }));
  await rename(
    join(revisions, file),
    join(revisions, `${file.slice(0, 5)}${sha256.slice(0, 12)}.json`),
  );
  const log = await readFile(logIn(folder), 'utf8');
  await writeFile(logIn(folder), log.replace(revision.sha256, sha256));
}

describe('a copy that a newer version has written on', () => {
  const cases: readonly (readonly [string, (folder: string) => Promise<void>, RegExp])[] = [
    [
      'an event of a type that is not known',
      (folder) => writtenByNewer(folder, 'plan-archived', { reason: 'x' }),
      /việc số \d+ \(plan-archived\).*act \d+ \(plan-archived\) is of a type/,
    ],
    [
      'a known type of another shape',
      (folder) => writtenByNewer(folder, 'revision-withdrawn', { reason: 'x', until: '2022' }),
      /\(revision-withdrawn\).*act \d+ \(revision-withdrawn\) has a part \/data\/until/,
    ],
    [
      'a node of a type that is not known',
      (folder) =>
        writtenByNewer(folder, 'node-added', {
          parentId: 'phan-1',
          index: 0,
          node: { id: 'moi', type: 'measure', fields: {}, children: [] },
        }),
      /\(node-added\).*act \d+ \(node-added\) has a part \/data\/node\/type/,
    ],
    [
      'a field that the node of an edit has not',
      (folder) => writtenByNewer(folder, 'node-set', { nodeId: 'phan-1', fields: { risk: 'x' } }),
      /\(node-set\).*act \d+ \(node-set\) has a part \/data\/fields\/risk/,
    ],
    [
      'a frozen document with a node that is not known',
      frozenByNewer,
      /0003-.*văn bản có phần.*the document has a part \/children\/1\/children\/\d+\/type/,
    ],
  ];

  test.each(cases)(
    '%s: the plan is damaged, named, and left as it is; all else works',
    (_what, change, words) =>
      inCopy(versions[0] ?? '', async (folder) => {
        await withFolder(folder, async (store) => {
          const { plans } = testDeps(NOW, store).deps;
          for (const planId of await store.planIds()) await plans.load(planId);
          await plans.checkpointAll();
        });
        await change(folder);
        const head = join(folder, 'plans', PLAN, 'head.json');
        const before = [await readFile(head, 'utf8'), await readFile(logIn(folder), 'utf8')];

        await withFolder(folder, async (store) => {
          const { app, deps } = await appOn(store);
          const drafter = await signedIn(app, 'soanthao');
          const { body } = await drafter.get('/plans');
          expect(body.plans.map(({ id }: { readonly id: string }) => id)).toEqual([OTHER]);
          expect((await drafter.get(`/plans/${OTHER}`)).status).toBe(200);
          expect((await drafter.get('/notices')).status).toBe(200);
          expect((await drafter.get(`/plans/${PLAN}`)).body).toMatchObject({ code: 'damaged' });
          const edit = await drafter.put(
            `/plans/${PLAN}/draft/nodes/phan-1`,
            { fields: {} },
            { ifMatch: '"1"' },
          );
          expect(edit.body).toMatchObject({ code: 'damaged' });
          const [damaged, ...others] = await deps.plans.damaged();
          expect(others).toEqual([]);
          expect(damaged?.id).toBe(PLAN);
          expect(damaged?.detail).toMatch(words);
          await deps.plans.checkpointAll();
        });
        expect([await readFile(head, 'utf8'), await readFile(logIn(folder), 'utf8')]).toEqual(
          before,
        );
      }),
  );
});

describe('a data folder from before inboxes had files of their own', () => {
  let folders: readonly string[];
  beforeEach(async () => {
    folders = await readdir(join(FIXTURES, '0.1.0-fold-6', 'data'));
  });
  afterEach(async () => {
    // What a version wrote never changes.
    expect(await readdir(join(FIXTURES, '0.1.0-fold-6', 'data'))).toEqual(folders);
  });

  test('keeps what was read unread, in a file a person', () =>
    inCopy('0.1.0-fold-6', async (folder) => {
      expect(folders).toContain('inboxes.json');
      await withFolder(folder, async (store) => {
        const { app } = await appOn(store);
        const { body } = await (await signedIn(app, 'soanthao')).get('/notices');
        expect(body).toMatchObject({ unread: 1, canUndo: true });
      });
      expect((await readdir(join(folder, 'inboxes'))).sort()).toEqual([
        'chutri.json',
        'soanthao.json',
      ]);
      expect((await readdir(folder)).filter((name) => name.startsWith('inboxes.json'))).toEqual([
        expect.stringMatching(/^inboxes\.json\.moved-/),
      ]);
    }));
});
