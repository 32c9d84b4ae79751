import { Refusal } from '../../../domain/refusal.ts';
import { rolesOf } from '../../../domain/review/roles.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import type { Comment, Round, VoteChoice } from '../../../schemas/types.ts';
import { fileName } from '../../documents/file-name.ts';
import { distinctOffices, officeWords } from '../../documents/issued/offices.ts';
import { type LetterFormat, letterFile } from '../../documents/letters/letter.ts';
import { type AgendaItem, minutes, type RemarkMade } from '../../documents/letters/minutes.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { revisionDocument } from '../revision-document.ts';
import {
  chairOf,
  directiveGroups,
  membersIn,
  remarksBySection,
  remarksIn,
  roundIssuer,
} from './letter-rounds.ts';
import type { DocumentFile } from './redline-docx.ts';

/** A plan on the agenda of a meeting, with the round of the meeting. */
interface OnAgenda {
  readonly state: PlanState;
  readonly round: Round;
}

/**
 * Makes the Biên bản: the minutes of a meeting as a Word or PDF file, with each plan on its agenda
 * that the person takes part in. Throws Refusal('not-found') where there is none.
 */
export async function minutesFile(
  deps: Deps,
  person: Person,
  meetingId: string,
  format: LetterFormat = 'docx',
): Promise<DocumentFile> {
  const agenda = await agendaOf(deps, person, meetingId);
  const [first] = agenda;
  const meeting = first?.round.meeting;
  if (!first || !meeting)
    throw new Refusal('not-found', {
      vi: 'Không có cuộc họp này, hoặc đồng chí không tham gia dự thảo nào trong chương trình.',
      en: 'There is no such meeting, or you take part in no plan on its agenda.',
    });
  const items: AgendaItem[] = [];
  for (const { state, round } of agenda)
    items.push(itemOf(state, round, await revisionDocument(deps, state, round.revision)));
  const { plan } = items[0] ?? {};
  if (!plan) throw new Error('a meeting with an agenda has an item');
  const issuer = roundIssuer(first.state, first.round, plan.fields);
  const about = { title: `Biên bản – ${meeting.title}`, author: issuer.name, at: meeting.at };
  const letter = minutes({ meeting, issuer, items, ...peopleOf(agenda) });
  return {
    name: `${['Biên bản', meeting.title].map(fileName).join(' - ')}.${format}`,
    bytes: await letterFile(letter, about, format),
  };
}

async function agendaOf(
  { plans }: Deps,
  person: Person,
  meetingId: string,
): Promise<readonly OnAgenda[]> {
  const states = await plans.every((state) => state);
  return states
    .filter((state) => rolesOf(state, person.id).length > 0)
    .flatMap((state) =>
      state.rounds
        .filter(({ meeting }) => meeting?.id === meetingId)
        .map((round) => ({ state, round })),
    )
    .sort((one, other) => orderOf(one) - orderOf(other));
}

/** Plans without a place on the agenda come last. */
const orderOf = ({ round }: OnAgenda): number => round.meeting?.order ?? Number.MAX_SAFE_INTEGER;

/** Returns the recorded participants, each person once, in their first part. */
function peopleOf(agenda: readonly OnAgenda[]) {
  const chairs = distinct(agenda.map(({ state, round }) => chairOf(state, round)));
  const having = (...roles: readonly string[]) =>
    distinctOffices(
      agenda.flatMap(({ state, round }) =>
        membersIn(state, round).filter(({ role }) => roles.includes(role)),
      ),
    );
  const secretaries = having('secretary');
  const named = new Set([...chairs, ...secretaries]);
  const submitting = having('head').filter((office) => !named.has(office));
  for (const office of submitting) named.add(office);
  const spoken = agenda.flatMap(({ state, round }) =>
    remarksIn(state, round).flatMap((remark) => [
      ...(remark.consultation === undefined ? [remark.author] : []),
      ...repliesUntil(remark, round.decision?.at).map(({ author }) => author),
    ]),
  );
  const speakers = distinctOffices(spoken).filter((office) => !named.has(office));
  for (const office of speakers) named.add(office);
  return {
    chair: chairs.join('; '),
    secretary: secretaries.join('; '),
    submitting,
    speakers,
    others: having('member', 'agency-head').filter((office) => !named.has(office)),
  };
}

const distinct = (words: readonly string[]): readonly string[] => [
  ...new Set(words.filter(Boolean)),
];

function itemOf(state: PlanState, round: Round, plan: AgendaItem['plan']): AgendaItem {
  const { decision } = round;
  const remarks = remarksBySection(remarksIn(state, round), plan).map(
    ({ about, remarks: made }) => ({
      about,
      remarks: saidOnce(made.map((comment) => remarkMade(comment, decision?.at))),
    }),
  );
  return {
    plan,
    number: round.revision,
    remarks,
    directives: directiveGroups(state, round, plan),
    ...(decision && { decision }),
    // While the round is open, only chair and secretary see votes.
    ...(round.outcome !== 'open' && { votes: votesIn(round) }),
  };
}

const remarkMade = (remark: Comment, until: string | undefined): RemarkMade => ({
  speaker: officeWords(remark.author),
  text: remark.text,
  inWriting: remark.consultation !== undefined,
  replies: repliesUntil(remark, until).map(({ author, text }) => ({
    speaker: officeWords(author),
    text,
  })),
});

/** Writes equal remarks once, with all who made them. */
function saidOnce(remarks: readonly RemarkMade[]): readonly RemarkMade[] {
  const byWords = new Map<string, RemarkMade>();
  for (const remark of remarks) {
    const words = JSON.stringify([remark.text.trim(), remark.inWriting]);
    const before = byWords.get(words);
    byWords.set(
      words,
      before
        ? {
            ...before,
            speaker: `${before.speaker}; ${remark.speaker}`,
            replies: [...before.replies, ...remark.replies],
          }
        : remark,
    );
  }
  return [...byWords.values()];
}

/** Returns the replies until the decision; later ones were not made at the meeting. */
const repliesUntil = ({ replies }: Comment, until = '9999'): Comment['replies'] =>
  replies.filter(({ at }) => at <= until);

function votesIn({ votes = [] }: Round): Readonly<Partial<Record<VoteChoice, number>>> {
  const counts: Partial<Record<VoteChoice, number>> = {};
  for (const { choice } of votes) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
}
