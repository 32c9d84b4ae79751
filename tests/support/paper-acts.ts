import type { Locator, Page } from 'playwright-core';

/** Selects words inside a field, as a mouse or a finger would leave them selected. */
export const select = (field: Locator, words: string) =>
  field.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`no such words: ${wanted}`);
  }, words);

/** Opens the form for a remark on a whole section, by the button in its margin. */
export async function remarkOn(page: Page, sectionId: string): Promise<void> {
  const section = page.locator(`#n-${sectionId}`);
  await section.locator('.part-head').first().hover();
  await section.getByRole('button', { name: 'Góp ý về mục này' }).first().click();
}
