import type { Due, DueRequest } from '../../schemas/types.ts';
import { Refusal } from '../domain/refusal.ts';
import { dayInVietnam } from '../domain/review/turn.ts';
import { resolveDue } from '../domain/text/due.ts';
import { toNfc } from '../domain/text/normalise.ts';
import type { Deps } from './deps.ts';

/** A due date as given: a day stands as it is; words are resolved to working days from today, and kept. */
export function resolveDueRequest(
  deps: Pick<Deps, 'clock' | 'calendar'>,
  request: DueRequest | undefined,
  pointer: string,
): Due | undefined {
  const said = toNfc(request?.said?.trim() ?? '');
  if (!request || (!request.date && !said)) return undefined;
  const today = dayInVietnam(deps.clock());
  if (request.date) {
    if (request.date < today)
      throw refused(`${pointer}/date`, {
        vi: 'Thời hạn đã qua; chọn một ngày từ hôm nay trở đi.',
        en: 'The due date has passed; choose today or a later day.',
      });
    return { date: request.date, ...(said ? { said } : {}) };
  }
  const due = resolveDue(said, today, deps.calendar);
  if (!due)
    throw refused(`${pointer}/said`, {
      vi: `Chưa hiểu thời hạn “${said}”. Ghi như “trong tuần tới”, “10 ngày làm việc”, hoặc chọn ngày.`,
      en: `“${said}” is not understood as a due date. Write e.g. “next week”, “10 working days”, or choose a day.`,
    });
  return due;
}

const refused = (pointer: string, message: { readonly vi: string; readonly en: string }) =>
  new Refusal('invalid', message, { faults: [{ pointer, message }] });
