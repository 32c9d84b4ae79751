import { constants, promises as fs } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What the store asks of the file system. A promise that resolves means that the bytes, and the name of the file, were
 * synced to the disk. Tests give one that fails as a full disk does.
 */
export interface Disk {
  /** undefined when there is no such file. */
  read(path: string): Promise<Buffer | undefined>;
  readRange(path: string, from: number, length: number): Promise<Buffer>;
  /** The first bytes of a file, so many or all that it has; undefined when there is no such file. */
  readStart(path: string, most: number): Promise<Buffer | undefined>;
  /** Names in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  makeFolder(folder: string): Promise<void>;
  /** Writes a file that must not be there yet; false, and nothing done, when it is. */
  create(path: string, bytes: Buffer): Promise<boolean>;
  /** Writes beside, then renames over: a reader sees the old bytes or the new, never a part. */
  replace(path: string, bytes: Buffer): Promise<void>;
  /** Writes bytes at offset `at`, the end as the caller knows it. Throws `ForeignChange`, and writes nothing, when it ends elsewhere. */
  appendAt(path: string, at: number, bytes: Buffer): Promise<void>;
  /** Cuts off what lies beyond length. Throws when the file is shorter. */
  cut(path: string, length: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Syncs a file written by an earlier process. */
  sync(path: string): Promise<void>;
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

export const disk: Disk = {
  async read(path) {
    return fs.readFile(path).catch(unlessMissing(undefined));
  },
  async readRange(path, from, length) {
    const bytes = Buffer.alloc(length);
    return withFile(path, constants.O_RDONLY, async (file) => {
      let done = 0;
      while (done < length) {
        const { bytesRead } = await file.read(bytes, done, length - done, from + done);
        if (bytesRead === 0) throw new Error(`${path} ends before byte ${from + length}`);
        done += bytesRead;
      }
      return bytes;
    });
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
    await syncFolder(dirname(folder));
    if (first !== undefined) await syncFolder(dirname(first));
  },
  async create(path, bytes) {
    const { O_WRONLY, O_CREAT, O_EXCL } = constants;
    try {
      await withFile(path, O_WRONLY | O_CREAT | O_EXCL, async (file) => {
        await file.writeFile(bytes);
        await file.sync();
      });
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false;
      await fs.rm(path, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(path));
    return true;
  },
  async replace(path, bytes) {
    const beside = `${path}.tmp`;
    const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
    await withFile(beside, O_WRONLY | O_CREAT | O_TRUNC, async (file) => {
      await file.writeFile(bytes);
      await file.sync();
    });
    await fs.rename(beside, path);
    await syncFolder(dirname(path));
  },
  async appendAt(path, at, bytes) {
    await withFile(path, constants.O_RDWR | constants.O_CREAT, async (file) => {
      const { size } = await file.stat();
      if (size !== at) throw new ForeignChange(path, at, size);
      let done = 0;
      while (done < bytes.length)
        done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
      await file.datasync();
    });
    if (at === 0) await syncFolder(dirname(path));
  },
  async cut(path, length) {
    await withFile(path, constants.O_RDWR, async (file) => {
      const { size } = await file.stat();
      if (size < length) throw new ForeignChange(path, length, size);
      await file.truncate(length);
      await file.sync();
    }).catch(length === 0 ? unlessMissing(undefined) : fail);
  },
  async rename(from, to) {
    await fs.rename(from, to);
    await syncFolder(dirname(to));
  },
  async sync(path) {
    await withFile(path, constants.O_RDWR, (file) => file.sync());
    await syncFolder(dirname(path));
  },
};

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

/** A new name is safe only once its folder is synced. Windows can't open folders and journals names by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(folder, constants.O_RDONLY, (file) => file.sync());
}

/** Whether a call of the system failed with this code. By the field alone: Node's errors may come from another realm. */
export const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const unlessMissing =
  <T>(otherwise: T) =>
  (error: unknown): T =>
    isCode(error, 'ENOENT') ? otherwise : fail(error);

function fail(error: unknown): never {
  throw error;
}
