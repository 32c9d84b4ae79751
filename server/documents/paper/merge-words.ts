import { readableHunks } from '../../../domain/redline/readable.ts';
import { alignWords } from '../../../domain/redline/words.ts';
import type { Hunk } from '../../../schemas/types.ts';
import { type Look, type PaperRun, type Para, paraText } from './paper.ts';

/** Words of both papers, or of one: kept, inserted or deleted, with their look on either side. */
export interface MergedWords {
  readonly op: '=' | '+' | '-';
  readonly text: string;
  readonly was: Look;
  readonly now: Look;
}

/** Marks all words of a paragraph with one operation. */
export const wholeWords = (op: '=' | '+' | '-', { runs }: Para): readonly MergedWords[] =>
  runs.map(({ text, look }) => ({ op, text, was: look, now: look }));

/**
 * Merges the words of two paragraphs: kept and inserted ones are exactly the newer paragraph, kept
 * and deleted ones the older.
 */
export function mergeWords(before: Para, after: Para): readonly MergedWords[] {
  return dressed(mergeTexts(paraText(before), paraText(after)), before.runs, after.runs);
}

/**
 * Merges two texts into words; each text stays exact. The readable edit may replace one kind of
 * space by another; where it did, returns the exact edit.
 */
export function mergeTexts(before: string, after: string): readonly Hunk[] {
  const exact = literal(before, after);
  const readable = readableHunks(exact);
  const says = (lost: Hunk['op']): string =>
    readable.map(({ op, text }) => (op === lost ? '' : text)).join('');
  return says('+') === before && says('-') === after ? readable : exact;
}

/**
 * Returns the edit with kept words that are identical: other spaces, or letters composed otherwise,
 * count as changed.
 */
function literal(before: string, after: string): readonly Hunk[] {
  return alignWords(before, after).runs.flatMap(({ kept, before: old, after: now }): Hunk[] => {
    if (kept && old === now) return [{ op: '=', text: now }];
    let equal = 0;
    while (kept && equal < old.length && equal < now.length && old[equal] === now[equal])
      equal += 1;
    return [
      { op: '=' as const, text: old.slice(0, equal) },
      { op: '-' as const, text: old.slice(equal) },
      { op: '+' as const, text: now.slice(equal) },
    ].filter(({ text }) => text !== '');
  });
}

/** Cuts hunks where the look of either side changes. */
function dressed(
  hunks: readonly Hunk[],
  before: readonly PaperRun[],
  after: readonly PaperRun[],
): readonly MergedWords[] {
  const old = new Looks(before);
  const now = new Looks(after);
  const pieces: MergedWords[] = [];
  for (const { op, text } of hunks) {
    let rest = text;
    while (rest !== '') {
      const length = Math.min(
        rest.length,
        op === '+' ? rest.length : old.left,
        op === '-' ? rest.length : now.left,
      );
      const was = op === '+' ? now.look : old.look;
      const is = op === '-' ? old.look : now.look;
      pieces.push({ op, text: rest.slice(0, length), was, now: is });
      if (op !== '+') old.skip(length);
      if (op !== '-') now.skip(length);
      rest = rest.slice(length);
    }
  }
  return pieces;
}

/** Steps through runs and returns the look at the current place. */
class Looks {
  readonly #runs: readonly PaperRun[];
  #index = 0;
  #at = 0;

  constructor(runs: readonly PaperRun[]) {
    this.#runs = runs.filter(({ text }) => text !== '');
  }

  get look(): Look {
    return this.#runs[this.#index]?.look ?? '';
  }

  /** Letters left in the run; never 0. */
  get left(): number {
    const run = this.#runs[this.#index];
    return run ? run.text.length - this.#at : Number.POSITIVE_INFINITY;
  }

  skip(length: number): void {
    let rest = length;
    while (rest > 0 && this.#index < this.#runs.length) {
      const step = Math.min(rest, this.left);
      this.#at += step;
      rest -= step;
      if (this.left === 0) {
        this.#index += 1;
        this.#at = 0;
      }
    }
  }
}
