import { constants, promises as fs } from 'node:fs';
import { join } from 'node:path';
import { type Bilingual, Refusal } from '../domain/refusal.ts';
import type { Deps } from './actions/deps.ts';
import { type GivenPassword, givePassword } from './actions/manage-accounts.ts';

/**
 * How `duthao password` reaches a server that has the data folder: a file in it, which nobody can
 * leave who couldn't replace the accounts as well. The command writes `<id>.json`; the server
 * renames it, so that it is taken by one of them only, does what it asks, and leaves
 * `<id>.outcome`, which the command removes.
 */
export const requestsFolder = (dataDir: string): string => join(dataDir, 'requests');
export const REQUEST = '.json';
export const TAKEN_SUFFIX = '.taken';
export const OUTCOME = '.outcome';

/** What became of a request. */
export interface RequestOutcome {
  readonly done: boolean;
  /** Why not. */
  readonly words?: Bilingual;
}

const LOOK_MS = 500;
/** Nobody waits for an answer any more. */
const TOO_OLD_MS = 60_000;
const MOST_BYTES = 4096;
const ARGON2ID = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{16,64}\$[A-Za-z0-9+/]{32,128}$/;

/**
 * Looks for requests twice a second: file systems differ too much in what they tell of changes.
 * Returns how to stop.
 */
export function answerPasswordRequests(
  deps: Pick<Deps, 'store'>,
  dataDir: string,
  report: (line: Bilingual) => void,
): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const look = () => {
    underWay ??= answerAll(deps, dataDir, report)
      .catch(() => undefined)
      .finally(() => {
        underWay = undefined;
      });
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}

async function answerAll(
  deps: Pick<Deps, 'store'>,
  dataDir: string,
  report: (line: Bilingual) => void,
): Promise<void> {
  const folder = requestsFolder(dataDir);
  for (const name of await fs.readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const stat = await fs.lstat(path).catch(() => undefined);
    if (stat && Date.now() - stat.mtimeMs > TOO_OLD_MS) {
      await fs.rm(path, { force: true, recursive: true });
      continue;
    }
    const id = /^([0-9a-f]{32})\.json$/.exec(name)?.[1];
    if (!id) continue;
    const taken = join(folder, `${id}${TAKEN_SUFFIX}`);
    await fs.rename(path, taken);
    const outcome = await answer(deps, dataDir, taken, report);
    await fs.rm(taken, { force: true, recursive: true });
    await placeFile(join(folder, `${id}${OUTCOME}`), JSON.stringify(outcome));
  }
}

async function answer(
  deps: Pick<Deps, 'store'>,
  dataDir: string,
  path: string,
  report: (line: Bilingual) => void,
): Promise<RequestOutcome> {
  try {
    const request = await readRequest(path, dataDir);
    const { login } = await givePassword(deps, request);
    report({
      vi: `Mật khẩu của “${login}” vừa được đặt lại bằng lệnh duthao password.`,
      en: `The password of “${login}” was set by the command duthao password.`,
    });
    return { done: true };
  } catch (error) {
    if (error instanceof Refusal) return { done: false, words: error.detail };
    report({
      vi: `Lệnh duthao password thất bại: ${error}`,
      en: `The command duthao password failed: ${error}`,
    });
    return {
      done: false,
      words: {
        vi: 'Máy chủ không ghi được mật khẩu mới; xem nhật ký của máy chủ.',
        en: 'The server couldn’t store the new password; see its log.',
      },
    };
  }
}

/** Opening a pipe waits for who writes to it unless it is told not to; a link is never followed. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Throws Refusal('invalid') for what is no plain file, for a file that somebody else than the
 * folder's owner made or could have changed, and for one that asks for nothing known.
 */
async function readRequest(path: string, dataDir: string): Promise<GivenPassword> {
  const isFile = await fs.lstat(path).then((found) => found.isFile());
  const file = isFile ? await fs.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) : undefined;
  try {
    const value = file && (await ownValue(file, dataDir));
    if (isGiven(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  } finally {
    await file?.close();
  }
  throw new Refusal('invalid', {
    vi: 'Máy chủ không nhận yêu cầu này: tệp không thuộc người chạy máy chủ, hoặc lệnh và máy chủ khác phiên bản.',
    en: 'The server refuses the request: its file is not of the user that runs the server, or the command is of another version.',
  });
}

/**
 * What a file holds that only this user or the folder's owner could have written; undefined for any
 * other.
 */
async function ownValue(file: fs.FileHandle, dataDir: string): Promise<unknown> {
  const stat = await file.stat();
  const owners = [process.getuid?.(), (await fs.stat(dataDir)).uid];
  const isOwn =
    process.getuid === undefined || (owners.includes(stat.uid) && (stat.mode & 0o077) === 0);
  if (!stat.isFile() || !isOwn || stat.size > MOST_BYTES) return undefined;
  return JSON.parse(await file.readFile('utf8'));
}

const isGiven = (value: unknown): value is GivenPassword =>
  typeof value === 'object' &&
  value !== null &&
  'login' in value &&
  typeof value.login === 'string' &&
  'passwordHash' in value &&
  typeof value.passwordHash === 'string' &&
  ARGON2ID.test(value.passwordHash) &&
  'activate' in value &&
  typeof value.activate === 'boolean';

/**
 * Writes a file of the owner's alone beside, then renames it: a reader sees all of it or nothing.
 */
export async function placeFile(path: string, text: string): Promise<void> {
  await fs.writeFile(`${path}.tmp`, text, { mode: 0o600, flag: 'wx' });
  await fs.rename(`${path}.tmp`, path);
}
