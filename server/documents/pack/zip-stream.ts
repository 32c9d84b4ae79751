import { crc32 } from 'node:zlib';
import { vietnamTime } from '../../../domain/text/vietnam-time.ts';
import type { NamedFile } from './manifest.ts';

/**
 * Files as a zip archive, piece by piece as they come; each is kept as it is, for Word files and
 * workbooks are packed already. What fflate streams tells the sizes after the bytes, which readers
 * that can't seek refuse of files kept as they are; here they stand before them, so that whoever
 * reads along knows which file it is and how much of it is to come. Names are UTF-8.
 *
 * @param at the moment that the archive gives its files (RFC 3339), as clocks in Vietnam show it
 */
export async function* zipStream(
  files: AsyncIterable<NamedFile>,
  at: string,
): AsyncGenerator<Uint8Array, void, void> {
  const time = dosTime(at);
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const { name, bytes } of files) {
    const entry = { name: new TextEncoder().encode(name), bytes, sum: crc32(bytes), time };
    const head = localHeader(entry);
    directory.push(directoryEntry(entry, offset));
    offset += head.length + bytes.length;
    // Without the extension for large archives, four bytes tell how long it is.
    if (offset > 0xffff_ffff) throw new Error('the pack is larger than a zip archive can be');
    yield head;
    yield bytes;
  }
  for (const entry of directory) yield entry;
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  yield endRecord(directory.length, length, offset);
}

interface Entry extends NamedBytes {
  readonly bytes: Uint8Array;
  /** CRC-32. */
  readonly sum: number;
  readonly time: number;
}

interface NamedBytes {
  readonly name: Uint8Array;
}

type Field = readonly [bytes: 2 | 4, value: number];

/** Version 2.0 is enough to read it. */
const VERSION: Field = [2, 20];

/**
 * What both the header and the directory say: names in UTF-8, kept as it is, time, sum, both sizes.
 */
const shared = ({ bytes, sum, time, name }: Entry): readonly Field[] => [
  VERSION,
  [2, 0x0800],
  [2, 0],
  [4, time],
  [4, sum],
  [4, bytes.length],
  [4, bytes.length],
  [2, name.length],
  [2, 0],
];

const localHeader = (entry: Entry): Uint8Array =>
  record([[4, 0x0403_4b50], ...shared(entry)], entry.name);

/**
 * Made on Unix, a file that all may read: names said to be of MS-DOS are taken for its letters by
 * some readers, UTF-8 or not.
 */
const MADE_BY: Field = [2, 0x0314];
const MODE: Field = [4, (0o100644 << 16) >>> 0];

/** Ends with: no comment, first disk, no text, the mode, and where the file's header is. */
const directoryEntry = (entry: Entry, offset: number): Uint8Array =>
  record(
    [[4, 0x0201_4b50], MADE_BY, ...shared(entry), [2, 0], [2, 0], [2, 0], MODE, [4, offset]],
    entry.name,
  );

const endRecord = (count: number, length: number, offset: number): Uint8Array =>
  record([
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, offset],
    [2, 0],
  ]);

/** Numbers, the low byte first, and a name behind them. */
function record(fields: readonly Field[], name: Uint8Array = new Uint8Array()): Uint8Array {
  const size = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const written = new Uint8Array(size + name.length);
  const view = new DataView(written.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  written.set(name, size);
  return written;
}

/** A moment as MS-DOS keeps it, to two seconds: the date in the upper half, years since 1980. */
function dosTime(at: string): number {
  const day = new Date(`${vietnamTime(at)}Z`);
  const date =
    ((day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();
  const time = (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5) | (day.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
