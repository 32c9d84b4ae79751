import type { Bilingual } from '../../refusal.ts';

/** The longest quotation in a line, in characters. */
const LONGEST = 140;

/** Returns the first words of a text as a quotation to follow a line; '' for an empty text. */
export const quoted = (text: string | undefined): string => {
  const line = (text ?? '').replace(/\s+/gu, ' ').trim();
  if (!line) return '';
  return `: “${line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/u, '')}…` : line}”`;
};

export const bilingual = (vi: string, en: string): Bilingual => ({ vi, en });
