import { agencyIn } from '../../../domain/review/invited.ts';
import { awaitsAnswer } from '../../../domain/review/needs.ts';
import { rosterFor } from '../../../domain/review/roster.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import type {
  AgenciesAsked,
  AgencyCount,
  CommentView,
  Day,
  InvitationStatus,
} from '../../../schemas/types.ts';

const collator = new Intl.Collator('vi');

/**
 * Counts the remarks of each agency, asked or not, in alphabetical order. An agency asked several
 * times has the status of its last consultation. Limited to what one person may see.
 *
 * @param all includes remarks, such as directives, that others may be answered as the same as
 */
export function countByAgency(
  state: PlanState,
  comments: readonly CommentView[],
  today: Day,
  accountId: string,
  all: readonly CommentView[] = comments,
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
  const byId = new Map(all.map((comment) => [comment.id, comment]));
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
  const answers = theirs.map((comment) => answeredIn(comment, byId));
  const answered = (...dispositions: readonly string[]): number =>
    answers.filter(({ response }) => response && dispositions.includes(response.disposition))
      .length;
  return {
    agency,
    remarks: theirs.length,
    // A remark answered as the same as one that the person doesn't see counts as accepted with it.
    accepted: answered('accepted', 'already-there', 'same-as'),
    partlyAccepted: answered('partly-accepted'),
    explained: answered('explained'),
    noAnswer: answers.filter(
      ({ response, status: stands }) => !response && stands === 'no-answer-needed',
    ).length,
    unanswered: answers.filter((comment) => !comment.response && awaitsAnswer(comment)).length,
    ...(status ? { status } : {}),
  };
}

/**
 * Returns the remark whose answer counts for one: that it is merged into, or answered as the same
 * as.
 */
function answeredIn(comment: CommentView, byId: ReadonlyMap<string, CommentView>): CommentView {
  const own = byId.get(comment.mergedInto ?? '') ?? comment;
  return byId.get(own.response?.sameAs ?? '') ?? own;
}

/** Counts the agencies asked, by outcome. */
export function agenciesAsked(agencies: readonly AgencyCount[]): AgenciesAsked {
  const count = (...statuses: readonly InvitationStatus[]): number =>
    agencies.filter(({ status }) => status && statuses.includes(status)).length;
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
