import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { PlanDocument } from '../../../schemas/types.ts';
import { fieldLabel } from './field-labels.ts';
import type { Finding } from './issues.ts';
import { titleOf } from './titles.ts';
import { ids, walk } from './tree.ts';

/** Fields that name a node which is no longer in the plan: one finding a field. */
export function danglingRefs(root: PlanDocument): Finding[] {
  const there = new Set(ids(root));
  return [...walk(root)].flatMap(({ node }) =>
    NODE_FIELDS[node.type].flatMap(({ name, refersTo }) => {
      if (!refersTo) return [];
      const fields = node.fields as Readonly<Record<string, readonly string[] | undefined>>;
      const gone = (fields[name] ?? []).filter((id) => !there.has(id)).length;
      if (gone === 0) return [];
      const label = (language: 'vi' | 'en') => fieldLabel(node.type, name, language) ?? name;
      return [
        {
          nodeId: node.id,
          field: name,
          message: {
            vi: `${titleOf(node, {}, 'vi')}: “${label('vi')}” còn ${gone} liên kết đến mục đã xóa; hãy chọn lại.`,
            en: `${titleOf(node, {}, 'en')}: “${label('en')}” has ${gone} link(s) to items that are gone; choose again.`,
          },
        },
      ];
    }),
  );
}
