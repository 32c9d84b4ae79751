import type {
  Account,
  CalendarDay,
  DamagedPlan,
  Inbox,
  PlanEvent,
  Revision,
} from '../../schemas/types.ts';

/**
 * Where everything is kept. A plan is its append-only log of events plus its immutable revisions;
 * all else about it is derived by `foldEvents`. The interface is small so that a database can take
 * over: a table of events with a unique (plan, seq), one of revisions, one of accounts, one of
 * sessions.
 *
 * Durability: a promise that resolves means that the data would survive a crash; one that rejects,
 * that nothing of it is to be seen. Everything handed out is a copy, and so is what is kept. Events
 * and documents are kept as they were given, for ever, and handed out as this version reads them
 * (domain/review/upcast.ts); what it can't read is damage. A planId that is no `Id` throws
 * `Refusal('invalid')`; a damaged plan with `Refusal('damaged')`; a mistake of the calling code, or
 * of the disk, with any other Error.
 */
export interface Store {
  /** Plans that can be used, in no order. */
  planIds(): Promise<readonly string[]>;

  /**
   * Plans whose files could not be read, at the opening or since; their files are kept untouched.
   */
  damaged(): Promise<readonly DamagedPlan[]>;

  /**
   * What can still be read of a damaged plan, so that its people can see it. Nothing may be
   * built on it.
   */
  remains(planId: string): Promise<Remains>;

  /**
   * What keeps the store, or a part of it, from working now; none when all is well. Looks by
   * writing and syncing a little, and takes away what failed writes left where it can.
   */
  troubles(): Promise<readonly StoreTrouble[]>;

  /**
   * Events of a plan with seq > afterSeq, in order; empty for a plan that doesn't exist. Throws
   * `Refusal('damaged')` for a damaged plan.
   */
  events(planId: string, afterSeq: number): Promise<readonly PlanEvent[]>;

  /**
   * Appends one or more events whose seq continue from afterSeq without a gap; afterSeq 0 makes the
   * plan. All or nothing. A revision given with them is kept first, so that an event never names a
   * revision that isn't there; one of the events must submit it (`revision-submitted` with its
   * number and hash), and its hash must be that of its document. Throws `StaleAppend` when the
   * log's last seq is not afterSeq; nothing is written then.
   */
  append(
    planId: string,
    afterSeq: number,
    events: readonly PlanEvent[],
    revision?: Revision,
  ): Promise<void>;

  /** A frozen revision, by number and the hash its event names; undefined when there is none. */
  revision(planId: string, number: number, sha256: string): Promise<Revision | undefined>;

  /**
   * Runs work alone among the writers of this plan, in the order of the calls. Work that asks for
   * its own plan again waits for ever.
   */
  exclusive<T>(planId: string, work: () => Promise<T>): Promise<T>;

  /**
   * The last kept fold of a plan's events, never one ahead of the log: a shortcut at start, not the
   * truth.
   */
  checkpoint(planId: string): Promise<Checkpoint | undefined>;
  /** Does nothing for a plan that doesn't exist, or whose log ends before the checkpoint. */
  saveCheckpoint(planId: string, checkpoint: Checkpoint): Promise<void>;

  /** The days that the office set, by day. */
  calendar(): Promise<readonly CalendarDay[]>;
  /** Takes the place of all that were set before. */
  putCalendar(days: readonly CalendarDay[]): Promise<void>;

  /**
   * What is kept of what a person read, was reminded of and was sent; undefined before anything is.
   */
  inbox(accountId: string): Promise<Inbox | undefined>;
  /**
   * Changes what is kept of one person, after the changes asked for before. `change` gets what is
   * kept, only the accountId at first, and returns the next value; when that is the same value,
   * nothing is written. It must not throw.
   */
  changeInbox(accountId: string, change: (kept: Inbox) => Inbox): Promise<void>;

  /**
   * All of them: for lists of people. Looking up one costs the same among 50 and 50,000, so use
   * `account` for that.
   */
  accounts(): Promise<readonly Account[]>;
  /** By its id; undefined when there is none. */
  account(id: string): Promise<Account | undefined>;
  accountByLogin(login: string): Promise<Account | undefined>;
  /** The one whose calendar this hash of a key opens. */
  accountByCalendar(hash: string): Promise<Account | undefined>;
  /** Adds the account, or replaces the one with its id. */
  putAccount(account: Account): Promise<void>;

  /** undefined once it has expired. */
  session(id: string): Promise<StoredSession | undefined>;
  putSession(session: StoredSession): Promise<void>;
  deleteSession(id: string): Promise<void>;
  /** Signs an account out everywhere. */
  deleteSessionsOf(accountId: string): Promise<void>;

  /** A random secret (64 hex digits) made once and kept; signs the session cookie. */
  secret(): Promise<string>;

  /** Waits for writes under way and lets go of the files. Any other call after it throws. */
  close(): Promise<void>;
}

/**
 * The events before the damage, as this version reads them, and the last kept fold, which may be of
 * another version of the code.
 */
export interface Remains {
  readonly events: readonly PlanEvent[];
  readonly checkpoint?: Checkpoint;
}

/**
 * full: no room on the disk, or hardly any; handles: the process may open no more files;
 * unwritable: any other failure to write and sync. Of plans, with how many: damaged; half-written:
 * a failed write has left bytes that could not be taken away yet, nothing can be written until they
 * are; unread: the files could not be read at the start, which is tried again.
 */
export interface StoreTrouble {
  readonly code: 'full' | 'handles' | 'unwritable' | 'damaged' | 'half-written' | 'unread';
  readonly count?: number;
}

/** state is whatever the fold made, as JSON; fold names the code that made it by its hash. */
export interface Checkpoint {
  readonly seq: number;
  readonly fold: string;
  readonly state: unknown;
}

/**
 * id is the SHA-256 of the cookie's token, so that a stolen file signs nobody in. expiresAt in ms
 * since 1970.
 */
export interface StoredSession {
  readonly id: string;
  readonly accountId: string | null;
  readonly expiresAt: number;
  readonly data: string;
}

/** The log moved on since it was read. */
export class StaleAppend extends Error {
  constructor(planId: string, afterSeq: number, lastSeq: number) {
    super(`plan ${planId}: append after ${afterSeq}, but the log ends at ${lastSeq}`);
    this.name = 'StaleAppend';
  }
}
