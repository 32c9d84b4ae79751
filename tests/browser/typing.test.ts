import type { Page } from 'playwright-core';
import { findNode } from '../../domain/plan/tree.ts';
import type { PlanNode } from '../../schemas/types.ts';
import { seatsAt, type Table } from '../support/seats.ts';

let table: Table;

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', ['soanthao']);
}, 90_000);

// Each page holds a live connection, of which a browser has few.
afterEach(async () => {
  const [, ...others] = table.at('soanthao').context().pages();
  for (const page of others) await page.close();
});

afterAll(() => table?.close());

const NODE = 'boi-canh';

const stored = async (nodeId = NODE): Promise<string> => {
  const { document } = await table.told('soanthao', '/draft');
  const fields = findNode(document as PlanNode, nodeId)?.fields;
  return fields && 'text' in fields ? (fields.text ?? '') : '';
};

/** The text of a node as it is to be before a test, put there by the API. */
const setText = async (text: string): Promise<void> => {
  const { document, versions } = await table.told('soanthao', '/draft');
  const fields = findNode(document as PlanNode, NODE)?.fields;
  const answer = await table.at('soanthao').request.put(table.api(`/draft/nodes/${NODE}`), {
    data: { fields: { ...fields, text } },
    headers: { 'If-Match': `"${versions[NODE]}"` },
  });
  expect(answer.status()).toBe(200);
};

const address = () => `${table.running.address}/plans/${table.running.seed.document.id}/edit`;
const field = (page: Page) => page.locator(`[data-node="${NODE}"][data-field="text"]`);
const editor = (page: Page) => page.locator('[data-part="rich"] [role="textbox"]');
const chip = (page: Page) => page.locator('[data-part="save-state"]');

/** The draft open for editing on a page of its own, which asks nothing when it is left. */
const opened = async (): Promise<Page> => {
  const page = await table.at('soanthao').context().newPage();
  page.setDefaultTimeout(10_000);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(address());
  await field(page).waitFor();
  return page;
};

/** Opens the text and goes to its end. */
const atEnd = async (page: Page): Promise<void> => {
  await field(page).click();
  await editor(page).waitFor();
  await page.keyboard.press('Control+End');
};

/** Where the editor's cursor is: the words before it in its paragraph. */
const wordsBeforeCursor = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const selection = getSelection();
    const node = selection?.anchorNode;
    const block = (node instanceof Element ? node : node?.parentElement)?.closest('p, td, li');
    if (!selection || !node || !block) return '';
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, selection.anchorOffset);
    return range.toString();
  });

const SENTENCE =
  'Đến năm 2025, tỉnh phấn đấu toàn bộ thủ tục hành chính đủ điều kiện được cung cấp trực tuyến mức độ bốn, hồ sơ công việc được xử lý trên môi trường mạng, liền mạch.';

test('what is typed without a pause is kept from the first key on and saved while the typing goes on', async () => {
  await setText('Mở đầu.');
  const page = await opened();
  await atEnd(page);
  const before = await chip(page).textContent();
  expect(before).not.toContain('✓');
  let typed = '';
  for (const [at, letter] of [...SENTENCE].entries()) {
    await page.keyboard.insertText(letter);
    typed += letter;
    // Never a pause of 200 ms, which the editor's own news of changes waits for.
    await page.waitForTimeout(60 + ((at * 37) % 100));
    if (at === 0) expect(await chip(page).textContent()).toContain('Chưa lưu');
    if (at === 60) expect((await stored()).length).toBeGreaterThan('Mở đầu.'.length + 20);
  }
  await page.reload();
  await field(page).waitFor();
  const restore = page.getByRole('button', { name: 'Khôi phục' });
  if ((await stored()) !== `Mở đầu.${typed}`) {
    await restore.click();
    await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  }
  expect(await stored()).toBe(`Mở đầu.${typed}`);
}, 90_000);

test('the last key before the browser dies is offered when the draft is opened again', async () => {
  await setText('Mở đầu.');
  const page = await opened();
  // Nothing reaches the server any more.
  await page.route('**/draft/nodes/*', (route) => route.abort());
  await atEnd(page);
  await page.keyboard.type(' Chữ cuối');
  expect(await chip(page).textContent()).toContain('Chưa lưu');
  const crash = await page.context().newCDPSession(page);
  void crash.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash').catch(() => undefined);
  const next = await opened();
  await next.getByRole('button', { name: 'Khôi phục' }).click();
  await next.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  expect(await stored()).toBe('Mở đầu. Chữ cuối');
}, 60_000);

