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
}

/** One line a request; never its body or query, which may hold what is not yet public. */
export const logRequests =
  (log: RequestLog | undefined): RequestHandler =>
  (request, response, next) => {
    const start = process.hrtime.bigint();
    const { method, path } = request;
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
