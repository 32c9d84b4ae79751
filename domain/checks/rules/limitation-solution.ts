import type { PlanRule } from '../rule.ts';
import { linksExpected } from '../traceability.ts';

/** Every limitation found is addressed by something in the plan. */
export const limitationSolution: PlanRule = {
  id: 'limitation-solution',
  severity: 'warning',
  title: {
    vi: 'Mỗi hạn chế có giải pháp khắc phục',
    en: 'Every limitation has a solution',
  },
  use: 'both',
  plan: (plan, { report, prove, before }) => {
    const solutions = new Map<string, string[]>();
    for (const { id, fields } of plan.ofType('solution'))
      for (const limitation of fields.limitations ?? [])
        solutions.set(limitation, [...(solutions.get(limitation) ?? []), id]);
    if (!linksExpected(plan, solutions.size > 0, before)) return;
    for (const node of plan.ofType('limitation')) {
      const mending = solutions.get(node.id) ?? [];
      if (mending.length === 0)
        report(node, {
          message: {
            vi: 'chưa có giải pháp khắc phục; hãy liên kết hoặc bổ sung giải pháp.',
            en: 'no solution mends it; link one or add one.',
          },
        });
      else
        prove(node, {
          message: {
            vi: `có ${mending.length} giải pháp khắc phục.`,
            en: `mended by ${mending.length} solution(s).`,
          },
          related: mending.map((nodeId) => ({ nodeId, field: 'limitations' })),
        });
    }
  },
};
