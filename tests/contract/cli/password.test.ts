import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { handOver } from '../../../server/cli/hand-over.ts';
import { password } from '../../../server/cli/password.ts';
import { answerPasswordRequests } from '../../../server/password-requests.ts';
import { argon2 } from '../../../server/passwords.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import type { Store } from '../../../server/store/store.ts';
import { accountOf } from '../../support/test-app.ts';

const NEW = 'mật-khẩu-mới-dài';
let folder = '';
let stops: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duthao-password-'));
  const store = await openLowdbStore(folder);
  const admin = accountOf({
    login: 'quantri',
    office: 'Quản trị',
    agency: 'Văn phòng',
    administrator: true,
  });
  const key = { hash: '0'.repeat(64), at: admin.createdAt };
  await store.putAccount({ ...admin, calendar: key });
  await store.putAccount({ ...admin, id: 'cu', login: 'cu', active: false });
  await store.putSession(session('quantri'));
  await store.putSession(session('cu'));
  await store.close();
});
afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
  rmSync(folder, { recursive: true, force: true });
});

const session = (accountId: string) => ({
  id: `s-${accountId}`,
  accountId,
  expiresAt: Date.now() + 1e9,
  data: '{}',
});

/** Runs the command in this process, with what comes in by the pipe. */
async function duthao(words: readonly string[], piped: string, env = { DATA_DIR: folder }) {
  return typing(words, Readable.from([piped]), env);
}

async function typing(words: readonly string[], input: Readable, env = { DATA_DIR: folder }) {
  let [output, trouble] = ['', ''];
  const code = await password(['password', ...words], {
    input: input as NodeJS.ReadStream,
    write: (text) => (output += text),
    complain: (text) => (trouble += text),
    env,
    root: '/',
  });
  return { code, output, trouble };
}

/** A server on the folder, as far as passwords go. */
async function running(): Promise<Store> {
  const store = await openLowdbStore(folder);
  const stop = answerPasswordRequests({ store }, folder, () => undefined);
  stops = [stop, () => store.close()];
  return store;
}

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openLowdbStore(folder);
  return use(store).finally(() => store.close());
}

const fits = async (store: Store, login: string, typed: string) => {
  const account = (await store.accounts()).find((one) => one.login === login);
  return argon2.verify(account?.passwordHash ?? '', typed).catch(() => false);
};

test('without a server, the command sets the password itself and ends what the old one opened', async () => {
  const { code, output } = await duthao(['QuanTri'], `${NEW}\n`);
  expect([code, output]).toEqual([0, expect.stringContaining('Đã đặt mật khẩu mới cho “quantri”')]);
  await withStore(async (store) => {
    expect(await fits(store, 'quantri', NEW.normalize('NFD'))).toBe(true);
    expect(await store.session('s-quantri')).toBeUndefined();
    expect(await store.session('s-cu')).toBeDefined();
    const admin = (await store.accounts()).find(({ login }) => login === 'quantri');
    expect(admin).not.toHaveProperty('calendar');
    expect(admin).toMatchObject({ administrator: true, active: true });
  });
});

test('while the server runs, it sets the password at once, and nothing of it is left in the folder', async () => {
  const store = await running();
  const { code, output } = await duthao(['quantri', '--lang', 'en'], NEW);
  expect([code, output]).toEqual([0, expect.stringContaining('The new password of “quantri”')]);
  expect(await fits(store, 'quantri', NEW)).toBe(true);
  expect(await store.session('s-quantri')).toBeUndefined();
  expect(readdirSync(join(folder, 'requests'))).toEqual([]);
  if (process.platform !== 'win32')
    expect(statSync(join(folder, 'requests')).mode & 0o777).toBe(0o700);
});

test.each([
  [['khong-co'], NEW, 1, /khong-co.*quantri/s],
  [['cu'], NEW, 1, /--activate/],
  [['quantri'], 'ngắn', 1, /10/],
  [['quantri'], '', 1, /10/],
  [['quantri'], `${NEW}\nkhác-hẳn-dài\n`, 2, /khác nhau/],
  [[], NEW, 2, /một tên đăng nhập/],
  [['quantri', 'cu'], NEW, 2, /một tên đăng nhập/],
  [['quantri', '--sai'], NEW, 2, /Tham số/],
] as const)(
  '%j with “%s” ends with %d, says why, and changes nothing',
  async (words, typed, expected, why) => {
    const { code, output, trouble } = await duthao(words, typed);
    expect([code, output]).toEqual([expected, '']);
    expect(trouble).toMatch(why);
    await withStore(async (store) => {
      expect((await store.accounts()).every((one) => one.passwordHash.startsWith('plain:'))).toBe(
        true,
      );
      expect(await store.session('s-quantri')).toBeDefined();
    });
  },
);

