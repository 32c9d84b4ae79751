import type { Place, Quote } from '../../../schemas/types.ts';
import type { Stretch } from '../../redline/align-text.ts';
import { textKey } from '../../redline/engine/same-text.ts';
import type { FieldPair } from './field-pair.ts';
import { passageAt } from './passages.ts';
import {
  contextShare,
  inItsSurroundings,
  likeliestOccurrence,
  occurrences,
  type Searched,
} from './quote.ts';
import { searchQuote } from './search-quote.ts';
import { comparedWords, sharedRun } from './shared-run.ts';

/**
 * Words in place of a quote are returned up to twice its length and this many characters more; a
 * longer passage was rewritten, and quoting it all would say nothing.
 */
const WORDS_NOW_MORE = 200;

/**
 * A quote of at most so many words that keeps less than this share of its surroundings may have
 * stayed by chance.
 */
const CHANCE_WORDS = 3;
const CHANCE_CONTEXT = 0.25;

/** Words that occur several times in the newer text must keep this share of their surroundings. */
const REPEATED_CONTEXT = 0.4;

/**
 * This share of a quote's words must be among the words now in its place; otherwise its
 * surroundings must be around them.
 */
const OWN_WORDS = 0.34;

/** Of other words in its place, this share must be new there. */
const NEW_WORDS = 0.5;
/** So many of them speak for all: each is looked up in both texts. */
const MOST_WORDS = 200;

/** Other words so many times as long are a separate passage. */
const MANY_TIMES = 3;

/**
 * The share of a quote's surroundings that must match for equal words elsewhere in the field to be
 * the quoted ones.
 */
const SURE_CONTEXT = 0.5;

/** How much more of them must match than at any other occurrence of the words. */
const CLEAR_CONTEXT = 0.25;

type Found = Pick<Place, 'status' | 'start' | 'end' | 'wordsNow'>;

/** Returns the place in a field's newer text of words quoted from its older one. */
export function carryWords(quote: Quote, pair: FieldPair): Found {
  const { exact, prefix, suffix } = quote;
  const at = inItsSurroundings(quote, pair.before.text);
  if (at !== undefined) {
    // Nearly every quote: neither its words nor their surroundings changed.
    const end = at + exact.length;
    const by = pair.shift(at - prefix.length, end + suffix.length);
    if (by !== undefined) {
      return { status: by === 0 ? 'kept' : 'shifted', start: at + by, end: end + by };
    }
  }
  const start = at ?? likeliestOccurrence(quote, pair.before);
  if (start === undefined) return searchQuote(quote, pair.after);
  const end = start + exact.length;
  const here = wordsHere(start, end, pair);
  const stayed = here !== undefined && sameWords(here.words, quote.exact);
  if (stayed && !byChance(quote, pair.after, here.from)) {
    return { status: here.from === start ? 'kept' : 'shifted', start: here.from, end: here.upTo };
  }
  const elsewhere = movedWords(quote, pair);
  if (elsewhere !== undefined) {
    return { status: 'shifted', start: elsewhere, end: elsewhere + quote.exact.length };
  }
  return here && !stayed ? edited(here, quote, pair) : { status: 'edited' };
}

interface Carried {
  readonly from: number;
  readonly upTo: number;
  readonly words: string;
}

const sameWords = (one: string, other: string): boolean =>
  one === other || textKey(one) === textKey(other);

/**
 * Places words within their line, wherever that is now; words over several lines, by all of them.
 */
function wordsHere(start: number, end: number, pair: FieldPair): Carried | undefined {
  const by = pair.shift(start, end);
  if (by !== undefined) {
    const { text } = pair.after;
    return { from: start + by, upTo: end + by, words: text.slice(start + by, end + by) };
  }
  const line = passageAt(pair.passages(), start);
  const stretches = line && end <= line.before[1] ? line.stretches() : pair.stretches();
  return stretches.length > 0 ? carriedWords(start, end, pair.after.text, stretches) : undefined;
}

/** Returns the words now in place of those from start to end. */
function carriedWords(
  start: number,
  end: number,
  text: string,
  stretches: readonly Stretch[],
): Carried {
  const from = carried(start, stretches, 'start');
  const upTo = Math.max(from, carried(end, stretches, 'end'));
  return { from, upTo, words: text.slice(from, upTo) };
}

/**
 * Whether a match may be chance: a word or two in a rewritten passage may just be equal, and words
 * that occur several times may be confused, most of all when another occurrence resembles the old
 * surroundings more.
 */
function byChance(quote: Quote, after: Searched, at: number): boolean {
  const share = contextShare(quote, after.text, at);
  if (share >= SURE_CONTEXT) return false;
  const words = quote.exact.trim().split(/\s+/).length;
  if (words <= CHANCE_WORDS && share < CHANCE_CONTEXT) return true;
  const places = occurrences(quote.exact, after);
  if (!places) return true;
  const otherPlaces = places.filter((other) => other !== at);
  if (share < REPEATED_CONTEXT) return otherPlaces.length > 0;
  return otherPlaces.some((other) => contextShare(quote, after.text, other) > share);
}

