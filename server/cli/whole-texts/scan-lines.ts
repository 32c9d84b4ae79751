import { type ScannedPair, scanPair } from '../../../domain/redline/engine/scan.ts';
import { WordTable } from '../../../domain/redline/engine/word-table.ts';
import { sharedLines } from './shared-lines.ts';

/** UTF-16 units of a word with its space, on average. */
const WORD = 5;

/**
 * Scans two texts, with each passage of lines that both share as one token, whose inside is neither
 * cut nor compared again. `sizes` separates passages from words.
 */
export function scanLines(
  before: string,
  after: string,
): ScannedPair & { readonly sizes: Int32Array } {
  const lines = sharedLines(before, after);
  const scanned = scanPair(before, after, lines, new WordTable(), []);
  const sizes = new Int32Array(scanned.symbols).fill(1);
  for (const { id, start, end } of lines.before) sizes[id] = Math.ceil((end - start) / WORD);
  return { ...scanned, sizes };
}
