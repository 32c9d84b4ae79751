import { Agent, request } from 'node:http';

/** Many who listen to one stream of server-sent events. */
export interface Listeners {
  /** The next act, when the last of them has it. */
  next(): Promise<HeardAct>;
  close(): void;
}

export interface HeardAct {
  /** When each had it, in the clock of `performance.now`. */
  readonly at: readonly number[];
  /** The message as it was sent. */
  readonly text: string;
}

/** How long all of them may take for one message before the bench gives up, in ms. */
const GIVE_UP_MS = 30_000;

/** Opens a stream for each cookie, and resolves when all of them are open. */
export async function listen(address: string, cookies: readonly string[]): Promise<Listeners> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  let at: number[] = [];
  let all: ((text: string) => void) | undefined;
  const take = (text: string): void => {
    at.push(performance.now());
    if (at.length === cookies.length) all?.(text);
  };
  await Promise.all(cookies.map((cookie) => open(address, cookie, agent, take)));
  return {
    next: () =>
      new Promise((resolve, reject) => {
        at = [];
        const timer = setTimeout(
          () => reject(new Error(`${at.length} of ${cookies.length} heard it`)),
          GIVE_UP_MS,
        );
        all = (text) => {
          clearTimeout(timer);
          resolve({ at, text });
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
        for (const message of messages) if (/^event: act$/m.test(message)) take(`${message}\n\n`);
        // The first message of a stream says that it stands.
        resolve();
      });
      // Closing the agent at the end breaks them all off.
      response.on('error', () => undefined);
    });
    call.on('error', reject);
    call.end();
  });
