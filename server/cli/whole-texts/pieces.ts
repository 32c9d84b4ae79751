import { LINE_BREAK, type Scanned } from '../../../domain/redline/engine/scan.ts';
import { KEPT, MOVED } from './align-moving.ts';

/** A stretch of two compared texts. */
export interface ComparedPiece {
  readonly kind: 'kept' | 'deleted' | 'inserted' | 'moved-from' | 'moved-to';
  /** The older text; '' where it has none here. */
  readonly before: string;
  /** The newer text; in a kept piece it may differ in kinds of space and composition of letters. */
  readonly after: string;
  /** The number of the move, from 1; only of moved pieces. */
  readonly move?: number;
}

/** The tokens of a text that are not white space. */
export interface Words {
  readonly scanned: Scanned;
  readonly ids: Int32Array;
  /** The index of each word's token. */
  readonly tokens: Int32Array;
  /** 1 where a word begins a line. */
  readonly opens: Uint8Array;
}

export function scannedWords(scanned: Scanned): Words {
  const tokens = new Int32Array(scanned.ids.length);
  const ids = new Int32Array(scanned.ids.length);
  const opens = new Uint8Array(scanned.ids.length);
  let count = 0;
  let isOpen = 1;
  for (let token = 0; token < scanned.ids.length; token += 1) {
    const id = scanned.ids[token] as number;
    if (id <= LINE_BREAK) {
      if (id === LINE_BREAK) isOpen = 1;
      continue;
    }
    tokens[count] = token;
    ids[count] = id;
    opens[count] = isOpen;
    isOpen = 0;
    count += 1;
  }
  return {
    scanned,
    ids: ids.subarray(0, count),
    tokens: tokens.subarray(0, count),
    opens: opens.subarray(0, count),
  };
}

/** Returns a word's offset in its text; the text's end for the index after the last one. */
export function wordOffset({ scanned, tokens }: Words, word: number): number {
  const token = tokens[word];
  return token === undefined ? scanned.text.length : (scanned.starts[token] as number);
}

/**
 * One text of a comparison: its words, the fate of each, and the moved passages by their first
 * word.
 */
export interface TextSide {
  readonly words: Words;
  readonly marks: Uint8Array;
  readonly moves: ReadonlyMap<number, { readonly move: number; readonly end: number }>;
}

/** Tokens, end excluded, and the first word at or after `from`. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
  readonly word: number;
}

/**
 * Writes the pieces between tokens of two texts, covering both exactly. At either end of a change,
 * white space is kept where both sides have it; after a deleted, inserted or moved passage, it goes
 * with the passage.
 */
export function writePieces(
  older: TextSide,
  newer: TextSide,
  from: readonly [TokenSpan, TokenSpan],
): readonly ComparedPiece[] {
  const [spanA, spanB] = from;
  const { words: a } = older;
  const { words: b } = newer;
  const pieces: ComparedPiece[] = [];
  let [i, j] = [spanA.from, spanB.from];
  let [word, other] = [spanA.word, spanB.word];
  // Kept tokens are written as late as possible, as one piece.
  let [keptI, keptJ] = [i, j];
  const change = (toI: number, toJ: number, firstWord: number, firstOther: number): void => {
    if (i < toI && j < toJ && sameSpace(a, i, b, j)) {
      i += 1;
      j += 1;
    }
    if (i === toI && j === toJ) return;
    if (keptI < i || keptJ < j) {
      pieces.push({ kind: 'kept', before: slice(a, keptI, i), after: slice(b, keptJ, j) });
    }
    const tail = i < toI && j < toJ && sameSpace(a, toI - 1, b, toJ - 1) ? 1 : 0;
    [keptI, keptJ] = [toI - tail, toJ - tail];
    writeSide(older, { from: i, to: keptI, word: firstWord }, (text, move) => {
      if (move === undefined) pieces.push({ kind: 'deleted', before: text, after: '' });
      else pieces.push({ kind: 'moved-from', before: text, after: '', move });
    });
    writeSide(newer, { from: j, to: keptJ, word: firstOther }, (text, move) => {
      if (move === undefined) pieces.push({ kind: 'inserted', before: '', after: text });
      else pieces.push({ kind: 'moved-to', before: '', after: text, move });
    });
    [i, j] = [toI, toJ];
  };
  for (;;) {
    // Most words are kept with the same space before them.
    while (
      older.marks[word] === KEPT &&
      newer.marks[other] === KEPT &&
      i < spanA.to &&
      ((i === a.tokens[word] && j === b.tokens[other]) ||
        (i + 1 === a.tokens[word] && j + 1 === b.tokens[other] && sameSpace(a, i, b, j))) &&
      (a.tokens[word] as number) < spanA.to
    ) {
      i = (a.tokens[word] as number) + 1;
      j = (b.tokens[other] as number) + 1;
      word += 1;
      other += 1;
    }
    const [firstWord, firstOther] = [word, other];
    while (tokenOf(a, word) < spanA.to && older.marks[word] !== KEPT) word += 1;
    while (tokenOf(b, other) < spanB.to && newer.marks[other] !== KEPT) other += 1;
    const [toI, toJ] = [tokenOf(a, word), tokenOf(b, other)];
    const isEnd = toI >= spanA.to;
    change(isEnd ? spanA.to : toI, isEnd ? spanB.to : toJ, firstWord, firstOther);
    if (isEnd) break;
    i += 1;
    j += 1;
    word += 1;
    other += 1;
  }
  if (keptI < i || keptJ < j) {
    pieces.push({ kind: 'kept', before: slice(a, keptI, i), after: slice(b, keptJ, j) });
  }
  return pieces;
}

/** Writes one side of a change, cut at moved passages; a moved one extends to the next word. */
function writeSide(
  { words, marks, moves }: TextSide,
  { from, to, word }: TokenSpan,
  write: (text: string, move?: number) => void,
): void {
  let start = from;
  for (let at = word; moves.size > 0 && tokenOf(words, at) < to; ) {
    const moved = marks[at] === MOVED ? moves.get(at) : undefined;
    if (!moved) {
      at += 1;
      continue;
    }
    const first = tokenOf(words, at);
    const end = Math.min(to, tokenOf(words, moved.end));
    if (start < first) write(slice(words, start, first));
    write(slice(words, first, end), moved.move);
    start = end;
    at = moved.end;
  }
  if (start < to) write(slice(words, start, to));
}

/** Returns the token of a word; after the last word, the end of the text. */
export const tokenOf = ({ tokens, scanned }: Words, word: number): number =>
  tokens[word] ?? scanned.ids.length;

const slice = ({ scanned }: Words, from: number, to: number): string =>
  scanned.text.slice(scanned.starts[from], scanned.starts[to]);

/**
 * Whether two tokens are white space that reads the same: wrapping a line is no change, a blank
 * line is.
 */
function sameSpace(a: Words, i: number, b: Words, j: number): boolean {
  const [one, other] = [a.scanned.ids[i] as number, b.scanned.ids[j] as number];
  if (one > LINE_BREAK || other > LINE_BREAK) return false;
  return (
    one === other || !isBlankLine(one === LINE_BREAK ? slice(a, i, i + 1) : slice(b, j, j + 1))
  );
}

const isBlankLine = (space: string): boolean => space.indexOf('\n') !== space.lastIndexOf('\n');
