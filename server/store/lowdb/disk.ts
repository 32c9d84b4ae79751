import { constants, promises as fs } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What the store asks of the file system. A promise that resolves means that the bytes, and the
 * name of the file, were synced to the disk. Tests give one that fails as a full disk does.
 */
export interface Disk {
  /** undefined when there is no such file. */
  read(path: string): Promise<Buffer | undefined>;
  readRange(path: string, from: number, length: number): Promise<Buffer>;
  /**
   * The first bytes of a file, so many or all that it has; undefined when there is no such file.
   */
  readStart(path: string, most: number): Promise<Buffer | undefined>;
  /** Names in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  makeFolder(folder: string): Promise<void>;
  /** Writes a file that must not be there yet; false, and nothing done, when it is. */
  create(path: string, bytes: Buffer): Promise<boolean>;
  /** Writes beside, then renames over: a reader sees the old bytes or the new, never a part. */
  replace(path: string, bytes: Buffer): Promise<void>;
  /**
   * Writes bytes at offset `at`, the end as the caller knows it. Throws `ForeignChange`, and writes
   * nothing, when it ends elsewhere.
   */
  appendAt(path: string, at: number, bytes: Buffer): Promise<void>;
  /**
   * Cuts off what lies beyond length, which must be the beginning of `tail` or all of it. Throws
   * `ForeignChange`, and cuts nothing, when the file is shorter or holds anything else there.
   */
  cut(path: string, length: number, tail: Buffer): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Syncs a file written by an earlier process. */
  sync(path: string): Promise<void>;
  /** Bytes that may still be written into a folder, and how many there are in all. */
  space(folder: string): Promise<{ readonly free: number; readonly all: number }>;
}

/** Another hand changed a file that is this process's alone. */
export class ForeignChange extends Error {
  constructor(path: string, expected: number, found: number) {
    super(`${path} has ${found} bytes, ${expected} were written to it`);
    this.name = 'ForeignChange';
  }
}

/** Files hold password hashes and unreleased drafts: they are the owner's alone. */
const fileMode = 0o600;
const folderMode = 0o700;

/**
 * Each call takes two handles of the process at the most: so many at once leave the others to
 * connections.
 */
const CALLS_AT_ONCE = 16;

/** The real disk. */
export const disk: Disk = inTurns(CALLS_AT_ONCE, {
  async read(path) {
    return fs.readFile(path).catch(unlessMissing(undefined));
  },
  async readRange(path, from, length) {
    return withFile(path, constants.O_RDONLY, (file) => readFrom(file, path, from, length));
  },
  async readStart(path, most) {
    const bytes = Buffer.alloc(most);
    const reading = withFile(path, constants.O_RDONLY, async (file) =>
      bytes.subarray(0, (await file.read(bytes, 0, most, 0)).bytesRead),
    );
    return reading.catch(unlessMissing(undefined));
  },
  async list(folder) {
    return fs.readdir(folder).catch(unlessMissing([]));
  },
  async makeFolder(folder) {
    const first = await fs.mkdir(folder, { recursive: true, mode: folderMode });
    await inFolder(dirname(folder));
    if (first !== undefined) await inFolder(dirname(first));
  },
  async create(path, bytes) {
    const { O_WRONLY, O_CREAT, O_EXCL } = constants;
    const write = () => withFile(path, O_WRONLY | O_CREAT | O_EXCL, (file) => fill(file, bytes));
    try {
      await inFolder(dirname(path), write);
      return true;
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false;
      await fs.rm(path, { force: true }).catch(() => undefined);
      throw error;
    }
  },
  async replace(path, bytes) {
    const beside = `${path}.tmp`;
    const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
    await withFile(beside, O_WRONLY | O_CREAT | O_TRUNC, (file) => fill(file, bytes));
    await inFolder(dirname(path), () => fs.rename(beside, path));
  },
  async appendAt(path, at, bytes) {
    const append = () =>
      withFile(path, constants.O_RDWR | constants.O_CREAT, async (file) => {
        const { size } = await file.stat();
        if (size !== at) throw new ForeignChange(path, at, size);
        let done = 0;
        while (done < bytes.length)
          done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
        await file.datasync();
      });
    await (at === 0 ? inFolder(dirname(path), append) : append());
  },
  async cut(path, length, tail) {
    await withFile(path, constants.O_RDWR, async (file) => {
      const { size } = await file.stat();
      const beyond = size - length;
      if (beyond < 0 || beyond > tail.length) throw new ForeignChange(path, length, size);
      const found = await readFrom(file, path, length, beyond);
      if (!found.equals(tail.subarray(0, beyond))) throw new ForeignChange(path, length, size);
      await file.truncate(length);
      await file.sync();
    }).catch(length === 0 ? unlessMissing(undefined) : fail);
  },
  async rename(from, to) {
    await inFolder(dirname(to), () => fs.rename(from, to));
  },
  async sync(path) {
    await inFolder(dirname(path), () => withFile(path, constants.O_RDWR, (file) => file.sync()));
  },
  async space(folder) {
    const { bavail, blocks, bsize } = await fs.statfs(folder);
    return { free: bavail * bsize, all: blocks * bsize };
  },
});

/** At most so many calls under way at once; the others wait for their turn. */
function inTurns(most: number, calls: Disk): Disk {
  let free = most;
  const waiting: (() => void)[] = [];
  const inTurn =
    <Given extends readonly unknown[], Result>(call: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      else free -= 1;
      try {
        return await call(...given);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    };
  return {
    read: inTurn(calls.read),
    readRange: inTurn(calls.readRange),
    readStart: inTurn(calls.readStart),
    list: inTurn(calls.list),
    makeFolder: inTurn(calls.makeFolder),
    create: inTurn(calls.create),
    replace: inTurn(calls.replace),
    appendAt: inTurn(calls.appendAt),
    cut: inTurn(calls.cut),
    rename: inTurn(calls.rename),
    sync: inTurn(calls.sync),
    space: inTurn(calls.space),
  };
}

async function withFile<T>(
  path: string,
  flags: number,
  work: (file: fs.FileHandle) => Promise<T>,
): Promise<T> {
  const file = await fs.open(path, flags, fileMode);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/**
 * A new name is safe only once its folder is synced. The folder is opened first, so that a lack of
 * handles shows before the name is there. Windows can't open folders and journals names by itself.
 */
async function inFolder(folder: string, work?: () => Promise<void>): Promise<void> {
  if (process.platform === 'win32') return work?.();
  await withFile(folder, constants.O_RDONLY, async (opened) => {
    await work?.();
    await opened.sync();
  });
}

async function fill(file: fs.FileHandle, bytes: Buffer): Promise<void> {
  await file.writeFile(bytes);
  await file.sync();
}

async function readFrom(
  file: fs.FileHandle,
  path: string,
  from: number,
  length: number,
): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, from + done);
    if (bytesRead === 0) throw new Error(`${path} ends before byte ${from + length}`);
    done += bytesRead;
  }
  return bytes;
}

/**
 * Whether a call of the system failed with this code. By the field alone: Node's errors may come
 * from another realm.
 */
export const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const PASSING = [
  'EMFILE',
  'ENFILE',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EROFS',
  'EACCES',
  'EPERM',
  'EBUSY',
];

/** Whether the system refused a call for a reason that may pass, whatever the files hold. */
export const mayPass = (error: unknown): boolean => PASSING.some((code) => isCode(error, code));

const unlessMissing =
  <T>(otherwise: T) =>
  (error: unknown): T =>
    isCode(error, 'ENOENT') ? otherwise : fail(error);

function fail(error: unknown): never {
  throw error;
}
