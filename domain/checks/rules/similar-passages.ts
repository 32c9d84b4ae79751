import { numberSetting, type PlanRule } from '../rule.ts';
import { MAYBE_REPEATED, REPEATED, reportRepeats } from './near-duplicates.ts';

/** Passages similar enough that they may repeat each other, but not enough to be sure. */
export const similarPassages: PlanRule = {
  id: 'similar-passages',
  severity: 'note',
  title: {
    vi: 'Không có đoạn nghi trùng lặp',
    en: 'No passage seems to repeat another',
  },
  params: [
    {
      name: 'share',
      kind: 'Quantity',
      label: {
        vi: 'giống nhau từ tỷ lệ nào thì coi là nghi trùng (0,5 đến 0,7)',
        en: 'share of common wording that counts as suspect (0.5 to 0.7)',
      },
      default: MAYBE_REPEATED,
      least: MAYBE_REPEATED,
      most: REPEATED,
    },
  ],
  plan: (plan, context) => {
    reportRepeats(plan, context, numberSetting(context.settings, 'share'), REPEATED);
  },
};
