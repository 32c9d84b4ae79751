import { fieldName } from '../../plan/names.ts';
import type { NodeRule } from '../rule.ts';

const ASKED = ['rank', 'outOf', 'year'] as const;

/** "Ranked 12th" means nothing without the number ranked and the year. */
export const rankingYear: NodeRule = {
  id: 'ranking-year',
  severity: 'warning',
  title: {
    vi: 'Mỗi xếp hạng ghi thứ hạng, tổng số được xếp và năm',
    en: 'Every ranking says the rank, of how many, and the year',
  },
  use: 'both',
  nodes: {
    ranking: (node, { report, prove }) => {
      const { rank, outOf, year } = node.fields;
      const lacking = ASKED.filter((field) => node.fields[field] === undefined);
      const [field] = lacking;
      if (field !== undefined) {
        const names = (language: 'vi' | 'en') =>
          lacking.map((name) => fieldName('ranking', name, language)).join(', ');
        report(node, {
          field,
          message: {
            vi: `chưa ghi ${names('vi')}; hãy bổ sung.`,
            en: `does not say: ${names('en')}; add it.`,
          },
        });
      } else if (rank !== undefined && outOf !== undefined && rank > outOf)
        report(node, {
          field: 'rank',
          message: {
            vi: `thứ ${rank} trong ${outOf} là không thể; hãy sửa.`,
            en: `${rank}th of ${outOf} cannot be; mend it.`,
          },
        });
      else
        prove(node, {
          field: 'rank',
          message: {
            vi: `thứ ${rank}/${outOf}, năm ${year}.`,
            en: `${rank} of ${outOf}, ${year}.`,
          },
        });
    },
  },
};
