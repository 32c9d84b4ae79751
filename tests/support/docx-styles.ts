import { all, child, type Element, isElement } from './docx-reader.ts';

/**
 * How a paragraph of a Word file looks: its own properties over its style's, those over the file's
 * defaults (ECMA-376, 17.7.2).
 */
export interface ParagraphLook {
  readonly style: string;
  readonly text: string;
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly align: string;
  /** Twentieths of a point. */
  readonly firstLine: number;
  readonly after: number;
  /** Lines are this many 240ths of a line; 0 when their height is fixed. */
  readonly line: number;
  /** From 1 for a heading that the navigation pane shows; 0 for none. */
  readonly outline: number;
  readonly keepNext: boolean;
}

type Properties = ReadonlyMap<string, Element>;

const children = (element: Element | undefined): readonly (readonly [string, Element])[] =>
  (element?.children ?? []).filter(isElement).map((one) => [one.name, one] as const);

const ownText = (paragraph: Element): string =>
  [...all(paragraph)]
    .map(({ name, children: words }) => {
      if (name === 'w:br') return '\n';
      return name === 'w:t' ? words.filter((one) => !isElement(one)).join('') : '';
    })
    .join('');

/** A reader of looks over the styles of one file. */
export function looksOver(styles: Element): (paragraph: Element) => ParagraphLook {
  const byId = new Map<string, Element>();
  for (const style of styles.children.filter(isElement)) {
    const id = style.attributes['w:styleId'];
    if (style.name === 'w:style' && id) byId.set(id, style);
  }
  const defaults = child(styles, 'w:docDefaults');
  const chain = (id: string, kind: 'w:pPr' | 'w:rPr'): Properties => {
    const style = byId.get(id);
    if (!style) throw new Error(`no style ${id}`);
    const parent = child(style, 'w:basedOn')?.attributes['w:val'];
    const base = parent
      ? chain(parent, kind)
      : children(child(child(defaults, `${kind}Default`), kind));
    return new Map([...base, ...children(child(style, kind))]);
  };
  const is = (properties: Properties, name: string): boolean => {
    const found = properties.get(name);
    return found !== undefined && found.attributes['w:val'] !== '0';
  };
  return (paragraph) => {
    const own = child(paragraph, 'w:pPr');
    const style = child(own, 'w:pStyle')?.attributes['w:val'] ?? 'Normal';
    const para: Properties = new Map([...chain(style, 'w:pPr'), ...children(own)]);
    const [first] = paragraph.children.filter(isElement).filter(({ name }) => name === 'w:r');
    const run: Properties = new Map([...chain(style, 'w:rPr'), ...children(child(first, 'w:rPr'))]);
    const number = (name: string, attribute: string): number =>
      Number(para.get(name)?.attributes[attribute] ?? 0);
    const level = para.get('w:outlineLvl')?.attributes['w:val'];
    return {
      style,
      text: ownText(paragraph),
      font: run.get('w:rFonts')?.attributes['w:ascii'] ?? '',
      size: Number(run.get('w:sz')?.attributes['w:val'] ?? 20) / 2,
      bold: is(run, 'w:b'),
      italic: is(run, 'w:i'),
      caps: is(run, 'w:caps'),
      align: para.get('w:jc')?.attributes['w:val'] ?? 'left',
      firstLine: number('w:ind', 'w:firstLine'),
      after: number('w:spacing', 'w:after'),
      line:
        para.get('w:spacing')?.attributes['w:lineRule'] === 'exact'
          ? 0
          : number('w:spacing', 'w:line') || 240,
      outline: level === undefined ? 0 : Number(level) + 1,
      keepNext: is(para, 'w:keepNext'),
    };
  };
}
