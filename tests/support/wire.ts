import type { Page } from 'playwright-core';

/**
 * What a page fetched, as it came over the wire: bodies as they were encoded, and the heads of the
 * answers.
 */
export interface Fetched {
  readonly requests: number;
  readonly scripts: number;
  readonly styles: number;
  readonly fonts: number;
  /** Bytes of bodies and heads together. */
  readonly bytes: Readonly<Record<'all' | 'script' | 'style' | 'font', number>>;
  /** The answers of 400 and more, and what the console shows in red. */
  readonly red: readonly string[];
}

/**
 * Opens an address as a browser does that has kept no file, and counts what it fetches until
 * nothing more comes.
 */
export async function fetchedBy(
  page: Page,
  address: string,
  shown: () => Promise<unknown>,
): Promise<Fetched> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.clearBrowserCache');
  const types = new Map<string, string>();
  const bytes = { all: 0, script: 0, style: 0, font: 0 };
  const counts = { Script: 0, Stylesheet: 0, Font: 0 };
  const red: string[] = [];
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, type);
    if (type in counts) counts[type as keyof typeof counts]++;
    if (response.status >= 400) red.push(`${response.status} ${response.url}`);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    bytes.all += encodedDataLength;
    if (type === 'Script') bytes.script += encodedDataLength;
    if (type === 'Stylesheet') bytes.style += encodedDataLength;
    if (type === 'Font') bytes.font += encodedDataLength;
  });
  const complain = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') red.push(message.text());
  };
  page.on('console', complain);
  await page.goto(address);
  await shown();
  // Not 'networkidle': the stream of what others do stays open.
  for (let before = -1; before !== types.size; ) {
    before = types.size;
    await page.waitForTimeout(700);
  }
  page.off('console', complain);
  await cdp.detach();
  return {
    requests: types.size,
    scripts: counts.Script,
    styles: counts.Stylesheet,
    fonts: counts.Font,
    bytes,
    red,
  };
}
