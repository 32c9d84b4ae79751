import { saysNothing } from '../plan-index.ts';
import type { NodeRule } from '../rule.ts';

/** The years that everything else in a plan is measured against. */
export const planPeriod: NodeRule = {
  id: 'plan-period',
  severity: 'error',
  title: {
    vi: 'Văn bản ghi đúng giai đoạn thực hiện',
    en: 'The plan says from which year to which it runs',
  },
  nodes: {
    plan: (node, { report }) => {
      const { periodFrom, periodTo } = node.fields;
      if (saysNothing(periodFrom))
        report(node, {
          field: 'periodFrom',
          message: { vi: 'chưa có năm bắt đầu; hãy bổ sung.', en: 'no first year; add it.' },
        });
      if (saysNothing(periodTo))
        report(node, {
          field: 'periodTo',
          message: { vi: 'chưa có năm kết thúc; hãy bổ sung.', en: 'no last year; add it.' },
        });
      if (periodFrom !== undefined && periodTo !== undefined && periodTo < periodFrom)
        report(node, {
          field: 'periodTo',
          message: {
            vi: `giai đoạn ${periodFrom}-${periodTo} kết thúc trước khi bắt đầu; hãy sửa năm.`,
            en: `the period ${periodFrom}-${periodTo} ends before it begins; mend the years.`,
          },
        });
    },
  },
};
