import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../../domain/refusal.ts';
import { legalStrings } from '../../../domain/text/clean-text.ts';
import type { PdfPaper } from './pdf-paper.ts';

/** The exit status of typeset.mjs without a compiler. */
const NO_COMPILER = 3;
/** Milliseconds after which a compilation is aborted; hundreds of pages take one or two seconds. */
const PATIENCE = 60_000;
/** The most papers waiting for the current one. */
const MOST_WAITING = 20;

const BUSY = {
  vi: 'Máy chủ đang tạo nhiều tệp PDF khác; thử lại sau ít phút, hoặc tải tệp Word.',
  en: 'The server is making many other PDF files; try again in a few minutes, or take the Word file.',
};

const NONE = {
  vi: 'Máy chủ này không tạo được tệp PDF vì thiếu bộ dàn trang cho hệ điều hành của nó. Tải tệp Word rồi lưu thành PDF.',
  en: 'This server can’t make PDF files: there is no typesetter for its operating system. Take the Word file and save it as PDF.',
};

export interface Typesetter {
  /**
   * Compiles a paper to a PDF file. Throws Refusal where this machine has no compiler, and while
   * too many papers wait.
   */
  readonly typeset: (paper: () => PdfPaper) => Promise<Uint8Array>;
  /**
   * Returns the pages of the headings in the table of contents, in order. Waits for its turn,
   * however long.
   */
  readonly pagesOf: (paper: () => PdfPaper) => Promise<readonly number[]>;
}

/**
 * Makes a typesetter. A paper is requested only at its turn and compiled alone, by the program in a
 * separate process: a plan of hundreds of pages takes hundreds of megabytes for a second.
 */
export function createTypesetter(program: string): Typesetter {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const inTurn = async (paper: () => PdfPaper, ...options: readonly string[]) => {
    waiting += 1;
    const turn = last.then(() => compile(program, options, JSON.stringify(paper(), legalStrings)));
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      waiting -= 1;
    }
  };
  return {
    typeset: async (paper) => {
      if (waiting >= MOST_WAITING) throw new Refusal('too-many-attempts', BUSY);
      return inTurn(paper);
    },
    pagesOf: async (paper) => JSON.parse((await inTurn(paper, 'pages')).toString('utf8')),
  };
}

/** The one typesetter of this server. */
export const { typeset, pagesOf } = createTypesetter(
  fileURLToPath(new URL('typeset.mjs', import.meta.url)),
);

function compile(program: string, options: readonly string[], paper: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Gets nothing of the server's environment. Only SIGKILL stops the program.
    const child = spawn(process.execPath, [program, ...options], {
      env: {},
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    });
    // First: a process that could not be started for lack of handles has no streams.
    child.on('error', reject);
    if (child.pid === undefined) return;
    const [written, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => written.push(part));
    child.stderr.on('data', (part: Buffer) => errors.push(part));
    child.on('close', (status, signal) => {
      if (status === 0) resolve(Buffer.concat(written));
      else if (status === NO_COMPILER) reject(new Refusal('not-possible-now', NONE));
      else
        reject(
          new Error(
            `no PDF (${status ?? signal}): ${Buffer.concat(errors).toString('utf8').slice(0, 2000)}`,
          ),
        );
    });
    // A program that ended early has reported why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(paper);
  });
}
