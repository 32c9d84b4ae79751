import { type ClientRequest, get, type IncomingMessage } from 'node:http';

/** A message of an event stream. */
export interface Message {
  readonly event: string;
  readonly id?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event stream as a browser reads it, without the browser. */
export interface Listening {
  readonly status: number;
  readonly messages: readonly Message[];
  /** The first message, so far or to come, that is so; rejects after five seconds. */
  next(is: (message: Message) => boolean): Promise<Message>;
  /** Resolves when the server ended the stream. */
  readonly ended: Promise<void>;
  /** Takes nothing any more, though the line stands, until `resume`. */
  pause(): void;
  resume(): void;
  close(): void;
}

export function listenTo(
  address: string,
  cookie: string,
  lastEventId?: string | number,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const request: ClientRequest = get(
      address,
      {
        headers: {
          Cookie: cookie,
          Accept: 'text/event-stream',
          ...(lastEventId === undefined ? {} : { 'Last-Event-ID': String(lastEventId) }),
        },
      },
      (response) => resolve(listening(request, response)),
    );
    request.on('error', reject);
  });
}

function listening(request: ClientRequest, response: IncomingMessage): Listening {
  const messages: Message[] = [];
  const asked: { is: (message: Message) => boolean; give: (message: Message) => void }[] = [];
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const fields = new Map(
        part.split('\n').map((line): [string, string] => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon), line.slice(colon + 1).trim()];
        }),
      );
      const event = fields.get('event');
      if (!event) continue;
      const id = fields.get('id');
      const message = {
        event,
        ...(id ? { id } : {}),
        data: JSON.parse(fields.get('data') ?? '{}'),
      };
      messages.push(message);
      for (const one of [...asked])
        if (one.is(message)) {
          asked.splice(asked.indexOf(one), 1);
          one.give(message);
        }
    }
  });
  return {
    status: response.statusCode ?? 0,
    messages,
    next: (is) => {
      const received = messages.find(is);
      if (received) return Promise.resolve(received);
      return new Promise((give, fail) => {
        const timer = setTimeout(() => fail(new Error('no such message came')), 5_000);
        asked.push({
          is,
          give: (message) => {
            clearTimeout(timer);
            give(message);
          },
        });
      });
    },
    ended: new Promise((done) => response.on('close', () => done())),
    pause: () => {
      response.pause();
    },
    resume: () => {
      response.resume();
    },
    close: () => request.destroy(),
  };
}
