import { Refusal } from '../../domain/refusal.ts';
import { formatDate } from '../../domain/text/dates.ts';
import { resolveDue } from '../../domain/text/due.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import { dayInVietnam } from '../../domain/text/vietnam-time.ts';
import type { Day, Due, DueRequest } from '../../schemas/types.ts';
import type { Deps } from './deps.ts';

/**
 * A due date as given: a day is taken as it is; words are resolved to working days from today, and
 * kept.
 */
export function resolveDueRequest(
  deps: Pick<Deps, 'clock' | 'calendar'>,
  request: DueRequest | undefined,
  pointer: string,
): Due | undefined {
  const said = toNfc(request?.said?.trim() ?? '');
  if (!request || (!request.date && !said)) return undefined;
  if (request.date) {
    if (request.date < dayInVietnam(deps.clock()))
      throw refused(`${pointer}/date`, {
        vi: 'Thời hạn đã qua; chọn một ngày từ hôm nay trở đi.',
        en: 'The due date has passed; choose today or a later day.',
      });
    assertNear(deps, request.date, `${pointer}/date`);
    return { date: request.date, ...(said ? { said } : {}) };
  }
  return resolveSaid(deps, said, pointer);
}

/** The day that words mean, with the words; throws Refusal('invalid') for words that mean none. */
export function resolveSaid(
  deps: Pick<Deps, 'clock' | 'calendar'>,
  said: string,
  pointer: string,
): Due {
  const due = resolveDue(said, dayInVietnam(deps.clock()), deps.calendar);
  if (!due)
    throw refused(`${pointer}/said`, {
      vi: `Chưa hiểu thời hạn “${said}”. Ghi như “trong tuần tới”, “10 ngày làm việc”, hoặc chọn ngày.`,
      en: `“${said}” is not understood as a due date. Write e.g. “next week”, “10 working days”, or choose a day.`,
    });
  assertNear(deps, due.date, `${pointer}/said`);
  return due;
}

/** How far ahead a day may be set, in years: a later one is a typing error. */
const MOST_YEARS = 10;

/** Throws Refusal('invalid') for a day that is too far ahead to be meant. */
export function assertNear({ clock }: Pick<Deps, 'clock'>, day: Day, pointer: string): void {
  const today = dayInVietnam(clock());
  const last = `${Number(today.slice(0, 4)) + MOST_YEARS}${today.slice(4)}`;
  if (day <= last) return;
  throw refused(pointer, {
    vi: `Ngày ${formatDate(day, 'vi')} xa quá ${MOST_YEARS} năm kể từ hôm nay; kiểm tra lại năm, hoặc chọn ngày gần hơn.`,
    en: `${formatDate(day, 'en')} is more than ${MOST_YEARS} years from today; check the year, or choose a nearer day.`,
  });
}

const refused = (pointer: string, message: { readonly vi: string; readonly en: string }) =>
  new Refusal('invalid', message, { faults: [{ pointer, message }] });
