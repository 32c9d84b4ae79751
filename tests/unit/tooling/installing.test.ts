import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { failureWords } from '../../../scripts/install.mjs';

const INSTALL = new URL('../../../scripts/install.mjs', import.meta.url).href;

/** A package of one file, as npm takes it: a packed tar archive. */
function packageArchive(): Buffer {
  const content = Buffer.from(JSON.stringify({ name: 'goi', version: '1.0.0' }));
  const header = Buffer.alloc(512);
  const fields: readonly (readonly [at: number, text: string])[] = [
    [0, 'package/package.json'],
    [100, '0000644\0'],
    [108, '0000000\0'],
    [116, '0000000\0'],
    [124, `${content.length.toString(8).padStart(11, '0')}\0`],
    [136, `${'0'.repeat(11)}\0`],
    [148, ' '.repeat(8)],
    [156, '0'],
    [257, 'ustar\x0000'],
  ];
  for (const [at, text] of fields) header.write(text, at, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  const filling = Buffer.alloc(1024 + 512 - (content.length % 512));
  return gzipSync(Buffer.concat([header, content, filling]));
}

describe('installing', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duthao cài đặt '));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A project with one package, which comes from a file or from a registry. */
  function write(version: string, locked: object) {
    const dependencies = { goi: version };
    const about = { name: 'du-an', version: '1.0.0', dependencies };
    const packages = { '': about, 'node_modules/goi': { version: '1.0.0', ...locked } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
    writeFileSync(
      join(folder, 'package-lock.json'),
      JSON.stringify({ ...about, lockfileVersion: 3, requires: true, packages }),
    );
  }

  /** What is printed by an installation with these settings of npm, and whether it went well. */
  function install(settings: Readonly<Record<string, string>>) {
    const code = `const { installIfNeeded } = await import(${JSON.stringify(INSTALL)});
      process.exitCode = (await installIfNeeded(${JSON.stringify(folder)})) ? 0 : 1;`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      env: { ...process.env, npm_config_fetch_retries: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (printed += text));
    return new Promise<{ readonly ok: boolean; readonly printed: string }>((resolve) =>
      child.once('close', (status) => resolve({ ok: status === 0, printed })),
    );
  }

  test('works where the home cannot be written, with the cache in the project', async () => {
    writeFileSync(join(folder, 'goi.tgz'), packageArchive());
    write('file:goi.tgz', { resolved: 'file:goi.tgz' });
    // Below a file no folder can be made, not even by root.
    const cache = join(folder, 'goi.tgz', '.npm');
    const { ok, printed } = await install({ npm_config_cache: cache });
    expect({ ok, printed }).toMatchObject({ ok: true });
    expect(printed).toContain(`${cache} cannot be written, using the project's .cache/npm`);
    expect(existsSync(join(folder, 'node_modules', 'goi', 'package.json'))).toBe(true);
    expect(readdirSync(join(folder, '.cache', 'npm'))).toContain('_cacache');
  }, 120_000);

  test('names the network when the registry does not answer, under `npm --silent` too', async () => {
    write('1.0.0', { integrity: `sha512-${'A'.repeat(86)}==` });
    const cache = join(folder, '.npm');
    const { ok, printed } = await install({
      npm_config_cache: cache,
      npm_config_registry: 'http://127.0.0.1:1/',
      npm_config_loglevel: 'silent',
    });
    expect(ok).toBe(false);
    expect(printed).toMatch(/npm ci không thành công\. Hãy kiểm tra mạng[\s\S]*Check the network/);
  }, 120_000);
});

test.each([
  ['npm error code EACCES\nnpm error syscall mkdir', /Không ghi được[\s\S]*cannot be written/],
  ['npm ERR! code EROFS', /Không ghi được[\s\S]*cannot be written/],
  ['npm warn old\nnpm error code ENOSPC', /Đĩa không còn chỗ[\s\S]*disk is full/],
  ['npm error code ENOTFOUND', /kiểm tra mạng[\s\S]*Check the network/],
  ['npm error code E403', /kiểm tra mạng[\s\S]*Check the network/],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /kiểm tra mạng[\s\S]*Check the network/],
  ['npm error code EINTEGRITY', /thông báo của npm phía trên[\s\S]*message above says why/],
  ['killed', /thông báo của npm phía trên[\s\S]*message above says why/],
])('after “%s” npm’s failure is put down to what caused it', (complaints, words) => {
  expect(failureWords(complaints)).toMatch(words);
});
