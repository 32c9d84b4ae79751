import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import session, { type SessionData, Store as SessionStore } from 'express-session';
import { Refusal } from '../../../domain/refusal.ts';
import { toPerson } from '../../actions/acting.ts';
import type { Deps } from '../../actions/deps.ts';
import type { Person } from '../../actions/person.ts';
import { isAccountOpen } from '../../actions/sign-in.ts';
import type { Store } from '../../store/store.ts';

declare module 'express-session' {
  interface SessionData {
    accountId?: string;
  }
}

/** A session lasts this long without use. */
const LIFETIME_MS = 7 * 24 * 3_600_000;
/** A session in use is prolonged at most this often, so that reading doesn't write. */
const PROLONG_AFTER_MS = 3_600_000;

export const COOKIE = 'duthao.sid';

/**
 * Server-side sessions kept in the store, so that a restart signs nobody out. The cookie holds only
 * a random token.
 */
export async function sessions(store: Store, clock: () => Date): Promise<RequestHandler> {
  return session({
    name: COOKIE,
    secret: await store.secret(),
    store: new KeptSessions(store, clock),
    resave: false,
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: LIFETIME_MS },
  });
}

/** Whether the request is that of somebody signed in. Throws when it can't be found out. */
export async function isSignedIn(
  deps: Pick<Deps, 'store' | 'demoAccounts'>,
  request: Request,
): Promise<boolean> {
  return signedInPerson(deps, request).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}

/** Throws Refusal('not-signed-in'); an account closed meanwhile is signed in nowhere. */
export async function signedInPerson(
  deps: Pick<Deps, 'store' | 'demoAccounts'>,
  request: Request,
): Promise<Person> {
  const { accountId } = request.session ?? {};
  const account = accountId ? await deps.store.account(accountId) : undefined;
  if (account && isAccountOpen(deps, account)) return toPerson(account);
  throw new Refusal('not-signed-in', {
    vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Đăng nhập để tiếp tục; nội dung đang gõ vẫn giữ trên màn hình.',
    en: 'You are not signed in, or the session has ended. Sign in to go on; what you typed stays on the screen.',
  });
}

/**
 * Whether the session that a long answer began with is still kept: signing out elsewhere, or its
 * end, ends it here, too.
 */
export const sessionHolds = (request: Request): Promise<boolean> =>
  new Promise((resolve) => {
    request.session.reload((error: unknown) => resolve(!error));
  });

/** A fresh session id at sign-in, so that one planted before is worth nothing. */
export const startSession = (request: Request, accountId: string): Promise<void> =>
  settled((done) =>
    request.session.regenerate((error?: unknown) => {
      if (error) return done(error);
      request.session.accountId = accountId;
      request.session.save(done);
    }),
  );

export const endSession = (request: Request): Promise<void> =>
  settled((done) => request.session.destroy(done));

const settled = (start: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });

type Callback<Value = undefined> = (error?: unknown, value?: Value) => void;

class KeptSessions extends SessionStore {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    super();
    this.#store = store;
    this.#clock = clock;
  }

  override get(token: string, callback: Callback<SessionData | null>): void {
    answer(callback, async () => {
      const kept = await this.#store.session(idOf(token));
      return kept && kept.expiresAt > this.#clock().getTime()
        ? (JSON.parse(kept.data) as SessionData)
        : null;
    });
  }

  override set(token: string, data: SessionData, callback?: Callback): void {
    answer(callback, async () => {
      await this.#store.putSession({
        id: idOf(token),
        accountId: data.accountId ?? null,
        expiresAt: this.#clock().getTime() + LIFETIME_MS,
        data: JSON.stringify(data),
      });
      return undefined;
    });
  }

  override touch(token: string, data: SessionData, callback?: Callback): void {
    answer(callback, async () => {
      const kept = await this.#store.session(idOf(token));
      const now = this.#clock().getTime();
      if (kept && kept.expiresAt - now < LIFETIME_MS - PROLONG_AFTER_MS) {
        const next = { ...kept, expiresAt: now + LIFETIME_MS, data: JSON.stringify(data) };
        // What was asked for is answered though the disk is full: the next request prolongs the
        // session.
        await this.#store.putSession(next).catch(() => undefined);
      }
      return undefined;
    });
  }

  override destroy(token: string, callback?: Callback): void {
    answer(callback, async () => {
      await this.#store.deleteSession(idOf(token));
      return undefined;
    });
  }
}

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');

function answer<Value>(callback: Callback<Value> | undefined, work: () => Promise<Value>): void {
  work().then(
    (value) => callback?.(undefined, value),
    (error: unknown) => callback?.(error),
  );
}
