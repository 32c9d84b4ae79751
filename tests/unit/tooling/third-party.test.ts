import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noticeOf, packageFolder, thirdPartyText } from '../../../scripts/vite/third-party.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const made: string[] = [];

function packageWith(manifest: object, licence?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-package-'));
  made.push(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  if (licence !== undefined) writeFileSync(join(folder, 'LICENSE'), licence);
  return folder;
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

test('a notice names the package, its version and its licence, and gives the whole text', () => {
  const folder = packageWith(
    { name: 'kept', version: '1.2.3', license: 'ISC', homepage: 'https://vidu.vn' },
    'Copyright Nguyễn Văn A\r\nAll of the text.\r\n',
  );
  expect(noticeOf(folder)).toBe(
    'kept 1.2.3 (ISC)\nhttps://vidu.vn\n\nCopyright Nguyễn Văn A\nAll of the text.',
  );
});

test('MIT without a text gets the text that it asks to be kept, with who made it', () => {
  const notice = noticeOf(
    packageWith({ name: 'bare', version: '1.0.0', license: 'MIT', author: { name: 'Lê B' } }),
  );
  expect(notice).toContain('Copyright (c) Lê B');
  expect(notice).toContain('THE SOFTWARE IS PROVIDED "AS IS"');
});

test.each(['BSD-3-Clause', 'OFL-1.1', undefined])(
  '%s without a text stops the build',
  (license) => {
    expect(() => noticeOf(packageWith({ name: 'bare', version: '1.0.0', license }))).toThrow(
      'has no licence text to ship',
    );
  },
);

test('a licence that asks for nothing is named', () => {
  const folder = packageWith({ name: 'free', version: '1.0.0', license: 'Unlicense' });
  expect(noticeOf(folder)).toBe('free 1.0.0 (Unlicense)');
});

test.each([
  [`${root}node_modules/react-dom/cjs/react-dom.js`, 'node_modules/react-dom'],
  [`${root}node_modules/@mantine/core/esm/index.mjs?used`, 'node_modules/@mantine/core'],
  [`${root}node_modules/a/node_modules/@b/c/d.js`, 'node_modules/a/node_modules/@b/c'],
  ['../node_modules/@fontsource/tinos/files/tinos.woff2', 'node_modules/@fontsource/tinos'],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
])('%j comes from %s', (id, folder) => {
  expect(packageFolder(id)).toBe(join(root, folder));
});

test('own modules come from no package', () => {
  expect(packageFolder(join(root, 'client/main.tsx'))).toBeUndefined();
});

test('the same package is listed once, in the order of names', () => {
  const [b, a] = ['b', 'a'].map((name) =>
    packageWith({ name, version: '1.0.0', license: '0BSD' }),
  ) as [string, string];
  const text = thirdPartyText([b, a, b]);
  expect(text.match(/^\w 1\.0\.0/gm)).toEqual(['a 1.0.0', 'b 1.0.0']);
});
