import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** A figure without a source can't be checked or updated. */
export const figureSource: NodeRule = {
  id: 'figure-source',
  severity: 'warning',
  title: { vi: 'Mỗi số liệu ghi nguồn', en: 'Every figure names its source' },
  use: 'both',
  nodes: missing(
    'figure',
    ['source'],
    {
      vi: 'số liệu chưa ghi nguồn; hãy nêu báo cáo hoặc cơ quan cung cấp.',
      en: 'the figure has no source; name the report or the agency.',
    },
    { kept: { vi: 'có ghi nguồn.', en: 'names its source.' } },
  ),
};
