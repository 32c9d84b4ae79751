import request from 'supertest';
import { createAttempts, PER_ADDRESS } from '../../../server/actions/attempts.ts';
import { createApp } from '../../../server/http/app.ts';
import { PASSWORD, testApp } from '../../support/test-app.ts';

/** The app where nothing is waited for, and how often it checked a password. */
async function floodedApp() {
  const at = await testApp();
  let checked = 0;
  const { passwords } = at.deps;
  const deps = {
    ...at.deps,
    attempts: createAttempts({ now: () => performance.now(), wait: async () => undefined }),
    passwords: {
      ...passwords,
      verify: (hash: string, password: string) => {
        checked++;
        return passwords.verify(hash, password);
      },
    },
  };
  const app = await createApp(deps, { version: 'test', trustProxy: 1 });
  const signIn = (ip: string, login: string, password = 'sai-mat-khau') =>
    request(app)
      .post('/api/session')
      .set({ 'X-Forwarded-For': ip, 'Accept-Language': 'en' })
      .send({ login, password });
  return { app, signIn, checked: () => checked };
}

test('a flood of wrong sign-ins with ever new logins is refused: 429, when to come again, words in both languages', async () => {
  const { signIn, checked } = await floodedApp();
  let last = await signIn('203.0.113.9', 'x');
  for (let turn = 0; turn < PER_ADDRESS + 20; turn++)
    last = await signIn('203.0.113.9', `login-${turn}`);
  expect(checked()).toBe(PER_ADDRESS);
  expect([last.status, last.type]).toEqual([429, 'application/problem+json']);
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(600);
  expect(last.body.messages.vi).toMatch(/Đợi \d+ phút/);
  expect(last.body.messages.en).toMatch(/Wait \d+ minutes/);
  // Elsewhere people sign in as ever.
  expect((await signIn('203.0.113.10', 'chutri', PASSWORD)).status).toBe(201);
}, 30_000);

test('addresses of one subscriber of IPv6 count as one', async () => {
  const { signIn, checked } = await floodedApp();
  for (let turn = 0; turn < PER_ADDRESS + 5; turn++)
    await signIn(`2001:db8:1:2::${turn.toString(16)}`, `login-${turn}`);
  expect(checked()).toBe(PER_ADDRESS);
  expect((await signIn('2001:db8:1:3::1', 'chutri', PASSWORD)).status).toBe(201);
}, 30_000);

test('a stranger’s large body is not read: they are told to sign in first', async () => {
  const { client } = await testApp();
  const stranger = await client();
  const body = { text: 'a'.repeat(1_000_000) };
  expect((await stranger.post('/plans/de-an/comments', body)).status).toBe(401);
  // Not even its JSON is looked at.
  const broken = await stranger.agent
    .post('/api/plans')
    .set('Content-Type', 'application/json')
    .send('{"'.repeat(100_000));
  expect(broken.status).toBe(401);
});

test('who signs in sends a login and a password, and no more than that takes', async () => {
  const { client } = await testApp();
  const stranger = await client();
  const { status, body } = await stranger.post('/session', {
    login: 'chutri',
    password: 'a'.repeat(20_000),
  });
  expect(status).toBe(413);
  expect(body.messages.vi).toContain('10 kB');
  const signed = await client('soanthao');
  const large = await signed.post('/plans', { title: 'a'.repeat(9_000_000) });
  expect([large.status, large.body.messages.vi]).toEqual([413, expect.stringContaining('8 MB')]);
});

test('a wrong present password and a wrong sign-in count together', async () => {
  const { client } = await testApp();
  const here = await client('thuky');
  const stranger = await client();
  for (let turn = 0; turn < 5; turn++) {
    await here.put('/session/password', { password: 'sai', newPassword: 'mat-khau-moi-dai' });
    await stranger.post('/session', { login: ' ThuKy', password: 'sai' });
  }
  const change = { password: PASSWORD, newPassword: 'mat-khau-moi-dai' };
  expect((await here.put('/session/password', change)).status).toBe(429);
});
