import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isCode } from './disk.ts';

/** undefined: no such process. started is null where the system doesn't show it. */
export interface LivingProcess {
  readonly pid: number;
  /** When it began, as the system words it: two processes of one pid differ in it. */
  readonly started: string | null;
}

/**
 * The process of this id if it is running; one that has ended but was not yet waited for (a zombie)
 * is not.
 */
export function livingProcess(pid: number): LivingProcess | undefined {
  if (!Number.isInteger(pid) || pid < 1 || !answers(pid)) return undefined;
  const stat = readProcStat(pid);
  if (stat === undefined) return { pid, started: startedByPs(pid) };
  return stat.state === 'Z' || stat.state === 'X' ? undefined : { pid, started: stat.started };
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return isCode(error, 'EPERM');
  }
}

/**
 * Linux, proc(5): the state is the first field after the name in brackets, the start (in ticks
 * since boot) the 20th.
 */
function readProcStat(
  pid: number,
): { readonly state: string; readonly started: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/**
 * Differs from machine to machine and from start to start of it; null where the system
 * doesn't show it.
 */
export function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

/** macOS and the BSDs have no /proc; ps gives the start to the second. */
function startedByPs(pid: number): string | null {
  if (process.platform === 'win32') return null;
  try {
    const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } } as const;
    const ps = ['-o', 'lstart=', '-p', String(pid)];
    return (
      execFileSync('ps', ps, { ...options, stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null
    );
  } catch {
    return null;
  }
}
