import type { RequestHandler } from 'express';

/** Where requests and faults are logged. */
export interface RequestLog {
  request(line: {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly ms: number;
  }): void;
  fault(error: unknown, path: string): void;
  /** What the operator should mend. */
  warning?(message: string): void;
}

/**
 * A path as it may be logged: without the key of a calendar, which opens it to anybody who has the
 * address.
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
