import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockEntry, missingOptional } from '../../../scripts/complete-lock.mjs';
import { installProblem } from '../../../scripts/install.mjs';
import { nodeProblem } from '../../../scripts/node-version.mjs';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const lockText = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8');

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '25.1.0'])('%s is enough', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  test.each(['12.22.0', '18.20.4', '20.18.3', '21.7.0', '22.11.0', '23.11.0'])(
    '%s is refused in Vietnamese and English, with what to install',
    (version) => {
      expect(nodeProblem(version)).toMatch(
        /cần Node 20\.19 trở lên[\s\S]*needs Node 20\.19 or newer/,
      );
    },
  );
});

describe('the lock file', () => {
  test('names no registry, so that it serves wherever npm is pointed', () => {
    expect(lockText).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  test('has the packages of every platform, or npm ci would refuse it', () => {
    expect(missingOptional(JSON.parse(lockText).packages)).toEqual([]);
  });

  test('has no package with an install script that package.json does not decide on', () => {
    const packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>> =
      JSON.parse(lockText).packages;
    const scripted = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    const { allowScripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(Object.keys(allowScripts).toSorted()).toEqual([...new Set(scripted)].toSorted());
  });

  test('that lacks the packages of other platforms is completed from their names', () => {
    const packages = {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/linux-x64-musl': '1.2.3', '@tool/here': '1.2.3' },
      },
      'node_modules/@tool/here': {},
    };
    const missing = missingOptional(packages);
    expect(missing).toEqual([{ name: '@tool/linux-x64-musl', version: '1.2.3', dev: true }]);
    expect(missing.map(lockEntry)).toEqual([
      { version: '1.2.3', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
    ]);
    expect(() => lockEntry({ name: 'left-pad', version: '1.0.0', dev: false })).toThrow('by hand');
  });
});

describe('what is installed', () => {
  const elsewhere = { version: '1.0.0', optional: true, os: ['no-such-system'] };
  const locked = { version: '1.0.0', integrity: 'sha512-a' };
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'duthao-install-'));
    writeLock({ 'node_modules/a': locked, 'node_modules/b-elsewhere': elsewhere });
    install({ 'node_modules/a': locked });
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function writeLock(packages: object) {
    const text = JSON.stringify({ packages: { '': {}, ...packages } });
    writeFileSync(join(root, 'package-lock.json'), text);
  }

  function install(packages: object) {
    for (const path of Object.keys(packages)) {
      mkdirSync(join(root, path), { recursive: true });
      writeFileSync(join(root, path, 'package.json'), '{}');
    }
    const text = JSON.stringify({ packages });
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), text);
  }

  test('matches the lock file when only packages for other platforms are absent', () => {
    expect(installProblem(root)).toBeUndefined();
  });

  test('is missing on a fresh clone', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(installProblem(root)).toBe('no packages are installed yet');
  });

  test('is stale when the lock file asks for another version', () => {
    writeLock({ 'node_modules/a': { version: '1.1.0', integrity: 'sha512-b' } });
    expect(installProblem(root)).toBe('node_modules/a is 1.0.0, the lock file says 1.1.0');
  });

  test('is stale when the lock file has a package more', () => {
    writeLock({ 'node_modules/a': locked, 'node_modules/c': locked });
    expect(installProblem(root)).toBe('node_modules/c is missing');
  });

  test('is broken when the folder of a package has gone', () => {
    rmSync(join(root, 'node_modules', 'a'), { recursive: true });
    expect(installProblem(root)).toBe('node_modules/a is missing');
  });

  test('is of no use when it was copied from another platform', () => {
    install({ 'node_modules/a': locked, 'node_modules/b-elsewhere': elsewhere });
    expect(installProblem(root)).toBe(
      'node_modules/b-elsewhere was installed for another platform',
    );
  });
});

test('scripts start with old syntax, so that an old Node can print why it is refused', () => {
  const source = readFileSync(join(projectRoot, 'scripts', 'node-version.mjs'), 'utf8');
  expect(source).not.toMatch(/\?\?|\?\.|^await /m);
});
