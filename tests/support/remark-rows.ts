import type { Locator, Page } from 'playwright-core';

/**
 * What a list of remarks shows of one: its number, its first words, and in one line its state and
 * whether its check is met.
 */
export interface RemarkRow {
  readonly number: number;
  readonly words: string;
  readonly state: string;
}

/** The rows of the list of remarks on the page, once there are as many as expected. */
export async function remarkRows(page: Page, count: number): Promise<readonly RemarkRow[]> {
  const rows = page.locator('[data-part="remark-button"]');
  await rows.nth(count - 1).waitFor();
  return rows.evaluateAll((buttons) =>
    buttons.map((button) => {
      const textOf = (selector: string) => button.querySelector(selector)?.textContent ?? '';
      const state = [textOf('[data-part="remark-status"]'), textOf('[data-part="check-badge"]')]
        .filter(Boolean)
        .join(' ');
      return {
        number: Number(textOf('[data-part="remark-number"]').replace('#', '')),
        words: textOf('[data-part="remark-words"]'),
        state,
      };
    }),
  );
}

/** Opens a remark in the list, and gives what is shown of it. */
export async function openRemark(page: Page, number: number): Promise<Locator> {
  const name = page.getByText(`#${number}`, { exact: true });
  await page.locator('[data-part="remark-button"]').filter({ has: name }).click();
  await page.getByRole('heading', { name: `Ý kiến số ${number}`, exact: true }).waitFor();
  return page.locator('[data-part="remark-detail"]');
}

/**
 * Writes and saves the drafting side's answer to the remark that is open; what else it needs is
 * filled in by `more`.
 */
export async function answerOpen(
  page: Page,
  disposition: string,
  reason: string,
  more?: (form: Locator) => Promise<void>,
): Promise<void> {
  const form = page.getByRole('form', { name: 'Trả lời' });
  await form.getByRole('radio', { name: disposition, exact: true }).check();
  await form.getByLabel(/Nội dung giải trình/).fill(reason);
  await more?.(form);
  const put = page.waitForResponse(
    (response) => response.request().method() === 'PUT' && response.url().endsWith('/response'),
  );
  await form.getByRole('button', { name: /^Lưu( lại)? trả lời$/ }).click();
  if (!(await put).ok()) throw new Error(`the answer was not saved: ${await (await put).text()}`);
  await form.getByText(/Đã lưu lúc/).waitFor();
}

/** Confirms the answers to remarks, one after the other, by the key; each as soon as it is open. */
export async function confirmByKey(page: Page, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    await openRemark(page, number);
    await page.keyboard.press('y');
    await page.getByText(`Đã xác nhận ý kiến số ${number}.`).first().waitFor();
  }
}

/**
 * Puts new words into a field of the draft by hand, as in the paper, and waits until they are
 * saved.
 */
export async function typeInto(page: Page, key: string, words: string): Promise<void> {
  const [nodeId] = key.split(' ');
  await page.locator(`[data-editable="${key}"]`).click();
  await page
    .locator('[data-part="editing"] [contenteditable="true"], [data-part="editing"] textarea')
    .first()
    .waitFor();
  await page.keyboard.press('Control+A');
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() === 'PUT' && response.url().endsWith(`/draft/nodes/${nodeId}`),
  );
  await page.keyboard.insertText(words);
  if (!(await saved).ok()) throw new Error(`${key} was not saved`);
  await page
    .getByText(/Đã lưu \d/)
    .first()
    .waitFor();
}
