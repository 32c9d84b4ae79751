import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';

/**
 * Newcomers are refused in words for so long before the port closes, in ms: what knocked before the
 * signal is let in.
 */
const KNOCKED_MS = 200;
/** How long requests under way may take, in ms. */
const REQUESTS_MS = 8_000;
/**
 * The end at the latest, in ms after the signal: within the ten seconds after which Docker kills.
 */
const END_MS = 9_500;
/**
 * A second signal so soon is the first one twice: a terminal sends it to npm and to the server, and
 * npm passes its own on.
 */
const SAME_SIGNAL_MS = 1_000;
/** How often connections that fell idle are closed, in ms. */
const SWEEP_MS = 50;

const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGINT', 'SIGBREAK', 'SIGHUP'] : ['SIGINT', 'SIGTERM'];

/**
 * Ends the process in good order when it is told to: `closing` is aborted, what is under way is
 * answered, `finish` is called with the moment (of performance.now) by which it should be through,
 * and the process exits with 0. A second signal ends it at once.
 */
export function stopOnSignal(
  server: Server,
  closing: AbortController,
  finish: (until: number) => Promise<void>,
): void {
  let since: number | undefined;
  const stop = async (signalled: number) => {
    // Work that never ends must not keep the process: what was acknowledged is on disk already.
    setTimeout(() => process.exit(0), END_MS).unref();
    closing.abort();
    await answerAll(server);
    await finish(signalled + END_MS - 500);
    process.exit(0);
  };
  for (const signal of SIGNALS)
    process.on(signal, () => {
      const now = performance.now();
      if (since !== undefined && now - since >= SAME_SIGNAL_MS) process.exit(1);
      if (since !== undefined) return;
      since = now;
      stop(now).catch((error: unknown) => {
        console.error(error);
        process.exit(1);
      });
    });
}

/**
 * Takes no new connections, and resolves when every request under way is answered, or has had its
 * time.
 */
async function answerAll(server: Server): Promise<void> {
  await pause(KNOCKED_MS);
  let over = false;
  // Right after the sockets were looked at: nobody is left who knocked and was not let in.
  await turn();
  // Without what the server of HTTP does before: it would cut off who was let in this moment and
  // not heard yet.
  NetServer.prototype.close.call(server, () => {
    over = true;
  });
  const until = performance.now() + REQUESTS_MS;
  while (!over && performance.now() < until) {
    await pause(SWEEP_MS);
    // Again right after: a request that has arrived is no longer taken for silence.
    await turn();
    server.closeIdleConnections();
  }
  server.closeAllConnections();
}
