import { dueSince } from '../../../domain/review/reminders.ts';
import { isConsultationOpen } from '../../../domain/review/roster.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import { plainText } from '../../../domain/text/plain.ts';
import type { Comment, Consultation, Due, Language } from '../../../schemas/types.ts';
import type { DueEvent } from '../../documents/calendar-file.ts';

/** Returns the plan's title for those who may not see the draft: as submitted. */
export const submittedTitle = ({ submitted, draft }: PlanState): string =>
  (submitted ?? draft.fields).title ?? '';

export interface DueWords {
  readonly language: Language;
  /** Whether directives are quoted. */
  readonly quotes: boolean;
  /** The plan's address in the app. */
  readonly url?: string;
}

/** A matter with a due date. */
interface Matter {
  readonly uid: string;
  readonly due: Due | undefined;
  /** Since when it has this date. */
  readonly since: string;
  readonly summary: string;
  /** What it is about, where the summary doesn't say everything. */
  readonly about?: string;
}

/**
 * Returns the pending due dates of a plan: its own, and those of directives and consultations.
 * `state` is the plan as the person sees it.
 */
export function dueEventsOf(state: PlanState, words: DueWords): readonly DueEvent[] {
  const title = submittedTitle(state);
  const matters = [
    ...(state.stage === 'approved' ? [] : [planMatter(state, words)]),
    ...state.comments
      .filter(({ kind, status }) => kind === 'directive' && status !== 'confirmed')
      .map((directive) => directiveMatter(directive, title, words)),
    ...state.consultations
      .filter(isConsultationOpen)
      .map((one) => consultationMatter(state.id, one, words)),
  ];
  return matters.flatMap(({ uid, due, since, summary, about }) => {
    if (!due) return [];
    const description = [about, saidOf(due, words), about && title].filter(Boolean).join('\n');
    return {
      uid: `${uid}@duthao`,
      since,
      day: due.date,
      summary,
      ...(description ? { description } : {}),
      ...(words.url ? { url: words.url } : {}),
    };
  });
}

const planMatter = (state: PlanState, { language }: DueWords): Matter => ({
  uid: `plan-${state.id}`,
  due: state.due,
  since: dueSince(state),
  summary: `${language === 'vi' ? 'Hạn xử lý' : 'Due'}: ${submittedTitle(state)}`,
});

function directiveMatter(
  { id, number, due, text, at, pastDues }: Comment,
  title: string,
  { language, quotes }: DueWords,
): Matter {
  const name = language === 'vi' ? `Hạn ý kiến chỉ đạo số ${number}` : `Directive ${number} is due`;
  const matter = { uid: `directive-${id}`, due, since: pastDues?.at(-1)?.at ?? at };
  if (!quotes) return { ...matter, summary: `${name} – ${title}` };
  const about = plainText(text);
  return { ...matter, summary: `${name}: ${short(about)}`, about };
}

const consultationMatter = (
  planId: string,
  { number, due, openedAt, title }: Consultation,
  { language }: DueWords,
): Matter => ({
  uid: `consultation-${planId}-${number}`,
  due,
  since: openedAt,
  summary: `${language === 'vi' ? 'Hạn góp ý' : 'Remarks are due'}: ${title}`,
  about: title,
});

const saidOf = ({ said }: Due, { language }: DueWords): string => {
  if (!said) return '';
  return language === 'vi' ? `Hạn nêu: “${said}”` : `As said: “${said}”`;
};

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80).replace(/\s\S*$/u, '')}…` : line;
};
