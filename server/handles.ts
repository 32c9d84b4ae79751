import { readdirSync } from 'node:fs';

/** With fewer the server could not even load its own files. */
const LEAST = 128;
/**
 * Handles that connections may not take: files under way (two for each call of the disk), files
 * that are sent, PDF files.
 */
const KEPT_FREE = 48;
/** What the process itself has open, where it can't be counted. */
const OPEN_AT_START = 32;

/**
 * How many files and connections the system lets this process have open; undefined where it sets no
 * bound.
 */
export function handleLimit(): number | undefined {
  const report = process.report?.getReport() as
    | { readonly userLimits?: { readonly open_files?: { readonly soft?: unknown } } }
    | undefined;
  const soft = report?.userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : undefined;
}

/**
 * Why the server can't work with the handles that it has, and how to give it more; undefined when
 * it can.
 */
export function handlesProblem(limit: number | undefined = handleLimit()): string | undefined {
  if (limit === undefined || limit >= LEAST) return undefined;
  return `Hệ thống chỉ cho phép mở ${limit} tệp và kết nối cùng lúc; Dự Thảo cần ít nhất ${LEAST}, nên có 4096 trở lên. Chạy “ulimit -n 4096” trước, hoặc đặt LimitNOFILE trong systemd. / The system allows only ${limit} open files and connections; Dự Thảo needs at least ${LEAST}, better 4096 or more. Run “ulimit -n 4096” first, or set LimitNOFILE in systemd.`;
}

/**
 * How many connections may be open at once, so that files can always be opened: an act must not
 * fail for a listener's sake.
 */
export const mostConnections = (limit: number | undefined): number =>
  limit === undefined ? Number.POSITIVE_INFINITY : Math.max(8, limit - openNow() - KEPT_FREE);

function openNow(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return OPEN_AT_START;
  }
}
