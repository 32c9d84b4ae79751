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

/** What a replacement is when it is no more than that; undefined for a change of words. */
export function natureOf(deleted: string, inserted: string): Nature | undefined {
  if (HAS_MARKS.test(deleted) || HAS_MARKS.test(inserted)) {
    const [old, now] = [plainKey(deleted), plainKey(inserted)];
    if (old !== now && old.replace(MARKS, '') === now.replace(MARKS, '')) return 'format';
  }
  const first = deleted.trim();
  const other = inserted.trim();
  if (first === '' || other === '') return undefined;
  if (figureOf(first)) return figureOf(other) && first !== other ? 'number' : undefined;
  // Composed letters are as many as they will be.
  if (first.length !== other.length && isItsKey(first) && isItsKey(other)) return undefined;
  const [old, now] = [plainKey(first), plainKey(other)];
  // Neither a tone mark's place nor a capital makes a word longer.
  if (old === now || old.length !== now.length) return undefined;
  if (toneKey(old) === toneKey(now)) return 'tone';
  return looseKey(old) === looseKey(now) ? 'case' : undefined;
}

const plainKey = (text: string): string => text.normalize('NFC').replace(/\s/gu, ' ');

/** The one nature that all of these have; undefined when there is none, or when they differ. */
export function commonNature(natures: readonly (Nature | undefined)[]): Nature | undefined {
  const [first] = natures;
  return natures.every((nature) => nature === first) ? first : undefined;
}

const looseKey = (word: string): string => toneKey(word.toLowerCase());

/**
 * Changes cut where words on both sides differ in a tone mark's place or in capitals alone, so that
 * these stand by themselves and can be hidden; each with its nature.
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
  // One word on each side is what it is as a whole.
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
    // A piece that is cut otherwise without its capitals: the change stays in one.
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

/** The first token behind so many characters; undefined when a token is cut there. */
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