test('the cursor goes where the text is clicked, and the text stays where it is', async () => {
  await setText(`${SENTENCE}\n\nĐoạn **thứ hai** bắt đầu ở đây.\n\n- Việc một\n- Việc hai`);
  const page = await opened();
  await page.getByText('bắt đầu ở đây.').scrollIntoViewIfNeeded();
  /** Where a word is on the screen. */
  const placeOf = (word: string) =>
    page.evaluate((looked) => {
      const walker = document.createTreeWalker(
        document.querySelector('[data-part="rich"] [role="textbox"]') ??
          (document.querySelector('[data-node="boi-canh"][data-field="text"]') as Element),
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(looked) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + looked.length);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left, y: top + height / 2, scroll: scrollY };
      }
      throw new Error(`${looked} is not there`);
    }, word);
  const clicked = await placeOf('đầu ở đây');
  await page.mouse.click(clicked.x + 1, clicked.y);
  await editor(page).waitFor();
  expect(await wordsBeforeCursor(page)).toBe('Đoạn thứ hai bắt ');
  const shown = await placeOf('đầu ở đây');
  expect(Math.abs(shown.y - clicked.y)).toBeLessThan(3);
  expect(Math.abs(shown.x - clicked.x)).toBeLessThan(3);
  expect(shown.scroll).toBe(clicked.scroll);
  await page.keyboard.press('Escape');
  await editor(page).waitFor({ state: 'detached' });

  const item = await placeOf('Việc hai');
  await page.mouse.click(item.x + 1, item.y);
  await editor(page).waitFor();
  await page.keyboard.type('*');
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  expect(await stored()).toContain('- Việc một\n- \\*Việc hai');
}, 60_000);

