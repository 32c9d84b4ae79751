import type { MergedPara, Op } from '../paper/merge.ts';
import type { MergedWords } from '../paper/merge-words.ts';
import type { Look } from '../paper/paper.ts';
import { endMark, type Marker, marked } from './revisions.ts';
import { paraProperties } from './styles.ts';
import { element, text, val, type Xml } from './xml.ts';

/** A comment's range in a paragraph, by offsets in its newer words. */
export interface CommentRange {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Makes w:p of a merged paragraph. `lead` goes before its words: the start of a move. */
export function paragraphXml(
  para: MergedPara,
  comments: readonly CommentRange[],
  marker: Marker,
  lead: Xml = '',
): Xml {
  return element('w:p', {}, properties(para, marker), lead, words(para, comments, marker));
}

function properties({ before, after, mark }: MergedPara, marker: Marker): Xml {
  const shown = after ?? before;
  if (!shown) return '';
  const now = paraProperties(shown.style, shown.level);
  const was = before && after ? paraProperties(before.style, before.level) : now;
  const end = endMark(mark, marker);
  const change =
    was === now ? '' : element('w:pPrChange', marker.next(), element('w:pPr', {}, was));
  return element('w:pPr', {}, now, end === '' ? '' : element('w:rPr', {}, end), change);
}

function words(para: MergedPara, comments: readonly CommentRange[], marker: Marker): Xml {
  const { op, pieces } = para;
  const parts: Xml[] = [];
  let at = 0;
  let [waiting, open] = [comments, [] as readonly CommentRange[]];
  const markComments = (): void => {
    const starting = waiting.filter(({ start }) => start <= at);
    parts.push(...starting.map(({ id }) => element('w:commentRangeStart', { 'w:id': id })));
    waiting = waiting.filter(({ start }) => start > at);
    open = [...open, ...starting];
    for (const { id, end } of open) {
      if (end > at) continue;
      parts.push(element('w:commentRangeEnd', { 'w:id': id }), reference(id, op, marker));
    }
    open = open.filter(({ end }) => end > at);
  };
  const edges = comments.flatMap(({ start, end }) => [start, end]);
  for (const piece of cut(pieces, new Set(edges))) {
    markComments();
    parts.push(pieceXml(piece, op, marker));
    if (piece.op !== '-') at += piece.text.length;
  }
  markComments();
  return parts.join('');
}

/** Cuts pieces at offsets of the newer words. */
function cut(pieces: readonly MergedWords[], edges: ReadonlySet<number>): readonly MergedWords[] {
  if (edges.size === 0) return pieces;
  let at = 0;
  return pieces.flatMap((piece) => {
    if (piece.op === '-') return [piece];
    const found: MergedWords[] = [];
    let from = 0;
    for (let to = 1; to <= piece.text.length; to += 1) {
      if (to < piece.text.length && !edges.has(at + to)) continue;
      found.push({ ...piece, text: piece.text.slice(from, to) });
      from = to;
    }
    at += piece.text.length;
    return found;
  });
}

function reference(id: number, op: Op, marker: Marker): Xml {
  const run = element(
    'w:r',
    {},
    element('w:rPr', {}, val('w:rStyle', 'CommentReference')),
    element('w:commentReference', { 'w:id': id }),
  );
  return marked(op, marker, run);
}

function pieceXml({ op, text: content, was, now }: MergedWords, paraOp: Op, marker: Marker): Xml {
  const change = op === '=' && paraOp === '=' && was !== now ? was : undefined;
  // The old words of a moved and edited paragraph are at its old place; deleted here too, rejecting
  // would restore them twice.
  if (paraOp === 'to' && op === '-') return '';
  if (op === '-') return marked('-', marker, runXml(content, was, 'w:delText'));
  const fate = op === '+' ? '+' : paraOp;
  const look = paraOp === 'from' ? was : now;
  return marked(fate, marker, runXml(content, look, 'w:t', change, marker));
}

/** Makes w:r of words. `was` is their former look, when it changed. */
export function runXml(
  content: string,
  look: Look,
  name: 'w:t' | 'w:delText',
  was?: Look,
  marker?: Marker,
): Xml {
  const change =
    was !== undefined && marker
      ? element('w:rPrChange', marker.next(), element('w:rPr', {}, lookXml(was)))
      : '';
  const properties = `${lookXml(look)}${change}`;
  return element(
    'w:r',
    {},
    properties === '' ? '' : element('w:rPr', {}, properties),
    content.split(/([\n\t])/).map((part) => textXml(part, name)),
  );
}

function textXml(content: string, name: 'w:t' | 'w:delText'): Xml {
  if (content === '') return '';
  if (content === '\n') return element('w:br');
  if (content === '\t') return element('w:tab');
  return element(name, { 'xml:space': 'preserve' }, text(content));
}

const CODE = element('w:rFonts', {
  'w:ascii': 'Courier New',
  'w:hAnsi': 'Courier New',
  'w:cs': 'Courier New',
});

const lookXml = (look: Look): Xml =>
  [
    look.includes('c') ? CODE : '',
    look.includes('b') ? element('w:b') : '',
    look.includes('i') ? element('w:i') : '',
    look.includes('s') ? element('w:strike') : '',
    look.includes('u') ? val('w:u', 'single') : '',
  ].join('');
