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
  right: 851,
  bottom: 1134,
  left: 1701,
};
export const LINE = PAGE.width - PAGE.left - PAGE.right;
/** The same of a page laid on its side: its sides change places, its margins stay. */
export const LANDSCAPE_LINE = PAGE.height - PAGE.left - PAGE.right;

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
  para: `${keepNext}${element('w:keepLines')}${more.para ?? ''}${firstLine}${align('both')}${val('w:outlineLvl', level - 1)}`,
  run: `${bold}${more.run ?? ''}`,
});

/** 1.27 cm, as decree 30/2020 has the first line of a paragraph. */
const firstLine = element('w:ind', { 'w:firstLine': 720 });
/** 6 points between paragraphs; lines a tenth higher than letters, between single and one and a half. */
const inText = `${element('w:spacing', { 'w:before': 0, 'w:after': 120, 'w:line': 264, 'w:lineRule': 'auto' })}${firstLine}${align('both')}`;

const STYLES: readonly Style[] = [
  heading(1, { para: spacing(240, 120), run: caps }),
  heading(2, { para: spacing(120, 120) }),
  heading(3, { para: spacing(60, 120) }),
  heading(4, { para: spacing(60, 120), run: italic }),
  heading(5, { para: spacing(60, 120), run: italic }),
  heading(6, { para: spacing(60, 120), run: italic }),
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    para: `${keepNext}${spacing(240, 240)}${align('center')}`,
    run: bold,
  },
  {
    id: 'Subject',
    name: 'Document Subject',
    next: 'BodyText',
    para: `${keepNext}${align('center')}`,
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
  { id: 'Superior', name: 'Superior Agency', para: align('center'), run: caps + size(13) },
  { id: 'PartyHead', name: 'Party Head', para: align('center'), run: bold + caps + size(15) },
  {
    id: 'DocumentNumber',
    name: 'Document Number',
    para: spacing(60, 0) + align('center'),
    run: size(13),
  },
  { id: 'PlaceDate', name: 'Place and Date', para: spacing(60, 0) + align('center'), run: italic },
  {
    id: 'DraftMark',
    name: 'Draft Mark',
    para: spacing(60, 0) + align('center'),
    run: bold + size(13),
  },
  {
    id: 'Annex',
    name: 'Annex',
    next: 'AnnexTitle',
    para: `${keepNext}${spacing(0, 60)}${align('center')}${val('w:outlineLvl', 0)}`,
    run: bold,
  },
  {
    id: 'AnnexTitle',
    name: 'Annex Title',
    next: 'BodyText',
    para: `${keepNext}${spacing(0, 60)}${align('center')}${val('w:outlineLvl', 1)}`,
    run: bold + caps,
  },
  {
    id: 'AnnexOf',
    name: 'Annex Reference',
    next: 'BodyText',
    para: `${keepNext}${spacing(0, 180)}${align('center')}`,
    run: italic,
  },
  { id: 'RecipientsLabel', name: 'Recipients Label', run: bold + italic + size(12) },
  { id: 'Recipient', name: 'Recipient', run: size(11) },
  { id: 'Signature', name: 'Signature Block', para: align('center'), run: bold },
  {
    id: 'Rule',
    name: 'Rule',
    para: `${element('w:pBdr', {}, element('w:top', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': 'auto' }))}${element('w:spacing', { 'w:before': 60, 'w:after': 0, 'w:line': 60, 'w:lineRule': 'exact' })}`,
    run: size(2),
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
  subject: 'Subject',
  superior: 'Superior',
  party: 'PartyHead',
  number: 'DocumentNumber',
  date: 'PlaceDate',
  draft: 'DraftMark',
  annex: 'Annex',
  'annex-title': 'AnnexTitle',
  'annex-of': 'AnnexOf',
  recipients: 'RecipientsLabel',
  recipient: 'Recipient',
  signature: 'Signature',
};

/** What w:pPr of a paragraph holds before its revision marks. */
export function paraProperties(style: ParaStyle, level: number, keep = false): Xml {
  const id = style === 'heading' ? `Heading${Math.min(6, Math.max(1, level))}` : STYLE_IDS[style];
  const indent =
    level > 0 && (style === 'list' || style === 'quote')
      ? element('w:ind', { 'w:left': 360 * level, ...(style === 'list' && { 'w:firstLine': 720 }) })
      : '';
  const page = style === 'appendix' && level === 1 ? element('w:pageBreakBefore') : '';
  return `${val('w:pStyle', id)}${keep ? keepNext : ''}${page}${indent}`;
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
