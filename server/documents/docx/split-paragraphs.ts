import type { MergedBlock, MergedPara } from '../paper/merge.ts';
import { type MergedWords, mergeWords } from '../paper/merge-words.ts';
import { behind, joined, type Para, paraText } from '../paper/paper.ts';

/** Parts that one paragraph is looked for in. */
const MOST_PARTS = 4;

/**
 * A paragraph was split, or several joined, when telling it so takes less than this share of the
 * words told otherwise.
 */
const CLEAR = 0.5;

/**
 * The same merged paper with paragraphs that were split told as such: their words are kept and the
 * end between them is inserted, as someone who presses Enter in Word does it; where paragraphs were
 * joined, the end between them is deleted.
 */
export function splitParagraphs(blocks: readonly MergedBlock[]): readonly MergedBlock[] {
  const found: MergedBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const parts = longestSplit(blocks, at);
    found.push(...(parts ?? blocks.slice(at, at + 1)));
    at += parts?.length ?? 1;
  }
  return found;
}

/**
 * The best way of telling the paragraphs from here on as one that was split or several that were
 * joined.
 */
function longestSplit(
  blocks: readonly MergedBlock[],
  at: number,
): readonly MergedPara[] | undefined {
  let best: readonly MergedPara[] | undefined;
  for (let length = 2; length <= MOST_PARTS; length += 1) {
    const run = blocks.slice(at, at + length);
    if (run.length < length || !run.every(isPlain)) break;
    best = splitOf(run) ?? best;
  }
  return best;
}

const isPlain = (block: MergedBlock): block is MergedPara =>
  block.kind === 'para' && block.op === block.mark && ['=', '+', '-'].includes(block.op);

/**
 * One kept paragraph among others that were all inserted, or all deleted, where they belong
 * together.
 */
function splitOf(run: readonly MergedPara[]): readonly MergedPara[] | undefined {
  const kept = run.filter(({ op }) => op === '=');
  const [one] = kept;
  const op = run.find((para) => para.op !== '=')?.op;
  if (kept.length !== 1 || !one?.before || !one.after || (op !== '+' && op !== '-'))
    return undefined;
  if (run.some((para) => para !== one && para.op !== op)) return undefined;
  const parts = run
    .map((para) => (op === '+' ? para.after : para.before))
    .filter((part) => part !== undefined);
  const whole = op === '+' ? one.before : one.after;
  if (parts.some(({ style, group }) => style !== whole.style || group !== whole.group))
    return undefined;
  const all = parts.reduce((before, part) => joined(before, behind(' ', part)));
  const pieces = op === '+' ? mergeWords(whole, all) : mergeWords(all, whole);
  const cost = changed(pieces);
  if (cost >= CLEAR * changed(run.flatMap((para) => para.pieces))) return undefined;
  return cut(pieces, parts, op).map((own, index) => ({
    kind: 'para',
    op: '=',
    mark: index < parts.length - 1 ? op : '=',
    before: op === '+' ? whole : (parts[index] as Para),
    after: op === '+' ? (parts[index] as Para) : whole,
    pieces: own,
  }));
}

const changed = (pieces: readonly MergedWords[]): number =>
  pieces.reduce((sum, { op, text }) => sum + (op === '=' ? 0 : text.length), 0);

/**
 * The pieces of each part. The space that was put between two parts is in the whole alone: kept, it
 * is a word of the whole that the parts have not; changed, it was never there.
 */
function cut(
  pieces: readonly MergedWords[],
  parts: readonly Para[],
  op: '+' | '-',
): readonly (readonly MergedWords[])[] {
  const other = op === '+' ? '-' : '+';
  const ends: number[] = [];
  let length = 0;
  for (const part of parts) {
    length += paraText(part).length;
    ends.push(length);
    length += 1;
  }
  const found: MergedWords[][] = parts.map(() => []);
  let at = 0;
  let part = 0;
  for (const piece of pieces) {
    if (piece.op === other) {
      found[part]?.push(piece);
      continue;
    }
    let rest = piece.text;
    while (rest !== '') {
      const end = ends[part] ?? Number.POSITIVE_INFINITY;
      if (at === end && part < parts.length - 1) {
        if (piece.op === '=') found[part]?.push({ ...piece, op: other, text: rest.slice(0, 1) });
        rest = rest.slice(1);
        at += 1;
        part += 1;
        continue;
      }
      const own = rest.slice(0, end - at);
      found[part]?.push({ ...piece, text: own });
      at += own.length;
      rest = rest.slice(own.length);
    }
  }
  return found;
}
