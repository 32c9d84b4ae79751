import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import { fieldName } from '../../plan/names.ts';
import type { PlanRule } from '../rule.ts';

/** A field that refers to a node removed from the plan: one finding a field. */
export const danglingReference: PlanRule = {
  id: 'dangling-reference',
  severity: 'error',
  title: {
    vi: 'Mọi liên kết đều đến mục còn trong dự thảo',
    en: 'Every link leads to an item of the draft',
  },
  plan: ({ nodes, byId }, { report }) => {
    for (const node of nodes) {
      const fields = node.fields as Readonly<Record<string, readonly string[] | undefined>>;
      for (const { name, refersTo } of NODE_FIELDS[node.type]) {
        if (!refersTo) continue;
        const gone = (fields[name] ?? []).filter((id) => !byId.has(id)).length;
        if (gone === 0) continue;
        const label = (language: 'vi' | 'en') => fieldName(node.type, name, language);
        report(node, {
          field: name,
          message: {
            vi: `“${label('vi')}” còn ${gone} liên kết đến mục đã xóa; hãy chọn lại.`,
            en: `“${label('en')}” has ${gone} link(s) to items that are gone; choose again.`,
          },
        });
      }
    }
  },
};
