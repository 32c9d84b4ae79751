import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../domain/refusal.ts';
import type { PdfPaper } from './pdf-paper.ts';

const program = fileURLToPath(new URL('typeset.mjs', import.meta.url));

/** The status that typeset.mjs ends with where there is no compiler. */
const NO_COMPILER = 3;
/** Milliseconds after which a compilation is given up; hundreds of pages take one or two seconds. */
const PATIENCE = 60_000;
/** Papers that may wait for the one that is being made. */
const MOST_WAITING = 20;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Compiles a paper to a PDF file. `paper` is asked for when its turn has come: papers are compiled one at a time, each in a
 * process of its own, for a plan of hundreds of pages takes hundreds of megabytes for a second. Refuses where this machine has
 * no compiler, and while too many wait.
 */
export async function typeset(paper: () => PdfPaper): Promise<Uint8Array> {
  if (waiting >= MOST_WAITING) throw new Refusal('too-many-attempts', BUSY);
  return inTurn(paper, []);
}

/** The pages on which the headings stand that the table of contents names, in their order. Waits for its turn, however long. */
export const pagesOf = async (paper: () => PdfPaper): Promise<readonly number[]> =>
  JSON.parse(Buffer.from(await inTurn(paper, ['pages'])).toString('utf8'));

async function inTurn(paper: () => PdfPaper, options: readonly string[]): Promise<Uint8Array> {
  waiting += 1;
  const turn = last.then(() => compile(JSON.stringify(paper()), options));
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

const BUSY = {
  vi: 'Máy chủ đang tạo nhiều tệp PDF khác; thử lại sau ít phút, hoặc tải tệp Word.',
  en: 'The server is making many other PDF files; try again in a few minutes, or take the Word file.',
};

const NONE = {
  vi: 'Máy chủ này không tạo được tệp PDF vì thiếu bộ dàn trang cho hệ điều hành của nó. Tải tệp Word rồi lưu thành PDF.',
  en: 'This server can’t make PDF files: there is no typesetter for its operating system. Take the Word file and save it as PDF.',
};

function compile(paper: string, options: readonly string[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // Nothing of the server's environment is its business.
    const child = spawn(process.execPath, [program, ...options], { env: {}, timeout: PATIENCE });
    const [written, told]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => written.push(part));
    child.stderr.on('data', (part: Buffer) => told.push(part));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === 0) resolve(Buffer.concat(written));
      else if (status === NO_COMPILER) reject(new Refusal('not-possible-now', NONE));
      else
        reject(
          new Error(
            `no PDF (${status ?? signal}): ${Buffer.concat(told).toString('utf8').slice(0, 2000)}`,
          ),
        );
    });
    // A program that ended early has said why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(paper);
  });
}
