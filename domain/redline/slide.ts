import { classAt, WHITE } from '../text/classes.ts';
import { tokenise } from '../text/tokens.ts';
import { compact, isKept, keptSegment, type Segment } from './segments.ts';

/**
 * How far a change is slid at most, in words: enough for a sentence; and how long a word nearly
 * always is at most, in letters.
 */
const REACH = 80;
const LETTERS = 8;

/**
 * Slides insertions and deletions. Beside repeated words an edit has several forms: of "… của tỉnh
 * và của huyện", either "của tỉnh và" or "tỉnh và của" was inserted. Chooses the form that begins
 * and ends at a sentence, a clause or a phrase. Both texts stay the same.
 */
export function slideChanges(segments: readonly Segment[]): readonly Segment[] {
  const result = [...segments];
  for (let at = 0; at < result.length; at += 1) {
    const segment = result[at];
    if (!segment || isKept(segment) || segment.nature) continue;
    if (segment.deleted !== '' && segment.inserted !== '') continue;
    const [before, after] = [result[at - 1], result[at + 1]];
    if ((before && !isKept(before)) || (after && !isKept(after))) continue;
    const best = bestPlace(
      before?.kept ?? '',
      segment.deleted + segment.inserted,
      after?.kept ?? '',
      { start: at <= 1, end: at >= result.length - 2 },
    );
    if (!best) continue;
    const side = segment.deleted === '' ? 'inserted' : 'deleted';
    result[at] = { ...segment, [side]: best.text };
    if (before) result[at - 1] = keptSegment(best.before);
    else if (best.before !== '') {
      result.splice(at, 0, keptSegment(best.before));
      at += 1;
    }
    if (after) result[at + 1] = keptSegment(best.after);
    else if (best.after !== '') result.splice(at + 1, 0, keptSegment(best.after));
  }
  return compact(result);
}

interface Standing {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/**
 * Returns the best place of a text between two others; undefined when none is better than its own.
 */
function bestPlace(
  before: string,
  text: string,
  after: string,
  ends: { readonly start: boolean; readonly end: boolean },
): Standing | undefined {
  const [end, start] = [beforeEnd(before, text), afterStart(after, text)];
  if (end === '' && start === '') return undefined;
  const words = tokenise(text);
  const left = tokenise(end);
  const right = tokenise(start);
  let back = 0;
  while (back < left.length && left.at(-1 - back) === words.at(-1 - (back % words.length))) {
    back += 1;
  }
  let on = 0;
  while (on < right.length && right[on] === words[on % words.length]) on += 1;
  if (back + on === 0) return undefined;
  // All words over which the text can slide, with the text itself in the middle.
  const row = [...left.slice(left.length - back), ...words, ...right.slice(0, on)];
  const head = before.slice(0, before.length - joinedLength(left.slice(left.length - back)));
  const tail = after.slice(joinedLength(right.slice(0, on)));
  let best: { readonly score: number; readonly at: number } | undefined;
  const [headEnd, tailStart] = [head.slice(-EDGE_LENGTH), tail.slice(0, EDGE_LENGTH)];
  const edge = (at: number): number =>
    edgeAt(
      [row[at - 2] ?? headEnd, row[at - 1] ?? headEnd].join(''),
      at < row.length ? [row[at], row[at + 1] ?? tailStart].join('') : tailStart,
    );
  for (let at = 0; at <= back + on; at += 1) {
    // Never up to another change: the kept text between the two would be lost.
    if (at === 0 && head === '' && !ends.start) continue;
    if (at === back + on && tail === '' && !ends.end) continue;
    const score = edge(at) + edge(at + words.length);
    if (!best || score > best.score) best = { score, at };
  }
  if (!best || best.at === back) return undefined;
  return {
    before: head + row.slice(0, best.at).join(''),
    text: row.slice(best.at, best.at + words.length).join(''),
    after: row.slice(best.at + words.length).join('') + tail,
  };
}

/** How far a change is slid at most, in letters. */
const NEAR = REACH * LETTERS;

/**
 * Returns the end of the text before a change over which the change, repeated, may slide, in whole
 * words. Most changes can't slide: then it is one word at most.
 */
function beforeEnd(before: string, text: string): string {
  let equal = 0;
  const most = Math.min(NEAR, before.length);
  while (
    equal < most &&
    before.charCodeAt(before.length - 1 - equal) ===
      text.charCodeAt(text.length - 1 - (equal % text.length))
  ) {
    equal += 1;
  }
  if (equal === 0) return '';
  // Back to the start of a word, from where tokens are those of the whole text.
  let from = before.length - equal;
  while (from > 0 && !beginsWord(before, from)) from -= 1;
  if (before.length - from <= NEAR) return before.slice(from);
  // Drops a word cut at the limit.
  return tokenise(before.slice(-NEAR)).slice(1).join('');
}

/** Returns the beginning of the text after a change, likewise. */
function afterStart(after: string, text: string): string {
  let equal = 0;
  const most = Math.min(NEAR, after.length);
  while (equal < most && after.charCodeAt(equal) === text.charCodeAt(equal % text.length))
    equal += 1;
  if (equal === 0) return '';
  let upTo = equal;
  while (upTo < after.length && !beginsWord(after, upTo)) upTo += 1;
  if (upTo <= NEAR) return after.slice(0, upTo);
  return tokenise(after.slice(0, NEAR)).slice(0, -1).join('');
}

/**
 * Whether a word or a mark surely begins here: after a space, with a letter that no earlier token
 * absorbs.
 */
function beginsWord(text: string, at: number): boolean {
  const space = text.charCodeAt(at - 1);
  if (space !== 0x20 && space !== 0x0a) return false;
  const unit = text.charCodeAt(at);
  return (unit > 0x20 && unit < 0x250 && unit !== 0xa0) || (unit >= 0x1ea0 && unit <= 0x1ef9);
}

const joinedLength = (words: readonly string[]): number => words.join('').length;

/**
 * How much text around a place decides its score, in characters: a word or two with their spaces.
 */
const EDGE_LENGTH = 40;

/**
 * Scores a place between two pieces as the edge of a change: the end of a sentence, of a clause, of
 * a phrase, of a word.
 */
function edgeAt(left: string, right: string): number {
  if (left === '' || right === '') return 6;
  const spaceLeft = classAt(left, left.length - 1) === WHITE;
  if (!spaceLeft && classAt(right, 0) !== WHITE) return 0;
  const mark = left.trimEnd().at(-1) ?? '';
  const rank = /[.!?…]/u.test(mark) ? 4 : /[;:]/u.test(mark) ? 3 : /[,)”"]/u.test(mark) ? 2 : 1;
  const space = `${left.slice(left.trimEnd().length)}${/^\s*/u.exec(right)?.[0]}`;
  const isBreak = space.includes('\n');
  // A line break within a sentence ends nothing.
  if (isBreak && (rank > 2 || isBlank(space) || !/^\p{Ll}/u.test(right.trimStart()))) return 6;
  // Spaces belong to the word before them.
  return spaceLeft ? rank + 0.5 : rank;
}

const isBlank = (space: string): boolean => space.indexOf('\n') !== space.lastIndexOf('\n');
