import { citationKey } from '../../text/citations.ts';
import { citationsOf } from '../read-texts.ts';
import type { PlanRule } from '../rule.ts';

/** Fields for the source of data; a report named there is no legal basis. */
const SOURCES: ReadonlySet<string> = new Set(['source', 'baselineSource', 'note']);

/**
 * Working papers (báo cáo, thông báo, tờ trình, hướng dẫn, công điện) are cited for their content,
 * not as legal bases.
 */
const PAPERS = /^\d+(?:\d{4})?(?:bc|tb|ttr|hd|cd)/;

/**
 * Each document that the texts cite is listed among the legal bases. Checked only in plans that
 * list any: a resolution of the Party has no such list.
 */
export const citationUnlisted: PlanRule = {
  id: 'citation-unlisted',
  severity: 'warning',
  title: {
    vi: 'Văn bản được viện dẫn có trong phần căn cứ',
    en: 'Documents cited are listed among the legal bases',
  },
  use: 'both',
  plan: (plan, { report, prove }) => {
    const bases = plan.ofType('legal-basis');
    if (bases.length === 0) return;
    const listed = new Set(bases.map(({ fields }) => citationKey(fields.number ?? '')));
    const cited = new Set<string>();
    let found = 0;
    for (const node of plan.nodes) {
      if (node.type === 'legal-basis') continue;
      const reported = new Set<string>();
      for (const { key, field, text, proper } of citationsOf(node)) {
        if (listed.has(key)) cited.add(key);
        if (listed.has(key) || reported.has(key) || SOURCES.has(field) || PAPERS.test(key))
          continue;
        reported.add(key);
        found += 1;
        report(node, {
          field,
          quote: text,
          message: {
            vi: `viện dẫn văn bản số ${proper} nhưng phần căn cứ không có văn bản này; hãy bổ sung vào căn cứ hoặc kiểm tra lại số, ký hiệu.`,
            en: `document ${proper} is cited but not listed among the legal bases; list it or check its number.`,
          },
        });
      }
    }
    if (found > 0 || cited.size === 0) return;
    prove(plan.root, {
      message: {
        vi: `${cited.size} văn bản được viện dẫn đều có trong phần căn cứ.`,
        en: `all documents cited (${cited.size}) are listed among the legal bases.`,
      },
    });
  },
};
