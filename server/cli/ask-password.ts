import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError } from './trouble.ts';

/** Thrown at Ctrl-C. */
export class Cancelled extends Error {}

export interface Questions {
  readonly first: string;
  readonly again: string;
}

/**
 * Asks for the new password: twice at a terminal, which doesn't show it; else reads the first line
 * of the pipe. Throws UsageError when the two lines differ.
 */
export async function askPassword(
  input: NodeJS.ReadStream,
  prompt: (text: string) => void,
  { first, again }: Questions,
): Promise<string> {
  const [password = '', repeated] = input.isTTY
    ? await typed(input, prompt, [first, again])
    : await piped(input);
  if (repeated === undefined || repeated === password) return password;
  throw new UsageError({
    vi: 'Hai lần nhập mật khẩu khác nhau. Mật khẩu chưa đổi; chạy lại lệnh.',
    en: 'The two passwords differ. Nothing was changed; run the command again.',
  });
}

async function typed(
  input: NodeJS.ReadStream,
  prompt: (text: string) => void,
  questions: readonly string[],
): Promise<readonly string[]> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true, historySize: 0 });
  const cancelled = new Promise<never>((_resolve, reject) => {
    lines.once('SIGINT', () => reject(new Cancelled()));
  });
  cancelled.catch(() => undefined);
  // Lines pasted together wait here for their questions.
  const typing = lines[Symbol.asyncIterator]();
  try {
    const answers: string[] = [];
    for (const question of questions) {
      prompt(question);
      const { value, done } = await Promise.race([typing.next(), cancelled]);
      if (done) throw new Cancelled();
      prompt('\n');
      answers.push(value);
    }
    return answers;
  } finally {
    lines.close();
  }
}

async function piped(input: NodeJS.ReadStream): Promise<readonly string[]> {
  const parts: Buffer[] = [];
  for await (const part of input) parts.push(Buffer.from(part));
  const lines = Buffer.concat(parts).toString('utf8').split(/\r?\n/);
  return lines.slice(0, lines[1] ? 2 : 1);
}
