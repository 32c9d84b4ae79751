import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Bilingual } from '../../../domain/refusal.ts';
import type { Inbox } from '../../../schemas/types.ts';
import { copyOf } from '../copy.ts';
import type { Disk } from './disk.ts';
import { type KeptFile, openKeptFile } from './kept.ts';
import { openJsonOrAnew } from './open-json.ts';
import { noFolder, StoreUnusable } from './trouble.ts';

/**
 * What is kept of each person, a file a person: one mark costs the same among 50 people and 50,000.
 */
export interface Inboxes {
  /** undefined before anything is kept; never a copy. */
  of(accountId: string): Promise<Inbox | undefined>;
  /** As `Store.changeInbox`. */
  change(accountId: string, change: (inbox: Inbox) => Inbox): Promise<void>;
  idle(): Promise<void>;
}

export interface InboxesSetting {
  readonly disk: Disk;
  readonly root: string;
  readonly stamp: () => string;
  readonly report: (notice: Bilingual) => void;
}

const FOLDER = 'inboxes';
/** All of them in one file, as builds of before wrote them. */
const ONE_FILE = 'inboxes.json';

/**
 * Moves the inboxes in `inboxes.json` into a file each. Files are read when they are first asked
 * for, and kept in memory.
 */
export async function openInboxes(setting: InboxesSetting): Promise<Inboxes> {
  await moveOver(setting);
  const opened = new Map<string, Promise<KeptFile<Inbox | null>>>();

  const open = (accountId: string): Promise<KeptFile<Inbox | null>> => {
    const known = opened.get(accountId);
    if (known) return known;
    const opening = openInbox(setting, accountId);
    opened.set(accountId, opening);
    // What the system doesn't let be read now is read when it is next asked for.
    opening.catch(() => opened.delete(accountId));
    return opening;
  };

  return {
    of: async (accountId) => (await open(accountId)).value() ?? undefined,
    change: async (accountId, change) => {
      const kept = await open(accountId);
      await kept.update((before) => {
        const given = copyOf(before ?? { accountId });
        const next = change(given);
        return next === given ? before : copyOf<Inbox>(next);
      });
    },
    idle: async () => {
      const all = await Promise.allSettled(opened.values());
      await Promise.all(all.map((one) => one.status === 'fulfilled' && one.value.idle()));
    },
  };
}

async function openInbox(
  setting: InboxesSetting,
  accountId: string,
): Promise<KeptFile<Inbox | null>> {
  const name = join(FOLDER, inboxFile(accountId));
  const path = join(setting.root, name);
  const isValid = (value: unknown): value is Inbox | null => isInboxOf(accountId, value);
  const low = await openJsonOrAnew<Inbox | null>(
    { disk: setting.disk, path, name, initial: null, isValid },
    { ...setting, loss: unreadAgain },
  );
  return openKeptFile<Inbox | null>(low);
}

/**
 * Nobody changes an inbox before all of the old file has its place, so that a start cut short is
 * gone through again as if it had not been. The old file keeps what it holds under another name.
 */
async function moveOver(setting: InboxesSetting): Promise<void> {
  const { disk, root, stamp } = setting;
  const path = join(root, ONE_FILE);
  try {
    await disk.makeFolder(join(root, FOLDER));
    const low = await openJsonOrAnew<OneFile | null>(
      { disk, path, name: ONE_FILE, initial: null, isValid: isOneFile },
      { ...setting, loss: unreadAgain },
    );
    if (low.data === null) return;
    await Promise.all(
      low.data.inboxes.map((inbox) =>
        disk.replace(
          join(root, FOLDER, inboxFile(inbox.accountId)),
          Buffer.from(JSON.stringify(inbox)),
        ),
      ),
    );
    await disk.rename(path, `${path}.moved-${stamp()}`);
  } catch (error) {
    throw new StoreUnusable(noFolder(join(root, FOLDER), error), error);
  }
}

/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * <account id>.json where the id is a distinct file name on every system, else a hash after a sign
 * that no id has.
 */
export const inboxFile = (accountId: string): string =>
  /^[a-z0-9][a-z0-9-]{0,63}$/.test(accountId) && !DEVICE.test(accountId)
    ? `${accountId}.json`
    : `_${createHash('sha256').update(accountId).digest('hex')}.json`;

interface OneFile {
  readonly inboxes: readonly Inbox[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOneFile = (value: unknown): value is OneFile =>
  isRecord(value) &&
  Array.isArray(value.inboxes) &&
  value.inboxes.every((one) => isRecord(one) && typeof one.accountId === 'string');

const isInboxOf = (accountId: string, value: unknown): value is Inbox =>
  isRecord(value) && value.accountId === accountId;

const unreadAgain: Bilingual = {
  vi: 'Thông báo đã đọc có thể hiện là chưa đọc; cài đặt thư cần đặt lại.',
  en: 'Notices that were read may be unread again; what people want by mail has to be set again.',
};
