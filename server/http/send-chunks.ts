import type { Response } from 'express';

/**
 * Answers with what comes in pieces: the next one is asked for when the other side has taken those
 * before, and no more of them once it is gone. Throws what making them throws: before the first one
 * nothing is sent yet, and there can be another answer; after it the line must be cut, so that what
 * came doesn't look whole.
 */
export async function sendChunks(
  response: Response,
  head: Readonly<Record<string, string>>,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  for await (const chunk of chunks) {
    if (response.destroyed) return;
    if (!response.headersSent) response.set(head);
    if (!response.write(chunk)) await takenOrGone(response);
  }
  response.end();
}

/** Until the other side has taken what was written, or is gone. */
const takenOrGone = (response: Response): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
