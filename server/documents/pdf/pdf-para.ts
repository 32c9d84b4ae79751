import type { Para } from '../paper/paper.ts';
import { LEVEL_INDENT, lookOf } from '../paper/para-looks.ts';
import type { PdfPara } from './pdf-model.ts';

/** Converts millimetres to points. */
export const points = (millimetres: number): number => millimetres * (72 / 25.4);

/** Returns the space that a paragraph leaves below itself. */
export const spaceBelow = (para: Para): number => lookOf(para).space?.[1] ?? 0;

/** Returns the level of the next heading, called in order; 0 for what is none. */
export type Levels = (outline: number | undefined) => number;

/**
 * Levels of headings in order, without gaps: screen readers are never led from one level to one two
 * deeper (PDF/UA-1, 7.4).
 */
export function outlineLevels(): Levels {
  let reached = 0;
  return (outline) => {
    if (outline === undefined) return 0;
    reached = Math.min(outline, reached + 1);
    return reached;
  };
}

/** Makes a paragraph. `below` is the space that the one before it leaves. */
export function drawnPara(para: Para, below: number, levels: Levels): PdfPara {
  const { style, level, runs, rule = 0, keep, listed } = para;
  const look = lookOf(para);
  const deeper = level > 0 && (style === 'list' || style === 'quote');
  return {
    kind: 'para',
    look: look.id,
    // Between paragraphs, word processors leave the larger of both spaces, not their sum.
    above: Math.max(below, look.space?.[0] ?? 0),
    left: deeper ? level * LEVEL_INDENT : (look.left ?? 0),
    keep: (keep ?? look.keepNext) === true,
    heading: levels(look.outline),
    listed: listed !== undefined,
    rule: points(rule),
    runs: runs.map(({ text, look: letters }) => ({ text: flowing(text), look: letters })),
  };
}

/**
 * Longer than any real word or address: it would run off the page, and 64 kB of it can't be set at
 * all.
 */
const ENDLESS = /[^ \n]{60,}/gu;

/** Replaces tabs, since pages have no tab stops, and lets an endless word break anywhere. */
const flowing = (text: string): string =>
  text.replaceAll('\t', ' ').replace(ENDLESS, (word) => word.replace(/.{10}(?!$)/gu, '$&\u200b'));
