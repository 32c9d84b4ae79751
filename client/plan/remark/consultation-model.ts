import type {
  CommentView,
  ConsultationView,
  InvitationStatus,
  Member,
  RosterEntry,
} from '../../../schemas/types.ts';

/** Roles that speak for an agency that is asked. */
const SPEAKS: readonly Member['role'][] = ['member', 'agency-head'];

/** Whether others don't see yet what agencies said. */
export const isSealedNow = ({
  sealed,
  open,
  daysLeft,
}: Pick<ConsultationView, 'sealed' | 'open' | 'daysLeft'>): boolean =>
  sealed && open && daysLeft >= 0;

/** The consultations that the person may answer now, the most pressing first. */
export function toAnswer(consultations: readonly ConsultationView[]): readonly ConsultationView[] {
  return consultations
    .filter(({ acts }) => acts.includes('comment'))
    .toSorted((one, other) => one.due.date.localeCompare(other.due.date));
}

/** What the agency of the person asking has done; undefined when it isn't asked. */
export const myEntry = ({ agency, roster }: ConsultationView): RosterEntry | undefined =>
  roster.find((entry) => entry.agency === agency);

/** The remarks prepared by the agency of the person asking, not yet sent. */
export function draftsFor(
  { number, agency }: ConsultationView,
  comments: readonly CommentView[],
): readonly CommentView[] {
  return comments.filter(
    (comment) =>
      comment.held === true &&
      comment.consultation === number &&
      (agency === undefined || comment.author.agency === agency),
  );
}

/** The agencies that still owe an answer, and may be reminded of it. */
export const owing = (roster: readonly RosterEntry[]): readonly RosterEntry[] =>
  roster.filter(({ releasedAt, declined }) => releasedAt === undefined && declined === undefined);

/** How many agencies said something: remarks, agreement, or that they are not the right one. */
export const answeredCount = (roster: readonly RosterEntry[]): number =>
  roster.length - owing(roster).length;

/** The last reminder of any agency; undefined when there was none. */
export const lastReminder = (roster: readonly RosterEntry[]): string | undefined =>
  roster
    .flatMap(({ reminded }) => reminded)
    .toSorted()
    .at(-1);

/** Agencies that have people on the plan who may speak for them, in the order of the members. */
export const agenciesOn = (members: readonly Member[]): readonly string[] => [
  ...new Set(members.filter(({ role }) => SPEAKS.includes(role)).map(({ agency }) => agency)),
];

/** Who of an agency will see that it is asked, and who of them lets its remarks go out. */
export function seersOf(
  members: readonly Member[],
  agency: string,
): { readonly people: readonly Member[]; readonly head: Member | undefined } {
  const people = members.filter(
    (member) => member.agency === agency && SPEAKS.includes(member.role),
  );
  return { people, head: people.find(({ role }) => role === 'agency-head') };
}

/** What a status says beside its words: a shape, so that it can be told without colour. */
export const STATUS_SHAPES: Readonly<Record<InvitationStatus, string>> = {
  invited: '○',
  opened: '◐',
  answered: '✓',
  agreed: '✓',
  'silent-agreed': '◌',
  declined: '✕',
  overdue: '!',
};
