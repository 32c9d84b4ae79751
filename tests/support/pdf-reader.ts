import { getDocumentProxy } from 'unpdf';

/** A tag with the words in it, as they are heard: a paragraph, a heading, a cell. */
export interface Tagged {
  readonly role: string;
  /** Roles of what it is in, the document first. */
  readonly within: readonly string[];
  readonly text: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** What viewers call it. */
  readonly label: string;
  /** Words that are on every page, or none's: not part of the text. */
  readonly artifacts: readonly Word[];
  readonly words: readonly Word[];
  readonly tagged: readonly Tagged[];
}

/**
 * A run of letters, its left end, its baseline from the bottom, its size and its length in points.
 */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

export interface Bookmark {
  readonly title: string;
  readonly level: number;
}

/** A PDF file as PDF.js reads it. */
export async function readPdf(bytes: Uint8Array) {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  try {
    const { info, metadata } = await file.getMetadata();
    const labels = await file.getPageLabels();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= file.numPages; number += 1)
      pages.push(await pageOf(await file.getPage(number), visible(labels?.[number - 1] ?? '')));
    return {
      info: info as Readonly<Record<string, unknown>>,
      /** The file's metadata as XML (XMP). */
      xmp: `${metadata?.getRaw() ?? ''}`,
      marks: (await file.getMarkInfo()) as unknown as Readonly<Record<string, boolean>>,
      pages,
      outline: bookmarks((await file.getOutline()) ?? [], 1),
      tagged: pages.flatMap(({ tagged }) => tagged),
    };
  } finally {
    await file.destroy();
  }
}

/** Without signs that take no room. */
const visible = (label: string): string => label.replaceAll('\u2060', '');

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Outline = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getOutline']>>;

const bookmarks = (items: Outline, level: number): readonly Bookmark[] =>
  items.flatMap(({ title, items: below }) => [
    { title, level },
    ...bookmarks(below as Outline, level + 1),
  ]);

async function pageOf(page: Page, label: string): Promise<PdfPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const [words, artifacts]: [Word[], Word[]] = [[], []];
  // Marked content may lie in other marked content.
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const [size = 0, , , , x = 0, y = 0] = item.transform as readonly number[];
      const word = { text: item.str, x, y, size, width: item.width };
      const id = open.findLast((one) => one !== undefined);
      (id === 'Artifact' ? artifacts : words).push(word);
      if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push('tag' in item && item.tag === 'Artifact' ? 'Artifact' : (item.id ?? undefined));
  }
  const [, , width = 0, height = 0] = page.view;
  const shown = (one: Word): boolean => one.text.trim() !== '';
  const tree = (await page.getStructTree()) as Tree | null;
  return {
    width,
    height,
    label,
    words: words.filter(shown),
    artifacts: artifacts.filter(shown),
    tagged: tree ? taggedIn(tree, [], texts) : [],
  };
}

interface Tree {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tree[];
}

/** Tags that hold words directly; those that only dress words belong to the one around them. */
const DRESS = new Set(['Span', 'Strong', 'Em', 'Link', 'Code']);

function taggedIn(
  { role = '', children = [] }: Tree,
  within: readonly string[],
  texts: ReadonlyMap<string, string>,
): readonly Tagged[] {
  const isWord = (child: Tree): boolean => child.type !== undefined || DRESS.has(child.role ?? '');
  const own = children.filter(isWord).map((child) => wordsIn(child, texts));
  const below = children
    .filter((child) => !isWord(child))
    .flatMap((child) => taggedIn(child, [...within, role], texts));
  return own.length > 0 ? [{ role, within, text: own.join('') }, ...below] : below;
}

const wordsIn = ({ id, children = [] }: Tree, texts: ReadonlyMap<string, string>): string =>
  id === undefined
    ? children.map((child) => wordsIn(child, texts)).join('')
    : (texts.get(id) ?? '');
