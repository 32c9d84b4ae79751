import type { Bilingual } from '../../../domain/refusal.ts';
import { readEvent } from '../../../domain/review/upcast.ts';
import type { PlanEvent } from '../../../schemas/types.ts';
import { inBoth } from './trouble.ts';

/** Where the records of a log lie. A record is a line: all events of one append. */
export interface LogIndex {
  /** Seq of the last event; 0 for a log without any. */
  lastSeq: number;
  /** Length of the log up to its last good record. */
  bytes: number;
  /** By record: offset of its first byte, seq of its last event. */
  readonly offsets: number[];
  readonly lastSeqs: number[];
  /** `revisionKey` of each revision that an event submits. */
  readonly submitted: Set<string>;
}

export const emptyIndex = (): LogIndex => ({
  lastSeq: 0,
  bytes: 0,
  offsets: [],
  lastSeqs: [],
  submitted: new Set(),
});

export const revisionKey = (number: number, sha256: string): string => `${number}-${sha256}`;

/** The number and the hash in a `revisionKey`. */
export function ofRevisionKey(key: string): { readonly number: number; readonly sha256: string } {
  const dash = key.indexOf('-');
  return { number: Number(key.slice(0, dash)), sha256: key.slice(dash + 1) };
}

export interface LogReading {
  readonly index: LogIndex;
  /**
   * The last line is no record: bytes from index.bytes on are what a sudden stop left of an append.
   */
  readonly torn: boolean;
  /** What can't have come from a sudden stop. */
  readonly fault?: Bilingual;
}

/**
 * Takes a whole log and checks it: each line a record, each seq following the one before, each
 * event one that this version can read; up to the first fault. A sudden stop leaves a last line
 * without its newline, or with zeros where the disk had not written yet; a line that is whole and
 * no record was spoilt later.
 */
export function readLog(bytes: Buffer): LogReading {
  const index = emptyIndex();
  for (let from = 0, line = 1; from < bytes.length; line++) {
    const newline = bytes.indexOf(10, from);
    if (newline < 0) return { index, torn: true };
    const bytesOfLine = bytes.subarray(from, newline);
    const record = parseRecord(bytesOfLine);
    const isLast = newline === bytes.length - 1;
    if (record === undefined && isLast && bytesOfLine.includes(0)) return { index, torn: true };
    const read =
      record === undefined ? { fault: notJson(line) } : readRecord(record, index.lastSeq, line);
    if ('fault' in read) return { index, torn: false, fault: read.fault };
    addRecord(index, read.events, newline + 1);
    from = newline + 1;
  }
  return { index, torn: false };
}

/** Notes a record whose last byte (its newline) is the one before `end`. */
export function addRecord(index: LogIndex, events: readonly PlanEvent[], end: number): void {
  index.offsets.push(index.bytes);
  index.bytes = end;
  index.lastSeq += events.length;
  index.lastSeqs.push(index.lastSeq);
  for (const event of events)
    if (event.type === 'revision-submitted')
      index.submitted.add(revisionKey(event.data.number, event.data.sha256));
}

/** One append as a line of the log. */
export const encodeRecord = (events: readonly PlanEvent[]): Buffer =>
  Buffer.from(`${JSON.stringify({ events })}\n`);

/**
 * Events of whole records, as this version reads them; throws when there is anything else in the
 * bytes.
 */
export function decodeRecords(bytes: Buffer): PlanEvent[] {
  const events: PlanEvent[] = [];
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(10, from);
    const found = newline < 0 ? undefined : eventsOf(parseRecord(bytes.subarray(from, newline)));
    if (found === undefined) throw new Error(`no record at byte ${from}`);
    for (const stored of found) {
      const read = readEvent(stored);
      if ('fault' in read) throw new Error(inBoth(read.fault));
      events.push(read.event);
    }
    from = newline + 1;
  }
  return events;
}

/**
 * Events from the first on, up to the first that can't be read or doesn't follow, earlier
 * ones of its record included.
 */
export function eventsBeforeFault(bytes: Buffer): readonly PlanEvent[] {
  const events: PlanEvent[] = [];
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(10, from);
    const found = newline < 0 ? undefined : eventsOf(parseRecord(bytes.subarray(from, newline)));
    if (found === undefined) return events;
    for (const stored of found) {
      const read = readEvent(stored);
      if ('fault' in read || read.event.seq !== events.length + 1) return events;
      events.push(read.event);
    }
    from = newline + 1;
  }
  return events;
}

/** Offset of the first record that holds an event with seq > afterSeq; afterSeq < lastSeq. */
export function offsetAfter(index: LogIndex, afterSeq: number): number {
  let low = 0;
  let high = index.lastSeqs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.lastSeqs[middle] ?? 0) > afterSeq) high = middle;
    else low = middle + 1;
  }
  return index.offsets[low] ?? 0;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parseRecord(line: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(line)) ?? null;
  } catch {
    return undefined;
  }
}

function eventsOf(record: unknown): readonly unknown[] | undefined {
  if (typeof record !== 'object' || record === null || !('events' in record)) return undefined;
  const { events } = record;
  return Array.isArray(events) && events.length > 0 ? events : undefined;
}

/**
 * The events of a record, each as this version reads it, or what is wrong with the first that
 * isn't.
 */
function readRecord(
  record: unknown,
  lastSeq: number,
  line: number,
): { readonly events: readonly PlanEvent[] } | { readonly fault: Bilingual } {
  const stored = eventsOf(record);
  if (stored === undefined || !stored.every(looksLikeEvent))
    return {
      fault: {
        vi: `dòng ${line} không phải là một bản ghi sự kiện`,
        en: `line ${line} is not a record of events`,
      },
    };
  const wrong = stored.findIndex((event, index) => event.seq !== lastSeq + 1 + index);
  if (wrong >= 0) return { fault: wrongSeq(line, stored[wrong]?.seq, lastSeq + 1 + wrong) };
  const events: PlanEvent[] = [];
  for (const event of stored) {
    const read = readEvent(event);
    if ('fault' in read) return read;
    events.push(read.event);
  }
  return { events };
}

const wrongSeq = (line: number, found: number | undefined, expected: number): Bilingual => ({
  vi: `dòng ${line} có số thứ tự sự kiện ${found}, lẽ ra phải là ${expected}`,
  en: `line ${line} has an event of seq ${found} where ${expected} should be`,
});

const notJson = (line: number): Bilingual => ({
  vi: `dòng ${line} không phải là JSON hợp lệ`,
  en: `line ${line} is not valid JSON`,
});

/** Enough to recognise a foreign line. */
const looksLikeEvent = (event: unknown): event is { readonly seq: number } =>
  typeof event === 'object' &&
  event !== null &&
  'seq' in event &&
  'type' in event &&
  'data' in event &&
  typeof event.seq === 'number' &&
  typeof event.type === 'string' &&
  typeof event.data === 'object' &&
  event.data !== null;
