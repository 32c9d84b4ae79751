import type { Quote } from '../../../schemas/types.ts';
import { textKey } from '../redline/same-text.ts';

/** A text that many quotes are looked up in: what is the same for all of them is worked out once. */
export interface Searched {
  readonly text: string;
  /** The text with plain spaces, where that leaves every offset as it is. Made out when asked for. */
  readonly plain: () => string | undefined;
}

export function searched(text: string): Searched {
  let known: { readonly plain: string | undefined } | undefined;
  const plain = (): string | undefined => {
    if (!known) {
      const key = textKey(text);
      // Composing letters changes offsets: then only the text as it is can be searched.
      known = { plain: key.length === text.length ? key : undefined };
    }
    return known.plain;
  };
  return { text, plain };
}

/** Every offset at which words stand in a text, kinds of space aside. */
export function occurrences(words: string, searched: Searched): readonly number[] {
  const plain = searched.plain();
  const [needle, hay] = plain === undefined ? [words, searched.text] : [textKey(words), plain];
  const found: number[] = [];
  if (needle === '') return found;
  const rare = rarestLetter(needle);
  const rest = needle.slice(rare);
  for (let at = hay.indexOf(rest, rare); at >= 0; at = hay.indexOf(rest, at + 1)) {
    if (rare === 0 || hay.startsWith(needle, at - rare)) found.push(at - rare);
  }
  return found;
}

/**
 * The occurrence whose surroundings are most like those of the quote; of equals the one at the quote's start, else the first.
 * undefined when there is none.
 */
export function bestOccurrence(quote: Quote, searched: Searched): number | undefined {
  const there = inItsSurroundings(quote, searched.text);
  if (there !== undefined) return there;
  const [only, ...others] = occurrences(quote.exact, searched);
  if (only === undefined || others.length === 0) return only;
  let best: number | undefined;
  let most = -1;
  for (const at of [only, ...others]) {
    const likeness = contextLength(quote, searched.text, at);
    if (likeness > most || (likeness === most && at === quote.start)) {
      best = at;
      most = likeness;
    }
  }
  return best;
}

/** Where the quote stands with all of its surroundings, to the letter: none is more like it. At its start, else the first. */
function inItsSurroundings(
  { exact, prefix, suffix, start = 0 }: Quote,
  text: string,
): number | undefined {
  if (exact === '') return undefined;
  const isWhole = (at: number): boolean =>
    text.startsWith(suffix, at + exact.length) && text.startsWith(prefix, at - prefix.length);
  if (start >= prefix.length && text.startsWith(exact, start) && isWhole(start)) return start;
  if (exact.length < RARE) {
    const at = text.indexOf(prefix + exact + suffix);
    return at < 0 ? undefined : at + prefix.length;
  }
  const rare = rarestLetter(exact);
  const needle = exact.slice(rare);
  let at = text.indexOf(needle, prefix.length + rare);
  for (; at >= 0; at = text.indexOf(needle, at + 1)) {
    if (isWhole(at - rare) && text.startsWith(exact, at - rare)) return at - rare;
  }
  return undefined;
}

/**
 * Where the letter with the largest code stands in the first half of some words: searching stops at every letter like the
 * first, and ế is rarer than t.
 */
function rarestLetter(words: string): number {
  let rarest = 0;
  for (let at = 1; at < words.length >> 1; at += 1) {
    if (words.charCodeAt(at) > words.charCodeAt(rarest)) rarest = at;
  }
  return rarest;
}

/** Shorter words stand in too many places. */
const RARE = 8;

/** How much of the quote's surroundings stands around an offset, 0 to 1; 1 for a quote without any. */
export function contextShare(quote: Quote, text: string, at: number): number {
  const all = quote.prefix.length + quote.suffix.length;
  return all === 0 ? 1 : contextLength(quote, text, at) / all;
}

function contextLength({ exact, prefix, suffix }: Quote, text: string, at: number): number {
  const end = at + exact.length;
  if (text.startsWith(suffix, end) && text.startsWith(prefix, at - prefix.length)) {
    if (at >= prefix.length) return prefix.length + suffix.length;
  }
  const before = contextKey(text.slice(Math.max(0, at - prefix.length), at));
  const after = contextKey(text.slice(end, end + suffix.length));
  const [left, right] = [contextKey(prefix), contextKey(suffix)];
  let same = 0;
  while (
    same < left.length &&
    same < before.length &&
    left.at(-1 - same) === before.at(-1 - same)
  ) {
    same += 1;
  }
  let follows = 0;
  while (follows < right.length && follows < after.length && right[follows] === after[follows]) {
    follows += 1;
  }
  return same + follows;
}

/** A paragraph that was split or merged leaves the words around a quote the same. */
const contextKey = (text: string): string => textKey(text).replaceAll('\n', ' ');
