import type { MailKind, NoticeKind } from '../../schemas/types.ts';

/** What a person can have or not have by mail, and which notices it covers. */
const COVERS: Readonly<Record<MailKind, readonly NoticeKind[]>> = {
  turns: [
    'submitted',
    'withdrawn',
    'returned',
    'approved',
    'passed-on',
    'reopened',
    'due-extended',
    'member-added',
    'sections-changed',
  ],
  remarks: ['remark-made', 'remark-recorded', 'agency-answered'],
  answers: ['remarks-answered', 'answer-confirmed', 'answer-reopened'],
  replies: ['replied'],
  assigned: ['assigned'],
  consultations: [
    'consultation-opened',
    'consultation-closed',
    'agency-reminded',
    'agency-declined',
    'drafts-waiting',
  ],
  meetings: ['meeting-set'],
  due: ['due'],
};

export const MAIL_KINDS = Object.keys(COVERS) as readonly MailKind[];

const KIND_OF = new Map(MAIL_KINDS.flatMap((mail) => COVERS[mail].map((kind) => [kind, mail])));

/** The kind of mail under which a notice goes out. */
export function mailKindOf(kind: NoticeKind): MailKind {
  const found = KIND_OF.get(kind);
  if (!found) throw new Error(`no kind of mail covers ${kind}`);
  return found;
}

/** Notices that call for somebody soon: their mail waits a shorter while for others to join it. */
export const URGENT: readonly NoticeKind[] = [
  'returned',
  'member-added',
  'consultation-opened',
  'agency-reminded',
  'passed-on',
];
