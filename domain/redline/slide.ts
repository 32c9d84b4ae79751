import { classAt, WHITE } from '../text/classes.ts';
import { tokenise } from '../text/tokens.ts';
import { compact, isKept, keptSegment, type Segment } from './segments.ts';

/**
 * How many words a change is slid at most, far enough for a sentence; and how many letters a word
 * has at most, nearly always.
 */
const REACH = 80;
const LETTERS = 8;

/**
 * Words put in or taken out beside the same words could be told in several ways: of "… của tỉnh và
 * của huyện" came "của tỉnh và" or "tỉnh và của". The way that begins and ends at a sentence, a
 * clause, a phrase is told. Both texts stay the same.
 */
export function slid(segments: readonly Segment[]): readonly Segment[] {
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

/** Where a text stands best between two; undefined when nowhere better than where it is. */
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
  // All words that can be passed over, with the text's own in the middle.
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
    // Never up to another change: what stands between two would be lost.
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

/** How far, in letters, a change is slid at most. */
const NEAR = REACH * LETTERS;

/**
 * The end of what stands before a change, as far as the change repeated could be passed over, in
 * whole words; most changes can't be slid at all, and then it is a word at most.
 */
function beforeEnd(before: string, text: string): string {
  let same = 0;
  const most = Math.min(NEAR, before.length);
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) ===
      text.charCodeAt(text.length - 1 - (same % text.length))
  ) {
    same += 1;
  }
  if (same === 0) return '';
  // Back to where a word begins: from there on the words are those of the whole text.
  let from = before.length - same;
  while (from > 0 && !beginsWord(before, from)) from -= 1;
  if (before.length - from <= NEAR) return before.slice(from);
  // A word cut by the reach is none.
  return tokenise(before.slice(-NEAR)).slice(1).join('');
}

/** The beginning of what stands behind a change, likewise. */
function afterStart(after: string, text: string): string {
  let same = 0;
  const most = Math.min(NEAR, after.length);
  while (same < most && after.charCodeAt(same) === text.charCodeAt(same % text.length)) same += 1;
  if (same === 0) return '';
  let upTo = same;
  while (upTo < after.length && !beginsWord(after, upTo)) upTo += 1;
  if (upTo <= NEAR) return after.slice(0, upTo);
  return tokenise(after.slice(0, NEAR)).slice(0, -1).join('');
}

/**
 * Whether a word or a mark surely begins here: behind a space, with a letter that no token before
 * it takes in.
 */
function beginsWord(text: string, at: number): boolean {
  const space = text.charCodeAt(at - 1);
  if (space !== 0x20 && space !== 0x0a) return false;
  const unit = text.charCodeAt(at);
  return (unit > 0x20 && unit < 0x250 && unit !== 0xa0) || (unit >= 0x1ea0 && unit <= 0x1ef9);
}

const joinedLength = (words: readonly string[]): number => words.join('').length;

/** How much of the text around a place says how good it is: a word or two with their spaces. */
const EDGE_LENGTH = 40;

/**
 * How good a place between two pieces is to begin or end a change: the end of a sentence, of a
 * clause, of a phrase, a word.
 */
function edgeAt(left: string, right: string): number {
  if (left === '' || right === '') return 6;
  const spaceLeft = classAt(left, left.length - 1) === WHITE;
  if (!spaceLeft && classAt(right, 0) !== WHITE) return 0;
  const mark = left.trimEnd().at(-1) ?? '';
  const rank = /[.!?…]/u.test(mark) ? 4 : /[;:]/u.test(mark) ? 3 : /[,)”"]/u.test(mark) ? 2 : 1;
  const space = `${left.slice(left.trimEnd().length)}${/^\s*/u.exec(right)?.[0]}`;
  const isBreak = space.includes('\n');
  // A line that merely goes on in the next one ends nothing.
  if (isBreak && (rank > 2 || isBlank(space) || !/^\p{Ll}/u.test(right.trimStart()))) return 6;
  // Spaces go with the word before them.
  return spaceLeft ? rank + 0.5 : rank;
}

const isBlank = (space: string): boolean => space.indexOf('\n') !== space.lastIndexOf('\n');
