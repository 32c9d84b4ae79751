import type { Language } from '../../schemas/types.ts';

/** How a comparison is shown in a terminal. */
export interface Show {
  readonly color: boolean;
  /** Shows unchanged text too. */
  readonly all: boolean;
  readonly language: Language;
}

/** How insertions, deletions and moves are drawn. */
export interface Pen {
  readonly inserted: (text: string) => string;
  readonly deleted: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly note: (text: string) => string;
}

const sgr = (on: string) => (text: string) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[0m`);

/** Struck through and underlined as well, for readers who don't distinguish red from green. */
const COLOURS: Pen = {
  inserted: sgr('32;4'),
  deleted: sgr('31;9'),
  heading: sgr('1'),
  note: sgr('36'),
};

/** The usual marks of word diffs in terminals. */
const SIGNS: Pen = {
  inserted: (text) => (text === '' ? '' : `{+${text}+}`),
  deleted: (text) => (text === '' ? '' : `[-${text}-]`),
  heading: (text) => text,
  note: (text) => `(${text})`,
};

const NOTES = {
  vi: {
    from: (move: number) => `⇄ ${move}: chuyển khỏi đây`,
    to: (move: number) => `⇄ ${move}: chuyển đến đây`,
  },
  en: {
    from: (move: number) => `⇄ ${move}: moved away`,
    to: (move: number) => `⇄ ${move}: moved here`,
  },
} as const;

export const penOf = ({ color }: Pick<Show, 'color'>): Pen => (color ? COLOURS : SIGNS);

/** The note before moved words: both places have the number of the move. */
export const moveNote = (
  side: 'from' | 'to',
  move: number | undefined,
  language: Language,
  pen: Pen,
): string => pen.note(NOTES[language][side](move ?? 0));
