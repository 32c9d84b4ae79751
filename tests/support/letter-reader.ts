import {
  all,
  child,
  type Element,
  isElement,
  type Read,
  readBody,
  readPackage,
} from './docx-reader.ts';
import { looksOver, type ParagraphLook } from './docx-styles.ts';

/** A letter as whoever opens the Word file sees it. */
export interface ReadLetter {
  /** Every paragraph, those of tables in their place. */
  readonly lines: readonly string[];
  readonly looks: readonly ParagraphLook[];
  /** Rows of cells of paragraphs, table by table. */
  readonly tables: readonly Exclude<Read, string>[];
  readonly sections: readonly Element[];
  readonly header: readonly ParagraphLook[];
  readonly body: Element;
}

export function readLetter(bytes: Uint8Array): ReadLetter {
  const parts = readPackage(bytes);
  const document = parts.get('word/document.xml');
  const [body, styles, header] = [
    child(document, 'w:body'),
    parts.get('word/styles.xml'),
    parts.get('word/header1.xml'),
  ];
  if (!document || !body || !styles || !header) throw new Error('a part is missing');
  const look = looksOver(styles);
  const looksOf = (element: Element): readonly ParagraphLook[] =>
    [...all(element)].filter(({ name }) => name === 'w:p').map(look);
  const read = readBody(document, 'as-is');
  return {
    lines: read.flatMap((one) => (typeof one === 'string' ? [one] : one.flat(2))),
    looks: looksOf(body),
    tables: read.filter((one): one is Exclude<Read, string> => typeof one !== 'string'),
    sections: body.children.filter(isElement).filter(({ name }) => name === 'w:sectPr'),
    header: looksOf(header),
    body,
  };
}

/** The paragraphs from below a heading to the next of its level or above. */
export function partOf({ looks }: ReadLetter, heading: RegExp): readonly string[] {
  const first = looks.findIndex(({ outline, text }) => outline > 0 && heading.test(text));
  const level = looks[first]?.outline;
  if (level === undefined) return [];
  const rest = looks.slice(first + 1);
  const end = rest.findIndex(({ outline }) => outline > 0 && outline <= level);
  return rest.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
}
