import type { MergedBlock, MergedPara, MergedRow, MergedTable } from '../paper/merge.ts';
import { commentPlaces } from './comment-places.ts';
import type { Thread } from './comments.ts';
import { paragraphXml } from './paragraph.ts';
import { endMark, type Marker } from './revisions.ts';
import { INSET, LINE, PAGE } from './styles.ts';
import { element, NAMESPACES, part, val, type Xml } from './xml.ts';

/**
 * Makes word/document.xml: the merged paper with tracked changes, and the places of the comments.
 */
export function documentPart(
  blocks: readonly MergedBlock[],
  threads: readonly Thread[],
  marker: Marker,
): Xml {
  const comments = commentPlaces(blocks, threads);
  const write = (para: MergedPara, lead = ''): Xml =>
    paragraphXml(para, comments.get(para) ?? [], marker, lead);
  const open = new Map<string, number>();
  const parts = blocks.map((block, index): Xml => {
    if (block.kind === 'table') return tableXml(block, write, marker);
    const lead = isInMove(blocks[index - 1], block) ? '' : moveStart(block, marker, open);
    const end = isInMove(blocks[index + 1], block) ? '' : moveEnd(block, open);
    return write(block, lead) + end;
  });
  return part(
    element('w:document', NAMESPACES, element('w:body', {}, ...parts, sectionProperties())),
  );
}

type Write = (para: MergedPara) => Xml;

const isInMove = (neighbour: MergedBlock | undefined, { op, move }: MergedPara): boolean =>
  move !== undefined &&
  neighbour?.kind === 'para' &&
  neighbour.op === op &&
  neighbour.move === move;

const RANGES = { from: 'w:moveFromRange', to: 'w:moveToRange' } as const;

/** Both places of a move have its name, by which Word links them. */
function moveStart({ op, move }: MergedPara, marker: Marker, open: Map<string, number>): Xml {
  if (move === undefined || (op !== 'from' && op !== 'to')) return '';
  const mark = marker.next();
  open.set(`${op} ${move}`, Number(mark['w:id']));
  return element(`${RANGES[op]}Start`, { ...mark, 'w:name': `move${move}` });
}

function moveEnd({ op, move }: MergedPara, open: ReadonlyMap<string, number>): Xml {
  if (move === undefined || (op !== 'from' && op !== 'to')) return '';
  return element(`${RANGES[op]}End`, { 'w:id': open.get(`${op} ${move}`) });
}

function tableXml({ table, rows }: MergedTable, write: Write, marker: Marker): Xml {
  const columns = Math.max(
    table.widths.length,
    ...rows.map(({ row }) => row.cells.reduce((sum, { span }) => sum + span, 0)),
  );
  const shares = Array.from({ length: columns }, (_, index) => table.widths[index] ?? 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((LINE * share) / all));
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
    table.borders
      ? element('w:tblBorders', {}, ...sides.map((side) => element(`w:${side}`, line)))
      : '',
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element(
      'w:tblCellMar',
      {},
      element('w:left', { 'w:w': INSET, 'w:type': 'dxa' }),
      element('w:right', { 'w:w': INSET, 'w:type': 'dxa' }),
    ),
  );
  const grid = element(
    'w:tblGrid',
    {},
    widths.map((width) => element('w:gridCol', { 'w:w': width })),
  );
  return element(
    'w:tbl',
    {},
    properties,
    grid,
    rows.map((row) => rowXml(row, widths, write, marker)),
  );
}

function rowXml(
  { op, row, cells }: MergedRow,
  widths: readonly number[],
  write: Write,
  marker: Marker,
): Xml {
  const properties = [
    row.header ? element('w:cantSplit') + element('w:tblHeader') : '',
    endMark(op, marker),
  ].join('');
  let column = 0;
  const written = cells.map((paras, index) => {
    const span = row.cells[index]?.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, share) => sum + share, 0);
    column += span;
    return element(
      'w:tc',
      {},
      element(
        'w:tcPr',
        {},
        element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
        span > 1 ? val('w:gridSpan', span) : '',
      ),
      paras.map((para) => write(para)),
    );
  });
  return element('w:tr', {}, properties === '' ? '' : element('w:trPr', {}, properties), written);
}

const sectionProperties = (): Xml =>
  element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }),
    element('w:pgSz', { 'w:w': PAGE.width, 'w:h': PAGE.height }),
    element('w:pgMar', {
      'w:top': PAGE.top,
      'w:right': PAGE.right,
      'w:bottom': PAGE.bottom,
      'w:left': PAGE.left,
      'w:header': PAGE.header,
      'w:footer': 567,
      'w:gutter': 0,
    }),
    // The first page has no number.
    element('w:titlePg'),
  );
