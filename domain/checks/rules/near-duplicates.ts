import type { PlanNode } from '../../../schemas/types.ts';
import { titleOf } from '../../plan/titles.ts';
import type { Bilingual } from '../../refusal.ts';
import { formatNumber } from '../../text/dates.ts';
import type { RunningPassage } from '../passages.ts';
import type { PlanIndex } from '../plan-index.ts';
import { type Repeated, repeatsIn } from '../repeated.ts';
import { numberSetting, type PlanRule, type RuleContext } from '../rule.ts';

/**
 * Shares of common pairs of syllables from which passages count as repeated, and as maybe repeated.
 * Of pairs of items in forty plans of provinces, one in a hundred shares 0.5 or more, one in three
 * hundred 0.7.
 */
export const REPEATED = 0.7;
export const MAYBE_REPEATED = 0.5;

/**
 * Shorter passages are never "maybe repeated": a few words of the field make half of them. About 30
 * syllables.
 */
const LEAST_TO_SEEM = 30;

const percent = (share: number): number => Math.round(share * 100);

/**
 * Reports each passage once, with every earlier one that it repeats by a share in [least, below).
 * Returns the number of reports.
 */
export function reportRepeats(
  plan: PlanIndex,
  { report }: Pick<RuleContext, 'report'>,
  least: number,
  below: number,
): number {
  let count = 0;
  for (const { node, passage, earlier } of repeatsIn(plan, Math.min(least, MAYBE_REPEATED))) {
    const likes = earlier.filter((other) => {
      if (other.share < least || other.share >= below) return false;
      return other.share >= REPEATED || shorter(passage, other.passage) >= LEAST_TO_SEEM;
    });
    if (likes.length === 0) continue;
    count += 1;
    const most = likes.reduce((one, other) => (other.share > one.share ? other : one));
    report(node, {
      field: passage.field,
      quote: passage.text,
      related: likes.map((like) => ({
        nodeId: like.node.id,
        field: like.passage.field,
        quote: like.passage.text,
      })),
      message: messageOf(node, most, below <= 1),
    });
  }
  return count;
}

const shorter = (one: RunningPassage, other: RunningPassage): number =>
  Math.min(one.bigrams.length, other.bigrams.length);

function messageOf(node: PlanNode, earlier: Repeated, maybe: boolean): Bilingual {
  const own = node.id === earlier.node.id;
  const vi = own ? 'một đoạn khác của chính mục này' : `“${titleOf(earlier.node)}”`;
  const en = own ? 'another passage of this item' : `“${titleOf(earlier.node, {}, 'en')}”`;
  const many = percent(earlier.share);
  return maybe
    ? {
        vi: `có đoạn gần giống ${vi} (${many}% từ ngữ); hãy xem có phải trùng ý để gộp hoặc lược bớt.`,
        en: `a passage is much like one of ${en} (${many}% of its wording); see whether they say the same and could be merged.`,
      }
    : {
        vi: `có đoạn trùng lặp với ${vi} (${many}% từ ngữ); hãy gộp lại hoặc giữ ở một nơi và dẫn chiếu từ nơi kia.`,
        en: `a passage repeats one of ${en} (${many}% of its wording); merge them, or keep one and refer to it.`,
      };
}

/** No passage repeats another. */
export const nearDuplicates: PlanRule = {
  id: 'near-duplicates',
  severity: 'warning',
  title: {
    vi: 'Không có đoạn trùng lặp',
    en: 'No passage repeats another',
  },
  params: [
    {
      name: 'share',
      kind: 'Quantity',
      label: {
        vi: 'giống nhau từ tỷ lệ nào thì coi là trùng lặp (0,5 đến 1)',
        en: 'share of common wording that counts as repeated (0.5 to 1)',
      },
      default: REPEATED,
      least: MAYBE_REPEATED,
      most: 1,
    },
  ],
  use: 'both',
  plan: (plan, context) => {
    const share = numberSetting(context.settings, 'share');
    if (reportRepeats(plan, context, share, 2) > 0) return;
    context.prove(plan.root, {
      message: {
        vi: `không có hai đoạn nào giống nhau từ ${formatNumber(percent(share), 'vi')}% trở lên.`,
        en: `no two passages are alike by ${formatNumber(percent(share), 'en')}% or more.`,
      },
    });
  },
};
