import type { PlanNode } from '../../../schemas/types.ts';
import { citationsIn } from '../../text/citations.ts';
import { COUNTED, type Declaration, declarationsOf } from '../declared.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { PlanRule } from '../rule.ts';

/** Counts of the plan itself: "Đề án xác định 04 nhiệm vụ". */
const OF_PLAN =
  /(?:^|[\s“"])(?:Đề án|Kế hoạch này|Nghị quyết này|Dự thảo)\s(?:\p{L}+\s){0,6}?(?:xác định|gồm|bao gồm|có|đề ra|đặt ra|đưa ra|nêu|thực hiện theo|chia)\s/u;

/** Before a count: it is of what was done, or of only some of what is below. */
const PARTIAL =
  /(?:trong đó|hoàn thành|đạt|vượt|ngoài|thực hiện xong|triển khai xong)(?:\s\p{L}+){0,2}\s$/iu;

const belowOf = (node: PlanNode): readonly PlanNode[] =>
  node.children.flatMap((child) => [child, ...belowOf(child)]);

/**
 * Counts the nodes of a type below a node, in each way that people count: all, without those that
 * are part of another, only those that are not divided further, or by sub-sections.
 */
function waysToCount(node: PlanNode, type: PlanNode['type'], plan: PlanIndex): readonly number[] {
  const all = belowOf(node).filter((below) => below.type === type);
  if (all.length === 0) return [];
  const tops = all.filter((below) => plan.parentOf(below)?.type !== type);
  const leaves = all.filter((below) => below.children.every((child) => child.type !== type));
  const direct = node.children.filter((child) => child.type === type);
  const groups = new Set(tops.map((top) => plan.parentOf(top)?.id));
  const sections = node.children.filter((child) => child.type === 'section');
  return [tops, all, leaves, direct, [...groups], sections].map(({ length }) => length);
}

/**
 * Counts the nodes where the text lists none; undefined when that isn't certain, or the count is as
 * declared.
 */
function foundBelow(node: PlanNode, declared: Declaration, plan: PlanIndex): number | undefined {
  const type = COUNTED[declared.noun];
  if (type === undefined || declared.lists || PARTIAL.test(declared.before)) return undefined;
  if (citationsIn(declared.before).length > 0 || /quốc gia/iu.test(declared.before))
    return undefined;
  const ofPlan = OF_PLAN.test(declared.before);
  const own =
    node.type === 'section' || node.type === 'appendix' ? waysToCount(node, type, plan) : [];
  const whole = ofPlan ? waysToCount(plan.root, type, plan) : [];
  if ([...own, ...whole].includes(declared.count)) return undefined;
  return own[0] ?? whole[0];
}

/** As many are listed as are announced: "04 nhiệm vụ" before four of them. */
export const declaredCount: PlanRule = {
  id: 'declared-count',
  severity: 'warning',
  title: {
    vi: 'Số lượng công bố khớp với số nội dung liệt kê',
    en: 'As many are listed as are announced',
  },
  use: 'both',
  plan: (plan, { report, prove }) => {
    for (const node of plan.nodes) {
      for (const declared of declarationsOf(node)) {
        const { count, field, quote, listed } = declared;
        const listedCount = listed ?? foundBelow(node, declared, plan);
        if (listedCount === count)
          prove(node, {
            field,
            quote,
            message: { vi: `liệt kê đủ ${count}.`, en: `lists all ${count}.` },
          });
        if (listedCount === undefined || listedCount === count) continue;
        report(node, {
          field,
          quote,
          message: {
            vi: `nêu “${quote}” nhưng liệt kê ${listedCount}; hãy sửa số lượng hoặc bổ sung, lược bớt cho khớp.`,
            en: `announces “${quote}” but lists ${listedCount}; mend the number or the list.`,
          },
        });
      }
    }
  },
};
