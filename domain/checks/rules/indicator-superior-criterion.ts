import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/**
 * Provincial targets derive from those of the Government and the Party: each cites a document or
 * its criterion.
 */
export const indicatorSuperiorCriterion: NodeRule = {
  id: 'indicator-superior-criterion',
  severity: 'warning',
  title: {
    vi: 'Mỗi chỉ tiêu có căn cứ cấp trên',
    en: 'Every indicator rests on a superior criterion',
  },
  use: 'both',
  nodes: missing(
    'indicator',
    ['superiorCriterion', 'legalBases'],
    {
      vi: 'thiếu căn cứ cấp trên; hãy dẫn văn bản hoặc chỉ tiêu cấp trên làm cơ sở.',
      en: 'rests on nothing superior; cite the document or the criterion above it.',
    },
    { kept: { vi: 'có căn cứ cấp trên.', en: 'rests on a superior criterion.' } },
  ),
};
