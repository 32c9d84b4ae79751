import { mailKindOf, URGENT } from '../../domain/review/mail-kinds.ts';
import type { PlanNotice } from '../../domain/review/notices.ts';
import type { Account, Inbox, MailSent } from '../../schemas/types.ts';
import { digestOf } from '../mail/digest.ts';
import { type Mailer, MailFailure } from '../mail/mailer.ts';
import type { Deps } from './deps.ts';
import { noticesFor, unreadOf } from './notices.ts';
import { isAccountOpen } from './sign-in.ts';

/** How long mail waits for more to join it, in ms. */
export const GATHER_MS = 5 * 60_000;
/** The same for what calls for somebody soon. */
export const GATHER_URGENT_MS = 60_000;
/** What is older is not sent any more: it is in the inbox. */
const HORIZON_MS = 14 * 86_400_000;
/** What went out is remembered by notice for this long, and by moment from then on. */
const REMEMBERED_MS = 86_400_000;
/** After a failure the next try comes after a minute, then after twice as long each time. */
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 3_600_000;

export interface MailOutSetting {
  readonly mailer: Mailer;
  readonly publicAddress: string;
  /** Called for each mail that failed. */
  readonly report?: (failure: MailFailure, accountId: string) => void;
}

/**
 * Sends what waits to be sent, when it is called; once at a time. Each person gets one mail with
 * all that came for them and that they have not read. docs/adr/0008-mail-is-sent-at-most-once.md
 * describes what a crash does.
 */
export function createMailOut(
  deps: Pick<Deps, 'store' | 'plans' | 'clock' | 'demoAccounts'>,
  { mailer, publicAddress, report }: MailOutSetting,
): { readonly run: () => Promise<void> } {
  const { store, clock } = deps;
  let down: { readonly tries: number; readonly next: number } | undefined;
  let underWay: Promise<void> | undefined;

  async function runOnce(): Promise<void> {
    if (down && clock().getTime() < down.next) return;
    const plansOf = await plansByMember(deps);
    for (const account of await store.accounts()) {
      const { email } = account;
      if (!email || !isAccountOpen(deps, account)) continue;
      if (!(await sendTo(account, email, plansOf.get(account.id) ?? []))) return;
    }
  }

  /** False when the mail server is down for everybody. */
  async function sendTo(
    { id, name }: Account,
    email: string,
    planIds: readonly string[],
  ): Promise<boolean> {
    const now = clock();
    const inbox = await prepared(id, now);
    const notices = await mailOf(deps, planIds, inbox, now);
    if (notices.length === 0) return true;
    const ids = notices.map((notice) => notice.id);
    const change = (made: (mail: MailSent) => MailSent) =>
      store.changeInbox(id, (kept) => (kept.mail ? { ...kept, mail: made(kept.mail) } : kept));
    await change((mail) => ({ ...mail, sending: { ids, at: now.toISOString() } }));
    try {
      await mailer.send(digestOf({ name, email, notices, publicAddress }));
    } catch (error) {
      const failure = failureFrom(error);
      report?.(failure, id);
      if (!failure.maybeSent) {
        await change((mail) => failed(mail, failure, now));
        if (!failure.everybody) return true;
        const tries = (down?.tries ?? 0) + 1;
        down = { tries, next: now.getTime() + waitAfter(tries) };
        return false;
      }
    }
    down = undefined;
    await change((mail) => sent(mail, notices, now));
    return true;
  }

  /** A person's inbox with its mail begun; a mail that a crash left under way counts as sent. */
  async function prepared(accountId: string, now: Date): Promise<Inbox> {
    const kept = await store.inbox(accountId);
    if (kept?.mail && !kept.mail.sending) return kept;
    await store.changeInbox(accountId, (inbox) => ({
      ...inbox,
      mail: inbox.mail ? settled(inbox.mail) : { since: now.toISOString(), sent: [] },
    }));
    return (await store.inbox(accountId)) ?? { accountId };
  }

  return {
    run: () => {
      underWay ??= runOnce().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
  };
}

/**
 * The plans of each person, in one walk over the plans: thousands of people, each asked of every
 * plan, would be millions of questions.
 */
async function plansByMember({
  plans,
}: Pick<Deps, 'plans'>): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const all = await plans.every(({ id, members }) => ({ id, members }));
  for (const { id, members } of all)
    for (const accountId of new Set(members.map((member) => member.accountId)))
      found.set(accountId, [...(found.get(accountId) ?? []), id]);
  return found;
}

/**
 * What a person is to get in one mail now, newest first; nothing while it waits for more to come.
 */
async function mailOf(
  deps: Pick<Deps, 'store' | 'plans' | 'clock'>,
  planIds: readonly string[],
  inbox: Inbox,
  now: Date,
): Promise<readonly PlanNotice[]> {
  const { accountId, mail, mailOff, mailOffKinds = [] } = inbox;
  if (mailOff || !mail || planIds.length === 0) return [];
  if (mail.failed && now.toISOString() < mail.failed.next) return [];
  const oldest = new Date(now.getTime() - HORIZON_MS).toISOString();
  const sentIds = new Set(mail.sent.map(({ id }) => id));
  const isUnread = unreadOf(inbox);
  const waiting = (await noticesFor(deps, accountId, inbox, planIds)).filter(
    (notice) =>
      notice.at > mail.since &&
      notice.at > oldest &&
      !sentIds.has(notice.id) &&
      isUnread(notice) &&
      !mailOffKinds.includes(mailKindOf(notice.kind)),
  );
  const isTime = waiting.some(({ at, kind }) => {
    const wait = URGENT.includes(kind) ? GATHER_URGENT_MS : GATHER_MS;
    return now.getTime() - Date.parse(at) >= wait;
  });
  return isTime ? waiting : [];
}

function settled({ sending, ...mail }: MailSent): MailSent {
  const begun = (sending?.ids ?? []).map((id) => ({ id, at: sending?.at ?? mail.since }));
  return { ...mail, sent: [...mail.sent, ...begun] };
}

/**
 * Everything that waited went out with it, so that a moment a while before it can stand for what is
 * older.
 */
function sent(
  { sending: _sending, failed: _failed, ...mail }: MailSent,
  notices: readonly PlanNotice[],
  now: Date,
): MailSent {
  const behind = new Date(now.getTime() - REMEMBERED_MS).toISOString();
  const [, since = behind] = [behind, mail.since].sort();
  const all = [...mail.sent, ...notices.map(({ id, at }) => ({ id, at }))];
  return { since, sent: all.filter(({ at }) => at > since) };
}

function failed(
  { sending: _sending, ...mail }: MailSent,
  failure: MailFailure,
  now: Date,
): MailSent {
  const tries = (mail.failed?.tries ?? 0) + 1;
  const next = new Date(now.getTime() + waitAfter(tries)).toISOString();
  const reason = failure.message.replace(/\s+/gu, ' ').slice(0, 300);
  return { ...mail, failed: { tries, at: now.toISOString(), next, reason } };
}

const waitAfter = (tries: number): number =>
  Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), LAST_RETRY_MS);

const failureFrom = (error: unknown): MailFailure =>
  error instanceof MailFailure
    ? error
    : new MailFailure(String(error), { maybeSent: false, everybody: true }, error);
