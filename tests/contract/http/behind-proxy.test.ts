import request from 'supertest';
import type { AppOptions } from '../../../server/http/app.ts';
import { createApp } from '../../../server/http/app.ts';
import { PASSWORD, testApp } from '../../support/test-app.ts';

const ADDRESS = 'https://duthao.vidu.gov.vn';

/** The app as an office runs it: warnings are collected, and it may know its address. */
async function served(publicAddress?: string, options: Partial<AppOptions> = {}) {
  const { deps } = await testApp();
  const warnings: string[] = [];
  const app = await createApp(
    { ...deps, ...(publicAddress ? { publicAddress } : {}) },
    {
      version: 'test',
      log: {
        request: () => undefined,
        fault: () => undefined,
        warning: (message) => warnings.push(message),
      },
      ...options,
    },
  );
  const signIn = (headers: Readonly<Record<string, string>>) =>
    request(app).post('/api/session').set(headers).send({ login: 'chutri', password: PASSWORD });
  return { app, signIn, warnings };
}

test.each([
  [{ Host: 'duthao.vidu.gov.vn', Origin: ADDRESS }],
  [{ Host: 'DuThao.vidu.gov.vn', Origin: ADDRESS }],
  [{ Host: 'duthao.vidu.gov.vn:443', Origin: ADDRESS }],
  [{ Host: 'duthao.vidu.gov.vn:8443', Origin: `${ADDRESS}:8443` }],
  [{ Host: '10.0.0.5:3000', Origin: 'http://10.0.0.5:3000' }],
  [{ Host: 'may-chu:80', Origin: 'http://may-chu' }],
  [{ Host: '[::1]:3000', Origin: 'http://[::1]:3000', 'Sec-Fetch-Site': 'same-origin' }],
])('a page writes to the address that it was opened at: %j', async (headers) => {
  const { signIn, warnings } = await served();
  expect((await signIn(headers)).status).toBe(201);
  expect(warnings).toEqual([]);
});

test.each(['127.0.0.1:3000', 'duthao.vidu.gov.vn', 'khac.noi-bo'])(
  'a page at PUBLIC_ADDRESS writes whatever Host the proxy passes on (%s)',
  async (Host) => {
    const { signIn } = await served(ADDRESS);
    expect((await signIn({ Host, Origin: ADDRESS })).status).toBe(201);
    expect((await signIn({ Host, Origin: ADDRESS, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(
      201,
    );
    expect((await signIn({ Host, Origin: ADDRESS, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(
      403,
    );
    expect((await signIn({ Host, Origin: 'https://khac.example' })).status).toBe(403);
  },
);

test('an address with a path or a capital letter is the same origin', async () => {
  const { signIn } = await served('https://DuThao.vidu.gov.vn:443/du-thao');
  expect((await signIn({ Host: '127.0.0.1:3000', Origin: ADDRESS })).status).toBe(201);
});

test.each([
  ['nginx as it comes', '127.0.0.1:3000', ADDRESS],
  ['Host without the port', 'duthao.vidu.gov.vn', `${ADDRESS}:8443`],
])(
  '%s: the refusal names the header and the mend, for the person and for who runs it',
  async (_case, Host, Origin) => {
    const { signIn, warnings } = await served();
    const { status, type, body } = await signIn({ Host, Origin, 'Sec-Fetch-Site': 'same-origin' });
    expect([status, type]).toEqual([403, 'application/problem+json']);
    const { vi, en } = body.messages;
    for (const words of [vi, en]) {
      expect(words).toContain('Host');
      expect(words).toContain('PUBLIC_ADDRESS');
      expect(words).toContain(Origin);
      expect(words).toContain(Host);
    }
    expect(vi).toContain('quản trị');
    expect(en).toContain('administrator');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(Host);
    await signIn({ Host, Origin });
    await signIn({ Host: 'x', Origin });
    expect(warnings).toHaveLength(1);
  },
);

test('a page of another site is refused without teaching it anything, and without a warning', async () => {
  const { signIn, warnings } = await served();
  const others: readonly Readonly<Record<string, string>>[] = [
    { Host: 'duthao.vidu.gov.vn', Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    { Host: 'duthao.vidu.gov.vn', Origin: 'https://a.vidu.gov.vn', 'Sec-Fetch-Site': 'same-site' },
    { Host: 'duthao.vidu.gov.vn', 'Sec-Fetch-Site': 'cross-site' },
    { Host: 'duthao.vidu.gov.vn', Origin: 'null' },
  ];
  for (const headers of others) {
    const { status, body } = await signIn(headers);
    expect(status).toBe(403);
    expect(body.messages.vi).not.toContain('PUBLIC_ADDRESS');
  }
  expect(warnings).toEqual([]);
});

test('a page over plain HTTP doesn’t write into what is served over HTTPS', async () => {
  const plain = { Host: 'duthao.vidu.gov.vn', Origin: 'http://duthao.vidu.gov.vn' };
  const known = await served(ADDRESS);
  const refused = await known.signIn(plain);
  expect(refused.status).toBe(403);
  for (const words of [refused.body.messages.vi, refused.body.messages.en])
    expect(words).toContain(ADDRESS);
  const proxied = await served(undefined, { trustProxy: 1 });
  expect((await proxied.signIn({ ...plain, 'X-Forwarded-Proto': 'https' })).status).toBe(403);
  // A proxy that ends TLS and doesn't say so is the usual case: its HTTPS page is no worse than
  // HTTP.
  expect((await proxied.signIn({ ...plain, Origin: ADDRESS })).status).toBe(201);
  expect((await proxied.signIn(plain)).status).toBe(201);
});

test('passed on by a proxy that is not declared, everybody looks like one address: a warning says so once', async () => {
  const { signIn, warnings } = await served();
  const headers = { Host: 'duthao.vidu.gov.vn', 'X-Forwarded-For': '203.0.113.9' };
  await signIn(headers);
  await signIn(headers);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('TRUST_PROXY');
  const declared = await served(undefined, { trustProxy: 1 });
  await declared.signIn(headers);
  expect(declared.warnings).toEqual([]);
});

test.each([
  ['duthao.vidu.gov.vn', /^http:\/\/127\.0\.0\.1:\d+\/api/],
  ['evil.example', /^http:\/\/127\.0\.0\.1:\d+\/api/],
  ['localhost:4000', /^http:\/\/localhost:4000\/api/],
  ['127.0.0.1:4000', /^http:\/\/127\.0\.0\.1:4000\/api/],
])(
  'a calendar’s address is never at a host that only the request names (%s)',
  async (Host, expected) => {
    const { app, signIn } = await served();
    const cookie = String((await signIn({ Host })).headers['set-cookie']).split(';')[0] ?? '';
    const made = await request(app).post('/api/calendar-feed').set({ Host, Cookie: cookie });
    expect(made.body.address).toMatch(expected);
  },
);

test('but at the one that a declared proxy passes on', async () => {
  const { app, signIn } = await served(undefined, { trustProxy: 1 });
  const headers = { Host: 'duthao.vidu.gov.vn', 'X-Forwarded-Proto': 'https' };
  const cookie = String((await signIn(headers)).headers['set-cookie']).split(';')[0] ?? '';
  const made = await request(app)
    .post('/api/calendar-feed')
    .set({ ...headers, Cookie: cookie });
  expect(made.body.address).toMatch(/^https:\/\/duthao\.vidu\.gov\.vn\/api\/calendars\//);
});
