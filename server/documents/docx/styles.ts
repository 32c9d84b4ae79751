import type { ParaStyle } from '../paper/paper.ts';
import { element, NAMESPACES, part, val, type Xml } from './xml.ts';

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;
export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS);

/** The page of Decree 30/2020: A4, and what is left of a line between margins of 30 and 15 mm. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 1134,
  right: 850,
  bottom: 1134,
  left: 1701,
};
export const LINE = PAGE.width - PAGE.left - PAGE.right;

interface Style {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  /** Children of w:pPr, in the order of the standard. */
  readonly para?: Xml;
  readonly run?: Xml;
}

const bold = element('w:b');
const italic = element('w:i');
const caps = element('w:caps');
const size = (points: number): Xml => val('w:sz', points * 2) + val('w:szCs', points * 2);
const spacing = (before: number, after: number): Xml =>
  element('w:spacing', { 'w:before': before, 'w:after': after });
const align = (how: string): Xml => val('w:jc', how);
const keepNext = element('w:keepNext');

const heading = (level: number, more: Pick<Style, 'para' | 'run'>): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'BodyText',
  para: `${keepNext}${element('w:keepLines')}${more.para ?? ''}${val('w:outlineLvl', level - 1)}`,
  run: `${bold}${more.run ?? ''}`,
});

const inText = `${spacing(60, 60)}${element('w:ind', { 'w:firstLine': 720 })}${align('both')}`;

const STYLES: readonly Style[] = [
  heading(1, { para: spacing(240, 120), run: caps }),
  heading(2, { para: spacing(180, 90) }),
  heading(3, { para: spacing(120, 60), run: italic }),
  heading(4, { para: spacing(120, 60), run: italic }),
  heading(5, { para: spacing(60, 60), run: italic }),
  heading(6, { para: spacing(60, 60), run: italic }),
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    para: `${keepNext}${spacing(240, 240)}${align('center')}`,
    run: bold,
  },
  {
    id: 'DocumentKind',
    name: 'Document Kind',
    para: `${keepNext}${spacing(240, 0)}${align('center')}`,
    run: bold + caps,
  },
  { id: 'Agency', name: 'Agency', para: align('center'), run: `${bold}${caps}${size(13)}` },
  { id: 'Motto', name: 'Motto', para: align('center'), run: bold },
  {
    id: 'Appendix',
    name: 'Appendix',
    para: `${keepNext}${spacing(120, 120)}${align('center')}`,
    run: bold,
  },
  { id: 'BodyText', name: 'Body Text', para: inText },
  { id: 'LegalBasis', name: 'Legal Basis', para: inText, run: italic },
  { id: 'Subheading', name: 'Subheading', para: `${keepNext}${inText}`, run: bold },
  { id: 'ListParagraph', name: 'List Paragraph', para: inText },
  { id: 'Fact', name: 'Fact', para: inText },
  {
    id: 'Quote',
    name: 'Quote',
    para: `${spacing(60, 60)}${element('w:ind', { 'w:left': 720 })}${align('both')}`,
    run: italic,
  },
  { id: 'Code', name: 'Code', para: `${spacing(60, 60)}${element('w:ind', { 'w:left': 720 })}` },
  { id: 'TableText', name: 'Table Text', para: spacing(20, 20), run: size(12) },
  {
    id: 'TableFigure',
    name: 'Table Figure',
    para: `${spacing(20, 20)}${align('center')}`,
    run: size(12),
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    para: `${keepNext}${spacing(40, 40)}${align('center')}`,
    run: bold + size(12),
  },
  {
    id: 'Gap',
    name: 'Gap',
    para: element('w:spacing', {
      'w:before': 0,
      'w:after': 0,
      'w:line': 120,
      'w:lineRule': 'exact',
    }),
    run: size(4),
  },
  { id: 'Header', name: 'header', para: align('center') },
  { id: 'CommentText', name: 'annotation text', run: size(10) },
];

/** The style of Word that each kind of paragraph has; headings by their level. */
const STYLE_IDS: Readonly<Record<ParaStyle, string>> = {
  agency: 'Agency',
  motto: 'Motto',
  kind: 'DocumentKind',
  title: 'Title',
  heading: 'Heading1',
  appendix: 'Appendix',
  basis: 'LegalBasis',
  body: 'BodyText',
  subheading: 'Subheading',
  list: 'ListParagraph',
  fact: 'Fact',
  quote: 'Quote',
  code: 'Code',
  cell: 'TableText',
  'cell-centre': 'TableFigure',
  'cell-head': 'TableHeading',
  gap: 'Gap',
};

/** What w:pPr of a paragraph holds before its revision marks. */
export function paraProperties(style: ParaStyle, level: number): Xml {
  const id = style === 'heading' ? `Heading${Math.min(6, Math.max(1, level))}` : STYLE_IDS[style];
  const indent =
    level > 0 && (style === 'list' || style === 'quote')
      ? element('w:ind', { 'w:left': 360 * level, ...(style === 'list' && { 'w:firstLine': 720 }) })
      : '';
  const page = style === 'appendix' && level === 1 ? element('w:pageBreakBefore') : '';
  return `${val('w:pStyle', id)}${page}${indent}`;
}

/** word/styles.xml */
export function stylesPart(): Xml {
  const font = 'Times New Roman';
  const fonts = element('w:rFonts', {
    'w:ascii': font,
    'w:hAnsi': font,
    'w:eastAsia': font,
    'w:cs': font,
  });
  const language = element('w:lang', {
    'w:val': 'vi-VN',
    'w:eastAsia': 'vi-VN',
    'w:bidi': 'ar-SA',
  });
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, fonts, size(14), language)),
    element('w:pPrDefault', {}, element('w:pPr', {}, spacing(0, 0))),
  );
  const normal = element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    val('w:name', 'Normal'),
    element('w:qFormat'),
  );
  const character = element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': 'CommentReference' },
    val('w:name', 'annotation reference'),
    element('w:rPr', {}, size(8)),
  );
  return part(
    element('w:styles', NAMESPACES, defaults, normal, ...STYLES.map(styleXml), character),
  );
}

const styleXml = ({ id, name, next, para, run }: Style): Xml =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    val('w:name', name),
    val('w:basedOn', 'Normal'),
    next ? val('w:next', next) : '',
    element('w:qFormat'),
    para ? element('w:pPr', {}, para) : '',
    run ? element('w:rPr', {}, run) : '',
  );
