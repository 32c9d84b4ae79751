import type { Store } from '../store/store.ts';
import type { Attempts } from './attempts.ts';
import type { OfficeCalendar } from './office-calendar.ts';
import type { PlanLog } from './plan-log.ts';
import type { PresenceBoard } from './presence.ts';

/** Everything an action needs from outside; tests inject their own. */
export interface Deps {
  readonly store: Store;
  readonly plans: PlanLog;
  readonly clock: () => Date;
  /** Returns a new, unused id. */
  readonly newId: () => string;
  readonly passwords: Passwords;
  /** Limits password guessing; the app makes one when none is given. */
  readonly attempts?: Attempts;
  readonly calendar: OfficeCalendar;
  readonly presence: PresenceBoard;
  /** Whether demo accounts, whose password is public, may sign in. */
  readonly demoAccounts: boolean;
  /** The demo is open, but not to this request, which comes from another machine. */
  readonly demoElsewhere?: boolean;
  /** Aborted when the server is stopping: endless work ends then, and none is begun. */
  readonly closing?: AbortSignal;
  /** Whether this server sends mail. */
  readonly sendsMail?: boolean;
  /** The app's address for browsers, without a slash at the end, where the office set it. */
  readonly publicAddress?: string;
}

/** argon2id, as PHC strings. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}
