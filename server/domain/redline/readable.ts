import type { Hunk } from '../../../schemas/types.ts';

/**
 * The longest word, in letters, that is not worth keeping alone between two changes: function words (và, của, cho),
 * most single syllables of a compound. Figures are always kept: a reader looks for them.
 */
const ISLAND_LETTERS = 4;

interface Segment {
  readonly kept: string;
  readonly deleted: string;
  readonly inserted: string;
}

/**
 * The exact edit made readable: a lone space, mark or short word between two changes joins them, so that a reader
 * sees one phrase replaced by another and not a confetti of syllables. What each side says stays the same: kept and
 * inserted hunks are still the newer text, kept and deleted ones the older.
 */
export function readableHunks(hunks: readonly Hunk[]): readonly Hunk[] {
  const segments: Segment[] = [];
  for (const segment of segmentsOf(hunks)) {
    const island = segments.at(-1);
    const previous = segments.at(-2);
    if (previous && island && isIsland(island.kept) && joins(previous, segment)) {
      segments.splice(-2, 2, {
        kept: '',
        deleted: previous.deleted + island.kept + segment.deleted,
        inserted: previous.inserted + island.kept + segment.inserted,
      });
    } else segments.push(segment);
  }
  return segments.flatMap(hunksOf);
}

/** Kept runs and changes by turns; a change is one segment with both its sides. */
function segmentsOf(hunks: readonly Hunk[]): Segment[] {
  const segments: Segment[] = [];
  for (const { op, text } of hunks) {
    const last = segments.at(-1);
    const open = last && (op === '=') === (last.kept !== '') ? last : undefined;
    if (open) segments.pop();
    segments.push({
      kept: (open?.kept ?? '') + (op === '=' ? text : ''),
      deleted: (open?.deleted ?? '') + (op === '-' ? text : ''),
      inserted: (open?.inserted ?? '') + (op === '+' ? text : ''),
    });
  }
  return segments;
}

function isIsland(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (text === '' || text.includes('\n') || /\p{N}/u.test(text) || words.length > 1) return false;
  return [...(words[0] ?? '')].length <= ISLAND_LETTERS;
}

/** Joining pure insertions would make up a deletion that nobody made. */
function joins(one: Segment, other: Segment): boolean {
  if (one.kept !== '' || other.kept !== '') return false;
  return one.deleted + other.deleted !== '' && one.inserted + other.inserted !== '';
}

function hunksOf({ kept, deleted, inserted }: Segment): Hunk[] {
  const all: Hunk[] = [
    { op: '=', text: kept },
    { op: '-', text: deleted },
    { op: '+', text: inserted },
  ];
  return all.filter(({ text }) => text !== '');
}
