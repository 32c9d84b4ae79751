import { listenProblem, readConfig } from '../../../server/config.ts';

const MAIL = {
  SMTP_URL: 'smtp://user:secret@mail.vidu.gov.vn:587',
  MAIL_FROM: 'Dự Thảo <duthao@vidu.gov.vn>',
  PUBLIC_ADDRESS: 'https://duthao.vidu.gov.vn/',
};

test('without SMTP_URL no mail is sent, whatever else is set', () => {
  const { PUBLIC_ADDRESS } = MAIL;
  expect(readConfig({ MAIL_FROM: 'x', PUBLIC_ADDRESS }, '/').mail).toBeUndefined();
});

test('the address that browsers open is known without mail, too, and is none unless it is set', () => {
  const { PUBLIC_ADDRESS } = MAIL;
  expect(readConfig({ PUBLIC_ADDRESS }, '/').publicAddress).toBe('https://duthao.vidu.gov.vn');
  expect(readConfig({ PUBLIC_ADDRESS: ' ' }, '/')).not.toHaveProperty('publicAddress');
  expect(() => readConfig({ PUBLIC_ADDRESS: 'duthao.vidu.gov.vn' }, '/')).toThrow(
    /^PUBLIC_ADDRESS phải .* \/ PUBLIC_ADDRESS must/su,
  );
});

test('mail needs a server, a sender and the address that its links lead to', () => {
  expect(readConfig(MAIL, '/').mail).toEqual({
    url: MAIL.SMTP_URL,
    from: MAIL.MAIL_FROM,
    publicAddress: 'https://duthao.vidu.gov.vn',
  });
});

test.each([
  ['SMTP_URL', 'mail.vidu.gov.vn'],
  ['SMTP_URL', 'http://mail.vidu.gov.vn'],
  ['MAIL_FROM', ''],
  ['MAIL_FROM', 'Dự Thảo'],
  ['MAIL_FROM', 'a@b.vn>\nBcc: <c@d.vn'],
  ['PUBLIC_ADDRESS', ''],
  ['PUBLIC_ADDRESS', 'duthao.vidu.gov.vn'],
])('%s as “%s” stops the server, and the message names it in both languages', (name, value) => {
  expect(() => readConfig({ ...MAIL, [name]: value }, '/')).toThrow(
    new RegExp(`^${name} phải .* / ${name} must`, 'su'),
  );
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['TRUST_PROXY', 'yes'],
  ['LOG_LEVEL', 'loud'],
])('%s as “%s” stops the server, and the message names it in both languages', (name, value) => {
  expect(() => readConfig({ [name]: value }, '/')).toThrow(
    new RegExp(`^${name} phải .* / ${name} must`, 'su'),
  );
});

test('warnings are logged unless LOG_LEVEL says otherwise', () => {
  expect(readConfig({}, '/').logLevel).toBe('warn');
  expect(readConfig({ LOG_LEVEL: 'INFO' }, '/').logLevel).toBe('info');
});

test.each([
  ['ENOTFOUND', 'HOST', 'may-chu'],
  ['EADDRNOTAVAIL', 'HOST', 'may-chu'],
  ['EADDRINUSE', 'PORT', '3000'],
  ['EACCES', 'PORT', '3000'],
])('a server that can not listen (%s) says that %s is to be changed', (code, name, value) => {
  const trouble = Object.assign(new Error('bind'), { code });
  const { message } = listenProblem(trouble, { host: 'may-chu', port: 3000 });
  const [vi, en] = message.split(' / ');
  for (const words of [vi, en]) {
    expect(words).toContain(name);
    expect(words).toContain(value);
  }
});

test('another trouble with listening is told as it is', () => {
  const trouble = Object.assign(new Error('no more sockets'), { code: 'EMFILE' });
  expect(listenProblem(trouble, { host: '127.0.0.1', port: 3000 })).toBe(trouble);
});

test.each([
  [{}, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '10.0.0.5' }, false],
  [{ TRUST_PROXY: '1' }, false],
  [{ TRUST_PROXY: '0' }, true],
  [{ DEMO: '0' }, false],
  [{ PUBLIC_ADDRESS: 'https://duthao.vidu.gov.vn' }, false],
  [{ PUBLIC_ADDRESS: 'https://localhost.evil.example' }, false],
  [{ PUBLIC_ADDRESS: 'http://localhost:3000' }, true],
  [{ PUBLIC_ADDRESS: 'http://[::1]:3000/' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: '::' }, false],
  [{ HOST: '127.0.0.1.nip.io' }, false],
])('with %j, the demo is there: %s – only where nobody comes in from outside', (env, demo) => {
  expect(readConfig(env, '/').demo).toBe(demo);
});
