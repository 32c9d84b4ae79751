import { Agent, request } from 'node:http';

/** Many who listen to one stream of server-sent events. */
export interface Listeners {
  /** The next message that passes the test, once every listener has one. */
  next(is: (text: string) => boolean): Promise<Heard>;
  close(): void;
}

export interface Heard {
  /** When each had it, in the clock of `performance.now`. */
  readonly at: readonly number[];
  /** The message as it was sent to the last. */
  readonly text: string;
}

/** How long all of them may take for one message before the bench gives up, in ms. */
const GIVE_UP_MS = 30_000;

/** Opens a stream for each cookie, and resolves when all of them are open. */
export async function listen(address: string, cookies: readonly string[]): Promise<Listeners> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  let take: ((listener: number, text: string) => void) | undefined;
  await Promise.all(
    cookies.map((cookie, listener) =>
      open(address, cookie, agent, (text) => take?.(listener, text)),
    ),
  );
  return {
    next: (is) =>
      new Promise((resolve, reject) => {
        const at = new Map<number, number>();
        const timer = setTimeout(
          () => reject(new Error(`${at.size} of ${cookies.length} heard it`)),
          GIVE_UP_MS,
        );
        take = (listener, text) => {
          if (at.has(listener) || !is(text)) return;
          at.set(listener, performance.now());
          if (at.size < cookies.length) return;
          clearTimeout(timer);
          take = undefined;
          resolve({ at: [...at.values()], text });
        };
      }),
    close: () => agent.destroy(),
  };
}

const open = (address: string, cookie: string, agent: Agent, take: (text: string) => void) =>
  new Promise<void>((resolve, reject) => {
    const call = request(address, { agent, headers: { Cookie: cookie } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`status ${response.statusCode}`));
      response.setEncoding('utf8');
      let rest = '';
      response.on('data', (chunk: string) => {
        const messages = (rest + chunk).split('\n\n');
        rest = messages.pop() ?? '';
        for (const message of messages) take(`${message}\n\n`);
        // The first message of a stream shows that it is open.
        resolve();
      });
      // Closing the agent at the end breaks them all off.
      response.on('error', () => undefined);
    });
    call.on('error', reject);
    call.end();
  });
