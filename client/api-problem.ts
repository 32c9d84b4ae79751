import type { FieldError, Problem, Reason } from '../schemas/types.ts';

/**
 * Whether the server answered with a problem, could not be reached, or said something that is not
 * the contract.
 */
export type ApiFailure = 'problem' | 'network' | 'unexpected';

/**
 * What a request throws. `status` is the HTTP status, 0 when no answer came; `problem` is there
 * when the server sent one (application/problem+json).
 */
export class ApiProblem extends Error {
  readonly failure: ApiFailure;
  readonly status: number;
  readonly problem: Problem | undefined;

  constructor(failure: ApiFailure, status: number, problem?: Problem, cause?: unknown) {
    super(problem?.detail ?? problem?.title ?? failure, { cause });
    this.name = 'ApiProblem';
    this.failure = failure;
    this.status = status;
    this.problem = problem;
  }

  /** The stable code of the problem, e.g. `stale`; the kind of failure when there is none. */
  get code(): string {
    return this.problem?.code ?? this.failure;
  }

  get reasons(): readonly Reason[] {
    return this.problem?.reasons ?? [];
  }

  get errors(): readonly FieldError[] {
    return this.problem?.errors ?? [];
  }
}

/** Whether someone else has changed the same place since it was read (If-Match refused). */
export function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 412;
}

/**
 * Whether the same request may succeed later without a change: no answer, too many requests, a
 * fault of the server, or an answer that isn't the application's (the page on which a network asks
 * to sign in).
 */
export function mayRetry(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  const { failure, status } = error;
  return status >= 500 || (failure !== 'problem' && (status < 400 || status === 429));
}
