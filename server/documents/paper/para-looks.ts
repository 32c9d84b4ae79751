import type { Para, ParaStyle } from './paper.ts';

/**
 * The look of a kind of paragraphs, from which both Word's styles and the pages of a PDF file are
 * made. Lengths in points.
 */
export interface ParaLook {
  /** Its id among Word's styles, which stays when the visible name is translated. */
  readonly id: string;
  readonly name: string;
  /** The style of the paragraph typed after it. */
  readonly next?: string;
  /** Font size; 14 when absent. */
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly caps?: true;
  readonly align?: 'both' | 'center';
  /** Above and below; none when absent. */
  readonly space?: readonly [above: number, below: number];
  /** Line height, in heights of a single line. */
  readonly lines?: number;
  /** Line height in points, whatever the content. */
  readonly exactly?: number;
  readonly firstLine?: true;
  readonly left?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: true;
  /** All of it on one page. */
  readonly keepLines?: true;
  /** Level in the outline, from 1. */
  readonly outline?: number;
  /** Words after a tab stop are at the right end of the line, after dots. */
  readonly dots?: true;
  /** A rule along its top. */
  readonly ruled?: true;
}

/** The font size of the text, in points. */
export const TEXT_SIZE = 14;

/** 1.27 cm: the first-line indent in Nghị định 30/2020/NĐ-CP. */
export const FIRST_LINE = 36;

/** The indent of each level of a list or quote. */
export const LEVEL_INDENT = 18;

/** 6 points between paragraphs; line height 1.1, between single and one and a half. */
const inText = { space: [0, 6], lines: 1.1, firstLine: true, align: 'both' } as const;

const heading = (
  level: number,
  look: Pick<ParaLook, 'space'> & Pick<Partial<ParaLook>, 'caps' | 'italic'>,
): ParaLook => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'BodyText',
  keepNext: true,
  keepLines: true,
  firstLine: true,
  align: 'both',
  outline: level,
  bold: true,
  ...look,
});

const centred = { align: 'center' } as const;

/** Headings by their level. */
export const HEADING_LOOKS = [
  heading(1, { space: [12, 6], caps: true }),
  heading(2, { space: [6, 6] }),
  heading(3, { space: [3, 6] }),
  heading(4, { space: [3, 6], italic: true }),
  heading(5, { space: [3, 6], italic: true }),
  heading(6, { space: [3, 6], italic: true }),
] as const;

const contents = (level: number, look: Partial<ParaLook>): ParaLook => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  space: [0, 4],
  dots: true,
  ...look,
});

/** Lines of a table of contents, by the level of their heading. */
export const CONTENTS_LOOKS = [
  contents(1, { bold: true, caps: true, space: [4, 4] }),
  contents(2, { left: 14 }),
  contents(3, { left: 28 }),
] as const;

