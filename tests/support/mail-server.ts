import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as its reader sees it. */
export interface ReadMail {
  readonly to: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly source: string;
}

/**
 * What the server does with the next mail: takes it, refuses its reader, refuses it whole, or hangs
 * up after taking it.
 */
export type Mood = 'take' | 'refuse-reader' | 'busy' | 'hang-up';

/** A real SMTP server on a free port. */
export async function mailServer() {
  const mails: ReadMail[] = [];
  let mood: Mood = 'take';
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(mood === 'refuse-reader' ? answer(550, 'No such mailbox') : undefined),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (mood === 'busy') return done(answer(451, 'Try again later'));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push(readMail(to, Buffer.concat(chunks).toString('latin1')));
        if (mood === 'hang-up') for (const one of server.connections) one.close();
        else done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    take: () => mails.splice(0),
    be: (next: Mood) => {
      mood = next;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const answer = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

/** Reads a mail back: headers unfolded and decoded, the parts of text and HTML. */
function readMail(to: readonly string[], source: string): ReadMail {
  const { headers, body } = split(source);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => split(part.trimStart()))
    : [];
  const part = (type: string) => {
    const found = parts.find((one) => one.headers['content-type']?.startsWith(type));
    return found ? decoded(found.body, found.headers['content-transfer-encoding']) : '';
  };
  return {
    to,
    headers,
    subject: words(headers.subject ?? ''),
    text: part('text/plain'),
    html: part('text/html'),
    source,
  };
}

function split(source: string) {
  const at = source.indexOf('\r\n\r\n');
  const lines = source
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, body: source.slice(at + 4) };
}

const quotedBytes = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  );

function decoded(body: string, encoding = '7bit'): string {
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quotedBytes(body)
        : Buffer.from(body, 'latin1');
  return bytes.toString('utf8').replace(/\r\n/g, '\n');
}

/** RFC 2047: =?UTF-8?Q?…?= and =?UTF-8?B?…?=, those in a row as one. */
function words(header: string): string {
  const joined = header.replace(/(\?=)\s+(=\?)/g, '$1$2');
  const bytes = joined.replace(
    /=\?UTF-8\?([QB])\?([^?]*)\?=/gi,
    (_all, how: string, text: string) =>
      (how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64')
        : quotedBytes(text.replaceAll('_', ' '))
      ).toString('latin1'),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
