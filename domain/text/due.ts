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
 * Returns the due date that a phrase spoken on a day means, in working days of the calendar;
 * undefined when it is not understood or means an earlier day. Ignores case, accents, the place of
 * tone marks, and words around the phrase. A week or month gives `from` and `date`, its first and
 * last working day. A day off becomes the next working day (Bộ luật Dân sự 2015, Điều 148.5).
 * "Trước ngày 25/6" is the last working day before the 25th; "chậm nhất", "đến" and "hạn" include
 * it.
 *
 * Understood: trong tuần tới, tuần sau, tuần này, đầu/giữa/cuối tuần …, N ngày, N ngày làm việc, N
 * tuần, N tháng, hôm nay, ngày mai, ngày kia, (đầu/giữa/cuối) tháng này/tới/7/7/2021, quý, năm, thứ
 * Sáu (tuần) tới, 25/6, 25-6-2021, ngày 25 tháng 6, ngày 25, 21-25/6; next week, this week, in 10
 * working days, within 3 days, tomorrow, end of (next) month, Friday, 25 June 2021.
 */
export function resolveDue(phrase: string, heardOn: Day, calendar: WorkCalendar): Due | undefined {
  // Folding would make June (tháng sáu) next month (tháng sau).
  const text = foldForSearch(phrase.normalize('NFC').replace(/tháng sáu/giu, 'tháng 6'));
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
      said: phrase.trim(),
    };
  }
  return undefined;
}

/** Returns the last day that the phrase means: the `date` of resolveDue. */
export const resolveDueDay = (
  phrase: string,
  heardOn: Day,
  calendar: WorkCalendar,
): Day | undefined => resolveDue(phrase, heardOn, calendar)?.date;
