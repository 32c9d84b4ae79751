import type { Cell, PaperPart, Para, Row, Table } from '../paper/paper.ts';
import { contentsXml, listedXml } from './contents.ts';
import { runXml } from './paragraph.ts';
import { INSET, LANDSCAPE_LINE, LINE, PAGE, paraProperties, twips } from './styles.ts';
import { element, NAMESPACES, part, val, type Xml } from './xml.ts';

/**
 * Makes word/document.xml of papers without changes: each part is a Word section; pages of parts
 * after the first begin at 1.
 */
export function plainDocument(parts: readonly PaperPart[]): Xml {
  const written = parts.map((paperPart, index): Xml => {
    const blocks = blocksXml(paperPart);
    const section = sectionProperties(paperPart, index > 0);
    if (index === parts.length - 1) return blocks + closing(paperPart) + section;
    return blocks + element('w:p', {}, element('w:pPr', {}, paraProperties('gap', 0), section));
  });
  return part(element('w:document', NAMESPACES, element('w:body', {}, ...written)));
}

function blocksXml({ landscape, blocks }: PaperPart): Xml {
  const width = landscape ? LANDSCAPE_LINE : LINE;
  const lines = blocks.filter(
    (block): block is Para => block.kind === 'para' && block.style === 'contents',
  );
  return blocks
    .map((block) => {
      if (block.kind === 'table') return table(block, width);
      if (block.style !== 'contents') return paragraph(block, width);
      // The table of contents is one field.
      return block === lines[0] ? contentsXml(lines) : '';
    })
    .join('');
}

/** A Word text must end with a paragraph, not with a table. */
const closing = ({ blocks }: PaperPart): Xml =>
  blocks.at(-1)?.kind === 'para'
    ? ''
    : element('w:p', {}, element('w:pPr', {}, paraProperties('gap', 0)));

function paragraph({ style, level, runs, rule, keep, listed }: Para, width: number): Xml {
  const words = runs.map(({ text, look }) => runXml(text, look, 'w:t')).join('');
  const written = element(
    'w:p',
    {},
    element('w:pPr', {}, paraProperties(style, level, keep)),
    listedXml(listed, words),
  );
  return rule === undefined ? written : written + ruleOf(twips(rule), width);
}

/**
 * Draws the rule as a paragraph: underlined words, or words with a border, would be as wide as the
 * column.
 */
function ruleOf(length: number, width: number): Xml {
  const side = Math.max(0, Math.floor((width - length) / 2));
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      val('w:pStyle', 'Rule'),
      element('w:ind', { 'w:left': side, 'w:right': side }),
    ),
  );
}

function table({ widths: shares, rows, borders }: Table, line: number): Xml {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((line * share) / all));
  const edge = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
      borders
        ? element('w:tblBorders', {}, ...sides.map((side) => element(`w:${side}`, edge)))
        : '',
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element(
        'w:tblCellMar',
        {},
        element('w:left', { 'w:w': INSET, 'w:type': 'dxa' }),
        element('w:right', { 'w:w': INSET, 'w:type': 'dxa' }),
      ),
    ),
    element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    rows.map((row) => rowXml(row, widths)),
  );
}

/** A row doesn't break at the end of a page unless it is made for it. */
function rowXml({ header, splits, room, cells }: Row, widths: readonly number[]): Xml {
  const align = header ? 'center' : ALIGN[room?.words ?? 'top'];
  let column = 0;
  const written = cells.map((cell) => {
    const own = widths.slice(column, column + cell.span);
    column += cell.span;
    return cellXml(
      cell,
      own.reduce((sum, share) => sum + share, 0),
      align,
    );
  });
  const properties = [
    splits ? '' : element('w:cantSplit'),
    room ? element('w:trHeight', { 'w:val': twips(room.height), 'w:hRule': 'atLeast' }) : '',
    header ? element('w:tblHeader') : '',
  ].join('');
  return element('w:tr', {}, properties === '' ? '' : element('w:trPr', {}, properties), written);
}

/** The vertical alignment of a cell's words in Word's terms; undefined for the top. */
const ALIGN = { top: undefined, middle: 'center', bottom: 'bottom' } as const;

const cellXml = ({ span, paras }: Cell, width: number, align: string | undefined): Xml =>
  element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      span > 1 ? val('w:gridSpan', span) : '',
      align ? val('w:vAlign', align) : '',
    ),
    paras.map((para) => paragraph(para, width - 2 * INSET)),
  );

/**
 * All pages of a part but its first have the page number. Parts without numbers come before all
 * others: in Word a section without a header inherits that of the section before it.
 */
function sectionProperties({ landscape, unnumbered }: PaperPart, restart: boolean): Xml {
  const [width, height] = landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  return element(
    'w:sectPr',
    {},
    unnumbered ? '' : element('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }),
    val('w:type', 'nextPage'),
    element('w:pgSz', {
      'w:w': width,
      'w:h': height,
      'w:orient': landscape ? 'landscape' : undefined,
    }),
    element('w:pgMar', {
      'w:top': PAGE.top,
      'w:right': PAGE.right,
      'w:bottom': PAGE.bottom,
      'w:left': PAGE.left,
      'w:header': PAGE.header,
      'w:footer': 567,
      'w:gutter': 0,
    }),
    restart && !unnumbered ? element('w:pgNumType', { 'w:start': 1 }) : '',
    element('w:titlePg'),
  );
}
