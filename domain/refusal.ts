/** Why a request was not granted; `http/problem.ts` alone gives each code its HTTP status. */
export type RefusalCode =
  | 'invalid' // the input breaks a schema or a structural rule; see errors
  | 'not-signed-in'
  | 'wrong-credentials'
  | 'forbidden' // the person's role may not do it
  | 'not-found'
  | 'not-possible-now' // the stage, or something still missing, forbids it; see reasons
  | 'stale' // the ETag given is not the current one
  | 'precondition-required' // no ETag given
  | 'exists-already'
  | 'too-many-attempts'
  | 'damaged' // the plan's files could not be read
  | 'storage-full' // no room on the server's disk
  | 'overloaded' // the server has too much open at once
  | 'storage-fails' // the server's disk can't be read or written
  | 'closing' // the server is being stopped
  | 'not-ready' // the server can't do all its work; see reasons
  | 'too-large';

/** A text in both languages of the interface. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** What is wrong with one field of the input, by JSON pointer. */
export interface FieldFault {
  readonly pointer: string;
  readonly message: Bilingual;
}

/** One thing an act still needs. */
export interface Need {
  readonly code: string;
  readonly message: Bilingual;
  readonly commentIds?: readonly string[];
}

/**
 * A request that can't be granted. Carries no HTTP; says in both languages what happened and what
 * mends it.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: Bilingual;
  readonly faults: readonly FieldFault[];
  readonly needs: readonly Need[];
  /** Seconds after which it may be granted. */
  readonly retryAfter: number | undefined;

  constructor(
    code: RefusalCode,
    detail: Bilingual,
    more: {
      readonly faults?: readonly FieldFault[];
      readonly needs?: readonly Need[];
      readonly cause?: unknown;
      readonly retryAfter?: number;
    } = {},
  ) {
    super(`${code}: ${detail.en}`, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
    this.faults = more.faults ?? [];
    this.needs = more.needs ?? [];
    this.retryAfter = more.retryAfter;
  }
}
