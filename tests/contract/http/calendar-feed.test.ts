import { beforeAll, describe, expect, test } from '@jest/globals';
import { plainText } from '../../../domain/text/plain.ts';
import { readSeed } from '../../../seeds/load.ts';
import { createApp } from '../../../server/http/app.ts';
import { FETCHES } from '../../../server/http/middleware/calendar-limit.ts';
import { calendarOf } from '../../support/calendar-reader.ts';
import { storyApp } from '../../support/story-app.ts';
import { signedIn, testApp } from '../../support/test-app.ts';

const seed = readSeed('nghe-an');
let at: Awaited<ReturnType<typeof testApp>>;
let story: Awaited<ReturnType<typeof storyApp>>;

beforeAll(async () => {
  at = await testApp({ now: '2022-05-01T08:00:00+07:00' });
  story = await storyApp(seed, at);
  await story.playTo('returned');
});

/** A new address for a person, as the path of the API. */
async function addressOf(login: string): Promise<string> {
  const { body } = await (await at.client(login)).post('/calendar-feed');
  return new URL(body.address).pathname.replace('/api', '');
}
/**
 * What a calendar program gets; always at one name of the server, whose port differs from call to
 * call.
 */
const HOST = 'duthao.vidu.gov.vn';
const followed = async (path: string) => {
  const answer = await (await at.client()).get(path, { headers: { Accept: '*/*', Host: HOST } });
  return { answer, events: answer.status === 200 ? calendarOf(answer.text).events : [] };
};

describe('the calendar at a private address', () => {
  test('has meetings at their hour and place, for those who take part in the plan alone', async () => {
    const member = await addressOf('na-uyvien1');
    const stranger = await addressOf('nguoingoai');
    const { events } = await followed(member);
    expect(events.find(({ uid }) => uid === 'meeting-hop-btv-2022-05@duthao')).toMatchObject({
      summary: 'Họp: Phiên họp thường kỳ của Ban Thường vụ Tỉnh ủy',
      location: 'Trụ sở Tỉnh ủy (minh họa)',
      start: '2022-05-28T01:00:00Z',
      end: '2022-05-28T02:00:00Z',
      description: `1. ${seed.document.fields.title}`,
    });
    expect((await followed(stranger)).events).toEqual([]);
  });

  test('has no words of any remark, whoever follows it', async () => {
    const { comments } = await at.deps.plans.load(seed.document.id);
    const words = comments.map(({ text }) => plainText(text).slice(0, 24));
    expect(words.length).toBeGreaterThan(10);
    for (const login of ['na-soanthao', 'na-lanhdao', 'na-chutri1', 'na-thuky', 'na-uyvien1']) {
      const { answer, events } = await followed(await addressOf(login));
      const directives = events.filter(({ uid }) => uid.startsWith('directive-'));
      expect([login, directives.length > 0]).toEqual([login, true]);
      const whole = answer.text.replaceAll('\r\n ', '');
      expect(words.filter((some) => whole.includes(some))).toEqual([]);
    }
  });

  test('asks programs to keep what they have while nothing changed', async () => {
    const path = await addressOf('na-uyvien1');
    const { answer, events } = await followed(path);
    expect(events.length).toBeGreaterThan(0);
    const again = await (await at.client()).get(path, {
      headers: { Host: HOST, 'If-None-Match': answer.headers.etag ?? '' },
    });
    expect(again.status).toBe(304);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    // The same bytes: a stamp is of the matter, not of the moment of asking.
    expect((await followed(path)).answer.text).toBe(answer.text);
  });

  test('speaks English at an address made in English', async () => {
    const { body } = await (await at.client('na-uyvien1')).post('/calendar-feed', undefined, {
      headers: { 'Accept-Language': 'en' },
    });
    const { pathname, search } = new URL(body.address);
    const { answer } = await followed(`${pathname.replace('/api', '')}${search}`);
    expect(calendarOf(answer.text).name).toBe('Dự Thảo: due dates and meetings');
  });

  test('a new address ends the one before it, and is not kept as such', async () => {
    const before = await addressOf('na-thuky');
    const after = await addressOf('na-thuky');
    expect((await followed(before)).answer.status).toBe(404);
    expect((await followed(after)).answer.status).toBe(200);
    const key = after.split('/').at(-1)?.replace('.ics', '') ?? '';
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await at.store.accounts())).not.toContain(key);
    const account = (await (await at.client('na-chutri1')).get('/accounts')).body.accounts.find(
      ({ id }: { id: string }) => id === 'na-thuky',
    );
    expect(account).not.toHaveProperty('calendar');
  });

  test('what a person may no longer see is gone at the next fetch', async () => {
    const path = await addressOf('na-uyvien2');
    expect((await followed(path)).events.length).toBeGreaterThan(0);
    const { body } = await (await at.client('na-soanthao')).get(story.plan);
    const members = body.members
      .filter(({ accountId }: { accountId: string }) => accountId !== 'na-uyvien2')
      .map(({ name: _name, ...member }: { name: string }) => member);
    const changed = await (await at.client('quantri')).put(`${story.plan}/members`, { members });
    expect(changed.status).toBe(200);
    expect((await followed(path)).events).toEqual([]);
  });

  test.each([{ active: false }, { password: 'mat-khau-moi-dai' }])(
    'an administrator’s %j ends the address',
    async (change) => {
      const admin = await at.client('quantri');
      await admin.put('/accounts/na-uyvien3', { active: true, password: 'mat-khau-moi-dai' });
      const person = await signedIn(at.app, 'na-uyvien3', { password: 'mat-khau-moi-dai' });
      const { body } = await person.post('/calendar-feed');
      const path = new URL(body.address).pathname.replace('/api', '');
      expect((await followed(path)).answer.status).toBe(200);
      expect((await admin.put('/accounts/na-uyvien3', change)).status).toBe(200);
      expect((await followed(path)).answer.status).toBe(404);
      await admin.put('/accounts/na-uyvien3', { active: true });
      expect((await followed(path)).answer.status).toBe(404);
    },
  );

  test('is at the address that the office set, and the log has no key', async () => {
    const lines: string[] = [];
    const app = await createApp(
      { ...at.deps, publicAddress: 'https://duthao.vidu.gov.vn' },
      {
        version: 'test',
        log: {
          request: ({ path }) => lines.push(path),
          fault: (error, path) => lines.push(path, String(error)),
        },
      },
    );
    const person = await signedIn(app, 'thuky');
    const { body } = await person.post('/calendar-feed');
    expect(body.address).toMatch(/^https:\/\/duthao\.vidu\.gov\.vn\/api\/calendars\/[\w-]+\.ics$/);
    const { pathname } = new URL(body.address);
    const key = pathname.split('/').at(-1)?.replace('.ics', '') ?? '';
    expect((await person.get(pathname.replace('/api', ''))).status).toBe(200);
    await person.agent.get(pathname.toUpperCase());
    await person.agent.get(`${pathname}/x`);
    expect(lines.filter((line) => /calendars/i.test(line))).toHaveLength(3);
    expect(lines.join(' ').toLowerCase()).not.toContain(key.toLowerCase());
  });

  test('asked for too often, waits', async () => {
    const path = await addressOf('na-chutri1');
    const program = await at.client();
    for (let turn = 0; turn < FETCHES; turn++) await program.get(path);
    const { status, body } = await program.get(path);
    expect([status, body.code]).toEqual([429, 'too-many-attempts']);
    // Others' calendars go on.
    expect((await program.get(await addressOf('na-thuky'))).status).toBe(200);
  });
});
