import type { Hunk, Nature } from '../../schemas/types.ts';

/** Words kept, or words of one text in place of the other's; never both. */
export interface Segment {
  readonly kept: string;
  readonly deleted: string;
  readonly inserted: string;
  /** The nature of the change, when it is nothing more. */
  readonly nature?: Nature;
}

export const isKept = ({ kept }: Segment): boolean => kept !== '';

export const keptSegment = (kept: string): Segment => ({ kept, deleted: '', inserted: '' });

/** Returns kept runs and changes in turn; a change is one segment with both its sides. */
export function segmentsOf(hunks: readonly Hunk[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const { op, text } of hunks) {
    if (text === '') continue;
    const last = segments.at(-1);
    const open = last && (op === '=') === isKept(last) ? last : undefined;
    if (open) segments.pop();
    segments.push({
      kept: (open?.kept ?? '') + (op === '=' ? text : ''),
      deleted: (open?.deleted ?? '') + (op === '-' ? text : ''),
      inserted: (open?.inserted ?? '') + (op === '+' ? text : ''),
    });
  }
  return segments;
}

/** Drops empty segments, and joins consecutive kept ones and consecutive changes of words. */
export function compact(segments: readonly Segment[]): readonly Segment[] {
  if (isCompact(segments)) return segments;
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (isEmpty(segment)) continue;
    if (last && isKept(last) && isKept(segment)) {
      result[result.length - 1] = keptSegment(last.kept + segment.kept);
    } else if (last && areWords(last, segment)) {
      result[result.length - 1] = {
        kept: '',
        deleted: last.deleted + segment.deleted,
        inserted: last.inserted + segment.inserted,
      };
    } else result.push(segment);
  }
  return result;
}

const isEmpty = ({ kept, deleted, inserted }: Segment): boolean =>
  kept === '' && deleted === '' && inserted === '';

/** Whether both are plain changes of words, without another nature. */
const areWords = (one: Segment, other: Segment): boolean =>
  !isKept(one) && !isKept(other) && !one.nature && !other.nature;

function isCompact(segments: readonly Segment[]): boolean {
  let last: Segment | undefined;
  for (const segment of segments) {
    if (isEmpty(segment)) return false;
    if (last && ((isKept(last) && isKept(segment)) || areWords(last, segment))) return false;
    last = segment;
  }
  return true;
}
