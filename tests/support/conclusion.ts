import type { Locator, Page } from 'playwright-core';

/** A directive as the chair fills it in. */
export interface WrittenDirective {
  readonly text: string;
  /** Name of the section or item as the list offers it; left out for the whole plan. */
  readonly aim?: RegExp;
  readonly field?: string;
  readonly should?: boolean;
  readonly due?: string;
  readonly check?: {
    readonly title: string;
    /** The parameter's name and what is typed there. */
    readonly setting?: readonly [name: string, value: string];
  };
}

/** Fills in one directive of the conclusion, its check picked from the list. */
export async function fillDirective(
  page: Page,
  editor: Locator,
  directive: WrittenDirective,
): Promise<void> {
  await editor.getByLabel('Nội dung chỉ đạo').fill(directive.text);
  if (directive.aim) {
    const { source } = directive.aim;
    const aim = editor.getByLabel('Chỗ cần sửa').first();
    await aim.fill(source.replace(/[$^]/g, ''));
    await page.getByRole('listbox').getByRole('option', { name: directive.aim }).first().click();
  }
  if (directive.field) await editor.getByLabel('Trường').selectOption(directive.field);
  if (directive.should) await editor.getByText('Nên làm', { exact: true }).click();
  if (directive.due) {
    await editor.getByRole('button', { name: 'Đặt hạn riêng' }).click();
    await sayDue(page, editor, directive.due);
  }
  if (!directive.check) return;
  const { title, setting } = directive.check;
  await editor.getByRole('button', { name: 'Gắn phép kiểm tra' }).click();
  await editor.getByLabel('Phép kiểm tra', { exact: true }).first().fill(title);
  await page.getByRole('listbox').getByRole('option', { name: title, exact: true }).click();
  if (setting) await editor.getByLabel(setting[0], { exact: true }).fill(setting[1]);
  await editor.getByText(`Đạt khi: ${title}`).waitFor();
}

/**
 * Types a due date in the words in which it was said, and sees the day they mean; the list of
 * suggestions is closed again.
 */
export async function sayDue(page: Page, within: Locator, words: string): Promise<void> {
  await within.getByLabel('Thời hạn như đã nêu').fill(words);
  await page.getByRole('dialog').getByRole('heading').first().click();
  await within
    .getByText(/^Tức là chậm nhất .*\d/)
    .first()
    .waitFor();
}
