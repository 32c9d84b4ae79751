import { isEmpty } from '../plan-index.ts';
import type { NodeRule } from '../rule.ts';

/** Every target has to be justified: what the chair of a meeting asks for first. */
export const indicatorJustification: NodeRule = {
  id: 'indicator-justification',
  severity: 'error',
  title: {
    vi: 'Mỗi chỉ tiêu có giải trình',
    en: 'Every indicator has a justification',
  },
  use: 'both',
  nodes: {
    indicator: (node, { report, prove }) => {
      const { justification } = node.fields;
      if (isEmpty(justification)) {
        report(node, {
          field: 'justification',
          message: {
            vi: 'chưa có giải trình; hãy nêu cơ sở xây dựng mục tiêu.',
            en: 'no justification; say what the targets rest on.',
          },
        });
      } else {
        prove(node, {
          field: 'justification',
          message: { vi: 'có giải trình.', en: 'is justified.' },
        });
      }
    },
  },
};
