import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { Anchor, Place, PlanDocument, PlanNode, Quote } from '../../../schemas/types.ts';
import { walk } from '../plan/tree.ts';
import { alignText, type Stretch } from '../redline/align-text.ts';
import { textKey } from '../redline/same-text.ts';
import { plainText } from '../text/plain.ts';
import { bestOccurrence, contextShare, occurrences } from './quote.ts';

/** Kinds of field that a remark can quote from. */
const TEXTS: ReadonlySet<string> = new Set(['Line', 'Agency', 'Markdown']);

/**
 * Words that stand where a quote stood are told up to this many characters more than twice the quote's own; beyond that
 * the passage was rewritten, and naming it all would say nothing.
 */
const WORDS_NOW_MORE = 200;

/** Quotes of so few words, of whose surroundings less than this share is left, may only seem to have stayed. */
const CHANCE_WORDS = 3;
const CHANCE_CONTEXT = 0.25;

/** How much of a quote's surroundings must be the same for words that were put elsewhere in the field to be the same words. */
const SURE_CONTEXT = 0.5;

/**
 * Where a remark made on one document is shown in another. A node that is gone gives 'deleted' and its nearest surviving
 * ancestor; a node below another parent 'moved', while the words are still there. Words go by the redline's own
 * alignment of the field: unchanged words are 'kept' or, at another offset, 'shifted'; otherwise 'edited', with the words
 * standing there now (none when nothing does). Never a wrong place: what cannot be told is 'edited' without offsets.
 * The place's node is always in `to`.
 */
export function portAnchor(anchor: Anchor, from: PlanDocument, to: PlanDocument): Place {
  return portAnchors([anchor], from, to)[0] ?? { status: 'deleted', nodeId: to.id };
}

/** The places of many anchors, in their order; every field is read and aligned once. */
export function portAnchors(
  anchors: readonly Anchor[],
  from: PlanDocument,
  to: PlanDocument,
): readonly Place[] {
  const older = nodesOf(from);
  const newer = nodesOf(to);
  const fields = new Map<string, FieldPair>();
  return anchors.map((anchor) => {
    const { nodeId, field } = anchor;
    const was = older.get(nodeId);
    const now = newer.get(nodeId);
    if (!now) return { status: 'deleted', nodeId: survivor(was?.path ?? [], newer, to) };
    const moved = was !== undefined && was.parentId !== now.parentId;
    const whole: Place = { status: moved ? 'moved' : 'kept', nodeId };
    if (!was || field === undefined) return whole;
    const key = `${nodeId} ${field}`;
    const pair = fields.get(key) ?? fieldPair(was.node, now.node, field);
    fields.set(key, pair);
    const place = { ...whole, field };
    if (!anchor.quote || !pair.isText) return pair.same ? place : { ...place, status: 'edited' };
    const found = findWords(anchor.quote, pair);
    return moved && found.status !== 'edited'
      ? { ...place, ...found, status: 'moved' }
      : { ...place, ...found };
  });
}

interface Standing {
  readonly node: PlanNode;
  readonly parentId: string | undefined;
  readonly path: readonly string[];
}

function nodesOf(root: PlanDocument): ReadonlyMap<string, Standing> {
  const all = new Map<string, Standing>();
  for (const { node, parent, path } of walk(root)) {
    all.set(node.id, { node, parentId: parent?.id, path });
  }
  return all;
}

function survivor(
  path: readonly string[],
  newer: ReadonlyMap<string, Standing>,
  to: PlanDocument,
): string {
  return path.findLast((id) => newer.has(id)) ?? to.id;
}

/** One field in both documents, and how its texts lie side by side. */
interface FieldPair {
  readonly isText: boolean;
  readonly same: boolean;
  readonly before: string;
  readonly after: string;
  readonly stretches: readonly Stretch[];
}

