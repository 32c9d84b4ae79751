import { inflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';

describe('the browser that the tests use', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 400, height: 200 } });
    await page.setContent('<p lang="vi" style="font-size:32px;margin:0"><span></span></p>');
  }, 90_000);

  afterAll(() => browser?.close());

  const widthOf = (text: string) =>
    page.locator('span').evaluate((span, value) => {
      span.textContent = value;
      return span.getBoundingClientRect().width;
    }, text);

  test('has letters with two diacritics, as wide as their plain letter', async () => {
    const plain = await widthOf('eoaou');
    expect(plain).toBeGreaterThan(0);
    // A font without ệ, ổ, ẫ, ộ, ũ would draw the box of a missing letter, of another width, or
    // fall back.
    expect(Math.abs((await widthOf('ệổẫộũ')) - plain)).toBeLessThan(plain * 0.05);
  });

  test('takes a picture in which the words are visible', async () => {
    await widthOf('Đề án chuyển đổi số');
    const picture = await page.screenshot();
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([400, 200]);
    // A blank page has one value but for the filter bytes; ink adds many shades.
    expect(new Set(inflateSync(imageData(picture))).size).toBeGreaterThan(50);
  });
});

/** The joined IDAT chunks of a PNG. */
function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}
