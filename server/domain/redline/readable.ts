import type { Hunk } from '../../../schemas/types.ts';

/**
 * The longest word, in letters, that is not worth keeping alone between two changes: function words (và, của, cho),
 * most single syllables of a compound. Figures are always kept: a reader looks for them.
 */
const ISLAND_LETTERS = 4;

/**
 * Up to so many words between two changes that are each at least so many times as long were rewritten with the rest, and
 * stayed by chance: a reader follows one passage replaced by another better than one with crumbs of both.
 */
const CRUMB_WORDS = 3;
const CRUMB_SHARE = 3;

interface Segment {
  readonly kept: string;
  readonly deleted: string;
  readonly inserted: string;
}

/**
 * The exact edit made readable: a lone space, mark or short word between two changes joins them, and so do a few words
 * in a passage rewritten around them, so that a reader sees one phrase replaced by another and not a confetti of syllables. What each side says stays the same: kept and
 * inserted hunks are still the newer text, kept and deleted ones the older.
 */
export function readableHunks(hunks: readonly Hunk[]): readonly Hunk[] {
  // Crumbs last: how long the changes around them are shows when the islands are gone.
  const phrases = merged(segmentsOf(hunks), (_, { kept }) => isIsland(kept));
  return joined(merged(phrases, isCrumb).flatMap(hunksOf));
}

/** Changes joined across the kept stretches between them that are too small to keep. */
function merged(
  segments: readonly Segment[],
  isSmall: (previous: Segment, kept: Segment, next: Segment) => boolean,
): readonly Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const between = result.at(-1);
    const previous = result.at(-2);
    if (previous && between && joins(previous, segment) && isSmall(previous, between, segment)) {
      result.splice(-2, 2, {
        kept: '',
        deleted: previous.deleted + between.kept + segment.deleted,
        inserted: previous.inserted + between.kept + segment.inserted,
      });
    } else result.push(segment);
  }
  return result;
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

function isCrumb(previous: Segment, { kept }: Segment, next: Segment): boolean {
  const words = wordCount(kept);
  if (kept === '' || kept.includes('\n') || /\p{N}/u.test(kept) || words > CRUMB_WORDS)
    return false;
  return Math.min(length(previous), length(next)) >= CRUMB_SHARE * words;
}

const length = ({ deleted, inserted }: Segment): number =>
  Math.max(wordCount(deleted), wordCount(inserted));

const wordCount = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

/** Joining pure insertions would make up a deletion that nobody made. */
function joins(one: Segment, other: Segment): boolean {
  if (one.kept !== '' || other.kept !== '') return false;
  return one.deleted + other.deleted !== '' && one.inserted + other.inserted !== '';
}

/** A segment as hunks; the spaces that both sides of a change begin or end with are kept ones. */
function hunksOf({ kept, deleted, inserted }: Segment): Hunk[] {
  const lead = common(/^\s*/, deleted, inserted);
  const [old, now] = [deleted.slice(lead.length), inserted.slice(lead.length)];
  const trail = common(/\s*$/, old, now);
  return [
    { op: '=', text: kept + lead },
    { op: '-', text: old.slice(0, old.length - trail.length) },
    { op: '+', text: now.slice(0, now.length - trail.length) },
    { op: '=', text: trail },
  ];
}

function common(spaces: RegExp, one: string, other: string): string {
  const space = spaces.exec(one)?.[0] ?? '';
  return space === spaces.exec(other)?.[0] ? space : '';
}

/** Hunks without empty ones, kept ones in a row as one. */
function joined(hunks: readonly Hunk[]): readonly Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    if (hunk.text === '') continue;
    if (last?.op === '=' && hunk.op === '=') {
      result[result.length - 1] = { op: '=', text: last.text + hunk.text };
    } else result.push(hunk);
  }
  return result;
}
