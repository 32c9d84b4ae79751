import type { Quote } from '../../../schemas/types.ts';
import { hasPartAt } from '../../redline/blocks.ts';
import { textKey } from '../../redline/engine/same-text.ts';

/** A text in which many quotes are searched; shared work is done once. */
export interface Searched {
  readonly text: string;
  /** The text with plain spaces, where that keeps every offset. Computed on the first call. */
  readonly plain: () => string | undefined;
}

/** `isKey` when its spaces are known to be plain and its letters composed. */
export function searched(text: string, isKey = false): Searched {
  let cached: { readonly plain: string | undefined } | undefined = isKey
    ? { plain: text }
    : undefined;
  const plain = (): string | undefined => {
    if (!cached) {
      const key = textKey(text);
      // Composing letters changes offsets: then only the original text can be searched.
      cached = { plain: key.length === text.length ? key : undefined };
    }
    return cached.plain;
  };
  return { text, plain };
}

/**
 * Words that stand in more places than this tell no place: a text of the largest size (200,000
 * letters) has its commonest word in some 3,000. Surroundings are looked at in each.
 */
const MOST_PLACES = 5000;
/**
 * Nor do those that stand in so many places for their length: so many letters are compared until
 * all are found.
 */
const MOST_COMPARED = 2_000_000;

const mostPlaces = (words: string): number =>
  Math.min(MOST_PLACES, MOST_COMPARED / (words.length + 1));

/**
 * Every offset at which words stand in a text, kinds of space aside; undefined when they stand in
 * too many places.
 */
export function occurrences(words: string, searched: Searched): readonly number[] | undefined {
  const plain = searched.plain();
  const [needle, hay] = plain === undefined ? [words, searched.text] : [textKey(words), plain];
  const found: number[] = [];
  if (needle === '') return found;
  const rare = rarestLetter(needle);
  const rest = needle.slice(rare);
  const most = mostPlaces(needle);
  for (let at = hay.indexOf(rest, rare); at >= 0; at = hay.indexOf(rest, at + 1)) {
    if (rare === 0 || hay.startsWith(needle, at - rare)) found.push(at - rare);
    if (found.length > most) return undefined;
  }
  return found;
}

/**
 * Returns the occurrence whose surroundings are most like the quote's; of equals the one at the
 * quote's start, else the first. undefined when there is none.
 */
export function bestOccurrence(quote: Quote, searched: Searched): number | undefined {
  return inItsSurroundings(quote, searched.text) ?? likeliestOccurrence(quote, searched);
}

/** The same for a quote that occurs nowhere in all of its surroundings. */
export function likeliestOccurrence(quote: Quote, searched: Searched): number | undefined {
  const places = occurrences(quote.exact, searched);
  if (!places) {
    const { start = -1, exact } = quote;
    return start >= 0 && hasPartAt(searched.text, start, exact) ? start : undefined;
  }
  if (places.length < 2) return places[0];
  let best: number | undefined;
  let most = -1;
  for (const at of places) {
    const likeness = contextLength(quote, searched.text, at);
    if (likeness > most || (likeness === most && at === quote.start)) {
      best = at;
      most = likeness;
    }
  }
  return best;
}

/**
 * Returns where the quote occurs in exactly its surroundings, the best possible match: at its
 * start, else the first.
 */
export function inItsSurroundings(
  { exact, prefix, suffix, start = 0 }: Quote,
  text: string,
): number | undefined {
  if (exact === '') return undefined;
  if (start >= prefix.length && hasPartAt(text, start, exact)) {
    if (isAround(text, start, start + exact.length, prefix, suffix)) return start;
  }
  if (exact.length < RARE) {
    const at = text.indexOf(prefix + exact + suffix);
    return at < 0 ? undefined : at + prefix.length;
  }
  const rare = rarestLetter(exact);
  const needle = exact.slice(rare);
  const most = mostPlaces(exact);
  let looked = 0;
  let at = text.indexOf(needle, prefix.length + rare);
  for (; at >= 0; at = text.indexOf(needle, at + 1)) {
    const from = at - rare;
    looked += 1;
    if (looked > most) {
      const next = text.indexOf(prefix + exact + suffix, from - prefix.length);
      return next < 0 ? undefined : next + prefix.length;
    }
    const isThere = isAround(text, from, from + exact.length, prefix, suffix);
    if (isThere && text.startsWith(exact, from)) return from;
  }
  return undefined;
}

/** Whether all of a quote's surroundings are around a stretch of a text. */
const isAround = (
  text: string,
  from: number,
  upTo: number,
  prefix: string,
  suffix: string,
): boolean =>
  from >= prefix.length &&
  hasPartAt(text, upTo, suffix) &&
  hasPartAt(text, from - prefix.length, prefix);

/**
 * Returns the index of the letter with the largest code in the first half of words: search stops at
 * every letter like the first, and ế is rarer than t.
 */
function rarestLetter(words: string): number {
  let rarest = 0;
  for (let at = 1; at < words.length >> 1; at += 1) {
    if (words.charCodeAt(at) > words.charCodeAt(rarest)) rarest = at;
  }
  return rarest;
}

/** Shorter words occur in too many places. */
const RARE = 8;

/**
 * Returns the share of the quote's surroundings that is around an offset, 0 to 1; 1 for a quote
 * without any.
 */
export function contextShare(quote: Quote, text: string, at: number): number {
  const all = quote.prefix.length + quote.suffix.length;
  return all === 0 ? 1 : contextLength(quote, text, at) / all;
}

function contextLength({ exact, prefix, suffix }: Quote, text: string, at: number): number {
  const end = at + exact.length;
  if (isAround(text, at, end, prefix, suffix)) return prefix.length + suffix.length;
  const before = contextKey(text.slice(Math.max(0, at - prefix.length), at));
  const after = contextKey(text.slice(end, end + suffix.length));
  return sameEnd(contextKey(prefix), before) + sameStart(contextKey(suffix), after);
}

function sameEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let equal = 0;
  while (
    equal < most &&
    one.charCodeAt(one.length - 1 - equal) === other.charCodeAt(other.length - 1 - equal)
  ) {
    equal += 1;
  }
  return equal;
}

function sameStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let equal = 0;
  while (equal < most && one.charCodeAt(equal) === other.charCodeAt(equal)) equal += 1;
  return equal;
}

/**
 * Ignores line breaks: splitting or merging a paragraph leaves the words around a quote the same.
 */
const contextKey = (text: string): string => textKey(text).replaceAll('\n', ' ');
