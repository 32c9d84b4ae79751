import { indexOf } from '../../../domain/checks/plan-index.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import { uncapital } from '../../../domain/text/case.ts';
import type { Comment, PlanDocument, PlanFields, Round } from '../../../schemas/types.ts';
import { BLANK, type Issuer, issuerOf } from '../../documents/issued/issuers.ts';
import { officeWords, wholeName } from '../../documents/issued/offices.ts';
import type { DirectiveGroup } from '../../documents/letters/directives.ts';
import { namingOf } from './naming.ts';

/** Returns the members at the instance of a round. */
export const membersIn = ({ members }: PlanState, { instance }: Round): PlanState['members'] =>
  members.filter((member) => member.instance === undefined || member.instance === instance);

/** Returns the office of the person who decided on a round, or is to. */
export function chairOf(state: PlanState, round: Round): string {
  const chair =
    round.decision?.author ?? membersIn(state, round).find(({ role }) => role === 'chair');
  return chair ? officeWords(chair) : '';
}

/**
 * Returns the issuer of a round's papers: the office that serves the deciding agency, where its
 * secretary is on the plan; else the agency itself, on whose order somebody signs.
 */
export function roundIssuer(state: PlanState, round: Round, fields: PlanFields): Issuer {
  const { locality = '' } = fields;
  const name = wholeName(round.instance ?? fields.approvingAgency ?? '', fields) || BLANK;
  const agency = issuerOf({ approvingAgency: name, locality });
  const offices = membersIn(state, round)
    .filter(({ role }) => role === 'secretary')
    .map((member) => issuerOf({ approvingAgency: wholeName(member.agency, fields), locality }));
  const office = offices.find(({ superior }) => superior !== '' && superior === agency.heading);
  return office ?? { ...agency, signature: [agency.onOrder, BLANK.repeat(2)] };
}

/**
 * Returns the remarks made in a round that the person sees; unreleased ones of agencies don't
 * count.
 */
export const remarksIn = (state: PlanState, round: Round): readonly Comment[] =>
  state.comments.filter(
    (comment) => comment.round === round.number && comment.kind !== 'directive' && !comment.held,
  );

/** Returns the directives given with the decision on a round. */
export function directivesOf(
  { comments }: PlanState,
  { number, decision }: Round,
): readonly Comment[] {
  const ids = decision?.directiveIds;
  return comments.filter(({ id, kind, round }) =>
    ids ? ids.includes(id) : kind === 'directive' && round === number,
  );
}

/** Groups remarks by top-level section, in order; those on the whole draft come first. */
export function remarksBySection<One extends Comment>(
  remarks: readonly One[],
  document: PlanDocument,
): readonly { readonly about: string; readonly remarks: readonly One[] }[] {
  const { nameOf, sectionOf } = namingOf(document);
  return [document, ...document.children].flatMap((section) => {
    const own = remarks.filter(({ anchor }) => sectionOf(anchor.nodeId) === section.id);
    if (own.length === 0) return [];
    const about = section === document ? 'toàn bộ dự thảo' : `mục ${nameOf(section.id, 'vi')}`;
    return [{ about, remarks: own }];
  });
}

/** Groups the directives of a round by section, each with its item. */
export const directiveGroups = (
  state: PlanState,
  round: Round,
  document: PlanDocument,
): readonly DirectiveGroup[] =>
  remarksBySection(directivesOf(state, round), document).map(({ about, remarks }) => ({
    about,
    directives: remarks.map(({ text, priority, due, pastDues, anchor }) => ({
      text,
      ...(priority && { priority }),
      ...(due && { due }),
      ...(pastDues && { pastDues }),
      ...placeIn(document, anchor.nodeId),
    })),
  }));

function placeIn(document: PlanDocument, nodeId: string): { readonly place?: string } {
  const { byId, parentOf } = indexOf(document);
  const node = byId.get(nodeId);
  const name = namingOf(document).nameOf(nodeId, 'vi');
  if (!node || !name || node === document || parentOf(node) === document) return {};
  if (node.type === 'section') return { place: `mục ${name}` };
  return { place: uncapital(name) };
}
