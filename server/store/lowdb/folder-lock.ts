import { randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isCode } from './disk.ts';
import { bootId, livingProcess } from './process-start.ts';
import { FolderHeld } from './trouble.ts';

/** Who has the folder. */
interface Holder {
  readonly pid: number;
  readonly started: string | null;
  readonly host: string;
  /** Of the machine, where it has one. */
  readonly boot: string | null;
  readonly since: string;
  /** Let go of in good order. */
  readonly released?: true;
}

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes the folder for this process, or throws `StoreUnusable` naming the one that has it.
 *
 * Each holder makes the next of lock-1.json, lock-2.json, …; a name can be made by one process
 * only, and the file appears with its content (a hard link). The highest number is the lock, and it
 * is never removed, only followed: so of two processes that find a dead holder at the same moment
 * one gets the next number and the other finds it taken. Removing a stale lock instead would let
 * the slower of the two remove the lock that the faster has just made.
 */
export async function lockFolder(folder: string, nowMs: number): Promise<FolderLock> {
  const me = livingProcess(process.pid);
  const holder: Holder = {
    pid: process.pid,
    started: me?.started ?? null,
    host: hostname(),
    boot: bootId(),
    since: new Date(nowMs).toISOString(),
  };
  for (;;) {
    const numbers = await lockNumbers(folder);
    const highest = numbers.at(-1) ?? 0;
    if (highest > 0) assertFree(folder, fileOf(highest), await readHolder(folder, highest));
    const mine = highest + 1;
    if (!(await make(folder, mine, holder))) continue;
    // A look at the folder from before others came and went may have led to a number that was
    // passed already.
    if ((await lockNumbers(folder)).at(-1) !== mine) {
      await fs.rm(join(folder, fileOf(mine)), { force: true });
      continue;
    }
    for (const old of numbers) await fs.rm(join(folder, fileOf(old)), { force: true });
    return { release: () => release(folder, mine, holder) };
  }
}

const fileOf = (number: number) => `lock-${number}.json`;

async function lockNumbers(folder: string): Promise<number[]> {
  const found = (await fs.readdir(folder)).map((name) => /^lock-(\d{1,9})\.json$/.exec(name)?.[1]);
  return found
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

/**
 * undefined when it has gone meanwhile, or names no holder: no living process leaves such a file.
 */
async function readHolder(folder: string, number: number): Promise<Partial<Holder> | undefined> {
  const text = await fs.readFile(join(folder, fileOf(number)), 'utf8').catch((error) => {
    if (isCode(error, 'ENOENT')) return '';
    throw error;
  });
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

async function make(folder: string, number: number, holder: Holder): Promise<boolean> {
  const path = join(folder, fileOf(number));
  const beside = `${path}.${randomUUID()}.tmp`;
  await fs.writeFile(beside, JSON.stringify(holder));
  try {
    await fs.link(beside, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    return await makeWithoutLink(path, holder);
  } finally {
    await fs.rm(beside, { force: true });
  }
}

/** For file systems without hard links (exFAT, some network shares). */
async function makeWithoutLink(path: string, holder: Holder): Promise<boolean> {
  try {
    await fs.writeFile(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function assertFree(folder: string, file: string, holder: Partial<Holder> | undefined): void {
  const { pid, started, host, boot, since, released } = holder ?? {};
  if (pid === undefined || released) return;
  const sameBoot = boot ? boot === bootId() : undefined;
  if (host !== hostname() && !sameBoot) throw heldElsewhere(folder, file, pid, host ?? '?');
  // The machine has restarted since.
  if (sameBoot === false) return;
  const living = livingProcess(pid);
  if (living === undefined) return;
  if (started && living.started && living.started !== started) return;
  throw heldHere(folder, pid, since ?? '?');
}

const heldHere = (folder: string, pid: number, since: string) =>
  new FolderHeld({
    vi: `Thư mục dữ liệu ${folder} đang được một tiến trình Dự Thảo khác sử dụng (pid ${pid}, từ ${since}). Hãy dừng tiến trình đó trước, hoặc đặt DATA_DIR sang thư mục khác.`,
    en: `The data folder ${folder} is in use by another Dự Thảo process (pid ${pid}, since ${since}). Stop that process first, or set DATA_DIR to another folder.`,
  });

const heldElsewhere = (folder: string, file: string, pid: number, host: string) =>
  new FolderHeld({
    vi: `Thư mục dữ liệu ${folder} đang được máy ${host} sử dụng (pid ${pid}). Hãy dừng Dự Thảo trên máy đó; nếu chắc chắn nó không còn chạy, hãy xóa tệp ${file} trong thư mục này.`,
    en: `The data folder ${folder} is in use by the machine ${host} (pid ${pid}). Stop Dự Thảo there; if it surely runs no more, delete ${file} in that folder.`,
  });

/**
 * Marked, not removed: see lockFolder. A lock that can't be marked is taken over once this process
 * has ended.
 */
async function release(folder: string, number: number, holder: Holder): Promise<void> {
  const path = join(folder, fileOf(number));
  const beside = `${path}.${process.pid}.tmp`;
  const released: Holder = { ...holder, released: true };
  const marking = fs.writeFile(beside, JSON.stringify(released));
  await marking.then(() => fs.rename(beside, path)).catch(() => undefined);
}
