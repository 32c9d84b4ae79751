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
  /** A new id, never given before. */
  readonly newId: () => string;
  readonly passwords: Passwords;
  /** Keeps guessing at passwords down; the app makes one when none is given. */
  readonly attempts?: Attempts;
  readonly calendar: OfficeCalendar;
  readonly presence: PresenceBoard;
  /** Whether demo accounts, whose password everybody knows, may sign in. */
  readonly demoAccounts: boolean;
  /** The demo is open, yet not to this request, which was not made at this machine. */
  readonly demoElsewhere?: boolean;
  /** Aborted when the server is being stopped: what never ends by itself ends then, and nothing new is begun. */
  readonly closing?: AbortSignal;
  /** Whether this server sends mail. */
  readonly sendsMail?: boolean;
  /** What the app is reached at by browsers, without a slash at the end, where the office set it. */
  readonly publicAddress?: string;
}

/** argon2id, as PHC strings. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}
