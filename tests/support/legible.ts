import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Look {
  readonly width: number;
  readonly dark: boolean;
}

/** A desk by day, a tablet by night, a phone by day. */
export const LOOKS: readonly Look[] = [
  { width: 1440, dark: false },
  { width: 820, dark: true },
  { width: 390, dark: false },
];

/** Shows a page at a width, by day or by night, as its colours will stay. */
export async function lookAt(page: Page, { width, dark }: Look): Promise<void> {
  const scheme = dark ? 'dark' : 'light';
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
}

/**
 * What keeps what is on the screen now from being read and worked by all (WCAG 2.2 AA); nothing,
 * when all is well.
 */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  // Sections out of view have guessed heights until they are drawn, and colours that still change
  // are none that anybody reads.
  await page.addStyleTag({
    content: '* { content-visibility: visible !important; transition: none !important; }',
  });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 200)}`,
    ),
    ...(wider > 0 ? [`${wider} px too wide`] : []),
  ];
}
