import type { Day, Due } from '../../schemas/types.ts';
import { isDay } from './dates.ts';
import { type DueContext, dueRules } from './due-rules.ts';
import { foldForSearch } from './fold-search.ts';
import type { WorkCalendar } from './work-calendar.ts';

export { daysBetween } from './dates.ts';
export {
  addWorkingDays,
  defaultCalendar,
  fixedHolidays,
  isWorkingDay,
  nextWorkingDay,
  type WorkCalendar,
  workingDaysBetween,
} from './work-calendar.ts';

/**
 * The due date that words mean when heard on a day, in working days of the calendar; undefined when
 * they are not understood or mean a day before. Case, accents and where the tone mark stands don't
 * matter; words around the phrase are passed over. A week or month gives from and date, its first
 * and last working day. A day given falls on the next working day when it is none (Civil Code 2015,
 * article 148.5). "Trước ngày 25/6" is the last working day before the 25th; "chậm nhất", "đến" and
 * "hạn" include it. said is the words as given.
 *
 * Understood: trong tuần tới, tuần sau, tuần này, đầu/giữa/cuối tuần …, N ngày, N ngày làm việc, N
 * tuần, N tháng, hôm nay, ngày mai, ngày kia, (đầu/giữa/cuối) tháng này/tới/7/7/2021, quý, năm, thứ
 * Sáu (tuần) tới, 25/6, 25-6-2021, ngày 25 tháng 6, ngày 25, 21-25/6; next week, this week, in 10
 * working days, within 3 days, tomorrow, end of (next) month, Friday, 25 June 2021.
 */
export function resolveDue(said: string, heardOn: Day, calendar: WorkCalendar): Due | undefined {
  // Folded, June (tháng sáu) would be next month (tháng sau).
  const text = foldForSearch(said.normalize('NFC').replace(/tháng sáu/giu, 'tháng 6'));
  const context: DueContext = { text, heardOn, calendar };
  for (const { pattern, span } of dueRules) {
    const match = pattern.exec(text);
    const found = match && span(match, context);
    if (!found) continue;
    const date = found.to;
    if (!isDay(date) || date < heardOn) return undefined;
    return {
      date,
      ...(found.from && found.from < date ? { from: found.from } : {}),
      said: said.trim(),
    };
  }
  return undefined;
}

/** The last day that the words mean: date of resolveDue. */
export const resolveDueDay = (
  said: string,
  heardOn: Day,
  calendar: WorkCalendar,
): Day | undefined => resolveDue(said, heardOn, calendar)?.date;
