import type { RequestHandler } from 'express';

/** Where requests and faults are told. */
export interface RequestLog {
  request(line: {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly ms: number;
  }): void;
  fault(error: unknown, path: string): void;
  /** What whoever runs the server should mend. */
  warning?(message: string): void;
}

/**
 * A path as it may be kept: without the key of somebody's calendar, whose address opens it to
 * whoever has it.
 */
export const loggedPath = (path: string): string => path.replace(/(calendars\/).*/is, '$1…');

/** One line a request; never its body or query, which may hold what is not yet public. */
export const logRequests =
  (log: RequestLog | undefined): RequestHandler =>
  (request, response, next) => {
    const start = process.hrtime.bigint();
    const { method } = request;
    const path = loggedPath(request.path);
    response.on('finish', () =>
      log?.request({
        method,
        path,
        status: response.statusCode,
        ms: Math.round(Number(process.hrtime.bigint() - start) / 1e5) / 10,
      }),
    );
    next();
  };
