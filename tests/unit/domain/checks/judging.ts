import { indexOf } from '../../../../domain/checks/plan-index.ts';
import { type Rule, type Settings, settingsOf } from '../../../../domain/checks/rule.ts';
import { judge, type Verdict } from '../../../../domain/checks/run.ts';
import type { PlanDocument } from '../../../../schemas/types.ts';

/** What one rule says of a plan, with its defaults where no settings are given. */
export const verdictOf = (
  rule: Rule,
  root: PlanDocument,
  given: Settings = {},
  before?: PlanDocument,
): Verdict =>
  judge(
    rule,
    indexOf(root),
    settingsOf(rule, root.fields.kind ?? 'de-an', given),
    before && indexOf(before),
  );

const lines = (verdict: Verdict, which: keyof Verdict): string[] =>
  verdict[which].map(({ nodeId, field, quote }) =>
    [nodeId, field, quote && `“${quote}”`].filter(Boolean).join(' '),
  );

/** The findings as "node field “quote”". */
export const found = (...args: Parameters<typeof verdictOf>): string[] =>
  lines(verdictOf(...args), 'found');

/** The proofs as "node field “quote”". */
export const proved = (...args: Parameters<typeof verdictOf>): string[] =>
  lines(verdictOf(...args), 'proofs');

/** What is said in Vietnamese: of the findings, else of the proofs. */
export function said(...args: Parameters<typeof verdictOf>): string[] {
  const { found: findings, proofs } = verdictOf(...args);
  return (findings.length > 0 ? findings : proofs).map(({ message }) => message.vi);
}
