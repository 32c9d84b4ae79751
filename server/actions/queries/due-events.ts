import type { Due, Language } from '../../../schemas/types.ts';
import type { DueEvent } from '../../documents/calendar-file.ts';
import { dueSince } from '../../domain/review/reminders.ts';
import { isOpen } from '../../domain/review/roster.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { plainText } from '../../domain/text/plain.ts';

/** The plan's title for those who may not see the draft: as it was submitted. */
export const titleOf = ({ submitted, draft }: PlanState): string =>
  (submitted ?? draft.fields).title ?? '';

export interface DueWords {
  readonly language: Language;
  /** Whether directives are quoted. */
  readonly quotes: boolean;
  /** Where the plan is found in the app. */
  readonly url?: string;
}

/**
 * The due dates of a plan that still stand: its own, those of directives that have one and of consultations. `state` is the plan as
 * the person sees it.
 */
export function dueEventsOf(
  state: PlanState,
  { language, quotes, url }: DueWords,
): readonly DueEvent[] {
  const vi = language === 'vi';
  const title = titleOf(state);
  const events: DueEvent[] = [];
  const add = (uid: string, due: Due | undefined, since: string, summary: string, more = '') => {
    if (!due) return;
    const said = due.said ? (vi ? `Hạn nêu: “${due.said}”` : `As said: “${due.said}”`) : '';
    const description = [more, said, more ? title : ''].filter(Boolean).join('\n');
    const told = { uid: `${uid}@duthao`, since, day: due.date, summary, ...(url ? { url } : {}) };
    events.push(description ? { ...told, description } : told);
  };
  if (state.stage !== 'approved')
    add(
      `plan-${state.id}`,
      state.due,
      dueSince(state),
      vi ? `Hạn xử lý: ${title}` : `Due: ${title}`,
    );
  for (const { id, number, kind, status, due, text, at, pastDues } of state.comments) {
    if (kind !== 'directive' || status === 'confirmed') continue;
    const since = pastDues?.at(-1)?.at ?? at;
    const name = vi ? `Hạn ý kiến chỉ đạo số ${number}` : `Directive ${number} is due`;
    if (quotes)
      add(`directive-${id}`, due, since, `${name}: ${short(plainText(text))}`, plainText(text));
    else add(`directive-${id}`, due, since, `${name} – ${title}`);
  }
  for (const consultation of state.consultations) {
    if (!isOpen(consultation)) continue;
    const summary = vi ? 'Hạn góp ý' : 'Remarks are due';
    const uid = `consultation-${state.id}-${consultation.number}`;
    const { due, openedAt, title: name } = consultation;
    add(uid, due, openedAt, `${summary}: ${name}`, name);
  }
  return events;
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80).replace(/\s\S*$/u, '')}…` : line;
};
