import type { Hunk, Language } from '../../../schemas/types.ts';
import { type Dressed, dressedHtml, isAlike, sliceDressed } from './dress.ts';
import { deleted, figureOfHunk, hidden, inserted } from './marks.ts';

export interface HunkLook {
  readonly language: Language;
  /**
   * In two columns a word with a changed look appears in both; in one column once, with its new
   * look.
   */
  readonly sides: boolean;
  /**
   * Paragraphs were split or merged: the space that replaced a paragraph's end is no change to
   * show.
   */
  readonly joint: boolean;
}

/** Words with their marks, and whether kept ones changed their look or their link. */
export interface DressedHunks {
  readonly html: string;
  readonly dressChanged: boolean;
  readonly linkChanged: boolean;
}

/**
 * Renders runs of words with their marks: deleted words with the older text's look, inserted and
 * kept ones with the newer's. A run that begins or ends inside an emphasis is closed at its end and
 * reopened in the next.
 */
export function dressedHunks(
  hunks: readonly Hunk[],
  before: readonly Dressed[],
  after: readonly Dressed[],
  look: HunkLook,
): DressedHunks {
  const old = reader(before);
  const now = reader(after);
  const parts: string[] = [];
  let dressChanged = false;
  let linkChanged = false;
  for (const hunk of hunks) {
    const { op, text, nature } = hunk;
    if (op === '-') {
      const words = drawnWords(old(text), op);
      if (!look.joint || words.trim() !== '') parts.push(deleted(words, look.language, nature));
    }
    if (op === '+') {
      parts.push(inserted(drawnWords(now(text), op), look.language, nature));
      parts.push(figureOfHunk(hunk, look.language));
    }
    if (op === '=') {
      for (const part of pairs(old(text), now(text))) {
        const alike = part.isAlike;
        parts.push(alike ? drawnWords(part.after, op) : otherDress(part, look));
        if (alike) continue;
        const [was, is] = [part.before, part.after].map((side) => side.map(({ marks }) => marks));
        if (was?.join() === is?.join()) linkChanged = true;
        else dressChanged = true;
      }
    }
  }
  return { html: parts.join(''), dressChanged, linkChanged };
}

/**
 * Returns a reader that takes the next words from a text with their looks; the number of spaces
 * between words may differ.
 */
function reader(text: readonly Dressed[]): (words: string) => readonly Dressed[] {
  const all = text.map((part) => part.text).join('');
  let at = 0;
  return (words) => {
    const from = at;
    for (let i = 0; i < words.length; ) {
      if (isSpace(words[i])) {
        while (isSpace(words[i])) i += 1;
        while (isSpace(all[at])) at += 1;
      } else {
        i += 1;
        at += 1;
      }
    }
    return sliceDressed(text, from, at);
  };
}

const isSpace = (letter: string | undefined): boolean => letter !== undefined && /\s/u.test(letter);

interface Pair {
  readonly before: readonly Dressed[];
  readonly after: readonly Dressed[];
  readonly isAlike: boolean;
}

/**
 * Splits the kept words of both texts into stretches with equal and with different looks. A space
 * has the look of what precedes it.
 */
function pairs(before: readonly Dressed[], after: readonly Dressed[]): readonly Pair[] {
  const [first, second] = [before[0], after[0]];
  if (first && second && before.length + after.length === 2 && isAlike(first, second)) {
    return [{ before, after, isAlike: true }];
  }
  const found: { isAlike: boolean; from: [number, number]; to: [number, number] }[] = [];
  const [old, now] = [letters(before), letters(after)];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [one, other] = [old[i], now[j]];
    const last = found.at(-1);
    const blank = isSpace(one?.letter) || isSpace(other?.letter);
    const alike = blank || !one || !other ? (last?.isAlike ?? true) : isAlike(one.part, other.part);
    const spaces = [isSpace(one?.letter), isSpace(other?.letter)];
    const step: [number, number] = blank
      ? [spaces[0] ? 1 : 0, spaces[1] ? 1 : 0]
      : [one ? 1 : 0, other ? 1 : 0];
    if (last?.isAlike === alike) last.to = [i + step[0], j + step[1]];
    else found.push({ isAlike: alike, from: [i, j], to: [i + step[0], j + step[1]] });
    i += step[0];
    j += step[1];
  }
  return found.map(({ isAlike: same, from, to }) => ({
    isAlike: same,
    before: sliceDressed(before, from[0], to[0]),
    after: sliceDressed(after, from[1], to[1]),
  }));
}

const letters = (text: readonly Dressed[]) =>
  text.flatMap((part) => part.text.split('').map((letter) => ({ letter, part })));

const WORDS = {
  vi: { was: 'trình bày cũ: ', now: 'trình bày mới: ', end: ' (hết) ' },
  en: { was: 'old layout: ', now: 'new layout: ', end: ' (end) ' },
} as const;

function otherDress({ before, after }: Pair, { language, sides }: HunkLook): string {
  const { was, now, end } = WORDS[language];
  const announced = (words: string, side: readonly Dressed[]): string =>
    `${hidden(words, language)}${drawnWords(side, '=')}${hidden(end, language)}`;
  const newer = announced(now, after);
  return sides
    ? `<del class="rl-del rl-format">${announced(was, before)}</del><ins class="rl-ins rl-format">${newer}</ins>`
    : `<span class="rl-dress">${newer}</span>`;
}

/** Renders words: kept or inserted line ends begin a new line; deleted ones are only a sign. */
function drawnWords(words: readonly Dressed[], op: Hunk['op']): string {
  let html = '';
  let run: Dressed[] = [];
  const endRun = (): void => {
    if (run.length > 0) html += dressedHtml(run);
    run = [];
  };
  for (const word of words) {
    const sign = BREAKS[word.marks];
    if (sign === undefined) run.push(word);
    else {
      endRun();
      const shown = op === '=' ? '' : `<span class="rl-para" aria-hidden="true">${sign}</span>`;
      html += `${shown}${op === '-' ? '' : '<br>'}`;
    }
  }
  endRun();
  return html;
}

const BREAKS: Readonly<Record<string, string>> = { n: '↵', p: '¶' };
