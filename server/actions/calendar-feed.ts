import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '../../domain/refusal.ts';
import type { CalendarFeed, Language } from '../../schemas/types.ts';
import { toPerson } from './acting.ts';
import type { Deps } from './deps.ts';
import { setCalendarKey } from './manage-accounts.ts';
import type { Person } from './person.ts';
import { isAccountOpen } from './sign-in.ts';

/** Random bytes in a key, so that nobody guesses it. */
const KEY_BYTES = 32;

/**
 * Returns since when the person has an address for their calendar program; nothing when they have
 * none.
 */
export async function viewFeed(deps: Deps, person: Person): Promise<CalendarFeed> {
  const account = await deps.store.account(person.id);
  return account?.calendar ? { since: account.calendar.at } : {};
}

/**
 * Makes a new address, shown this once; the previous one stops working.
 *
 * @param origin the app's address, like https://duthao.example
 */
export async function makeFeed(
  deps: Deps,
  person: Person,
  origin: string,
  language: Language,
): Promise<CalendarFeed> {
  const key = randomBytes(KEY_BYTES).toString('base64url');
  const since = deps.clock().toISOString();
  await setCalendarKey(deps, person.id, { hash: hashOf(key), at: since });
  // A calendar program requests no language: Vietnamese unless the address names one.
  return {
    since,
    address: `${origin}/api/calendars/${key}.ics${language === 'en' ? '?language=en' : ''}`,
  };
}

/** Revokes the address of the person's calendar. */
export const endFeed = (deps: Deps, person: Person): Promise<void> =>
  setCalendarKey(deps, person.id, undefined);

/**
 * Returns the owner of a key. Throws the same Refusal('not-found') for one that never existed, was
 * revoked, or whose account is closed.
 */
export async function personOfKey(
  deps: Pick<Deps, 'store' | 'demoAccounts'>,
  key: string,
): Promise<Person> {
  const account = await deps.store.accountByCalendar(hashOf(key));
  if (account && isAccountOpen(deps, account)) return toPerson(account);
  throw new Refusal('not-found', {
    vi: 'Không có lịch ở địa chỉ này. Lấy địa chỉ mới trong trang Thông báo.',
    en: 'There is no calendar at this address. Get a new one on the page of notices.',
  });
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
