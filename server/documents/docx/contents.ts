import { type Para, paraText } from '../paper/paper.ts';
import { runXml } from './paragraph.ts';
import { paraProperties } from './styles.ts';
import { element, type Xml } from './xml.ts';

/**
 * Headings of three levels, annexes included by their outline level; each line links to its
 * heading.
 */
const CONTENTS = ' TOC \\o "1-3" \\h \\z \\u ';

/** The bookmark to which a line of the table of contents links. */
const placeOf = (listed: number): string => `_Toc${100_000_000 + listed}`;

/**
 * Makes a table of contents that Word can rebuild, with its lines filled in. Only if a page number
 * is missing does Word, after asking, rebuild it on opening.
 */
export function contentsXml(lines: readonly Para[]): Xml {
  const numbered = lines.every((line) => /^\d+$/.test(parted(line).page));
  const begin = fieldStart(CONTENTS, !numbered);
  const written = lines.map((line, index) =>
    element(
      'w:p',
      {},
      element('w:pPr', {}, paraProperties(line.style, line.level)),
      index === 0 ? begin : '',
      lineXml(line),
    ),
  );
  // The end has a paragraph of its own, as in Word: rebuilt lines replace everything before it.
  const end = element('w:p', {}, element('w:pPr', {}, paraProperties('gap', 0)), fieldSign('end'));
  return [...written, end].join('');
}

/** Splits a line into the heading's words and its page. */
function parted(line: Para): { readonly words: string; readonly page: string } {
  const text = paraText(line);
  const at = text.lastIndexOf('\t');
  return { words: text.slice(0, at), page: text.slice(at + 1) };
}

function lineXml(line: Para): Xml {
  const { words, page } = parted(line);
  const place = placeOf(line.listed ?? 0);
  return element(
    'w:hyperlink',
    { 'w:anchor': place, 'w:history': 1 },
    runXml(`${words}\t`, '', 'w:t'),
    fieldStart(` PAGEREF ${place} \\h `, false),
    runXml(page, '', 'w:t'),
    fieldSign('end'),
  );
}

/** Puts the bookmark of a line of the table of contents around words. */
export function listedXml(listed: number | undefined, words: Xml): Xml {
  if (listed === undefined) return words;
  const id = { 'w:id': listed + 1 };
  return [
    element('w:bookmarkStart', { ...id, 'w:name': placeOf(listed) }),
    words,
    element('w:bookmarkEnd', id),
  ].join('');
}

const fieldSign = (type: 'begin' | 'separate' | 'end', dirty = false): Xml =>
  element(
    'w:r',
    {},
    element('w:fldChar', { 'w:fldCharType': type, 'w:dirty': dirty ? 'true' : undefined }),
  );

const fieldStart = (code: string, dirty: boolean): Xml =>
  [
    fieldSign('begin', dirty),
    element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, code)),
    fieldSign('separate'),
  ].join('');
