import type { HistoryView, Language, Place } from '../../../schemas/types.ts';
import { calendarFile, type DueEvent } from '../../documents/calendar-file.ts';
import { csvFile } from '../../documents/csv.ts';
import { fileName } from '../../documents/file-name.ts';
import { type PlanIris, webAnnotations } from '../../documents/web-annotations.ts';
import { isOpen } from '../../domain/review/roster.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { plainText } from '../../domain/text/plain.ts';
import { actorFor } from '../acting.ts';
import type { Deps, Person } from '../deps.ts';
import { viewComments } from './comments-view.ts';
import type { DocumentFile } from './redline-docx.ts';

/** The plan's title for those who may not see the draft: as it was submitted. */
const titleOf = ({ submitted, draft }: PlanState): string =>
  (submitted ?? draft.fields).title ?? '';

const named = (state: PlanState, what: string, ending: string): string =>
  `${[titleOf(state), what].map(fileName).filter(Boolean).join(' - ')}.${ending}`;

/** The remarks as Web Annotations; `origin` is the address that the app is reached at, like https://duthao.example. */
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
  const label = `${language === 'vi' ? 'Ý kiến góp ý' : 'Remarks'}: ${titleOf(state)}`;
  const { comments } = await viewComments(deps, person, state, undefined, { language });
  const made = comments.filter(({ held }) => !held);
  const places = await placesMade(deps, person, state);
  const json = JSON.stringify(webAnnotations(made, places, label, iris), null, 2);
  return {
    name: named(state, language === 'vi' ? 'Ý kiến góp ý' : 'Remarks', 'jsonld'),
    bytes: new TextEncoder().encode(json),
  };
}

/** Where each remark stands in the revision it was made on. */
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

/** The due dates that still stand: of the plan, of directives with one of their own, of consultations; of what the person sees. */
export function dueDatesFile(person: Person, state: PlanState, language: Language): DocumentFile {
  actorFor(state, person, 'read');
  const vi = language === 'vi';
  const title = titleOf(state);
  const events: DueEvent[] = [];
  const add = (uid: string, due: PlanState['due'], summary: string, more = ''): void => {
    if (!due) return;
    const said = due.said ? (vi ? `Hạn nêu: “${due.said}”` : `As said: “${due.said}”`) : '';
    const description = [more, said, more ? title : ''].filter(Boolean).join('\n');
    events.push({ uid: `${uid}@duthao`, day: due.date, summary, description });
  };
  if (state.stage !== 'approved')
    add(`plan-${state.id}`, state.due, vi ? `Hạn xử lý: ${title}` : `Due: ${title}`);
  for (const { id, number, kind, status, due, text } of state.comments) {
    if (kind !== 'directive' || status === 'confirmed') continue;
    const summary = vi ? `Hạn ý kiến chỉ đạo số ${number}` : `Directive ${number} is due`;
    add(`directive-${id}`, due, `${summary}: ${short(plainText(text))}`, plainText(text));
  }
  for (const consultation of state.consultations) {
    if (!isOpen(consultation)) continue;
    const summary = vi ? 'Hạn góp ý' : 'Remarks are due';
    const uid = `consultation-${state.id}-${consultation.number}`;
    add(uid, consultation.due, `${summary}: ${consultation.title}`, consultation.title);
  }
  const name = vi ? 'Thời hạn' : 'Due dates';
  return {
    name: named(state, name, 'ics'),
    bytes: calendarFile(events, `${name} – ${title}`, state.updatedAt),
  };
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80).replace(/\s\S*$/u, '')}…` : line;
};

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

/** The history as a table, oldest first; times are Vietnam's. */
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

/** Vietnam is seven hours ahead all year. */
const AHEAD_MS = 7 * 3_600_000;

/** 2021-06-14 08:00:00, which Excel knows as a moment. */
const inVietnam = (at: string): string =>
  new Date(Date.parse(at) + AHEAD_MS).toISOString().slice(0, 19).replace('T', ' ');
