import { agenciesIn } from '../agency-names.ts';
import { saysNothing } from '../plan-index.ts';
import type { NodeRule } from '../rule.ts';

/**
 * A task is given to one agency alone, which answers for it (Điều 2 Quy chế mẫu, Nghị định
 * 314/2025/NĐ-CP).
 */
export const taskLeadAgency: NodeRule = {
  id: 'task-lead-agency',
  severity: 'error',
  title: {
    vi: 'Mỗi nhiệm vụ giao đúng một cơ quan chủ trì',
    en: 'Every task has exactly one lead agency',
  },
  use: 'both',
  nodes: {
    task: (node, { report, prove }) => {
      const { leadAgency } = node.fields;
      if (leadAgency === undefined || saysNothing(leadAgency)) {
        report(node, {
          field: 'leadAgency',
          message: {
            vi: 'chưa có cơ quan chủ trì; mỗi nhiệm vụ giao một cơ quan.',
            en: 'no lead agency; each task has one.',
          },
        });
        return;
      }
      const agencies = agenciesIn(leadAgency);
      if (agencies.length > 1)
        report(node, {
          field: 'leadAgency',
          message: {
            vi: `giao ${agencies.length} cơ quan chủ trì (${agencies.join('; ')}); hãy chọn một, các cơ quan khác là cơ quan phối hợp.`,
            en: `has ${agencies.length} lead agencies (${agencies.join('; ')}); choose one, the others coordinate.`,
          },
        });
      else
        prove(node, {
          field: 'leadAgency',
          message: { vi: `do ${leadAgency} chủ trì.`, en: `led by ${leadAgency}.` },
        });
    },
  },
};
