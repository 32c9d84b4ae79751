import type { PlanNode } from '../../../schemas/types.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { PlanRule } from '../rule.ts';

const SITUATION: ReadonlySet<string> = new Set(['situation', 'results', 'ranking']);

/** The assessment gives the province's rank in the country: out of how many, in which year. */
export const rankingPresent: PlanRule = {
  id: 'ranking-present',
  severity: 'error',
  title: {
    vi: 'Phần thực trạng nêu vị trí xếp hạng kèm năm',
    en: 'The current situation says the rank and its year',
  },
  use: 'directives',
  scope: 'plan',
  plan: (plan, { report, prove }) => {
    const rankings = plan.ofType('ranking');
    const whole = rankings.filter(
      (node) =>
        node.fields.rank !== undefined &&
        node.fields.outOf !== undefined &&
        node.fields.year !== undefined &&
        isInSituation(plan, node),
    );
    for (const node of whole) {
      const { rank, outOf, year } = node.fields;
      prove(node, {
        field: 'rank',
        message: { vi: `thứ ${rank}/${outOf}, năm ${year}.`, en: `${rank} of ${outOf}, ${year}.` },
      });
    }
    if (whole.length > 0) return;
    report(plan.root, {
      message:
        rankings.length === 0
          ? {
              vi: 'phần thực trạng chưa nêu vị trí xếp hạng; hãy bổ sung xếp hạng, tổng số được xếp và năm.',
              en: 'the current situation says no rank; add the rank, of how many, and the year.',
            }
          : {
              vi: 'chưa có xếp hạng nào trong phần thực trạng ghi đủ thứ hạng, tổng số được xếp và năm; hãy bổ sung.',
              en: 'no ranking in the current situation says the rank, of how many, and the year; add them.',
            },
      related: rankings.map(({ id }) => ({ nodeId: id })),
    });
  },
};

function isInSituation(plan: PlanIndex, node: PlanNode): boolean {
  for (let at = plan.parentOf(node); at; at = plan.parentOf(at))
    if (at.type === 'section' && SITUATION.has(at.fields.role ?? '')) return true;
  return false;
}
