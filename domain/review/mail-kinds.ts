import type { MailKind, NoticeKind } from '../../schemas/types.ts';

/** The kinds of mail that a person can switch on or off, with the notices each covers. */
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

/** Returns the kind of mail that covers a notice. */
export function mailKindOf(kind: NoticeKind): MailKind {
  const found = KIND_OF.get(kind);
  if (!found) throw new Error(`no kind of mail covers ${kind}`);
  return found;
}

/** Urgent notices: their mail waits a shorter time for others to join it. */
export const URGENT: readonly NoticeKind[] = [
  'returned',
  'member-added',
  'consultation-opened',
  'agency-reminded',
  'passed-on',
];
