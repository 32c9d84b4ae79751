import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Bilingual } from '../../../domain/refusal.ts';
import type { Account, CalendarDay } from '../../../schemas/types.ts';
import type { StoredSession } from '../store.ts';
import type { Disk } from './disk.ts';
import { BrokenFile } from './durable-json.ts';
import { type Inboxes, openInboxes } from './inboxes.ts';
import { type KeptFile, openKeptFile } from './kept.ts';
import { openJson, openJsonOrAnew } from './open-json.ts';
import { damage, StoreUnusable } from './trouble.ts';

/** What is kept once for all plans: a file each, inboxes a file a person. */
export interface Registry {
  readonly accounts: KeptFile<Accounts>;
  readonly sessions: KeptFile<Sessions>;
  readonly server: KeptFile<Server>;
  readonly calendar: KeptFile<Calendar>;
  readonly inboxes: Inboxes;
}

export interface Accounts {
  readonly accounts: readonly Account[];
}
export interface Sessions {
  readonly sessions: readonly StoredSession[];
}
export interface Calendar {
  readonly days: readonly CalendarDay[];
}
export interface Server {
  readonly secret: string;
}

export interface RegistrySetting {
  readonly disk: Disk;
  readonly root: string;
  readonly now: () => number;
  readonly stamp: () => string;
  readonly report: (notice: Bilingual) => void;
}

/** Throws `StoreUnusable` when accounts.json is broken: they can't be made again. */
export async function openRegistry(setting: RegistrySetting): Promise<Registry> {
  const accounts = await openAccounts(setting);
  const sessions = await openSessions(setting);
  const server = await openServer(setting);
  const calendar = await openCalendar(setting);
  const inboxes = await openInboxes(setting);
  return { accounts, sessions, server, calendar, inboxes };
}

async function openAccounts({ disk, root }: RegistrySetting): Promise<KeptFile<Accounts>> {
  const name = 'accounts.json';
  const initial: Accounts = { accounts: [] };
  try {
    const path = join(root, name);
    return openKeptFile(await openJson({ disk, path, name, initial, isValid: isAccounts }));
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    throw new StoreUnusable(damage(name, noAccounts), error);
  }
}

async function openSessions(setting: RegistrySetting): Promise<KeptFile<Sessions>> {
  const name = 'sessions.json';
  const path = join(setting.root, name);
  const initial: Sessions = { sessions: [] };
  const low = await openJsonOrAnew(
    { disk: setting.disk, path, name, initial, isValid: isSessions },
    { ...setting, loss: signInAgain },
  );
  low.data = withoutExpired(low.data, setting.now());
  return openKeptFile(low);
}

/** The secret is made with the folder, so that signing a cookie never waits for the disk. */
async function openServer(setting: RegistrySetting): Promise<KeptFile<Server>> {
  const name = 'server.json';
  const path = join(setting.root, name);
  const low = await openJsonOrAnew(
    { disk: setting.disk, path, name, initial: { secret: '' }, isValid: isServer },
    { ...setting, loss: signInAgain },
  );
  const server = openKeptFile<Server>(low);
  if (server.value().secret === '')
    await server.update(() => ({ secret: randomBytes(32).toString('hex') }));
  return server;
}

async function openCalendar(setting: RegistrySetting): Promise<KeptFile<Calendar>> {
  const name = 'calendar.json';
  const path = join(setting.root, name);
  const low = await openJsonOrAnew(
    {
      disk: setting.disk,
      path,
      name,
      initial: { days: [] as readonly CalendarDay[] },
      isValid: isCalendar,
    },
    { ...setting, loss: setAgain },
  );
  return openKeptFile<Calendar>(low);
}

export const withAccount = ({ accounts }: Accounts, account: Account): Accounts => ({
  accounts: [...accounts.filter(({ id }) => id !== account.id), account],
});

export const withSession = (kept: Sessions, session: StoredSession, now: number): Sessions => ({
  sessions: [...withoutExpired(kept, now).sessions.filter(({ id }) => id !== session.id), session],
});

/** The same value when no session goes. */
export const withoutSessions = (
  kept: Sessions,
  goes: (session: StoredSession) => boolean,
): Sessions =>
  kept.sessions.some(goes) ? { sessions: kept.sessions.filter((one) => !goes(one)) } : kept;

const withoutExpired = (kept: Sessions, now: number): Sessions =>
  withoutSessions(kept, ({ expiresAt }) => expiresAt <= now);

const noAccounts: Bilingual = {
  vi: 'không đọc được danh sách tài khoản',
  en: 'the list of accounts can’t be read',
};
const signInAgain: Bilingual = {
  vi: 'Mọi người phải đăng nhập lại.',
  en: 'Everybody has to sign in again.',
};

const setAgain: Bilingual = {
  vi: 'Cần đặt lại các ngày nghỉ riêng trong lịch làm việc.',
  en: 'The days set in the work calendar have to be set again.',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOf = (value: unknown, ...texts: readonly string[]): boolean =>
  Array.isArray(value) &&
  value.every((one) => isRecord(one) && texts.every((key) => typeof one[key] === 'string'));

const isAccounts = (value: unknown): value is Accounts =>
  isRecord(value) && isListOf(value.accounts, 'id', 'login', 'passwordHash');

const isSessions = (value: unknown): value is Sessions =>
  isRecord(value) && isListOf(value.sessions, 'id', 'data');

const isCalendar = (value: unknown): value is Calendar =>
  isRecord(value) && isListOf(value.days, 'day', 'name');

const isServer = (value: unknown): value is Server =>
  isRecord(value) && typeof value.secret === 'string' && /^[0-9a-f]{64}$/.test(value.secret);
