import { dayInVietnam } from '../../domain/text/vietnam-time.ts';
import type { Notice } from '../../schemas/types.ts';

/** The notices of one day, newest first. */
export interface NoticeDay {
  readonly day: string;
  readonly notices: readonly Notice[];
}

/** Notices by day in Việt Nam, in the order given. */
export function noticesByDay(notices: readonly Notice[]): readonly NoticeDay[] {
  const days = new Map<string, Notice[]>();
  for (const notice of notices) {
    const day = dayInVietnam(notice.at);
    const those = days.get(day) ?? [];
    days.set(day, those);
    those.push(notice);
  }
  return [...days].map(([day, those]) => ({ day, notices: those }));
}

/** How a day is called from another: itself, the day before, or neither. */
export function nearDay(day: string, now: Date): 'today' | 'yesterday' | undefined {
  if (day === dayInVietnam(now.toISOString())) return 'today';
  const before = new Date(now.getTime() - 86_400_000);
  return day === dayInVietnam(before.toISOString()) ? 'yesterday' : undefined;
}

/** Looks like one address for mail; the server looks closer. */
export const isEmail = (text: string): boolean =>
  /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(text);
