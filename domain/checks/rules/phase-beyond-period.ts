import type { PlanNode } from '../../../schemas/types.ts';
import type { PlanRule } from '../rule.ts';
import { datedPhases, years } from '../years.ts';

/** Names for the years after the period: an outlook, no phase of implementation. */
const OUTLOOK = /định hướng|tầm nhìn/iu;

const isOutlook = (node: PlanNode | undefined): boolean =>
  (node?.type === 'section' && OUTLOOK.test(node.fields.heading ?? '')) ||
  (node?.type === 'phase' && OUTLOOK.test(node.fields.name ?? ''));

/**
 * A phase wholly after the plan's own period: it belongs to the outlook, and should be called so.
 */
export const phaseBeyondPeriod: PlanRule = {
  id: 'phase-beyond-period',
  severity: 'warning',
  title: {
    vi: 'Giai đoạn sau thời kỳ của văn bản được đặt ở phần định hướng',
    en: "A phase after the plan's period stands in the outlook",
  },
  use: 'both',
  plan: (plan, { report, prove }) => {
    const { periodTo } = plan.root.fields;
    if (periodTo === undefined) return;
    for (const { node, first, last } of datedPhases(plan)) {
      const span = years(first, last);
      if (first <= periodTo) {
        prove(node, {
          message: {
            vi: `${span} thuộc thời kỳ của văn bản.`,
            en: `${span} is in the plan's period.`,
          },
        });
      } else if (isOutlook(node) || isOutlook(plan.parentOf(node))) {
        prove(node, {
          message: { vi: `${span} là phần định hướng.`, en: `${span} is called an outlook.` },
        });
      } else
        report(node, {
          field: 'firstYear',
          message: {
            vi: `${span} nằm trọn sau thời kỳ của văn bản (đến ${periodTo}); hãy chuyển sang phần định hướng hoặc đặt lại mốc.`,
            en: `${span} lies wholly after the plan's period (to ${periodTo}); move it to the outlook or set the years again.`,
          },
        });
    }
  },
};
