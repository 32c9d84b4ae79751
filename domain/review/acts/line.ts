import type { Bilingual } from '../../refusal.ts';

/** How long a quotation in a line may be, in characters. */
const LONGEST = 140;

/** The first words of a text as a quotation behind a line; '' for an empty one. */
export const quoted = (text: string | undefined): string => {
  const line = (text ?? '').replace(/\s+/gu, ' ').trim();
  if (!line) return '';
  return `: “${line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/u, '')}…` : line}”`;
};

export const both = (vi: string, en: string): Bilingual => ({ vi, en });
