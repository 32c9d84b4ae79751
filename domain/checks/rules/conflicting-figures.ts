import type { PlanNode } from '../../../schemas/types.ts';
import { titleOf } from '../../plan/titles.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { FindingPlace, PlanRule } from '../rule.ts';
import { levelsOf, type Statement, statementsOf } from '../statements.ts';

const placeOf = ({ nodeId, field, quote }: Statement): FindingPlace => ({
  nodeId,
  ...(field !== undefined && { field }),
  ...(quote !== undefined && { quote }),
});

const differ = (one: Statement, other: Statement): boolean =>
  Math.abs(one.value - other.value) > one.slack + other.slack + 1e-9 * Math.abs(one.value);

const titleAt = (plan: PlanIndex, { nodeId }: Statement, language: 'vi' | 'en'): string => {
  const node = plan.byId.get(nodeId);
  return node ? titleOf(node, {}, language) : '';
};

/** Whether two indicators of one name are measured over different scopes. */
function areScoped(plan: PlanIndex, { nodeId }: Statement, node: PlanNode): boolean {
  const other = plan.byId.get(nodeId);
  if (node.type !== 'indicator' || other?.type !== 'indicator') return false;
  return node.fields.scope !== other.fields.scope;
}

/** One thing has one value at one time, over figures, baselines, targets, rankings and texts. */
export const conflictingFigures: PlanRule = {
  id: 'conflicting-figures',
  severity: 'warning',
  title: {
    vi: 'Số liệu về cùng một nội dung thống nhất với nhau',
    en: 'One thing has one figure throughout',
  },
  use: 'both',
  plan: (plan, { report, prove }) => {
    const first = new Map<string, Statement>();
    let compared = 0;
    let found = 0;
    const hold = (node: PlanNode, statement: Statement): void => {
      const before = first.get(statement.key);
      if (!before) first.set(statement.key, statement);
      else compared += 1;
      if (!before || !differ(before, statement) || areScoped(plan, before, node)) return;
      found += 1;
      report(node, {
        ...(statement.field !== undefined && { field: statement.field }),
        ...(statement.quote !== undefined && { quote: statement.quote }),
        related: [placeOf(before)],
        message: {
          vi: `nêu ${statement.shown}, nhưng “${titleAt(plan, before, 'vi')}” nêu ${before.shown} về cùng nội dung; hãy kiểm tra và thống nhất một số.`,
          en: `says ${statement.shown}, but “${titleAt(plan, before, 'en')}” says ${before.shown} of the same; check and keep one figure.`,
        },
      });
    };
    for (const node of plan.nodes) {
      for (const statement of statementsOf(node)) hold(node, statement);
      for (const statement of levelsOf(node)) hold(node, statement);
    }
    if (found > 0 || compared === 0) return;
    prove(plan.root, {
      message: {
        vi: `${compared} số liệu nêu ở nhiều nơi đều khớp nhau.`,
        en: `figures given in several places agree (${compared}).`,
      },
    });
  },
};
