import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { storySteps } from '../../seeds/load.ts';
import { playStory } from '../../server/play-story.ts';
import { launchChromium } from '../support/chromium.ts';
import { readPack } from '../support/pack-reader.ts';
import { runningApp, type Seat, seatOf } from '../support/running-app.ts';

/**
 * What becomes of the answer with a pack after its third file: nothing special, held back, or
 * broken off.
 */
let fate: 'sent' | 'held' | 'broken' = 'sent';
let held: ServerResponse | undefined;

/** A header and a file each. */
const THREE_FILES = 6;

/** The line of a pack as bad as a test wants it. */
function onBadLine(response: ServerResponse): void {
  const write = response.write.bind(response);
  let pieces = 0;
  response.write = ((piece: Uint8Array): boolean => {
    pieces += 1;
    if (pieces < THREE_FILES || fate === 'sent') return write(piece);
    if (fate === 'broken') {
      response.destroy();
      return false;
    }
    if (pieces === THREE_FILES) held = response;
    write(piece);
    return held !== response;
  }) as ServerResponse['write'];
}

function release(): void {
  const response = held;
  held = undefined;
  response?.emit('drain');
}

let browser: Browser;
let running: Awaited<ReturnType<typeof runningApp>>;
let server: Server;
let address = '';
let seat: Seat;

const page = (): Page => seat.page;
const dialog = () => page().getByRole('dialog', { name: 'Hồ sơ' });

beforeAll(async () => {
  running = await runningApp('2021-06-11T08:00:00+07:00');
  server = createServer((request, response) => {
    if (request.url?.endsWith('/pack')) onBadLine(response);
    running.app(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
  seat = await seatOf(browser, address, 'thanhvien1');
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await running?.close();
});

afterEach(() => {
  fate = 'sent';
});

test('before anything is submitted, the papers say when there will be some', async () => {
  await page().goto(`${address}/plans/de-an/read`);
  await page().getByRole('link', { name: 'Hồ sơ' }).click();
  await dialog().getByText('Dự thảo được trình thì các văn bản kèm theo có ở đây.').waitFor();
  await dialog().getByRole('link', { name: 'Nhật ký xử lý: tải CSV' }).waitFor();
});

describe('once the plan is submitted again', () => {
  beforeAll(async () => {
    const steps = storySteps(running.seed, 'submitted-2');
    await playStory(running.deps, running.seed, steps, (step) => new Date(step.at));
    running.setClock('2021-06-25T08:00:00+07:00');
    await seat.context.close();
    seat = await seatOf(browser, address, 'chutri');
  }, 60_000);

  beforeEach(async () => {
    await page().goto(`${address}/plans/de-an/read`);
    await page().getByRole('link', { name: 'Hồ sơ' }).focus();
    await page().keyboard.press('Enter');
  });

  test('the chair takes the whole pack, sees how far it is, and finds the papers whole', async () => {
    fate = 'held';
    await dialog().getByText('Xem 8 tệp trong hồ sơ').click();
    await dialog().getByText('06 Bản tóm tắt thay đổi.docx').waitFor();
    const coming = page().waitForEvent('download');
    await dialog().getByRole('button', { name: 'Tải hồ sơ' }).click();
    await dialog()
      .getByRole('status')
      .getByText('Đang lập tệp 4/8: 04 Bảng tổng hợp, tiếp thu, giải trình ý kiến.docx')
      .waitFor();
    const bar = dialog().getByRole('progressbar', { name: 'Tiến độ lập hồ sơ' });
    expect(await bar.getAttribute('aria-valuetext')).toBe('xong 3/8 tệp');
    release();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(
      /^Hồ sơ trình lại - Đề án Chuyển đổi số .* - Dự thảo lần 2\.zip$/,
    );
    const { names } = readPack(readFileSync(await download.path()));
    expect(names).toHaveLength(8);
    await dialog()
      .getByRole('status')
      .getByText(/^Đã lưu tệp “Hồ sơ trình lại .*KB\)\.$/)
      .waitFor();
  });

  test('a pack that is no longer wanted is given up, here and on the server', async () => {
    fate = 'held';
    await dialog().getByRole('button', { name: 'Tải hồ sơ' }).click();
    await dialog().getByText('Đang lập tệp 4/8').waitFor();
    const gone = new Promise((resolve) => held?.on('close', resolve));
    // The button stays where it is, and so does the focus.
    await page().keyboard.press('Enter');
    await dialog().getByText('Đã thôi tải. Chưa tệp nào được lưu.').waitFor();
    await gone;
    await dialog().getByRole('button', { name: 'Tải hồ sơ' }).waitFor();
  });

  test('when the line breaks, nothing half is saved, and the next try brings it whole', async () => {
    fate = 'broken';
    let saved = 0;
    page().on('download', () => {
      saved += 1;
    });
    await dialog().getByRole('button', { name: 'Tải hồ sơ' }).click();
    await dialog()
      .getByText('Chưa tệp nào được lưu; đề án và các văn bản vẫn nguyên vẹn.')
      .waitFor();
    expect(saved).toBe(0);
    fate = 'sent';
    const coming = page().waitForEvent('download');
    await dialog().getByRole('button', { name: 'Thử lại' }).click();
    readPack(readFileSync(await (await coming).path()));
  });

  test('each paper can be taken by itself, of the version that is chosen', async () => {
    await dialog().getByLabel('Của bản', { exact: true }).selectOption('1');
    await dialog().getByText('Hồ sơ trình dự thảo lần 1').waitFor();
    const coming = page().waitForEvent('download');
    await dialog().getByRole('link', { name: 'Dự thảo: tải Word' }).click();
    expect((await coming).suggestedFilename()).toMatch(/ - Dự thảo lần 1\.docx$/);
    expect(
      await dialog()
        .getByRole('link', { name: /^Bản đánh dấu thay đổi/ })
        .count(),
    ).toBe(0);
  });

  test('on a telephone the papers are in the menu, and no wider than the screen', async () => {
    await page().setViewportSize({ width: 390, height: 844 });
    await page().goto(`${address}/plans/de-an/read`);
    await page().getByRole('button', { name: 'Thêm', exact: true }).click();
    await page().getByRole('menuitem', { name: 'Hồ sơ' }).click();
    const coming = page().waitForEvent('download');
    await dialog().getByRole('button', { name: 'Tải hồ sơ' }).click();
    readPack(readFileSync(await (await coming).path()));
    const wider = await page().evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(seat.complaints).toEqual([]);
  });
});
