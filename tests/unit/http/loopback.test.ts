import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { isFromThisMachine } from '../../../server/http/loopback.ts';

const made = (
  headers: IncomingHttpHeaders,
  { remoteAddress = '127.0.0.1', httpVersion = '1.1' } = {},
) => isFromThisMachine({ headers, httpVersion, socket: { remoteAddress } as Socket });

test.each([
  'localhost',
  'LocalHost:3000',
  '127.0.0.1',
  '127.0.0.1:3000',
  '127.8.9.10:80',
  '[::1]',
  '[::1]:3000',
])('a request for %s from this machine is from this machine', (host) => {
  expect(made({ host })).toBe(true);
});

test.each([
  '',
  'duthao.vidu.gov.vn',
  'localhost.evil.example',
  'evil-localhost',
  'duthao.localhost:3000',
  '127.0.0.1.nip.io',
  '127.0.0.1.nip.io:3000',
  '127.1',
  '2130706433',
  '0.0.0.0:3000',
  '10.0.0.5:3000',
  '[::]:3000',
  '[::2]:3000',
  '::1',
  'localhost@evil.example',
  'evil.example:80@localhost',
  'localhost:x',
])('a request for “%s” is not, wherever the name leads', (host) => {
  expect(made({ host })).toBe(false);
});

test('nor is one that asks for no host at all', () => {
  expect(made({})).toBe(false);
});

test.each([
  ['127.0.0.1', true],
  ['127.200.0.9', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:7f00:1', true],
  ['10.0.0.9', false],
  ['::ffff:10.0.0.9', false],
  ['fe80::1', false],
  ['2001:db8::127.0.0.1', false],
  ['', false],
])('from %s: %s', (remoteAddress, is) => {
  expect(made({ host: 'localhost' }, { remoteAddress })).toBe(is);
});

test.each([
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-anything',
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-host',
  'x-originating-ip',
  'x-envoy-external-address',
  'x-proxyuser-ip',
  'x-remote-addr',
  'x-amzn-trace-id',
  'x-scheme',
  'x-request-id',
  'true-client-ip',
  'cf-connecting-ip',
  'fastly-client-ip',
  'wl-proxy-client-ip',
  'front-end-https',
])('with %s, even empty, it was passed on', (name) => {
  expect(made({ host: 'localhost', [name]: '' })).toBe(false);
});

test('what browsers and programs send by themselves says nothing of passing on', () => {
  const headers = {
    host: 'localhost:3000',
    'x-requested-with': 'XMLHttpRequest',
    'sec-fetch-site': 'same-origin',
    origin: 'http://localhost:3000',
    'cache-control': 'no-cache',
    'content-type': 'application/json',
  };
  expect(made(headers)).toBe(true);
});

test('HTTP/1.0, which no browser speaks, was passed on', () => {
  expect(made({ host: 'localhost' }, { httpVersion: '1.0' })).toBe(false);
});
