import type { Span } from './quote.ts';

/** A stretch of a text node that is part of a field's words; a forced line break has no node. */
interface Piece {
  readonly node: Text | undefined;
  /** Offset in the node. */
  readonly from: number;
  /** Offset in the words. */
  readonly at: number;
  readonly length: number;
}

/**
 * The words of a field as the server counts them (domain/text/plain.ts), and where each stands on
 * the page.
 */
export interface FieldWords {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const BLOCKS = new Set(
  'P H1 H2 H3 H4 H5 H6 LI UL OL BLOCKQUOTE PRE TABLE THEAD TBODY TR TD TH DIV DL DT DD HR'.split(
    ' ',
  ),
);

interface Bit {
  readonly node: Text | undefined;
  readonly from: number;
  readonly text: string;
}

/**
 * Reads the words of an element that shows a field: blocks without the white space at their ends,
 * empty ones left out, "\n" between them and for a forced line break.
 */
export function readWords(element: Element): FieldWords {
  const blocks: Bit[][] = [[]];
  const visit = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) blocks.at(-1)?.push({ node, from: 0, text: node.data });
      else if (node instanceof HTMLBRElement)
        blocks.at(-1)?.push({ node: undefined, from: 0, text: '\n' });
      else if (node instanceof HTMLInputElement)
        blocks.at(-1)?.push({ node: undefined, from: 0, text: node.checked ? '☑ ' : '☐ ' });
      else if (BLOCKS.has(node.nodeName)) {
        blocks.push([]);
        visit(node);
        blocks.push([]);
      } else visit(node);
    }
  };
  visit(element);
  const pieces: Piece[] = [];
  let text = '';
  for (const block of blocks) {
    const kept = trimBits(block);
    if (kept.length === 0) continue;
    if (text !== '') text += '\n';
    for (const { node, from, text: words } of kept) {
      pieces.push({ node, from, at: text.length, length: words.length });
      text += words;
    }
  }
  return { text, pieces };
}

/** HTML's white space off both ends of a block; nothing when that is all there is. */
function trimBits(block: readonly Bit[]): readonly Bit[] {
  const bits = [...block];
  for (let first = bits[0]; first !== undefined; first = bits[0]) {
    const text = first.text.replace(/^[ \t\n\f\r]+/u, '');
    if (text === '') bits.shift();
    else {
      bits[0] = { ...first, from: first.from + first.text.length - text.length, text };
      break;
    }
  }
  for (let last = bits.at(-1); last !== undefined; last = bits.at(-1)) {
    const text = last.text.replace(/[ \t\n\f\r]+$/u, '');
    if (text === '') bits.pop();
    else {
      bits[bits.length - 1] = { ...last, text };
      break;
    }
  }
  return bits;
}

/** The range on the page of a span of the words; undefined when the words are not that long. */
export function rangeOf({ pieces }: FieldWords, { start, end }: Span): Range | undefined {
  const shown = pieces.filter(({ node }) => node !== undefined);
  const first = shown.find(({ at, length }) => at + length > start);
  const last = shown.findLast(({ at }) => at < end);
  if (first?.node === undefined || last?.node === undefined) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.from + Math.max(0, start - first.at));
  range.setEnd(last.node, last.from + Math.min(last.length, end - last.at));
  return range;
}

/**
 * The offset in the words of a point of the document; points between words count as the next word's
 * start.
 */
export function offsetAt({ pieces, text }: FieldWords, container: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(container, offset);
  point.collapse(true);
  for (const { node, from, at, length } of pieces) {
    if (node === undefined) continue;
    if (node === container) {
      if (offset <= from) return at;
      if (offset <= from + length) return at + offset - from;
      continue;
    }
    if (point.comparePoint(node, from) >= 0) return at;
  }
  return text.length;
}