test('the keys typed while the editor is still being fetched are not lost', async () => {
  await setText('Mở đầu.');
  const page = await opened();
  await page.route('**/assets/*rich-editor*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  const place = await field(page).boundingBox();
  await field(page).click({ position: { x: (place?.width ?? 0) - 5, y: 10 } });
  await page.keyboard.type(' Gõ sớm', { delay: 40 });
  await editor(page).waitFor();
  await page.keyboard.type(' gõ sau', { delay: 40 });
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  expect(await stored()).toBe('Mở đầu. Gõ sớm gõ sau');
}, 60_000);

test.each([
  ['what is typed replaces all of the text', ['Control+A'], 'Thay hết'],
  ['after the cursor was moved nothing is replaced', ['Control+A', 'End'], 'Mở đầu.Thay hết'],
  ['deleting takes all of the text', ['Control+A', 'Backspace'], 'Thay hết'],
])(
  'all selected while the editor is still being fetched: %s',
  async (_what, keys, wanted) => {
    await setText('Mở đầu.');
    const page = await opened();
    await page.route('**/assets/*rich-editor*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await field(page).click();
    await page.locator('[data-part="early-keys"]').waitFor({ state: 'attached' });
    for (const key of keys) await page.keyboard.press(key);
    await page.keyboard.type('Thay', { delay: 40 });
    await editor(page).waitFor();
    await page.keyboard.type(' hết', { delay: 40 });
    await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
    expect(await stored()).toBe(wanted);
  },
  60_000,
);

test('all selected and deleted while the editor is still being fetched is deleted', async () => {
  await setText('Mở đầu.');
  const page = await opened();
  await page.route('**/assets/*rich-editor*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await field(page).click();
  await page.locator('[data-part="early-keys"]').waitFor({ state: 'attached' });
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await editor(page).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  expect(await stored()).toBe('');
}, 60_000);

test('all of the text selected and deleted in the editor is deleted, and what is typed then is kept', async () => {
  await setText('Mở đầu.');
  const page = await opened();
  await atEnd(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  expect(await stored()).toBe('');
  await page.keyboard.type('Viết lại', { delay: 40 });
  const saved = page.locator('[data-part="save-state"]', { hasText: '✓' });
  await saved.waitFor();
  expect(await stored()).toBe('Viết lại');
}, 60_000);

test('what is typed while the server stops and starts again is stored to the last letter', async () => {
  await setText('Mở đầu.');
  const page = await opened();
  await atEnd(page);
  let typed = '';
  const type = async (letters: string) => {
    await page.keyboard.type(letters, { delay: 30 });
    typed += letters;
  };
  await type(' Trước khi dừng');
  await table.running.stop();
  await type(', trong khi dừng');
  await table.running.start();
  await type(', sau khi chạy lại.');
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor({ timeout: 20_000 });
  expect(await stored()).toBe(`Mở đầu.${typed}`);
}, 90_000);

test('typing on a field that has the focus opens it, with the first key in it', async () => {
  await setText('Mở đầu.');
  const page = await opened();
  await page.locator(`[data-editable="${NODE} text"]`).focus();
  await page.keyboard.type('Sở Công Thương', { delay: 40 });
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  expect(await stored()).toBe('Mở đầu.Sở Công Thương');
  await page.keyboard.press('Escape');
  const heading = page.locator(`[data-editable="${NODE} heading"]`);
  const before = (await heading.textContent()) ?? '';
  await heading.focus();
  await page.keyboard.type(', tỉnh', { delay: 40 });
  await page.keyboard.press('Enter');
  await heading.waitFor();
  expect(await heading.textContent()).toBe(`${before}, tỉnh`);
}, 60_000);

test('an empty paragraph, bullet or cell is stored as nothing', async () => {
  await setText('Đoạn một');
  const page = await opened();
  await atEnd(page);
  for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
  await page.keyboard.type('Đoạn hai');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- ');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  await page.keyboard.type('Chỉ tiêu');
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  const text = await stored();
  expect(text).not.toMatch(/<br|&nbsp;|&#x20;|\\$/);
  expect(text).toMatch(/^Đoạn một\n\nĐoạn hai\n\n\|/);
  expect(text.match(/Chỉ tiêu/g)).toHaveLength(1);
  await page.getByRole('button', { name: 'Xong', exact: true }).click();
  await field(page).waitFor();
  expect(await field(page).textContent()).not.toContain('<br');
}, 60_000);

test('a text stored with <br /> is shown, and read back, without it', async () => {
  await setText(
    'Một\n\n<br />\n\nHai<br>ba\n\n| A | B |\n| --- | --- |\n| 80% | <br /> |\n\n- <br />',
  );
  const page = await opened();
  expect(await field(page).textContent()).not.toContain('<br');
  const cells = await field(page).locator('td').allTextContents();
  expect(cells.map((cell) => cell.trim())).toEqual(['80%', '']);
  await atEnd(page);
  expect(await editor(page).textContent()).not.toContain('<br');
  await editor(page)
    .getByText('Một')
    .click({ position: { x: 1, y: 5 } });
  await page.keyboard.press('Home');
  await page.keyboard.type('*');
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  const text = await stored();
  expect(text).toMatch(/^\\\*Một\n\nHai\\\nba\n\n\| A/);
  expect(text).not.toContain('<br');
}, 60_000);

test('a letter still being composed is broken neither by a save nor by the editor that comes', async () => {
  await setText('Mở đầu.');
  const page = await opened();
  const composer = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    composer.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  const saved = () =>
    page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && /\/draft\/nodes\//.test(answer.url()),
    );
  await page.route('**/assets/*rich-editor*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  const place = await field(page).boundingBox();
  await field(page).click({ position: { x: (place?.width ?? 0) - 5, y: 10 } });
  await compose('tie');
  await compose('tiê');
  // The editor has come, and waits for the letter.
  await page.waitForTimeout(3_000);
  await compose('tiếng');
  await composer.send('Input.insertText', { text: 'tiếng' });
  await editor(page).waitFor();
  const first = saved();
  await compose(' Vie');
  await first;
  const second = saved();
  await compose(' Việ');
  await second;
  await page.waitForTimeout(700);
  await compose(' Việt');
  await composer.send('Input.insertText', { text: ' Việt' });
  await page.keyboard.type('.');
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  expect(await stored()).toBe('Mở đầu.tiếng Việt.');
}, 60_000);

test('words that can’t be read as a year are unsaved, kept, and offered again', async () => {
  const page = await opened();
  const year = page.locator('[data-editable$=" baselineYear"]').first();
  const key = await year.getAttribute('data-editable');
  await year.click();
  await page.keyboard.type('cuối kỳ');
  expect(await chip(page).textContent()).toContain('Chưa lưu');
  await page.reload();
  await page.getByRole('button', { name: 'Khôi phục' }).click();
  const again = page.locator(`[data-editable="${key}"]`);
  await again.getByText('Chưa lưu “cuối kỳ”').waitFor();
  await again.click();
  const input = page.locator('[data-part="editing"] input');
  expect(await input.inputValue()).toBe('cuối kỳ');
  await input.fill('2018');
  await page.keyboard.press('Enter');
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
}, 60_000);
