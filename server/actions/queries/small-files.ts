import type { PlanState } from '../../../domain/review/state.ts';
import { legalStrings } from '../../../domain/text/clean-text.ts';
import { vietnamTime } from '../../../domain/text/vietnam-time.ts';
import type { HistoryView, Language, Place } from '../../../schemas/types.ts';
import { calendarFile } from '../../documents/calendar-file.ts';
import { csvFile } from '../../documents/csv.ts';
import { fileName } from '../../documents/file-name.ts';
import { type PlanIris, webAnnotations } from '../../documents/web-annotations.ts';
import { actorFor } from '../acting.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { viewComments } from './comments-view.ts';
import { dueEventsOf, submittedTitle } from './due-events.ts';
import type { DocumentFile } from './redline-docx.ts';

const named = (state: PlanState, subject: string, ending: string): string =>
  `${[submittedTitle(state), subject].map(fileName).filter(Boolean).join(' - ')}.${ending}`;

/**
 * Makes the remarks a file of Web Annotations; `origin` is the app's address, like
 * https://duthao.example.
 */
export async function annotationsFile(
  deps: Deps,
  person: Person,
  state: PlanState,
  origin: string,
  language: Language,
): Promise<DocumentFile> {
  const plan = `${origin}/api/plans/${encodeURIComponent(state.id)}`;
  const iris: PlanIris = {
    collection: `${plan}/comments?format=jsonld`,
    revision: (number) => `${plan}/revisions/${number}`,
    comment: (id) => `${plan}/comments/${encodeURIComponent(id)}`,
  };
  const label = `${language === 'vi' ? 'Ý kiến góp ý' : 'Remarks'}: ${submittedTitle(state)}`;
  const { comments } = await viewComments(deps, person, state, undefined, { language });
  const made = comments.filter(({ held }) => !held);
  const places = await placesMade(deps, person, state);
  const json = JSON.stringify(webAnnotations(made, places, label, iris), legalStrings, 2);
  return {
    name: named(state, language === 'vi' ? 'Ý kiến góp ý' : 'Remarks', 'jsonld'),
    bytes: new TextEncoder().encode(json),
  };
}

/** Returns the place of each remark in the revision it was made on. */
async function placesMade(
  deps: Deps,
  person: Person,
  state: PlanState,
): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  for (const number of new Set(state.comments.map(({ revision }) => revision))) {
    const { comments } = await viewComments(deps, person, state, number);
    for (const { id, revision, place } of comments) if (revision === number) places.set(id, place);
  }
  return places;
}

/** Makes a file of the pending due dates of a plan that the person sees. */
export function dueDatesFile(person: Person, state: PlanState, language: Language): DocumentFile {
  actorFor(state, person, 'read');
  const name = language === 'vi' ? 'Thời hạn' : 'Due dates';
  return {
    name: named(state, name, 'ics'),
    bytes: calendarFile(
      dueEventsOf(state, { language, quotes: true }),
      `${name} – ${submittedTitle(state)}`,
    ),
  };
}

const HISTORY_COLUMNS = {
  vi: [
    'STT',
    'Thời điểm',
    'Đến',
    'Cơ quan',
    'Chức vụ',
    'Họ và tên',
    'Việc',
    'Dự thảo lần',
    'Mã việc',
  ],
  en: ['No.', 'Time', 'Until', 'Agency', 'Office', 'Name', 'Act', 'Revision', 'Code'],
} as const;

/** Makes the history a table, oldest first; times are Vietnam's. */
export function historyFile(
  state: PlanState,
  { entries }: HistoryView,
  language: Language,
): DocumentFile {
  const rows = entries
    .toReversed()
    .map(({ seq, at, until, actor, line, revision, type }) => [
      seq,
      inVietnam(at),
      until ? inVietnam(until) : '',
      actor.agency,
      actor.office,
      actor.name,
      line,
      revision ?? '',
      type,
    ]);
  return {
    name: named(state, language === 'vi' ? 'Nhật ký xử lý' : 'History', 'csv'),
    bytes: csvFile([HISTORY_COLUMNS[language], ...rows]),
  };
}

/** Writes a moment as 2021-06-14 08:00:00, which Excel recognises. */
const inVietnam = (at: string): string => vietnamTime(at).slice(0, 19).replace('T', ' ');
