import { type Obligation, obligationsOf, reminderDue } from '../../domain/review/reminders.ts';
import type { Reminder } from '../../schemas/types.ts';
import type { Deps } from './deps.ts';

/** Reminders are given from this hour on, in Vietnam's time. */
export const REMIND_FROM_HOUR = 7;
/** How long given reminders are stored after the due date, in days. */
const KEPT_DAYS = 400;

/**
 * Gives everybody today's reminders that they don't have yet. They are stored before anybody sees
 * them, so that none is given twice; one stands in for all missed while the server was down. Skips
 * a plan that can't be read.
 */
export async function remindAll({
  store,
  plans,
  calendar,
  clock,
}: Pick<Deps, 'store' | 'plans' | 'calendar' | 'clock'>): Promise<void> {
  const now = clock();
  if ((now.getUTCHours() + 7) % 24 < REMIND_FROM_HOUR) return;
  const owed = new Map<string, (readonly [string, Obligation])[]>();
  const all = await plans.every((state) => [state.id, obligationsOf(state)] as const);
  for (const [planId, obligations] of all)
    for (const obligation of obligations)
      owed.set(obligation.accountId, [
        ...(owed.get(obligation.accountId) ?? []),
        [planId, obligation],
      ]);
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString().slice(0, 10);
  for (const [accountId, matters] of owed) {
    const given = (await store.inbox(accountId))?.reminders ?? [];
    const news = (before: readonly Reminder[]) =>
      matters.flatMap(
        ([planId, matter]) => reminderDue(planId, matter, before, now, calendar) ?? [],
      );
    if (news(given).length === 0) continue;
    await store.changeInbox(accountId, (inbox) => {
      const before = inbox.reminders ?? [];
      const reminders = [...before.filter(({ due }) => due >= oldest), ...news(before)];
      return { ...inbox, reminders };
    });
  }
}
