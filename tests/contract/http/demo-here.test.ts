import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import request from 'supertest';
import { createApp } from '../../../server/http/app.ts';
import { PASSWORD, testApp } from '../../support/test-app.ts';

/**
 * The people of the tests, the administrator and the chair of whom belong to the demo; a real
 * drafter beside them.
 */
async function demoApp() {
  const at = await testApp();
  for (const account of await at.store.accounts())
    if (account.login !== 'soanthao') await at.store.putAccount({ ...account, demo: true });
  return at;
}

type Headers = Readonly<Record<string, string>>;

const signIn = (app: Parameters<typeof request>[0], login: string, headers: Headers = {}) =>
  request(app).post('/api/session').set(headers).send({ login, password: PASSWORD });

const ELSEWHERE: readonly Headers[] = [
  { Host: 'duthao.vidu.gov.vn' },
  { Host: 'localhost.evil.example' },
  { Host: '127.0.0.1.nip.io' },
  { 'X-Forwarded-For': '203.0.113.9' },
  { 'X-Forwarded-Proto': 'https' },
  { Forwarded: 'for=203.0.113.9' },
  { Via: '1.1 proxy' },
  { 'X-Real-IP': '203.0.113.9' },
  { 'X-Request-Id': '3f2a' },
  { 'X-NginX-Proxy': 'true' },
  { 'X-Url-Scheme': 'https' },
  { 'CloudFront-Viewer-Address': '203.0.113.9:4711' },
  { 'Surrogate-Capability': 'varnish=ESI/1.0' },
];

test.each(ELSEWHERE)(
  'a demo account that comes with %j is refused, with what to set',
  async (headers) => {
    const { app } = await demoApp();
    const refused = await signIn(app, 'quantri', { ...headers, 'Accept-Language': 'en' });
    expect(refused.status).toBe(403);
    expect(refused.type).toBe('application/problem+json');
    for (const words of [refused.body.messages.vi, refused.body.messages.en])
      expect(words).toMatch(/TRUST_PROXY.*ADMIN_PASSWORD/s);
    expect(refused.body.messages.vi).toContain('minh họa');
    expect(refused.headers['set-cookie']).toBeUndefined();
    // The same people sign in at the machine itself, and real ones everywhere.
    expect((await signIn(app, 'quantri')).status).toBe(201);
    expect((await signIn(app, 'soanthao', headers)).status).toBe(201);
  },
);

test('a session that began on this machine is worth nothing to who comes through a proxy', async () => {
  const { app } = await demoApp();
  const cookie = String((await signIn(app, 'quantri')).headers['set-cookie']).split(';')[0] ?? '';
  const ask = (path: string, headers: Headers = {}) =>
    request(app).get(`/api${path}`).set('Cookie', cookie).set(headers);
  for (const path of ['/session', '/accounts', '/plans', '/notices']) {
    expect((await ask(path)).status).toBe(200);
    for (const headers of ELSEWHERE) expect((await ask(path, headers)).status).toBe(401);
  }
});

test('nor is the private address of a demo calendar', async () => {
  const { app, client } = await demoApp();
  const { body } = await (await client('chutri')).post('/calendar-feed');
  const { pathname } = new URL(body.address);
  expect((await request(app).get(pathname)).status).toBe(200);
  for (const headers of ELSEWHERE)
    expect((await request(app).get(pathname).set(headers)).status).toBe(404);
});

test('nginx as it comes, HTTP/1.0 and its own Host, is no browser on this machine', async () => {
  const { app } = await demoApp();
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const body = JSON.stringify({ login: 'quantri', password: PASSWORD });
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        `POST /api/session HTTP/1.0\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      ),
    );
    socket.setEncoding('utf8').on('data', (part) => (text += part));
    socket.on('end', () => resolve(text)).on('error', reject);
  });
  server.close();
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
});

test('an account made by a demo account belongs to the demo, and stays of it under a new password and name', async () => {
  const { app, store, client } = await demoApp();
  const admin = await client('quantri');
  const made = await admin.post('/accounts', {
    login: 'nguoi.moi',
    name: 'Người Mới',
    offices: [{ title: 'Chuyên viên', agency: 'Sở Tài chính' }],
    password: PASSWORD,
    administrator: true,
  });
  expect(made.status).toBe(201);
  const proxied = { 'X-Forwarded-For': '203.0.113.9' };
  expect((await signIn(app, 'nguoi.moi')).status).toBe(201);
  expect((await signIn(app, 'nguoi.moi', proxied)).status).toBe(403);
  await admin.put('/accounts/chutri', { password: 'mat-khau-khac', name: 'Tên khác' });
  const again = await request(app)
    .post('/api/session')
    .set(proxied)
    .send({ login: 'chutri', password: 'mat-khau-khac' });
  expect(again.status).toBe(403);
  const flags = (await store.accounts()).map(({ login, demo }) => [login, demo === true]);
  expect(Object.fromEntries(flags)).toMatchObject({
    chutri: true,
    'nguoi.moi': true,
    soanthao: false,
  });
});

test('where the demo is closed, its sessions and calendars are over, at this machine too', async () => {
  const { app, deps, client } = await demoApp();
  const cookie = String((await signIn(app, 'quantri')).headers['set-cookie']).split(';')[0] ?? '';
  const { body } = await (await client('chutri')).post('/calendar-feed');
  const closed = await createApp({ ...deps, demoAccounts: false }, { version: 'test' });
  expect((await signIn(closed, 'quantri')).status).toBe(401);
  expect((await request(closed).get('/api/session').set('Cookie', cookie)).status).toBe(401);
  expect((await request(closed).get(new URL(body.address).pathname)).status).toBe(404);
});
