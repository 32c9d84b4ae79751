import request from 'supertest';
import { createPlanLog } from '../../../server/actions/plan-log.ts';
import { createApp } from '../../../server/http/app.ts';
import { PASSWORD, testApp } from '../../support/test-app.ts';

test('signing in sets a cookie that scripts can’t read and other sites don’t get', async () => {
  const { app } = await testApp();
  const response = await request(app)
    .post('/api/session')
    .send({ login: 'ChuTri', password: PASSWORD });
  expect(response.status).toBe(201);
  expect(response.body.account).toEqual(
    expect.not.objectContaining({ passwordHash: expect.anything() }),
  );
  expect(String(response.headers['set-cookie'])).toMatch(/HttpOnly/);
  expect(String(response.headers['set-cookie'])).toMatch(/SameSite=Lax/);
});

test('a wrong password and an unknown login are refused alike', async () => {
  const { client } = await testApp();
  const stranger = await client();
  const wrong = await stranger.post('/session', { login: 'chutri', password: 'sai' });
  const unknown = await stranger.post('/session', { login: 'khongai', password: 'sai' });
  expect(wrong.status).toBe(401);
  expect(unknown.body).toEqual(wrong.body);
});

test('guessing is stopped after ten wrong attempts at one login, and others can still sign in', async () => {
  const { client } = await testApp();
  const stranger = await client();
  for (let attempt = 0; attempt < 10; attempt++)
    expect(
      (await stranger.post('/session', { login: 'thuky', password: `sai-${attempt}` })).status,
    ).toBe(401);
  expect((await stranger.post('/session', { login: 'thuky', password: PASSWORD })).status).toBe(
    429,
  );
  expect((await stranger.post('/session', { login: 'chutri', password: PASSWORD })).status).toBe(
    201,
  );
});

test('a session outlives a restart of the server, and ends with signing out', async () => {
  const { client, deps, store } = await testApp();
  const chair = await client('chutri');
  const cookie = chair.agent.jar
    .getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false })
    .toValueString();
  const restarted = await createApp(
    { ...deps, plans: createPlanLog(store, deps.clock) },
    { version: 'test' },
  );
  expect(
    (await request(restarted).get('/api/session').set('Cookie', cookie)).body.account.login,
  ).toBe('chutri');
  await chair.delete('/session');
  expect((await request(restarted).get('/api/session').set('Cookie', cookie)).status).toBe(401);
});

test('a session unused for a week is over', async () => {
  const { client, setClock } = await testApp({ now: '2021-06-11T08:00:00+07:00' });
  const chair = await client('chutri');
  setClock('2021-06-17T08:00:00+07:00');
  expect((await chair.get('/session')).status).toBe(200);
  setClock('2021-06-23T08:00:00+07:00');
  expect((await chair.get('/session')).status).toBe(200);
  setClock('2021-07-01T08:00:00+07:00');
  expect((await chair.get('/session')).status).toBe(401);
});

test('a closed account is signed out everywhere; a new password too', async () => {
  const { client } = await testApp();
  const [chair, administrator] = [await client('chutri'), await client('quantri')];
  await administrator.put('/accounts/chutri', { active: false });
  expect((await chair.get('/session')).status).toBe(401);
  expect(
    (await (await client()).post('/session', { login: 'chutri', password: PASSWORD })).status,
  ).toBe(401);
});

test('the last administrator can’t be closed', async () => {
  const { client } = await testApp();
  expect((await (await client('quantri')).put('/accounts/quantri', { active: false })).status).toBe(
    409,
  );
});

test('writes from another site are refused, by Origin and by Sec-Fetch-Site', async () => {
  const { client } = await testApp();
  const drafter = await client('soanthao');
  const body = {
    kind: 'de-an',
    title: 'Đề án thử',
    draftingAgency: 'Sở Thông tin và Truyền thông',
  };
  expect(
    (await drafter.post('/plans', body, { headers: { Origin: 'https://khac.example' } })).status,
  ).toBe(403);
  expect(
    (await drafter.post('/plans', body, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status,
  ).toBe(403);
  expect(
    (await drafter.post('/plans', body, { headers: { 'Sec-Fetch-Site': 'same-origin' } })).status,
  ).toBe(201);
});

test('demo accounts sign in only where the demo is allowed', async () => {
  const { deps, store } = await testApp();
  const [account] = await store.accounts();
  if (!account) throw new Error('no account');
  await store.putAccount({ ...account, demo: true });
  const open = await createApp({ ...deps, demoAccounts: false }, { version: 'test' });
  expect(
    (await request(open).post('/api/session').send({ login: account.login, password: PASSWORD }))
      .status,
  ).toBe(401);
});

test('the content security policy allows no script but our own', async () => {
  const { app } = await testApp();
  const policy = (await request(app).get('/api/health')).headers['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test('a person changes their own password with the old one; their other browsers are signed out, this one is not', async () => {
  const { client } = await testApp();
  const here = await client('thuky');
  const there = await client('thuky');
  const change = (password: string, newPassword: string) =>
    here.put('/session/password', { password, newPassword });
  const wrong = await change('không phải', 'mật-khẩu-mới-dài');
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/password']);
  const short = await change(PASSWORD, 'ngắn');
  expect([short.status, short.body.errors[0].pointer]).toEqual([422, '/newPassword']);
  expect((await change(PASSWORD, 'mật-khẩu-mới-dài'.normalize('NFD'))).status).toBe(204);
  expect((await here.get('/session')).status).toBe(200);
  expect((await there.get('/session')).status).toBe(401);
  const stranger = await client();
  const signIn = (password: string) => stranger.post('/session', { login: 'thuky', password });
  expect((await signIn(PASSWORD)).status).toBe(401);
  expect((await signIn('mật-khẩu-mới-dài')).status).toBe(201);
});

test('guessing the old password is stopped, too', async () => {
  const { client } = await testApp();
  const here = await client('thuky');
  const change = (password: string) =>
    here.put('/session/password', { password, newPassword: 'mật-khẩu-mới-dài' });
  for (let attempt = 0; attempt < 10; attempt++)
    expect((await change(`sai-${attempt}`)).status).toBe(422);
  expect((await change(PASSWORD)).status).toBe(429);
});
