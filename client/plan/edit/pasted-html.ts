/** What is pasted, as the editor is to read it. */
export interface Pasted {
  readonly html: string;
  /** Pictures that were left out: a plan is text and tables. */
  readonly pictures: number;
}

/**
 * HTML from the clipboard without what only Word understands: its lists, which are paragraphs with
 * a sign and a style, become lists; tracked changes are taken as they read; comments, pictures,
 * empty paragraphs and spaces that hold words together go.
 */
export function readPasted(html: string): Pasted {
  // From an editor of this kind: there is nothing that it doesn't understand.
  if (html.includes('data-pm-slice')) return { html, pictures: 0 };
  const page = new DOMParser().parseFromString(html, 'text/html');
  const pictures = page.querySelectorAll('img').length;
  const gone = FROM_WORD.test(html) ? `${GONE}, ${GONE_FROM_WORD}` : GONE;
  for (const element of page.querySelectorAll(gone)) element.remove();
  for (const paragraph of page.querySelectorAll<HTMLElement>('p[style*="mso-list"]'))
    asListItem(paragraph);
  for (const words of textsOf(page.body))
    words.data = words.data.replace(/[\u00a0\u2007\u202f]/g, ' ');
  for (const paragraph of page.querySelectorAll('p'))
    if (isEmpty(paragraph) && !paragraph.closest('td, th')) paragraph.remove();
  gatherLists(page);
  return { html: page.body.innerHTML, pictures };
}

const FROM_WORD = /urn:schemas-microsoft-com:office|class=["']?Mso/;

const GONE = 'img, style, script';
/** Word's own settings, deleted words, comments and where they are anchored. */
const GONE_FROM_WORD = 'xml, del, .MsoDel, .MsoCommentReference, [style*="mso-element:comment"]';

const isEmpty = (element: Element): boolean =>
  element.textContent?.trim() === '' && element.querySelector('br, table') === null;

function textsOf(root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/**
 * What a list marks its items with: signs, or numbers from 1 on. Letters stay words: "a)" is how a
 * decree counts points.
 */
const BULLET = /^[·•o§Øüv▪◦–—\-+*\uf000-\uf0ff]$/u;
const NUMBER = /^(\d+)[.)]$/;

/**
 * A paragraph that Word numbers is marked for `gatherLists`, its number no longer part of its
 * words.
 */
function asListItem(paragraph: HTMLElement): void {
  const sign = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
  const mark = sign?.textContent?.replace(/\s/g, '') ?? '';
  const level = /level(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? '1';
  const kind = BULLET.test(mark) ? 'ul' : NUMBER.test(mark) ? 'ol' : undefined;
  if (!kind) {
    sign?.replaceWith(`${mark} `);
    return;
  }
  sign?.remove();
  paragraph.dataset.list = kind;
  paragraph.dataset.level = level;
  paragraph.dataset.start = NUMBER.exec(mark)?.[1] ?? '';
}

/**
 * Paragraphs marked as items that follow one another become one list, deeper ones a list inside the
 * item above them.
 */
function gatherLists(page: Document): void {
  for (const paragraph of page.querySelectorAll<HTMLElement>('p[data-list]')) {
    const { list: kind = 'ul', level = '1', start = '' } = paragraph.dataset;
    const made = page.createElement(kind);
    made.dataset.gathered = 'yes';
    if (start !== '' && start !== '1') made.setAttribute('start', start);
    const above = gatheredAt(paragraph.previousElementSibling, Number(level));
    // Of another kind than the list before it: a list of its own.
    const list = above?.list?.localName === kind ? above.list : made;
    if (list === made) {
      if (above?.list) above.list.after(made);
      else if (above) above.within.append(made);
      else paragraph.before(made);
    }
    const item = page.createElement('li');
    list.append(item);
    item.append(paragraph);
  }
}

/**
 * The list of a level that ends what was gathered so far, or the item that it would stand within.
 */
function gatheredAt(
  before: Element | null,
  level: number,
): { readonly list?: Element; readonly within: Element } | undefined {
  if (!isGathered(before)) return undefined;
  const within = before.lastElementChild;
  if (level <= 1 || !within) return { list: before, within: before };
  return gatheredAt(within.lastElementChild, level - 1) ?? { within };
}

const isGathered = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.dataset.gathered !== undefined;
