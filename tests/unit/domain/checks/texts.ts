import type { Rule, Settings } from '../../../../domain/checks/rule.ts';
import type { Found } from '../../../../domain/checks/run.ts';
import type { PlanDocument, PlanNode } from '../../../../schemas/types.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { verdictOf } from './judging.ts';

const placed = ({ nodeId, field, quote }: Partial<Found>): string =>
  [nodeId, ...(field === undefined ? [] : [field])].join('.') +
  (quote === undefined ? '' : `: ${quote}`);

/** Where a rule finds something wrong, as "node.field: words". */
export const foundIn = (rule: Rule, root: PlanDocument, settings: Settings = {}): string[] =>
  verdictOf(rule, root, settings).found.map(placed);

/** Where it finds proof that it is kept. */
export const provenIn = (rule: Rule, root: PlanDocument, settings: Settings = {}): string[] =>
  verdictOf(rule, root, settings).proofs.map(placed);

/** A plan of one section "s" with a text, and more nodes in it. */
export const saying = (
  text: string,
  children: readonly PlanNode[] = [],
  fields: object = {},
): PlanDocument => plan([node('section', 's', { text }, children)], fields);

/** The words that a rule finds amiss in one text. */
export const wordsIn = (rule: Rule, text: string, fields: object = {}): string[] =>
  verdictOf(rule, saying(text, [], fields)).found.map(({ quote }) => quote ?? '');

/** The Thanh Hóa plan, first draft and second. */
export const thanhHoa = (): { readonly first: PlanDocument; readonly second: PlanDocument } => {
  const { first, second } = thanhHoaRevisions();
  return { first, second };
};
