import type { Hunk } from '../../../schemas/types.ts';
import { figureChange } from './figures.ts';
import { withNatures } from './natures.ts';
import { compact, isKept, type Segment, segmentsOf } from './segments.ts';
import { slid } from './slide.ts';

/**
 * The longest word, in letters, that is not worth keeping alone between two changes: no Vietnamese syllable is longer, and
 * a syllable is half a word. Figures are always kept: a reader looks for them.
 */
const ISLAND_LETTERS = 7;

/**
 * Up to so many words between two changes that are each at least so many times as long were rewritten with the rest, and
 * stayed by chance: a reader follows one passage replaced by another better than one with crumbs of both.
 */
const CRUMB_WORDS = 4;
const CRUMB_SHARE = 2;

/** Letters and marks beyond which a kept stretch is neither of these, whatever its words. */
const ISLAND_LENGTH = 3 * ISLAND_LETTERS;
const CRUMB_LENGTH = 2 * CRUMB_WORDS * ISLAND_LETTERS;

/**
 * The exact edit made readable, a second step of its own:
 * 1. words that differ in a tone mark's place or in capitals alone stand by themselves, with their nature;
 * 2. a lone space, mark or word between two changes joins them, and so do a few words in a passage rewritten around them, so
 *    that a reader sees one phrase replaced by another and not a confetti of syllables;
 * 3. what was put in or taken out is slid to where a sentence, a clause or a phrase begins;
 * 4. a figure in place of another carries both values.
 * What each side says stays the same: kept and inserted hunks are still the newer text, kept and deleted ones the older.
 */
export function readableHunks(hunks: readonly Hunk[]): readonly Hunk[] {
  if (hunks.every(({ op }) => op === '=')) return hunks;
  const segments = withNatures(segmentsOf(hunks));
  // Crumbs after islands: how long the changes around them are shows when those are gone.
  const phrases = merged(segments, (_, { kept }) => isIsland(kept));
  return hunksOf(slid(compact(merged(phrases, isCrumb).flatMap(trimmed))));
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
        ...(segment.nature && { nature: segment.nature }),
      });
    } else result.push(segment);
  }
  return result;
}

function isIsland(text: string): boolean {
  if (text.length > ISLAND_LENGTH) return false;
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (text === '' || text.includes('\n') || /\p{N}/u.test(text) || words.length > 1) return false;
  return [...(words[0] ?? '')].length <= ISLAND_LETTERS;
}

function isCrumb(previous: Segment, { kept }: Segment, next: Segment): boolean {
  if (kept.length > CRUMB_LENGTH) return false;
  const words = wordCount(kept);
  if (kept === '' || kept.includes('\n') || /\p{N}/u.test(kept) || words > CRUMB_WORDS)
    return false;
  return Math.min(length(previous), length(next)) >= CRUMB_SHARE * words;
}

const length = ({ deleted, inserted }: Segment): number =>
  Math.max(wordCount(deleted), wordCount(inserted));

const wordCount = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

/**
 * Joining pure insertions would make up a deletion that nobody made. Changes of other natures stay apart, so that each can
 * be hidden; figures, so that each can be read.
 */
function joins(one: Segment, other: Segment): boolean {
  if (isKept(one) || isKept(other)) return false;
  if (one.nature !== other.nature || one.nature === 'number' || one.nature === 'format') {
    return false;
  }
  return one.deleted + other.deleted !== '' && one.inserted + other.inserted !== '';
}

/** A change without the spaces that both its sides begin or end with: these are kept. */
function trimmed(segment: Segment): readonly Segment[] {
  if (isKept(segment)) return [segment];
  const { deleted, inserted } = segment;
  const lead = common(/^\s*/, deleted, inserted);
  const [old, now] = [deleted.slice(lead.length), inserted.slice(lead.length)];
  const trail = common(/\s*$/, old, now);
  const kept = (text: string): Segment => ({ kept: text, deleted: '', inserted: '' });
  return [
    kept(lead),
    {
      ...segment,
      deleted: old.slice(0, old.length - trail.length),
      inserted: now.slice(0, now.length - trail.length),
    },
    kept(trail),
  ];
}

function common(spaces: RegExp, one: string, other: string): string {
  const space = spaces.exec(one)?.[0] ?? '';
  return space === spaces.exec(other)?.[0] ? space : '';
}

/** How much text behind a figure is looked at for its unit. */
const UNIT_LENGTH = 24;

function hunksOf(segments: readonly Segment[]): readonly Hunk[] {
  return segments.flatMap((segment, at): readonly Hunk[] => {
    const { kept, deleted, inserted, nature } = segment;
    if (isKept(segment)) return [{ op: '=', text: kept }];
    const figure =
      nature === 'number'
        ? figureChange(deleted, inserted, {
            before: behind(segments, at, 'deleted'),
            after: behind(segments, at, 'inserted'),
          })
        : undefined;
    const natured = nature && { nature };
    const all: readonly Hunk[] = [
      { op: '-', text: deleted, ...natured },
      { op: '+', text: inserted, ...natured, ...(figure && { figure }) },
    ];
    return all.filter(({ text }) => text !== '');
  });
}

/** The text that stands behind a change on one of its sides. */
function behind(segments: readonly Segment[], at: number, side: 'deleted' | 'inserted'): string {
  let text = '';
  for (let next = at + 1; next < segments.length && text.length < UNIT_LENGTH; next += 1) {
    const segment = segments[next];
    if (segment) text += segment.kept + segment[side];
  }
  return text;
}
