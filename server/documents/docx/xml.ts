import { legalText } from '../../../domain/text/clean-text.ts';

/** Serialised XML. */
export type Xml = string;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/**
 * Escapes text between tags. The last safeguard: removes every character that XML doesn't allow.
 */
export const text = (words: string): Xml =>
  legalText(words).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

const attribute = (words: string): Xml =>
  legalText(words).replace(/[&<>"\t\n]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Makes an element. Attributes without a value are left out. Children are XML, in lists where a
 * text makes them, since a call can't take a hundred thousand arguments.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (Xml | readonly Xml[])[]
): Xml {
  const set = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(`${value}`)}"`)
    .join('');
  const inner = children.flat().join('');
  return inner === '' ? `<${name}${set}/>` : `<${name}${set}>${inner}</${name}>`;
}

/** Makes an element with one attribute w:val, as most of WordprocessingML. */
export const val = (name: string, value: string | number): Xml => element(name, { 'w:val': value });

export const part = (root: Xml): Xml =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w14 w15',
} as const;
