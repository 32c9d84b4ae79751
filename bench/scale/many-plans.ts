import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultCalendar } from '../../domain/text/work-calendar.ts';
import type { Account, PlanEvent, Revision } from '../../schemas/types.ts';
import { readSeed } from '../../seeds/load.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { officeCalendar } from '../../server/actions/office-calendar.ts';
import { createPlanLog } from '../../server/actions/plan-log.ts';
import { createPresence } from '../../server/actions/presence.ts';
import { createFrom } from '../../server/demo.ts';
import { playStory } from '../../server/play-story.ts';
import { documentSha256 } from '../../server/store/content-hash.ts';
import { encodeRecord } from '../../server/store/lowdb/read-log.ts';
import { encodeRevision, revisionFile } from '../../server/store/lowdb/revision-files.ts';
import { createMemoryStore } from '../../server/store/memory.ts';

/** A plan's whole story, ready to be written under any id. */
export interface Story {
  readonly accounts: readonly Account[];
  readonly events: readonly PlanEvent[];
  readonly revisions: readonly Revision[];
}

/** The Thanh Hóa plan from its first draft to its approval. */
export async function thanhHoaStory(): Promise<Story> {
  const seed = readSeed('thanh-hoa');
  const store = createMemoryStore();
  const at = new Date('2021-06-01T08:00:00+07:00');
  const clock = () => at;
  let count = 0;
  const deps: Deps = {
    store,
    plans: createPlanLog(store, clock),
    clock,
    newId: () => `n${++count}`,
    passwords: { hash: async () => '', verify: async () => false },
    calendar: officeCalendar(defaultCalendar(2020, 2023)),
    presence: createPresence(() => at.getTime()),
    demoAccounts: false,
  };
  for (const { login, name, offices } of seed.accounts)
    await store.putAccount({
      id: login,
      login,
      name,
      offices,
      administrator: false,
      active: true,
      passwordHash: '',
      createdAt: at.toISOString(),
    });
  await createFrom(deps, seed, await store.accounts(), at);
  await playStory(deps, seed, seed.story, (step) => new Date(step.at));
  const events = await store.events(seed.document.id, 0);
  const revisions: Revision[] = [];
  for (const event of events)
    if (event.type === 'revision-submitted') {
      const { number, sha256 } = event.data;
      const revision = await store.revision(seed.document.id, number, sha256);
      if (revision) revisions.push(revision);
    }
  return { accounts: await store.accounts(), events, revisions };
}

/**
 * Writes the story as the plan of an id into a data folder, in the files of the store, each append
 * a line.
 */
export function writePlan(folder: string, planId: string, story: Story): void {
  const { events, revisions } = named(story, planId);
  const write = (name: string, bytes: Buffer) => {
    const path = join(folder, 'plans', planId, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  for (const revision of revisions)
    write(revisionFile(revision.number, revision.sha256), encodeRevision(revision));
  write('events.jsonl', Buffer.concat(events.map((event) => encodeRecord([event]))));
}

/** The same story of a plan with another id; its revisions have hashes of their own. */
export function named(story: Story, planId: string): Story {
  const [first] = story.events;
  const id = first?.type === 'plan-created' ? first.data.document.id : '';
  const renamed = JSON.parse(JSON.stringify(story), (key, value) =>
    value === id && key !== 'kind' ? planId : value,
  ) as Story;
  const revisions = renamed.revisions.map((revision) => ({
    ...revision,
    sha256: documentSha256(revision.document),
  }));
  const events = renamed.events.map((event) => {
    if (event.type !== 'revision-submitted') return event;
    const sha256 = revisions.find(({ number }) => number === event.data.number)?.sha256 ?? '';
    return { ...event, data: { ...event.data, sha256 } };
  });
  return { ...story, events, revisions };
}

/**
 * Writes accounts into a data folder: the people of the story, with one password hash, and others
 * up to a number. Returns their ids.
 */
export function writeAccounts(
  folder: string,
  { accounts }: Story,
  passwordHash: string,
  count: number,
): readonly string[] {
  const [first] = accounts;
  const more = Array.from({ length: Math.max(0, count - accounts.length) }, (_, index) => ({
    ...first,
    id: `nguoi-${index}`,
    login: `nguoi-${index}`,
  }));
  const all = [...accounts, ...more].map((account) => ({ ...account, passwordHash }));
  writeFileSync(join(folder, 'accounts.json'), JSON.stringify({ accounts: all }));
  return all.map(({ id = '' }) => id);
}
