import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Express } from 'express';
import request from 'supertest';
import { PAGE_PATTERNS } from '../../../schemas/pages.ts';
import { createApp } from '../../../server/http/app.ts';
import { accountOf, PEOPLE, signedIn, testDeps } from '../../support/test-app.ts';

const SCRIPT = `console.log(${JSON.stringify('đề án '.repeat(400))});\n`;
const READER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

let folder: string;
let app: Express;

/** A built browser app in small: two documents, a packed script, a font that isn't packed. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duthao-client-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  const put = (name: string, content: string | Buffer) =>
    writeFileSync(join(folder, name), content);
  put('index.html', '<!doctype html><title>the app</title>');
  put('sign-in.html', `<!doctype html><title>signing in</title>${'<p></p>'.repeat(300)}`);
  put('robots.txt', 'User-agent: *\nDisallow: /\n');
  put('.vite/manifest.json', '{}');
  put('assets/app-1.js', SCRIPT);
  put('assets/app-1.js.br', brotliCompressSync(SCRIPT));
  put('assets/app-1.js.gz', gzipSync(SCRIPT));
  put('assets/.hidden.js', 'hidden');
  put('assets/tinos.woff2', Buffer.from('font'));
  const { deps } = testDeps('2021-06-11T08:00:00+07:00');
  for (const person of PEOPLE) await deps.store.putAccount(accountOf(person));
  app = await createApp(deps, { version: 'test', clientFolder: folder });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  request(app).get(path).set(headers).buffer(true);

describe('the built files', () => {
  const script = (encoding: string) => ask('/assets/app-1.js', { 'Accept-Encoding': encoding });

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.1', 'gzip'],
    ['identity', undefined],
    ['deflate', undefined],
    ['br;q=0, gzip;q=0', undefined],
  ])('with Accept-Encoding: %s come as %s', async (accepted, encoding) => {
    // The test's own client unpacks gzip; what is packed by Brotli it shows by its head alone.
    const { status, headers } = await script(accepted).parse(noBody);
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toMatch(/^text\/javascript; charset=utf-8/);
    expect(headers.vary).toContain('Accept-Encoding');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable, no-transform');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('carry no headers that only documents need', async () => {
    const { headers } = await script('gzip');
    expect(headers).not.toHaveProperty('content-security-policy');
    expect(headers).not.toHaveProperty('cross-origin-opener-policy');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  test('are the same content in every encoding, each with an ETag of its own', async () => {
    const [packed, plain] = [await script('gzip'), await script('identity')];
    expect(packed.text).toBe(SCRIPT);
    expect(plain.text).toBe(SCRIPT);
    const tags = [packed, plain, await script('br').parse(noBody)].map(
      ({ headers }) => headers.etag,
    );
    expect(new Set(tags).size).toBe(3);
  });

  test('are not sent again to who has them, and only to who has this encoding', async () => {
    const { etag } = (await script('gzip')).headers;
    const same = await script('gzip').set('If-None-Match', `${etag}`);
    expect(same.status).toBe(304);
    expect(same.headers.vary).toContain('Accept-Encoding');
    expect((await script('identity').set('If-None-Match', `${etag}`)).status).toBe(200);
  });

  test('answer HEAD with the head alone', async () => {
    const { status, headers, text } = await request(app)
      .head('/assets/app-1.js')
      .set('Accept-Encoding', 'gzip');
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe('gzip');
    expect(Number(headers['content-length'])).toBe(gzipSync(SCRIPT).length);
    expect(text ?? '').toBe('');
  });

  test('that are packed by their own format are sent as they are', async () => {
    const { headers } = await ask('/assets/tinos.woff2', { 'Accept-Encoding': 'br, gzip' });
    expect(headers['content-type']).toBe('font/woff2');
    expect(headers).not.toHaveProperty('content-encoding');
  });

  test.each([
    '/assets/app-1.js.br',
    '/assets/app-1.js.gz',
    '/assets/.hidden.js',
    '/assets/gone-2.js',
    '/assets/..%2findex.html',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e%2findex.html',
    '/assets/app-1.js%00',
    '/assets/',
    '/.vite/manifest.json',
    '/index.html',
    '/sign-in.html',
    '/robots.txt.br',
  ])('%s is none of them', async (path) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('content-encoding');
  });
});

describe('pages', () => {
  const address = (pattern: string) => pattern.replace(':id', 'de-an');

  test.each(PAGE_PATTERNS)('%s is the page to sign in for a stranger', async (pattern) => {
    const { status, headers, text } = await ask(address(pattern), { Accept: READER });
    expect(status).toBe(200);
    expect(text).toContain('signing in');
    expect(headers['cache-control']).toBe('private, no-cache, no-transform');
    expect(headers.vary).toContain('Cookie');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers).not.toHaveProperty('set-cookie');
  });

  test.each(PAGE_PATTERNS)('%s is the app for somebody signed in', async (pattern) => {
    const { agent } = await signedIn(app, 'chutri');
    const { status, text } = await agent.get(address(pattern)).set('Accept', READER);
    expect(status).toBe(200);
    expect(text).toContain('the app');
  });

  test('what a stranger kept is no answer for who has signed in', async () => {
    const { agent } = await signedIn(app, 'chutri');
    const { etag } = (await ask('/plans')).headers;
    const { status, text } = await agent.get('/plans').set('If-None-Match', `${etag}`);
    expect(status).toBe(200);
    expect(text).toContain('the app');
  });

  test('after signing out the page to sign in is back', async () => {
    const person = await signedIn(app, 'chutri');
    await person.delete('/session');
    expect((await person.agent.get('/plans')).text).toContain('signing in');
  });
});

describe('an address without a page', () => {
  const NOWHERE = [
    '/healthz',
    '/health',
    '/metrics',
    '/docs',
    '/manifest.webmanifest',
    '/sitemap.xml',
    '/.env',
    '/wp-login.php',
    '/plan',
    '/plans/de-an/nonsense',
    '/plans/de-an/read/more',
    '/%E0%A4%A',
    '/apix',
  ];

  test.each(NOWHERE)('%s is said to be none, in words, to a browser', async (path) => {
    const { status, headers, text } = await ask(path, { Accept: READER });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(headers['content-type']).toMatch(/^text\/html; charset=utf-8/);
    expect(text).toMatch(/<html lang="vi">[\s\S]*<section lang="vi">[\s\S]*<section lang="en">/);
    expect(text).toContain('href="/"');
    expect(text).not.toContain('the app');
  });

  test.each(NOWHERE)('%s is a problem to a program', async (path) => {
    const { status, headers } = await ask(path, { Accept: 'application/json' });
    expect([400, 404]).toContain(status);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  test.each(['post', 'put', 'delete'] as const)('%s goes nowhere either', async (method) => {
    const { status, headers } = await request(app)[method]('/plans');
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  test('robots are told to stay away', async () => {
    expect((await ask('/robots.txt')).text).toBe('User-agent: *\nDisallow: /\n');
  });

  test('a person who opens a paper’s address without being signed in reads why', async () => {
    const { status, text } = await ask('/api/plans/de-an/response-table', {
      Accept: READER,
      'Sec-Fetch-Mode': 'navigate',
    });
    expect(status).toBe(401);
    expect(text).toContain('Cần đăng nhập');
    const asked = await ask('/api/plans/de-an/response-table', {
      Accept: 'text/html',
      'Sec-Fetch-Mode': 'cors',
    });
    expect(asked.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});

function noBody(response: request.Response, done: (error: Error | null, body: string) => void) {
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.resume();
  stream.on('end', () => done(null, ''));
}

test.each(['/plans/A/read', '/plans/%E1%BA%A1', '/plans/a%2Fb/read', '/plans/%00', '/plans/a b'])(
  '%s names no plan that could be: there is no page',
  async (path) => {
    const { status } = await ask(path.replace(' ', '%20'), { Accept: READER });
    expect(status).toBe(404);
  },
);

test('a document that the build did not pack is not packed on the way: its mark is of its very bytes', async () => {
  const plain = await ask('/', { 'Accept-Encoding': 'identity' });
  const asked = await ask('/', { 'Accept-Encoding': 'deflate' });
  expect(asked.headers['content-encoding']).toBeUndefined();
  expect([asked.headers.etag, asked.text]).toEqual([plain.headers.etag, plain.text]);
});
