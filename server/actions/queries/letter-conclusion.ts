import { Refusal } from '../../../domain/refusal.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type { Decision } from '../../../schemas/types.ts';
import { fileName } from '../../documents/file-name.ts';
import { BLANK } from '../../documents/issued/issuers.ts';
import { distinctOffices, wholeName } from '../../documents/issued/offices.ts';
import {
  type ConclusionFacts,
  conclusionNotice,
} from '../../documents/letters/conclusion-notice.ts';
import { type LetterFormat, letterFile } from '../../documents/letters/letter.ts';
import { actorFor } from '../acting.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { revisionDocument } from '../revision-document.ts';
import { chairOf, directiveGroups, membersIn, remarksIn, roundIssuer } from './letter-rounds.ts';
import type { DocumentFile } from './redline-docx.ts';

/**
 * Makes the Thông báo kết luận: the decision that ended a round, as a Word or PDF file. Throws
 * Refusal('not-found') where there is no such round and Refusal('not-possible-now') while it is
 * undecided.
 */
export async function conclusionFile(
  deps: Deps,
  person: Person,
  state: PlanState,
  number: number,
  format: LetterFormat = 'docx',
): Promise<DocumentFile> {
  actorFor(state, person, 'read');
  const round = state.rounds.find((one) => one.number === number);
  if (!round)
    throw new Refusal('not-found', {
      vi: 'Không có đợt xem xét này.',
      en: 'There is no such round.',
    });
  const { decision, meeting } = round;
  if (!decision)
    throw new Refusal('not-possible-now', {
      vi: `Đợt xem xét thứ ${number} chưa có kết luận của người chủ trì; có kết luận rồi mới lập được thông báo.`,
      en: `Round ${number} has no conclusion of the chair yet; the notice is made of it.`,
    });
  const plan = await revisionDocument(deps, state, round.revision);
  const { fields } = plan;
  const issuer = roundIssuer(state, round, fields);
  const chair = chairOf(state, round) || BLANK;
  const agencies = membersIn(state, round)
    .filter(({ role }) => role === 'member' || role === 'agency-head')
    .map(({ agency }) => wholeName(agency, fields));
  const next =
    state.instances[state.instances.findIndex(({ name }) => name === round.instance) + 1];
  const letter = conclusionNotice({
    plan,
    number: round.revision,
    issuer,
    chair,
    day: dayInVietnam(new Date(meeting?.at ?? decision.at)),
    ...(meeting && { meeting }),
    speakers: distinctOffices(remarksIn(state, round).map(({ author }) => author)).filter(
      (office) => office !== chair,
    ),
    conclusion: decision.conclusion,
    verdict: decision.verdict,
    ...unmetOf(state, decision),
    ...(round.instance && next && { next: next.name }),
    directives: directiveGroups(state, round, plan),
    ...(decision.due && { due: decision.due }),
    ...(decision.pastDues && { pastDues: decision.pastDues }),
    ...(decision.reportTo && { reportTo: decision.reportTo }),
    agencies: [...new Set(agencies)],
  });
  const draft = `Dự thảo lần ${round.revision}`;
  const parts = ['Thông báo kết luận', fields.title ?? '', draft, round.instance ?? ''].filter(
    Boolean,
  );
  const about = { title: parts.join(' – '), author: issuer.name, at: decision.at };
  return {
    name: `${parts.map(fileName).join(' - ')}.${format}`,
    bytes: await letterFile(letter, about, format),
  };
}

const unmetOf = (
  { comments }: PlanState,
  { unmet = [], unmetReason }: Decision,
): Pick<ConclusionFacts, 'unmet'> => {
  if (!unmetReason) return {};
  const directives = comments.filter(({ id }) => unmet.includes(id)).map(({ text }) => text);
  return { unmet: { directives, reason: unmetReason } };
};
