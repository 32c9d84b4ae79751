import type { MergedBlock, MergedPara } from '../paper/merge.ts';
import { type MergedWords, mergeWords } from '../paper/merge-words.ts';
import { joined, type Para, paraText, prefixed } from '../paper/paper.ts';

/** The most parts of one split paragraph. */
const MOST_PARTS = 4;

/**
 * A paragraph counts as split, or several as joined, when that changes less than this share of the
 * letters that would change otherwise.
 */
const CLEAR = 0.5;

/**
 * Recognises split and joined paragraphs in a merged paper. Of a split one, the words are kept and
 * the end between them is inserted, as when someone presses Enter in Word; of joined ones, the end
 * between them is deleted.
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

/** Returns the longest run of paragraphs from here on that is one split or several joined. */
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

/** Matches one kept paragraph with inserted, or deleted, neighbours that belong to it. */
function splitOf(run: readonly MergedPara[]): readonly MergedPara[] | undefined {
  const kept = run.filter(({ op }) => op === '=');
  const [keptPara] = kept;
  const op = run.find((para) => para.op !== '=')?.op;
  if (kept.length !== 1 || !keptPara?.before || !keptPara.after || (op !== '+' && op !== '-'))
    return undefined;
  if (run.some((para) => para !== keptPara && para.op !== op)) return undefined;
  const parts = run
    .map((para) => (op === '+' ? para.after : para.before))
    .filter((part) => part !== undefined);
  const whole = op === '+' ? keptPara.before : keptPara.after;
  if (parts.some(({ style, group }) => style !== whole.style || group !== whole.group))
    return undefined;
  const all = parts.reduce((before, part) => joined(before, prefixed(' ', part)));
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
 * Divides the pieces among the parts. The space added between two parts exists only in the whole:
 * if kept, it becomes a word of the whole that the parts lack; if changed, it is dropped.
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
