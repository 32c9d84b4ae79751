import type {
  AddCommentRequest,
  Anchor,
  CommentKind,
  ConsultationView,
  OnBehalfOf,
  PlanView,
  Priority,
} from '../../../schemas/types.ts';
import { findWords, quoteOf } from './quote.ts';

/** What a person has typed of a new remark. */
export interface NewRemark {
  /** Chosen by the browser, so that sending twice makes one remark. */
  readonly id: string;
  readonly kind: CommentKind;
  readonly text: string;
  readonly words: string;
  readonly priority: Priority;
  readonly due: string;
  /** An account's id; 'guest'; or '' while the secretary has named nobody. */
  readonly speaker: string;
  readonly office: string;
  readonly agency: string;
  /** The consultation that it answers, by number; 0 for none. */
  readonly consultation: number;
}

export const GUEST = 'guest';

/** Which remarks a person may make on a plan now. */
export interface RemarkRights {
  readonly comment: boolean;
  readonly direct: boolean;
  readonly record: boolean;
  /** The consultations that a remark may answer. */
  readonly consultations: readonly ConsultationView[];
  /** Why none is possible; the first reason that the server gives. */
  readonly reason: string | undefined;
}

/**
 * Rights on the revision that is read. `answers` are the consultations about it that the person may
 * answer; the secretary may put down what an agency said to any that is open.
 */
export function remarkRights(
  plan: PlanView,
  consultations: readonly ConsultationView[] = [],
  at: number | 'draft' = plan.revisions,
): RemarkRights {
  const act = (name: string) => plan.acts.find((one) => one.act === name);
  const may = (name: string) => act(name)?.allowed ?? false;
  const latest = at === plan.revisions;
  const record = latest && may('record-remark');
  return {
    comment: latest && may('comment'),
    direct: latest && may('direct'),
    record,
    consultations: consultations.filter(
      ({ revision, acts, open }) =>
        revision === at && (acts.includes('comment') || (record && open)),
    ),
    reason: act('comment')?.reasons[0]?.message,
  };
}

/** Whether any remark is possible. */
export const mayRemark = ({ comment, direct, record, consultations }: RemarkRights): boolean =>
  comment || direct || record || consultations.length > 0;

/** The kinds offered, the likeliest first. */
export function kindsFor(rights: RemarkRights): readonly CommentKind[] {
  const { comment, direct, record, consultations } = rights;
  const kinds: CommentKind[] = direct ? ['directive'] : [];
  if (comment || record || consultations.length > 0)
    kinds.push('suggestion', 'question', 'observation', 'recommendation');
  return kinds;
}

export function emptyRemark(rights: RemarkRights, id: string): NewRemark {
  const kind = kindsFor(rights)[0] ?? 'suggestion';
  return {
    id,
    kind,
    text: '',
    words: '',
    priority: 'must',
    due: '',
    speaker: '',
    office: '',
    agency: '',
    // Who is asked answers; the secretary mostly records what is said in the meeting.
    consultation: rights.record ? 0 : (rights.consultations[0]?.number ?? 0),
  };
}

/**
 * The anchor with words typed by hand: the field of the node that has them. Undefined when none
 * has.
 */
export function anchorWithWords(
  anchor: Anchor,
  words: string,
  fields: readonly { readonly field: string; readonly text: string }[],
): Anchor | undefined {
  if (words.trim() === '') return anchor;
  for (const { field, text } of fields) {
    const span = findWords(text, words.normalize('NFC'));
    const quote = span && quoteOf(text, span);
    if (quote) return { nodeId: anchor.nodeId, field, quote };
  }
  return undefined;
}

/**
 * The consultation that a remark answers; what was kept from an earlier visit may name one that is
 * over.
 */
export function consultationOf(
  { kind, consultation }: Pick<NewRemark, 'kind' | 'consultation'>,
  { consultations, comment, record, direct }: RemarkRights,
): ConsultationView | undefined {
  if (kind === 'directive') return undefined;
  const chosen = consultations.find(({ number }) => number === consultation);
  return chosen ?? (comment || record || direct ? undefined : consultations[0]);
}

/**
 * The request that a new remark makes. A due date written as a day of the calendar is one; other
 * words are as said.
 */
export function toRemarkRequest(
  remark: NewRemark,
  anchor: Anchor,
  rights: RemarkRights,
): AddCommentRequest {
  const directive = remark.kind === 'directive';
  const due = remark.due.trim();
  const consultation = consultationOf(remark, rights);
  return {
    id: remark.id,
    kind: remark.kind,
    text: remark.text.trim().normalize('NFC'),
    anchor,
    ...(directive ? { priority: remark.priority } : {}),
    ...(directive && due !== '' ? { due: dueRequest(due) } : {}),
    ...(consultation ? { consultation: consultation.number } : {}),
    ...(records(rights) ? { onBehalfOf: speakerOf(remark) } : {}),
  };
}

/** Whether what is written was said by somebody else: the secretary's part. */
export const records = ({ record, comment }: RemarkRights): boolean => record && !comment;

function speakerOf({ speaker, office, agency }: NewRemark): OnBehalfOf {
  return speaker === GUEST || speaker === ''
    ? { office: office.trim().normalize('NFC'), agency: agency.trim().normalize('NFC') }
    : { accountId: speaker };
}

/** "25/6/2021" is a day; anything else goes to the server as it was said. */
export function dueRequest(text: string): { readonly date: string } | { readonly said: string } {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined)
    return { said: text.normalize('NFC') };
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}
