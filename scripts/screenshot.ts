// Takes a picture of a page, for looking at it and for the README:
//
// node --import tsx scripts/screenshot.ts <url> <out.png> [--width 1440] [--height 900] [--login
// user:password]
//                                           [--full] [--dark] [--lang en]
//
// --login signs in first; --full takes the whole length of the page; --dark asks for the dark
// colours; --lang is the browser's language. Waits until the page's requests and fonts have
// settled.

import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';

interface Shot {
  readonly url: URL;
  readonly out: string;
  readonly width: number;
  readonly height: number;
  readonly login: { readonly name: string; readonly password: string } | undefined;
  readonly full: boolean;
  readonly dark: boolean;
  readonly lang: string;
}

/** @throws Error when an argument is missing or wrong */
function readShot(args: readonly string[]): Shot {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      width: { type: 'string', default: '1440' },
      height: { type: 'string', default: '900' },
      login: { type: 'string' },
      full: { type: 'boolean', default: false },
      dark: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'vi' },
    },
  });
  const [url, out] = positionals;
  if (url === undefined || out === undefined) throw new Error('Needs <url> and <out.png>.');
  const [name, ...rest] = values.login?.split(':') ?? [];
  if (name !== undefined && rest.length === 0) throw new Error('--login takes user:password.');
  return {
    url: new URL(url),
    out,
    width: pixels(values.width, '--width'),
    height: pixels(values.height, '--height'),
    login: name === undefined ? undefined : { name, password: rest.join(':') },
    full: values.full,
    dark: values.dark,
    lang: values.lang,
  };
}

function pixels(text: string, option: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 200 || value > 8000)
    throw new Error(`${option} takes a whole number of pixels from 200 to 8000, not ${text}.`);
  return value;
}

/**
 * Signs in through the API from inside the page, so that Origin and cookie are those of a real
 * visitor.
 */
async function signIn(page: Page, { url, login }: Shot): Promise<void> {
  if (login === undefined) return;
  await page.goto(url.origin);
  const answer = await page.evaluate(async ({ name, password }) => {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login: name, password }),
    });
    return { ok: response.ok, status: response.status, text: await response.text() };
  }, login);
  if (!answer.ok) throw new Error(`Signing in as ${login.name}: ${answer.status} ${answer.text}`);
}

async function takeShot(shot: Shot): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({
      viewport: { width: shot.width, height: shot.height },
      colorScheme: shot.dark ? 'dark' : 'light',
      locale: shot.lang,
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`console: ${message.text()}`);
    });
    await signIn(page, shot);
    await page.goto(shot.url.href);
    // A page that listens for events never falls silent: what has come after some seconds is the
    // picture.
    await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: shot.out, fullPage: shot.full });
    console.log(`${shot.out} <- ${page.url()}`);
  } finally {
    await browser.close();
  }
}

try {
  await takeShot(readShot(process.argv.slice(2)));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
