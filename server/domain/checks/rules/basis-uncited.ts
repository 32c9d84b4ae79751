import { citationKey } from '../../text/citations.ts';
import type { PlanRule } from '../rule.ts';
import { citationsOf } from '../said.ts';

/** Laws are grounds of a plan as they stand: no text has to name them. */
const LAW = /^(?:bộ )?luật|^hiến pháp|^pháp lệnh/i;

/** A legal basis that nothing in the plan rests on. */
export const basisUncited: PlanRule = {
  id: 'basis-uncited',
  severity: 'note',
  title: {
    vi: 'Mỗi căn cứ được dùng đến trong nội dung',
    en: 'Every legal basis is made use of in the content',
  },
  plan: (plan, { report }) => {
    const bases = plan.ofType('legal-basis');
    if (bases.length === 0) return;
    const cited = new Set<string>();
    const linked = new Set<string>();
    for (const node of plan.nodes) {
      if (node.type === 'legal-basis') continue;
      for (const { key } of citationsOf(node)) cited.add(key);
      if ('legalBases' in node.fields)
        for (const id of node.fields.legalBases ?? []) linked.add(id);
    }
    for (const basis of bases) {
      const { number, documentType = '' } = basis.fields;
      if (!number || LAW.test(documentType)) continue;
      if (linked.has(basis.id) || cited.has(citationKey(number))) continue;
      report(basis, {
        field: 'number',
        quote: number,
        message: {
          vi: 'là căn cứ nhưng chưa được viện dẫn hoặc liên kết ở mục tiêu, chỉ tiêu, nội dung nào; hãy nêu chỗ áp dụng hoặc bỏ nếu không cần.',
          en: 'is listed, but no text cites it and no objective or indicator rests on it; say where it applies or leave it out.',
        },
      });
    }
  },
};
