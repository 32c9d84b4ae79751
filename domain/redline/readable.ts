import type { Hunk } from '../../schemas/types.ts';
import { classAt, countRuns, FIGURE, holdsClass, isWordClass, width } from '../text/classes.ts';
import { figureChange } from './figures.ts';
import { withNatures } from './natures.ts';
import { compact, isKept, keptSegment, type Segment, segmentsOf } from './segments.ts';
import { slideChanges } from './slide.ts';

/**
 * The longest word, in letters, that is not worth keeping alone between two changes: no Vietnamese
 * syllable is longer, and a syllable is half a word. Figures are always kept, since readers look
 * for them.
 */
const ISLAND_LETTERS = 7;

/**
 * Up to so many kept words between two changes, each at least so many times as long, survived a
 * rewriting by chance: one passage replaced by another is easier to read than fragments of both.
 */
const CRUMB_WORDS = 4;
const CRUMB_SHARE = 2;

/**
 * A kept stretch longer than this, in letters and marks, is neither an island nor a crumb, whatever
 * its words.
 */
const ISLAND_LENGTH = 3 * ISLAND_LETTERS;
const CRUMB_LENGTH = 2 * CRUMB_WORDS * ISLAND_LETTERS;

/**
 * Makes the exact edit readable:
 * 1. words that differ only in the place of a tone mark or in capitals become changes by
 *    themselves, with their nature;
 * 2. a lone space, mark or word between two changes joins them, and so do a few words in a passage
 *    rewritten around them, so that a reader sees one phrase replaced by another instead of
 *    scattered syllables;
 * 3. an insertion or deletion is slid to where a sentence, a clause or a phrase begins;
 * 4. a figure in place of another carries both values.
 * Both texts are unchanged: kept and inserted hunks are the newer text, kept and deleted ones the
 * older. With `wraps`, a line may continue on the next, and only a blank line separates two changes
 * (see `exactHunks`).
 */
export function readableHunks(hunks: readonly Hunk[], wraps = false): readonly Hunk[] {
  if (hunks.every(({ op }) => op === '=')) return hunks;
  const segments = withNatures(segmentsOf(hunks));
  // Crumbs after islands: only then is the length of the changes around them known.
  const parts = (kept: string): boolean => kept.includes('\n') && (!wraps || BLANK_LINE.test(kept));
  const phrases = merged(segments, (_, { kept }) => isIsland(kept) && !parts(kept));
  const passages = merged(
    phrases,
    (previous, between, next) => isCrumb(previous, between, next) && !parts(between.kept),
  );
  return hunksOf(slideChanges(compact(trimmed(passages))));
}

const BLANK_LINE = /\n\s*\n/;

/** Joins changes across kept stretches too small to keep. */
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
        ...(segment.nature && { nature: segment.nature }),
      });
    } else result.push(segment);
  }
  return result;
}

function isIsland(text: string): boolean {
  if (text === '' || text.length > ISLAND_LENGTH) return false;
  // Letters in one run, whatever marks surround it.
  let letters = 0;
  let isOver = false;
  for (let at = 0; at < text.length; at += width(text, at)) {
    const kind = classAt(text, at);
    if (kind === FIGURE) return false;
    if (!isWordClass(kind)) isOver = letters > 0;
    else if (isOver || letters === ISLAND_LETTERS) return false;
    else letters += 1;
  }
  return true;
}

function isCrumb(previous: Segment, { kept }: Segment, next: Segment): boolean {
  if (kept === '' || kept.length > CRUMB_LENGTH) return false;
  const words = countRuns(kept, CRUMB_WORDS + 1);
  if (words > CRUMB_WORDS || holdsClass(kept, FIGURE)) return false;
  return isLong(previous, CRUMB_SHARE * words) && isLong(next, CRUMB_SHARE * words);
}

/** Whether the longer side of a change has at least so many words. */
const isLong = ({ deleted, inserted }: Segment, words: number): boolean =>
  countRuns(deleted, words) >= words || countRuns(inserted, words) >= words;

/**
 * Whether two changes may be joined. Joining pure insertions would invent a deletion. Changes of
 * another nature stay apart, so that each can be hidden; figures, so that each can be read.
 */
function joins(one: Segment, other: Segment): boolean {
  if (isKept(one) || isKept(other)) return false;
  if (one.nature !== other.nature || one.nature === 'number' || one.nature === 'format') {
    return false;
  }
  return one.deleted + other.deleted !== '' && one.inserted + other.inserted !== '';
}

/** Moves the spaces that both sides of a change begin or end with out of it, as kept. */
function trimmed(segments: readonly Segment[]): readonly Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const { deleted, inserted } = segment;
    const [old, now] = [deleted.trimStart(), inserted.trimStart()];
    const lead = common(
      deleted.slice(0, deleted.length - old.length),
      inserted.slice(0, inserted.length - now.length),
    );
    const [oldEnd, nowEnd] = [
      deleted.slice(Math.max(lead.length, deleted.trimEnd().length)),
      inserted.slice(Math.max(lead.length, inserted.trimEnd().length)),
    ];
    const trail = common(oldEnd, nowEnd);
    if (lead === '' && trail === '') result.push(segment);
    else {
      result.push(
        keptSegment(lead),
        {
          ...segment,
          deleted: deleted.slice(lead.length, deleted.length - trail.length),
          inserted: inserted.slice(lead.length, inserted.length - trail.length),
        },
        keptSegment(trail),
      );
    }
  }
  return result;
}

const common = (one: string, other: string): string => (one === other ? one : '');

/** How many characters after a figure are searched for its unit. */
const UNIT_LENGTH = 24;

function hunksOf(segments: readonly Segment[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const [at, segment] of segments.entries()) {
    const { kept, deleted, inserted, nature } = segment;
    if (kept !== '') {
      hunks.push({ op: '=', text: kept });
      continue;
    }
    const figure =
      nature === 'number'
        ? figureChange(deleted, inserted, {
            before: textAfter(segments, at, 'deleted'),
            after: textAfter(segments, at, 'inserted'),
          })
        : undefined;
    const natured = nature && { nature };
    if (deleted !== '') hunks.push({ op: '-', text: deleted, ...natured });
    if (inserted !== '') {
      hunks.push({ op: '+', text: inserted, ...natured, ...(figure && { figure }) });
    }
  }
  return hunks;
}

/** Returns the text that follows a change on one of its sides. */
function textAfter(segments: readonly Segment[], at: number, side: 'deleted' | 'inserted'): string {
  let text = '';
  for (let next = at + 1; next < segments.length && text.length < UNIT_LENGTH; next += 1) {
    const segment = segments[next];
    if (segment) text += segment.kept + segment[side];
  }
  return text;
}
