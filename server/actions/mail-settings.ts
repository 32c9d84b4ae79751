import { MAIL_KINDS, mailKindOf } from '../../domain/review/mail-kinds.ts';
import type { MailSent, MailSettings, SetMailRequest } from '../../schemas/types.ts';
import type { Deps } from './deps.ts';
import { setEmail } from './manage-accounts.ts';
import { noticesFor } from './notices.ts';
import type { Person } from './person.ts';

export async function viewMail(deps: Deps, person: Person): Promise<MailSettings> {
  const email = (await deps.store.account(person.id))?.email;
  const inbox = await deps.store.inbox(person.id);
  const failed = inbox?.mail?.failed;
  return {
    sends: deps.sendsMail === true,
    ...(email ? { email } : {}),
    off: inbox?.mailOff ?? false,
    offKinds: inbox?.mailOffKinds ?? [],
    kinds: MAIL_KINDS,
    ...(failed ? { failed: { at: failed.at, reason: failed.reason } } : {}),
  };
}

/**
 * Sets a person's own address and what is sent there. Earlier notices that they had switched off
 * stay unsent.
 */
export async function setMail(
  deps: Deps,
  person: Person,
  { email, off, offKinds }: SetMailRequest,
): Promise<void> {
  if (email !== undefined) await setEmail(deps, person.id, email);
  const now = deps.clock().toISOString();
  const all = await noticesFor(deps, person.id, await deps.store.inbox(person.id));
  await deps.store.changeInbox(person.id, (inbox) => {
    const next = { ...inbox, mailOff: off, mailOffKinds: [...new Set(offKinds)] };
    if (inbox.mailOff && !off) return { ...next, mail: mailFrom(now) };
    if (!inbox.mail) return next;
    const unwanted = new Set(inbox.mailOffKinds);
    const passed = all.filter(
      ({ id, at, kind }) =>
        at > (inbox.mail?.since ?? '') &&
        unwanted.has(mailKindOf(kind)) &&
        !inbox.mail?.sent.some((one) => one.id === id),
    );
    const sent = [...inbox.mail.sent, ...passed.map(({ id, at }) => ({ id, at }))];
    return { ...next, mail: { ...inbox.mail, sent } };
  });
}

/** Mail for notices from a moment on, and none before it. */
export const mailFrom = (since: string): MailSent => ({ since, sent: [] });