test('a closed account is opened only when asked to', async () => {
  const store = await running();
  const { code, output } = await duthao(['cu', '--activate'], NEW);
  expect([code, output]).toEqual([0, expect.stringContaining('được mở lại')]);
  expect((await store.accounts()).find(({ login }) => login === 'cu')?.active).toBe(true);
});

test('a folder without accounts is named, and none is made there', async () => {
  const empty = join(folder, 'trong');
  const { code, trouble } = await duthao(['quantri'], NEW, { DATA_DIR: empty });
  expect([code, trouble]).toEqual([2, expect.stringMatching(/trong.*DATA_DIR.*--data/s)]);
  mkdirSync(empty);
  expect((await duthao(['quantri', '--data', empty], NEW, { DATA_DIR: '' })).code).toBe(2);
  expect(readdirSync(empty)).toEqual([]);
});

test('a server that doesn’t answer is said to, and the request is taken back', async () => {
  const store = await openLowdbStore(folder);
  stops = [() => store.close()];
  const given = { login: 'quantri', passwordHash: await argon2.hash(NEW), activate: false };
  await expect(handOver(folder, given, 300)).rejects.toMatchObject({
    words: { vi: expect.stringContaining('chưa đổi'), en: expect.stringContaining('Nothing') },
  });
  expect(readdirSync(join(folder, 'requests'))).toEqual([]);
});

test('a file that others could have written, or that holds no argon2id, changes nothing', async () => {
  const store = await running();
  const requests = join(folder, 'requests');
  mkdirSync(requests, { mode: 0o700 });
  const leave = (name: string, value: unknown, mode: number) =>
    writeFileSync(join(requests, name), JSON.stringify(value), { mode });
  const passwordHash = await argon2.hash(NEW);
  const given = { login: 'quantri', passwordHash, activate: false };
  const posix = process.platform !== 'win32';
  if (posix) leave(`${'a'.repeat(32)}.json`, given, 0o644);
  leave(`${'b'.repeat(32)}.json`, { ...given, passwordHash: 'plain:x' }, 0o600);
  leave(`${'c'.repeat(32)}.json`, { login: 'quantri' }, 0o600);
  leave(`${'d'.repeat(32)}.json`, 'x'.repeat(10_000), 0o600);
  const outcomes = () => readdirSync(requests).filter((name) => name.endsWith('.outcome'));
  while (outcomes().length < (posix ? 4 : 3)) await new Promise((done) => setTimeout(done, 50));
  expect(readdirSync(requests).filter((name) => name.endsWith('.json'))).toEqual([]);
  expect(await fits(store, 'quantri', NEW)).toBe(false);
  expect(await store.session('s-quantri')).toBeDefined();
});

/** A terminal at which somebody types. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  return { input, type: (text: string) => setTimeout(() => input.write(text), 50) };
}

(process.platform === 'win32' ? test.skip : test)(
  'what is no plain file in the folder keeps no request, and no end of the server, waiting',
  async () => {
    const store = await running();
    const requests = join(folder, 'requests');
    mkdirSync(requests, { mode: 0o700 });
    const [pipe = '', directory = '', link = ''] = ['a', 'b', 'c'].map((digit) =>
      join(requests, `${digit.repeat(32)}.json`),
    );
    execFileSync('mkfifo', ['-m', '600', pipe]);
    mkdirSync(directory, { mode: 0o700 });
    symlinkSync(join(folder, 'accounts.json'), link);
    const { code } = await duthao(['quantri'], NEW);
    expect(code).toBe(0);
    expect(await fits(store, 'quantri', NEW)).toBe(true);
    const left = readdirSync(requests);
    expect(left.filter((name) => !name.endsWith('.outcome'))).toEqual([]);
    for (const name of left)
      expect(JSON.parse(readFileSync(join(requests, name), 'utf8'))).toMatchObject({
        done: false,
        words: { en: expect.stringContaining('refuses the request') },
      });
  },
);

test('at a terminal it is asked twice, and never shown', async () => {
  const { input, type } = terminal();
  type(`${NEW}x\u007f\r${NEW}\r`);
  const { code, output, trouble } = await typing(['quantri'], input);
  expect(code).toBe(0);
  expect(trouble).toContain('Mật khẩu mới cho “quantri”: ');
  expect(trouble).toContain('Nhập lại');
  expect(output + trouble).not.toContain(NEW);
  await withStore(async (store) => expect(await fits(store, 'quantri', NEW)).toBe(true));
});

test('Ctrl-C at the question changes nothing', async () => {
  const { input, type } = terminal();
  type(`${NEW}\r\u0003`);
  expect((await typing(['quantri'], input)).code).toBe(130);
  await withStore(async (store) => expect(await fits(store, 'quantri', NEW)).toBe(false));
});
