import { setTimeout as sleep } from 'node:timers/promises';
import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import { countFailures } from './failures.ts';
import { createSlots } from './slots.ts';

/** Failures at one login from one network address, before the next must wait. */
export const PER_LOGIN = 10;
/**
 * Failures from one network address, whatever the login. An office of hundreds shares one address:
 * attempts mistyped before a success don't count, and those who signed in from there before aren't
 * held up.
 */
export const PER_ADDRESS = 100;
export const SPAN_MINUTES = 15;
/**
 * Failures at one login from all addresses that have no effect; each further so many slow the next
 * attempt by a second.
 */
export const FREE_FAILURES = 20;
const SLOWEST_MS = 5_000;
/** The most attempts at one login that are slowed at the same time. */
const SLOWED_AT_ONCE = 4;
/** The most attempts that wait for their turn; five hundred take a core about ten seconds. */
const MOST_WAITING = 500;
/**
 * After a failure the slot rests for so many times the duration of the check: with two slots,
 * hashing takes a sixth of a core.
 */
const REST = 11;
const LONGEST_REST_MS = 1_000;
/**
 * Refusals are answered this far apart: a flooder waits for each, and takes nothing from those who
 * work.
 */
const APART_MS = 50;
const LONGEST_WAIT_MS = 20_000;
/** The most keys stored of each kind: some megabytes. */
const MOST_KEPT = 20_000;

/** Makes guessing passwords hopeless, and keeps it from overloading the machine. */
export interface Attempts {
  /**
   * Runs a password check, a few at once. A check that throws a Refusal has failed. After too many
   * failures throws Refusal('too-many-attempts') instead, with the time of the next attempt.
   */
  run<T>(who: Attempt, check: () => Promise<T>): Promise<T>;
}

export interface Attempt {
  /** The address of the attempt; for IPv6, the network of one subscriber. */
  readonly address: string;
  readonly login: string;
}

interface Time {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

const REAL: Time = { now: () => performance.now(), wait: (ms) => sleep(ms) };

/** Makes a limiter, in memory and of bounded size; a restart forgets it. */
export function createAttempts({ now, wait }: Time = REAL): Attempts {
  const span = SPAN_MINUTES * 60_000;
  const ofAddress = countFailures(span, MOST_KEPT, now);
  const ofLogin = countFailures(span, MOST_KEPT, now);
  const ofBoth = countFailures(span, MOST_KEPT, now);
  /** Who signed in from where, the latest last. */
  const trusted = new Set<string>();
  const slowed = new Map<string, number>();
  // Two, so that one that waits for something else doesn't hold up the others; passwords.ts limits
  // the hashing itself.
  const slots = createSlots(2);
  let nextRefusal = 0;

  /** Returns the refusal that an attempt meets now; undefined when it may go on. */
  function refusalOf({ address, login }: Attempt, both: string): Refusal | undefined {
    if (ofBoth.count(both) >= PER_LOGIN) return refused(WORDS.login, ofBoth.left(both));
    if (ofAddress.count(address) >= PER_ADDRESS && !trusted.has(both))
      return refused(WORDS.address, ofAddress.left(address));
    return slots.waiting >= MOST_WAITING || (slowed.get(login) ?? 0) > SLOWED_AT_ONCE
      ? refused(WORDS.busy, SLOWEST_MS)
      : undefined;
  }

  async function refuse(refusal: Refusal): Promise<never> {
    nextRefusal = Math.max(nextRefusal, now()) + APART_MS;
    const ms = nextRefusal - now();
    if (ms > LONGEST_WAIT_MS) nextRefusal -= APART_MS;
    else await wait(ms);
    throw refusal;
  }

  /**
   * Slows guesses from many addresses at one login; also its owner at an address not used before.
   */
  async function slow(login: string): Promise<void> {
    const seconds = Math.floor(ofLogin.count(login) / FREE_FAILURES);
    if (seconds === 0) return;
    slowed.set(login, (slowed.get(login) ?? 0) + 1);
    try {
      if ((slowed.get(login) ?? 0) > SLOWED_AT_ONCE) await refuse(refused(WORDS.busy, SLOWEST_MS));
      await wait(Math.min(seconds * 1000, SLOWEST_MS));
    } finally {
      const others = (slowed.get(login) ?? 1) - 1;
      if (others > 0) slowed.set(login, others);
      else slowed.delete(login);
    }
  }

  function failed({ address, login }: Attempt, both: string): void {
    ofBoth.add(both);
    ofAddress.add(address);
    ofLogin.add(login);
  }

  function succeeded({ address, login }: Attempt, both: string): void {
    const mistyped = ofBoth.count(both);
    ofBoth.take(both, mistyped);
    ofAddress.take(address, mistyped);
    ofLogin.take(login, mistyped);
    trusted.delete(both);
    trusted.add(both);
    const [oldest] = trusted;
    if (trusted.size > MOST_KEPT && oldest !== undefined) trusted.delete(oldest);
  }

  return {
    async run<T>(who: Attempt, check: () => Promise<T>): Promise<T> {
      const both = `${who.address} ${who.login}`;
      const refusal = refusalOf(who, both);
      if (refusal) return refuse(refusal);
      if (!trusted.has(both)) await slow(who.login);
      const outcome = await settled<Outcome<T>>((settle) =>
        slots.run(async () => {
          // Failures during the wait count, too.
          const late = refusalOf(who, both);
          if (late) return settle({ late });
          const start = now();
          try {
            const done = await check();
            succeeded(who, both);
            settle({ done });
          } catch (error) {
            if (error instanceof Refusal) failed(who, both);
            settle({ error });
            // The failed attempt is answered now; before the next check, the machine has time for
            // those who work.
            await wait(Math.min(REST * (now() - start), LONGEST_REST_MS));
          }
        }),
      );
      if ('error' in outcome) throw outcome.error;
      return 'late' in outcome ? refuse(outcome.late) : outcome.done;
    },
  };
}

type Outcome<T> = { readonly late: Refusal } | { readonly done: T } | { readonly error: unknown };

/** Resolves as soon as the work settles a value, even if the work goes on. */
const settled = <T>(work: (settle: (value: T) => void) => Promise<void>): Promise<T> =>
  new Promise((resolve, reject) => {
    work(resolve).catch(reject);
  });

const refused = (words: (minutes: number) => Bilingual, ms: number): Refusal =>
  new Refusal('too-many-attempts', words(Math.ceil(ms / 60_000)), {
    retryAfter: Math.ceil(ms / 1000),
  });

const WORDS = {
  login: (minutes: number): Bilingual => ({
    vi: `Đã thử sai ${PER_LOGIN} lần. Đợi ${minutes} phút rồi thử lại, hoặc nhờ quản trị hệ thống đặt lại mật khẩu.`,
    en: `${PER_LOGIN} wrong attempts. Wait ${minutes} minutes, or ask the administrator for a new password.`,
  }),
  address: (minutes: number): Bilingual => ({
    vi: `Từ địa chỉ mạng này đã có quá nhiều lần đăng nhập sai. Đợi ${minutes} phút rồi thử lại; nếu nhiều người trong cơ quan cùng gặp, báo quản trị hệ thống.`,
    en: `There were too many wrong attempts from this network address. Wait ${minutes} minutes, then try again; if many in the office meet this, tell the administrator.`,
  }),
  busy: (): Bilingual => ({
    vi: 'Đang có quá nhiều lần đăng nhập cùng lúc. Đợi vài giây rồi thử lại.',
    en: 'Too many are signing in at the same moment. Wait some seconds, then try again.',
  }),
};