function fieldPair(was: PlanNode, now: PlanNode, field: string): FieldPair {
  const kind = NODE_FIELDS[now.type].find(({ name }) => name === field)?.kind ?? '';
  const [old, present] = [was, now].map(
    ({ fields }) => (fields as Readonly<Record<string, unknown>>)[field],
  );
  if (!TEXTS.has(kind)) {
    const same = JSON.stringify(old) === JSON.stringify(present);
    return { isText: false, same, before: '', after: '', stretches: [] };
  }
  const read = (value: unknown): string =>
    typeof value !== 'string' ? '' : kind === 'Markdown' ? plainText(value) : value;
  const before = read(old);
  const after = read(present);
  return {
    isText: true,
    same: textKey(before) === textKey(after),
    before,
    after,
    stretches: alignText(before, after),
  };
}

type Found = Pick<Place, 'status' | 'start' | 'end' | 'wordsNow'>;

function findWords(quote: Quote, pair: FieldPair): Found {
  const start = bestOccurrence(quote, pair.before);
  if (start === undefined) return unaligned(quote, pair.after);
  const end = start + quote.exact.length;
  const from = carried(start, pair.stretches, 'start');
  const upTo = Math.max(from, carried(end, pair.stretches, 'end'));
  const words = pair.after.slice(from, upTo);
  if (textKey(words) === textKey(quote.exact)) {
    if (byChance(quote, pair.after, from)) return { status: 'edited' };
    return { status: from === start ? 'kept' : 'shifted', start: from, end: upTo };
  }
  const elsewhere = movedWords(quote, pair);
  if (elsewhere !== undefined) {
    return { status: 'shifted', start: elsewhere, end: elsewhere + quote.exact.length };
  }
  return edited(words, from, upTo, quote);
}

/** A word or two in a passage that was rewritten around them may be others that happen to be the same. */
function byChance(quote: Quote, text: string, at: number): boolean {
  const words = quote.exact.trim().split(/\s+/).length;
  return words <= CHANCE_WORDS && contextShare(quote, text, at) < CHANCE_CONTEXT;
}

function edited(words: string, from: number, upTo: number, quote: Quote): Found {
  const wordsNow = words.trim();
  if (wordsNow === '' || wordsNow.length > 2 * quote.exact.length + WORDS_NOW_MORE) {
    return { status: 'edited' };
  }
  const start = from + words.indexOf(wordsNow);
  return { status: 'edited', start, end: Math.min(upTo, start + wordsNow.length), wordsNow };
}

/** Where an offset of the older text lies in the newer one; inside a change, at the near edge of what stands there now. */
function carried(offset: number, stretches: readonly Stretch[], edge: 'start' | 'end'): number {
  for (const { kept, before, after } of stretches) {
    const [first, last] = before;
    // A quote starts behind what was inserted before its first word, and ends before what follows its last one.
    const inside =
      edge === 'start' ? offset >= first && offset < last : offset > first && offset <= last;
    if (!inside) continue;
    if (kept) return after[0] + (offset - first);
    return edge === 'start' ? after[0] : after[1];
  }
  return stretches.at(-1)?.after[1] ?? 0;
}

/**
 * The words put elsewhere in the same field: they must stand, whole, in inserted text, at one place only, and in the
 * surroundings that the remark knew. Words that stood in the older text at that other place too are not them.
 */
function movedWords(quote: Quote, { after, stretches }: FieldPair): number | undefined {
  const length = quote.exact.length;
  const fresh = occurrences(quote.exact, after).filter((at) =>
    stretches.some(({ kept, after: [first, last] }) => !kept && at >= first && at + length <= last),
  );
  const sure = fresh.filter((at) => contextShare(quote, after, at) >= SURE_CONTEXT);
  return fresh.length === 1 && sure.length === 1 ? sure[0] : undefined;
}

/** A quote that is not in the document it was made on: found only where there is no doubt. */
function unaligned(quote: Quote, text: string): Found {
  const [start, ...others] = occurrences(quote.exact, text);
  const sure =
    start !== undefined && others.length === 0 && contextShare(quote, text, start) >= SURE_CONTEXT;
  return sure
    ? { status: 'shifted', start, end: start + quote.exact.length }
    : { status: 'edited' };
}
