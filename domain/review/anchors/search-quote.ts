import type { Place, Quote } from '../../../schemas/types.ts';
import { tokenKey } from '../../redline/engine/same-text.ts';
import { alignWords } from '../../redline/words.ts';
import { tokenise } from '../../text/tokens.ts';
import { contextShare, occurrences, type Searched } from './quote.ts';

/**
 * The share of a quote's surroundings that must match for words that occur once to be the quoted
 * ones.
 */
const SURE_CONTEXT = 0.5;

/**
 * The least score of a likely place, 0 to 1: the share of the quote's words there, with the
 * surroundings counting a fifth. At 0.75 one word in five may differ when the surroundings are
 * equal.
 */
const FLOOR = 0.75;
const CONTEXT_SHARE = 0.2;

/** A second place with a score this near makes both doubtful. */
const CLEAR = 0.1;

/** Quotes of fewer words match exactly or not at all. */
const LEAST_WORDS = 5;

/** A more frequent word says nothing about the quote's place; at most so many places are scored. */
const COMMON = 64;
const PLACES = 4;

type Found = Pick<Place, 'status' | 'start' | 'end' | 'wordsNow'>;

/**
 * Searches a text for words quoted from another text that is not available: exactly, where they
 * occur once in their surroundings; else takes the likeliest place that leaves no doubt, with the
 * words there. Otherwise 'edited' without a place. Linear in the text.
 */
export function searchQuote(quote: Quote, searched: Searched): Found {
  const { text } = searched;
  const places = occurrences(quote.exact, searched);
  const start = places?.[0];
  if (!places) return { status: 'edited' };
  if (start !== undefined) {
    const sure = places.length === 1 && contextShare(quote, text, start) >= SURE_CONTEXT;
    return sure
      ? { status: 'shifted', start, end: start + quote.exact.length }
      : { status: 'edited' };
  }
  const [best, second] = likely(quote, text);
  if (!best || best.score < FLOOR || best.score - (second?.score ?? 0) < CLEAR) {
    return { status: 'edited' };
  }
  const { start: from, end } = best;
  return { status: 'edited', start: from, end, wordsNow: text.slice(from, end) };
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/**
 * Returns places where many words of the quote occur in order, the best first; none overlaps a
 * better one.
 */
function likely(quote: Quote, text: string): readonly Candidate[] {
  const words = wordsOf(quote.exact);
  if (words.length < LEAST_WORDS) return [];
  const textWords = wordsOf(text);
  const homes = new Map<string, number[]>();
  for (const [at, { key }] of textWords.entries()) {
    const cached = homes.get(key);
    if (cached) cached.push(at);
    else homes.set(key, [at]);
  }
  // Each word of the quote found in the text votes for a start of the quote.
  const votes = new Map<number, number>();
  for (const [at, { key }] of words.entries()) {
    const found = homes.get(key) ?? [];
    if (found.length > COMMON) continue;
    for (const home of found) votes.set(home - at, (votes.get(home - at) ?? 0) + 1);
  }
  const starts = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, PLACES * 4);
  const slack = Math.ceil(words.length / 4);
  const candidates = starts.flatMap(([at]) => {
    const first = textWords[Math.max(0, at - slack)];
    const last = textWords[Math.min(textWords.length, at + words.length + slack) - 1];
    return first && last
      ? (measured(quote, words.length, text, [first.start, last.end]) ?? [])
      : [];
  });
  candidates.sort((a, b) => b.score - a.score || a.start - b.start);
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.every(({ start, end }) => candidate.end <= start || end <= candidate.start))
      kept.push(candidate);
  }
  return kept.slice(0, PLACES);
}

/** Scores the quote against a window of the text, from its first shared word to its last. */
function measured(
  quote: Quote,
  length: number,
  text: string,
  [from, upTo]: readonly [number, number],
): Candidate | undefined {
  let at = from;
  let shared = 0;
  let start: number | undefined;
  let end = from;
  for (const { kept, after } of alignWords(quote.exact, text.slice(from, upTo)).runs) {
    const count = kept ? wordsOf(after).length : 0;
    if (count > 0) {
      shared += count;
      start ??= at + after.length - after.trimStart().length;
      end = at + after.trimEnd().length;
    }
    at += after.length;
  }
  if (start === undefined) return undefined;
  const span = wordsOf(text.slice(start, end)).length;
  const likeness = shared / Math.max(length, span);
  const around = contextShare({ ...quote, exact: text.slice(start, end) }, text, start);
  return { start, end, score: likeness * (1 - CONTEXT_SHARE) + around * CONTEXT_SHARE };
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const token of tokenise(text)) {
    if (/[\p{L}\p{N}]/u.test(token)) {
      words.push({ key: tokenKey(token), start: at, end: at + token.length });
    }
    at += token.length;
  }
  return words;
}