/** All other paragraphs, by kind. */
export const PARA_LOOKS: Readonly<Record<Exclude<ParaStyle, 'heading' | 'contents'>, ParaLook>> = {
  title: {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    keepNext: true,
    space: [12, 12],
    ...centred,
    bold: true,
  },
  subject: {
    id: 'Subject',
    name: 'Document Subject',
    next: 'BodyText',
    keepNext: true,
    ...centred,
    bold: true,
  },
  kind: {
    id: 'DocumentKind',
    name: 'Document Kind',
    keepNext: true,
    space: [12, 0],
    ...centred,
    bold: true,
    caps: true,
  },
  agency: { id: 'Agency', name: 'Agency', ...centred, bold: true, caps: true, size: 13 },
  motto: { id: 'Motto', name: 'Motto', ...centred, bold: true },
  appendix: {
    id: 'Appendix',
    name: 'Appendix',
    keepNext: true,
    space: [6, 6],
    ...centred,
    bold: true,
  },
  body: { id: 'BodyText', name: 'Body Text', ...inText },
  basis: { id: 'LegalBasis', name: 'Legal Basis', ...inText, italic: true },
  subheading: { id: 'Subheading', name: 'Subheading', keepNext: true, ...inText, bold: true },
  list: { id: 'ListParagraph', name: 'List Paragraph', ...inText },
  fact: { id: 'Fact', name: 'Fact', ...inText },
  quote: { id: 'Quote', name: 'Quote', space: [3, 3], left: 36, align: 'both', italic: true },
  code: { id: 'Code', name: 'Code', space: [3, 3], left: 36 },
  cell: { id: 'TableText', name: 'Table Text', space: [1, 1], size: 12 },
  'cell-centre': { id: 'TableFigure', name: 'Table Figure', space: [1, 1], ...centred, size: 12 },
  'cell-head': {
    id: 'TableHeading',
    name: 'Table Heading',
    keepNext: true,
    space: [2, 2],
    ...centred,
    bold: true,
    size: 12,
  },
  gap: { id: 'Gap', name: 'Gap', space: [0, 0], exactly: 6, size: 4 },
  superior: { id: 'Superior', name: 'Superior Agency', ...centred, caps: true, size: 13 },
  party: { id: 'PartyHead', name: 'Party Head', ...centred, bold: true, caps: true, size: 15 },
  number: { id: 'DocumentNumber', name: 'Document Number', space: [3, 0], ...centred, size: 13 },
  addressee: { id: 'Addressee', name: 'Addressee', keepNext: true, space: [12, 12], ...centred },
  date: { id: 'PlaceDate', name: 'Place and Date', space: [3, 0], ...centred, italic: true },
  draft: { id: 'DraftMark', name: 'Draft Mark', space: [3, 0], ...centred, bold: true, size: 13 },
  annex: {
    id: 'Annex',
    name: 'Annex',
    next: 'AnnexTitle',
    keepNext: true,
    space: [0, 3],
    ...centred,
    outline: 1,
    bold: true,
  },
  'annex-title': {
    id: 'AnnexTitle',
    name: 'Annex Title',
    next: 'BodyText',
    keepNext: true,
    space: [0, 3],
    ...centred,
    outline: 2,
    bold: true,
    caps: true,
  },
  'annex-of': {
    id: 'AnnexOf',
    name: 'Annex Reference',
    next: 'BodyText',
    keepNext: true,
    space: [0, 9],
    ...centred,
    italic: true,
  },
  recipients: {
    id: 'RecipientsLabel',
    name: 'Recipients Label',
    bold: true,
    italic: true,
    size: 12,
  },
  recipient: { id: 'Recipient', name: 'Recipient', size: 11 },
  signature: { id: 'Signature', name: 'Signature Block', ...centred, bold: true },
  'cover-kind': {
    id: 'CoverKind',
    name: 'Cover Kind',
    ...centred,
    bold: true,
    caps: true,
    size: 26,
  },
  'cover-title': {
    id: 'CoverTitle',
    name: 'Cover Title',
    space: [12, 0],
    lines: 1.2,
    ...centred,
    bold: true,
    caps: true,
    size: 18,
  },
  'cover-draft': { id: 'CoverDraft', name: 'Cover Draft', space: [36, 0], ...centred, bold: true },
  'cover-place': { id: 'CoverPlace', name: 'Cover Place', ...centred, bold: true },
  'book-title': {
    id: 'BookTitle',
    name: 'Book Title',
    keepNext: true,
    space: [12, 12],
    ...centred,
    bold: true,
    caps: true,
  },
};

/** The rule below a paragraph that has one. */
export const RULE_LOOK: ParaLook = {
  id: 'Rule',
  name: 'Rule',
  ruled: true,
  space: [3, 0],
  exactly: 3,
  size: 2,
};

/** The page number, in the top margin. */
export const HEADER_LOOK: ParaLook = { id: 'Header', name: 'header', ...centred };

/** Returns the look of a paragraph. */
export function lookOf({ style, level }: Pick<Para, 'style' | 'level'>): ParaLook {
  if (style === 'heading') return ofLevel(HEADING_LOOKS, level);
  return style === 'contents' ? ofLevel(CONTENTS_LOOKS, level) : PARA_LOOKS[style];
}

const ofLevel = <Look>(looks: readonly [Look, ...(readonly Look[])], level: number): Look =>
  looks[Math.min(looks.length, Math.max(1, level)) - 1] ?? looks[0];
