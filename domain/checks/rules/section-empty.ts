import { saysNothing } from '../plan-index.ts';
import type { NodeRule } from '../rule.ts';

/** A section without words, items or sub-sections is unwritten. */
export const sectionEmpty: NodeRule = {
  id: 'section-empty',
  severity: 'warning',
  title: { vi: 'Mục nào cũng có nội dung', en: 'No section is empty' },
  nodes: {
    section: (node, { report }) => {
      if (saysNothing(node.fields.text) && node.children.length === 0)
        report(node, {
          field: 'text',
          message: {
            vi: 'mục chưa có nội dung; hãy viết hoặc bỏ mục.',
            en: 'the section is empty; write it or remove it.',
          },
        });
    },
  },
};
