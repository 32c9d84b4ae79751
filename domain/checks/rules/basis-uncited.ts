import type { PlanNode } from '../../../schemas/types.ts';
import type { NodeOf } from '../../plan/vocabulary.ts';
import { citationKey } from '../../text/citations.ts';
import { countRuns } from '../../text/classes.ts';
import { memoised, textsOf } from '../plan-index.ts';
import { citationsOf } from '../read-texts.ts';
import type { PlanRule } from '../rule.ts';

/** Laws are general grounds of a plan: no text has to name them. */
const LAW = /^(?:bộ )?luật|^hiến pháp|^pháp lệnh/i;

/**
 * What an abstract has before and after the name of what the document sets: "Ban hành Khung kiến
 * trúc …, phiên bản 2.0".
 */
const VERB = /^(?:ban hành|phê duyệt|quy định(?: về)?|về(?: việc)?)\s+/iu;
const TAIL = /,|\s(?:giai đoạn|đến năm|phiên bản|năm \d|tỉnh)\s/iu;

/** Fewer syllables don't distinguish a name from common words. */
const LEAST_NAME = 5;

/**
 * Returns what people call a document without its number; '' when its abstract gives no such name.
 */
function nameOf({ abstract = '' }: NodeOf<'legal-basis'>['fields']): string {
  const name = abstract.replace(VERB, '').split(TAIL)[0]?.trim().toLowerCase() ?? '';
  return countRuns(name, LEAST_NAME) < LEAST_NAME ? '' : name;
}

/** Whether a node's own texts hold a name; cached for each version of the node. */
const namesIn: (node: PlanNode) => (name: string) => boolean = memoised((node) => {
  const cache = new Map<string, boolean>();
  return (name) => {
    const before = cache.get(name);
    if (before !== undefined) return before;
    const holds = textsOf(node).some(({ text }) => text.toLowerCase().includes(name));
    cache.set(name, holds);
    return holds;
  };
});

/** A legal basis that the plan never uses: neither linked nor cited by number or name. */
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
    const citing = plan.nodes.filter(({ type }) => type !== 'legal-basis');
    for (const node of citing) {
      for (const { key } of citationsOf(node)) cited.add(key);
      if ('legalBases' in node.fields)
        for (const id of node.fields.legalBases ?? []) linked.add(id);
    }
    for (const basis of bases) {
      const { number, documentType = '' } = basis.fields;
      if (!number || LAW.test(documentType)) continue;
      if (linked.has(basis.id) || cited.has(citationKey(number))) continue;
      const name = nameOf(basis.fields);
      if (name !== '' && citing.some((node) => namesIn(node)(name))) continue;
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