function edited({ words, from, upTo }: Carried, quote: Quote, pair: FieldPair): Found {
  const wordsNow = words.trim();
  if (wordsNow === '' || wordsNow.length > 2 * quote.exact.length + WORDS_NOW_MORE) {
    return { status: 'edited' };
  }
  // A paragraph may have been split inside the quote; a new one beside it or between its halves is
  // not its newer version.
  const isBeside = wordsNow.length < words.length && breaksIn(words) > breaksIn(wordsNow);
  if (isBeside || breaksIn(wordsNow) > breaksIn(quote.exact) + 1) return { status: 'edited' };
  const start = from + words.indexOf(wordsNow);
  if (!areItsOwn(quote, wordsNow, start, pair)) return { status: 'edited' };
  return { status: 'edited', start, end: Math.min(upTo, start + wordsNow.length), wordsNow };
}

/**
 * Whether words are the newer version of those quoted: many of them equal, or others in the same
 * surroundings. Words that occur several times may be confused: others replaced them only if the
 * text now has fewer of the old and more of the new words.
 */
function areItsOwn(
  quote: Quote,
  wordsNow: string,
  start: number,
  { before, after }: FieldPair,
): boolean {
  const asked = comparedWords(quote.exact);
  const present = comparedWords(wordsNow);
  const left = new Set(present);
  const own = asked.filter((word) => left.has(word)).length;
  const around = contextShare({ ...quote, exact: wordsNow }, after.text, start);
  if (own >= OWN_WORDS * asked.length) {
    const isAnywhere = () => isRepeated(sharedRun(quote.exact, wordsNow), after);
    return around >= REPEATED_CONTEXT || !isAnywhere();
  }
  const isLong = present.length > MANY_TIMES * (asked.length + 1);
  const grew = (words: string): number => {
    const [was, now] = [occurrences(words, before), occurrences(words, after)];
    return was && now ? now.length - was.length : 0;
  };
  if (isLong || around < SURE_CONTEXT || grew(quote.exact) >= 0 || grew(wordsNow) <= 0)
    return false;
  const some = present.slice(0, MOST_WORDS);
  return some.filter((word) => grew(word) > 0).length >= NEW_WORDS * some.length;
}

const isRepeated = (words: string, text: Searched): boolean =>
  (occurrences(words, text)?.length ?? Number.POSITIVE_INFINITY) > 1;

const breaksIn = (text: string): number => text.split('\n').length - 1;

/**
 * Maps an offset of the older text to the newer one; inside a change, to the near edge of what is
 * there now.
 */
function carried(offset: number, stretches: readonly Stretch[], edge: 'start' | 'end'): number {
  // A quote starts after text inserted before its first word, and ends before text that follows its
  // last one.
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const upTo = stretches[middle]?.before[1] ?? 0;
    if (edge === 'start' ? upTo > offset : upTo >= offset) high = middle;
    else low = middle + 1;
  }
  const found = stretches[low];
  if (!found) return stretches.at(-1)?.after[1] ?? 0;
  if (found.kept) return found.after[0] + (offset - found.before[0]);
  return edge === 'start' ? found.after[0] : found.after[1];
}

/**
 * Finds the quoted words moved within the field: in inserted text, in the surroundings that the
 * remark recorded, and nowhere else nearly so. Words that were at that other place in the older
 * text too are not them.
 */
function movedWords(quote: Quote, { after, stretches }: FieldPair): number | undefined {
  const length = quote.exact.length;
  const places = occurrences(quote.exact, after);
  if (!places) return undefined;
  // What is less like it can't make the likeliest doubtful.
  const all = places
    .map((at) => ({ at, share: contextShare(quote, after.text, at) }))
    .filter(({ share }) => share >= SURE_CONTEXT - CLEAR_CONTEXT);
  // Most words stand nowhere else in their surroundings: then the text needn't be aligned as a
  // whole.
  if (all.every(({ share }) => share < SURE_CONTEXT)) return undefined;
  const kept = lettersIn(after.text, stretches());
  const fresh = all
    .filter(({ at }) => (kept[at + length] ?? 0) === (kept[at] ?? 0))
    .sort((one, other) => other.share - one.share || one.at - other.at);
  const [best, second] = fresh;
  if (!best || best.share < SURE_CONTEXT) return undefined;
  return best.share - (second?.share ?? 0) >= CLEAR_CONTEXT ? best.at : undefined;
}

/** Of each offset of the newer text, how many letters and digits before it are kept. */
function lettersIn(text: string, stretches: readonly Stretch[]): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (const { kept, after } of stretches) {
    if (!kept) continue;
    const [first, last] = after;
    for (const { 0: letter, index } of text.slice(first, last).matchAll(/[\p{L}\p{N}]/gu))
      counts[first + index + letter.length] = 1;
  }
  for (let at = 1; at < counts.length; at += 1)
    counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}
