import type { Response } from 'express';

/** Comments sent while nothing happens, so that proxies keep the line and a dead one is noticed. */
export const BEAT_MS = 15_000;
/**
 * After a broken line the browser tries again this soon; a thousand that were cut off at once don't
 * come at once.
 */
const retryMs = () => 1_500 + Math.round(Math.random() * 3_000);
/**
 * Who takes so little for so long is cut off, and asks for what they missed when they come again.
 */
const MOST_WAITING = 1_000_000;

/** One answer as a stream of server-sent events. */
export interface EventStream {
  /** A message; with an id, the browser names it when it comes again. */
  send(event: string, data: unknown, id?: string): void;
  end(): void;
}

/**
 * Opens the stream. `beat` is asked every 15 seconds whether the other side may still listen;
 * `closed` is called once, when either side ends it. It ends, too, when `closing` is aborted.
 */
export function openStream(
  response: Response,
  {
    beat,
    closed,
    closing,
  }: {
    readonly beat: () => Promise<boolean>;
    readonly closed: () => void;
    readonly closing: AbortSignal | undefined;
  },
): EventStream {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    // Neither kept, nor packed and so held back, nor gathered by a proxy.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  response.write(`retry: ${retryMs()}\n\n`);
  const end = (): void => {
    response.end();
  };
  const write = (text: string): void => {
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    // Ending would wait until they took what is kept for them.
    if (response.writableLength > MOST_WAITING) response.destroy();
  };
  const timer = setInterval(() => {
    beat().then(
      (may) => (may ? write(': \n\n') : end()),
      () => end(),
    );
  }, BEAT_MS);
  timer.unref();
  closing?.addEventListener('abort', end, { once: true });
  response.on('close', () => {
    clearInterval(timer);
    closing?.removeEventListener('abort', end);
    closed();
  });
  return {
    send: (event, data, id) =>
      write(
        `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
      ),
    end,
  };
}
