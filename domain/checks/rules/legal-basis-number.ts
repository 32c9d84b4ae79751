import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/**
 * A legal basis is cited by number; a law may be cited by its name alone (Nghị định 30/2020/NĐ-CP).
 */
export const legalBasisNumber: NodeRule = {
  id: 'legal-basis-number',
  severity: 'warning',
  title: {
    vi: 'Mỗi căn cứ có số, ký hiệu hoặc trích yếu',
    en: 'Every legal basis has a number or an abstract',
  },
  nodes: missing('legal-basis', ['number', 'abstract'], {
    vi: 'chưa ghi số, ký hiệu hoặc trích yếu; hãy bổ sung.',
    en: 'no number or abstract; add one.',
  }),
};
