import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, Response } from 'express';
import Negotiator from 'negotiator';

/**
 * Encodings in which the build keeps a file next to the original, the smallest first, and how their
 * names end.
 */
const PACKED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/**
 * A file of one folder by its bare name: no path, nothing hidden, and none of the packed ones by
 * its own address.
 */
const PLAIN_NAME = /^(?!.*\.(br|gz)$)\w[\w.-]*$/;

interface Sent {
  readonly folder: string;
  readonly name: string;
  readonly cacheControl: string;
}

/**
 * Sends a file of a folder in the best encoding that the other side takes and the build made, or as
 * it is. Each encoding has its own ETag; HEAD, conditions and ranges are answered. Returns
 * false, with nothing sent, when there is no such file.
 */
export async function sendPacked(
  request: Request,
  response: Response,
  { folder, name, cacheControl }: Sent,
): Promise<boolean> {
  if (!PLAIN_NAME.test(name)) return false;
  const [plain, ...packed] = await Promise.all(
    ['', ...PACKED.map(({ ending }) => ending)].map((ending) => tagOf(join(folder, name + ending))),
  );
  if (plain === undefined) return false;
  const made = PACKED.map((one, index) => ({ ...one, tag: packed[index] })).filter(
    ({ tag }) => tag !== undefined,
  );
  // Browsers name gzip before Brotli and weigh them alike: the order is the server's.
  const [taken] = new Negotiator(request).encodings(
    [...made.map(({ encoding }) => encoding), 'identity'],
    { preferred: PACKED.map(({ encoding }) => encoding) },
  );
  const best = made.find(({ encoding }) => encoding === taken);
  response.set({
    // Packed on the way it would be other bytes under the same ETag.
    'Cache-Control': `${cacheControl}, no-transform`,
    'X-Content-Type-Options': 'nosniff',
    ETag: `"${name}-${best?.tag ?? plain}"`,
  });
  response.type(name);
  if (made.length > 0) response.vary('Accept-Encoding');
  if (best) response.set('Content-Encoding', best.encoding);
  await new Promise<void>((resolve, reject) => {
    const options = { root: folder, cacheControl: false };
    response.sendFile(name + (best?.ending ?? ''), options, (error) => {
      // Whoever goes away while it is sent is no fault.
      if (!error || response.headersSent) return resolve();
      // What answers instead is no packed file.
      for (const header of ['Content-Encoding', 'ETag']) response.removeHeader(header);
      reject(error);
    });
  });
  return true;
}

/** What tells a state of a file from every other; undefined when there is none. */
async function tagOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  return `${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}-${path.slice(-2)}`;
}
