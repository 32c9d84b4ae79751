import type {
  AgenciesAsked,
  AgencyCount,
  CommentView,
  Day,
  InvitationStatus,
} from '../../../schemas/types.ts';
import { agencyIn } from '../../domain/review/invited.ts';
import { isUnanswered } from '../../domain/review/needs.ts';
import { rosterFor } from '../../domain/review/roster.ts';
import type { PlanState } from '../../domain/review/state.ts';

const collator = new Intl.Collator('vi');

/**
 * What came from each agency: those that were asked in the order of the alphabet, with those that spoke unasked. An agency
 * asked several times counts as it stands in the last consultation it was invited to. As one person may know it.
 */
export function countByAgency(
  state: PlanState,
  comments: readonly CommentView[],
  today: Day,
  accountId: string,
): readonly AgencyCount[] {
  const status = new Map<string, InvitationStatus>();
  for (const consultation of state.consultations)
    for (const entry of rosterFor(
      agencyIn(state, accountId, consultation),
      state,
      consultation,
      today,
    ))
      status.set(entry.agency, entry.status);
  const byAgency = new Map<string, CommentView[]>([...status.keys()].map((agency) => [agency, []]));
  for (const comment of comments) {
    const { agency } = comment.author;
    const theirs = byAgency.get(agency);
    if (theirs) theirs.push(comment);
    else byAgency.set(agency, [comment]);
  }
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  return [...byAgency]
    .sort(([one], [other]) => collator.compare(one, other))
    .map(([agency, theirs]) => countsOf(agency, theirs, byId, status.get(agency)));
}

function countsOf(
  agency: string,
  theirs: readonly CommentView[],
  byId: ReadonlyMap<string, CommentView>,
  status: InvitationStatus | undefined,
): AgencyCount {
  // What is answered with another remark is answered as that one is.
  const answers = theirs.map((comment) => byId.get(comment.mergedInto ?? '') ?? comment);
  const answered = (...dispositions: readonly string[]): number =>
    answers.filter(({ response }) => response && dispositions.includes(response.disposition))
      .length;
  return {
    agency,
    remarks: theirs.length,
    accepted: answered('accepted', 'already-there', 'same-as'),
    partlyAccepted: answered('partly-accepted'),
    explained: answered('explained'),
    noAnswer: answers.filter(
      ({ response, status: stands }) => !response && stands === 'no-answer-needed',
    ).length,
    unanswered: answers.filter((comment) => !comment.response && isUnanswered(comment)).length,
    ...(status ? { status } : {}),
  };
}

/** The agencies asked, by what became of it. */
export function agenciesAsked(agencies: readonly AgencyCount[]): AgenciesAsked {
  const count = (...some: readonly InvitationStatus[]): number =>
    agencies.filter(({ status }) => status && some.includes(status)).length;
  return {
    asked: agencies.filter(({ status }) => status).length,
    answered: count('answered'),
    agreed: count('agreed'),
    silent: count('silent-agreed'),
    declined: count('declined'),
    waiting: count('invited', 'opened'),
    unanswered: count('overdue'),
  };
}
