import type { Nature } from '../../schemas/types.ts';
import { holdsClass, WHITE } from '../text/classes.ts';
import { toneKey } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { isItsKey, tokenKey } from './engine/same-text.ts';
import { figureOf } from './figures.ts';
import { compact, isKept, keptSegment, type Segment } from './segments.ts';
import { alignWords } from './words.ts';

/** Marks of Markdown: emphasis, code, headings, quotes. */
const MARKS = /[*_~`#>\\]+/g;
const HAS_MARKS = /[*_~`#>\\]/;

/** Returns the nature of a replacement that is nothing more; undefined for a change of words. */
export function natureOf(deleted: string, inserted: string): Nature | undefined {
  if (HAS_MARKS.test(deleted) || HAS_MARKS.test(inserted)) {
    const [old, now] = [plainKey(deleted), plainKey(inserted)];
    if (old !== now && old.replace(MARKS, '') === now.replace(MARKS, '')) return 'format';
  }
  const first = deleted.trim();
  const other = inserted.trim();
  if (first === '' || other === '') return undefined;
  if (figureOf(first)) return figureOf(other) && first !== other ? 'number' : undefined;
  // Composing letters that are composed already doesn't change their number.
  if (first.length !== other.length && isItsKey(first) && isItsKey(other)) return undefined;
  const [old, now] = [plainKey(first), plainKey(other)];
  // Neither moving a tone mark nor a capital changes a word's length.
  if (old === now || old.length !== now.length) return undefined;
  if (toneKey(old) === toneKey(now)) return 'tone';
  return looseKey(old) === looseKey(now) ? 'case' : undefined;
}

const plainKey = (text: string): string => text.normalize('NFC').replace(/\s/gu, ' ');

/**
 * Returns the nature that all of these share; undefined when there is none, or when they differ.
 */
export function commonNature(natures: readonly (Nature | undefined)[]): Nature | undefined {
  const [first] = natures;
  return natures.every((nature) => nature === first) ? first : undefined;
}

const looseKey = (word: string): string => toneKey(word.toLowerCase());

/**
 * Splits changes at words that differ only in the place of a tone mark or in capitals, so that
 * these are changes by themselves, with their nature, and can be hidden.
 */
export function withNatures(segments: readonly Segment[]): readonly Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    if (segment.deleted === '' || segment.inserted === '') result.push(named(segment));
    else for (const part of cut(segment)) result.push(named(part));
  }
  return compact(result);
}

function named(segment: Segment): Segment {
  if (isKept(segment)) return segment;
  const nature = natureOf(segment.deleted, segment.inserted);
  return nature ? { ...segment, nature } : segment;
}

function cut(segment: Segment): readonly Segment[] {
  const { deleted, inserted } = segment;
  // One word on each side has one nature as a whole.
  if (!holdsClass(deleted, WHITE) && !holdsClass(inserted, WHITE)) return [segment];
  const [old, now] = [tokenise(deleted), tokenise(inserted)];
  if (old.length === 1 && now.length === 1) return [segment];
  const [oldKeys, nowKeys] = [old.map(looseKey), now.map(looseKey)];
  const nowWords = new Set(nowKeys.filter((key) => /[\p{L}\p{N}]/u.test(key)));
  if (!oldKeys.some((key) => nowWords.has(key))) return [segment];
  const found: Segment[] = [];
  let i = 0;
  let j = 0;
  for (const run of alignWords(oldKeys.join(''), nowKeys.join('')).runs) {
    const toI = reach(oldKeys, i, run.before.length);
    const toJ = reach(nowKeys, j, run.after.length);
    // A piece that is cut otherwise without its capitals: the change stays whole.
    if (toI === undefined || toJ === undefined || (run.kept && toI - i !== toJ - j)) {
      return [segment];
    }
    if (run.kept) {
      for (; i < toI; i += 1, j += 1) found.push(same(old[i] ?? '', now[j] ?? ''));
    } else {
      found.push({
        kept: '',
        deleted: old.slice(i, toI).join(''),
        inserted: now.slice(j, toJ).join(''),
      });
    }
    i = toI;
    j = toJ;
  }
  return found;
}

/**
 * Returns the index of the first token after so many characters; undefined when that is inside a
 * token.
 */
function reach(tokens: readonly string[], from: number, length: number): number | undefined {
  let at = from;
  let left = length;
  while (left > 0 && at < tokens.length) {
    left -= tokens[at]?.length ?? 0;
    at += 1;
  }
  return left === 0 ? at : undefined;
}

const same = (old: string, now: string): Segment =>
  tokenKey(old) === tokenKey(now) ? keptSegment(now) : { kept: '', deleted: old, inserted: now };
