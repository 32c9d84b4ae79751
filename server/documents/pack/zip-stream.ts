import { crc32 } from 'node:zlib';
import { vietnamTime } from '../../../domain/text/vietnam-time.ts';
import type { NamedFile } from './manifest.ts';

/**
 * Yields a zip archive piece by piece, as its files arrive; they are stored uncompressed, since
 * Word files and workbooks are compressed already. fflate's stream writes sizes after the bytes,
 * which readers that can't seek reject for stored files; here sizes come first, so that a reader of
 * the stream knows each file and its length. Names are UTF-8.
 *
 * @param at the time of the files in the archive (RFC 3339), as clocks in Vietnam show it
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
    // Without the extension for large archives, offsets have four bytes.
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

/** The version needed to read it: 2.0. */
const VERSION: Field = [2, 20];

/** What both the header and the directory hold: names in UTF-8, stored, time, sum, both sizes. */
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
 * Made on Unix, readable by all: some readers decode names marked as MS-DOS in its character set,
 * even UTF-8 ones.
 */
const MADE_BY: Field = [2, 0x0314];
const MODE: Field = [4, (0o100644 << 16) >>> 0];

/** Ends with: no comment, first disk, no text, the mode, and the offset of the file's header. */
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

/** Writes numbers in little-endian order, followed by a name. */
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

/**
 * Encodes a moment as MS-DOS does, to two seconds: the date in the upper half, years since 1980.
 */
function dosTime(at: string): number {
  const day = new Date(`${vietnamTime(at)}Z`);
  const date =
    ((day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();
  const time = (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5) | (day.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
