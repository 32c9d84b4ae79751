import type { ParaStyle } from '../paper/paper.ts';
import {
  CONTENTS_LOOKS,
  FIRST_LINE,
  HEADER_LOOK,
  HEADING_LOOKS,
  LEVEL_INDENT,
  lookOf,
  PARA_LOOKS,
  type ParaLook,
  RULE_LOOK,
  TEXT_SIZE,
} from '../paper/para-looks.ts';
import { element, NAMESPACES, part, val, type Xml } from './xml.ts';

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;
export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS);

/**
 * The page of Nghị định 30/2020/NĐ-CP: A4, and what is left of a line between margins of 30 and 15
 * mm.
 */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 1134,
  right: 851,
  bottom: 1134,
  left: 1701,
  /** From the top of the page to the page number. */
  header: 567,
};
/** Space at both sides of a cell's words, in twips. */
export const INSET = 70;
export const LINE = PAGE.width - PAGE.left - PAGE.right;
/** The line of a landscape page: its sides are swapped, its margins stay. */
export const LANDSCAPE_LINE = PAGE.height - PAGE.left - PAGE.right;

const size = (points: number): Xml => val('w:sz', points * 2) + val('w:szCs', points * 2);
const spacing = (before: number, after: number): Xml =>
  element('w:spacing', { 'w:before': before, 'w:after': after });

const twentieths = (points: number): number => Math.round(points * 20);

const COMMENT: ParaLook = { id: 'CommentText', name: 'annotation text', size: 10 };

const LOOKS: readonly ParaLook[] = [
  ...HEADING_LOOKS,
  ...Object.values(PARA_LOOKS),
  ...CONTENTS_LOOKS,
  RULE_LOOK,
  HEADER_LOOK,
  COMMENT,
];

/** The children of w:pPr, in the standard's order. */
function paraXml(look: ParaLook): Xml {
  const { keepNext, keepLines, ruled, dots, firstLine, left, align, outline } = look;
  const indent = {
    'w:left': left && twentieths(left),
    'w:firstLine': firstLine && twentieths(FIRST_LINE),
  };
  return [
    keepNext ? element('w:keepNext') : '',
    keepLines ? element('w:keepLines') : '',
    ruled ? element('w:pBdr', {}, TOP_LINE) : '',
    dots ? element('w:tabs', {}, DOTS) : '',
    spacingXml(look),
    firstLine || left ? element('w:ind', indent) : '',
    align ? val('w:jc', align) : '',
    outline ? val('w:outlineLvl', outline - 1) : '',
  ].join('');
}

const TOP_LINE = element('w:top', {
  'w:val': 'single',
  'w:sz': 6,
  'w:space': 1,
  'w:color': 'auto',
});

const DOTS = element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': LINE });

/** Line heights are in 240ths of a single line. */
function spacingXml({ space, lines, exactly }: ParaLook): Xml {
  if (!space) return '';
  const [before, after] = space;
  const height = exactly ? twentieths(exactly) : lines && Math.round(lines * 240);
  return element('w:spacing', {
    'w:before': twentieths(before),
    'w:after': twentieths(after),
    'w:line': height,
    'w:lineRule': height && (exactly ? 'exact' : 'auto'),
  });
}

const runXml = ({ bold, italic, caps, size: points }: ParaLook): Xml =>
  [
    bold ? element('w:b') : '',
    italic ? element('w:i') : '',
    caps ? element('w:caps') : '',
    points ? size(points) : '',
  ].join('');

/** Returns what w:pPr of a paragraph holds before its revision marks. */
export function paraProperties(style: ParaStyle, level: number, keep = false): Xml {
  const { id } = lookOf({ style, level });
  const indent =
    level > 0 && (style === 'list' || style === 'quote')
      ? element('w:ind', {
          'w:left': twentieths(LEVEL_INDENT) * level,
          ...(style === 'list' && { 'w:firstLine': twentieths(FIRST_LINE) }),
        })
      : '';
  const page = style === 'appendix' && level === 1 ? element('w:pageBreakBefore') : '';
  return `${val('w:pStyle', id)}${keep ? element('w:keepNext') : ''}${page}${indent}`;
}

/** word/styles.xml */
export function wordStyles(): Xml {
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
    element('w:rPrDefault', {}, element('w:rPr', {}, fonts, size(TEXT_SIZE), language)),
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
  return part(element('w:styles', NAMESPACES, defaults, normal, ...LOOKS.map(styleXml), character));
}

function styleXml(look: ParaLook): Xml {
  const { id, name, next } = look;
  const [para, run] = [paraXml(look), runXml(look)];
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    val('w:name', name),
    val('w:basedOn', 'Normal'),
    next ? val('w:next', next) : '',
    element('w:qFormat'),
    para ? element('w:pPr', {}, para) : '',
    run ? element('w:rPr', {}, run) : '',
  );
}
