import type { BudgetLineNode, SectionNode, TaskNode } from '../../../schemas/types.ts';
import { formatNumber } from '../../text/dates.ts';
import type { PlanIndex } from '../plan-index.ts';
import { figuredSentencesOf } from '../read-texts.ts';
import type { PlanRule, RuleContext } from '../rule.ts';
import { isInScope, statedMoney } from '../stated-money.ts';

/** Amounts are in whole million đồng: each part of a sum may be half a million off. */
const ROUNDING = 0.5;

/**
 * Sums of money agree: the text of the budget with its lines, a task's cost with its parts, and the
 * tasks' total with that of the lines, which it may not exceed.
 */
export const budgetSum: PlanRule = {
  id: 'budget-sum',
  severity: 'warning',
  title: {
    vi: 'Các con số kinh phí khớp nhau',
    en: 'The sums of money agree',
  },
  use: 'both',
  plan: (plan, context) => {
    for (const section of plan.ofType('section'))
      if (isBudget(plan, section)) judgeSection(plan, section, context);
    for (const task of plan.ofType('task')) judgeTask(task, context);
    judgeTotal(plan, context);
  },
};

function isBudget(plan: PlanIndex, section: SectionNode): boolean {
  if (section.fields.role === 'budget') return true;
  const parent = plan.parentOf(section);
  return parent?.type === 'section' && isBudget(plan, parent);
}

/** Money in million đồng as papers write it. */
const money = (amount: number) => ({
  vi: `${formatNumber(amount, 'vi')} triệu đồng`,
  en: `${formatNumber(amount, 'en')} million đồng`,
});

/** Returns the sum of amounts; undefined when one is missing, or there is none. */
function sumOf(amounts: readonly (number | undefined)[]): number | undefined {
  if (amounts.length === 0 || amounts.includes(undefined)) return undefined;
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

const amountOf = ({ fields }: BudgetLineNode): number | undefined => fields.amount;

function judgeSection(plan: PlanIndex, section: SectionNode, { report, prove }: RuleContext): void {
  const all = plan.ofType('budget-line');
  const own = all.filter((line) => plan.isWithin(line, section.id));
  const lines = own.length > 0 ? own : all;
  for (const sentence of figuredSentencesOf(section)) {
    for (const { scope, amount, slack, quote } of statedMoney(sentence)) {
      const meant = lines.filter((line) => isInScope(line, scope));
      const sum = sumOf(meant.map(amountOf));
      if (sum === undefined) continue;
      const [stated, added] = [money(amount), money(sum)];
      const related = meant.map(({ id }) => ({ nodeId: id, field: 'amount' }));
      if (Math.abs(sum - amount) > slack + meant.length * ROUNDING)
        report(section, {
          field: sentence.field,
          quote,
          message: {
            vi: `nêu ${stated.vi}, còn ${meant.length} dòng kinh phí tương ứng cộng lại là ${added.vi}; hãy thống nhất.`,
            en: `states ${stated.en}, but the ${meant.length} budget line(s) meant add up to ${added.en}; make them agree.`,
          },
          related,
        });
      else
        prove(section, {
          field: sentence.field,
          quote,
          message: {
            vi: `${stated.vi} khớp với ${meant.length} dòng kinh phí.`,
            en: `${stated.en} agrees with ${meant.length} budget line(s).`,
          },
          related,
        });
    }
  }
}

const partsOf = (task: TaskNode): readonly TaskNode[] =>
  task.children.filter((child) => child.type === 'task');

/** Returns a task's cost: its own amount, else the sum of its parts. */
function costOf(task: TaskNode): number | undefined {
  return task.fields.fundingAmount ?? sumOf(partsOf(task).map(costOf));
}

function judgeTask(task: TaskNode, { report }: RuleContext): void {
  const { fundingAmount: amount } = task.fields;
  const parts = partsOf(task);
  if (amount === undefined || parts.length === 0) return;
  const costs = parts.map(costOf);
  const given = costs.filter((cost) => cost !== undefined);
  const sum = given.reduce((total, cost) => total + cost, 0);
  const slack = parts.length * ROUNDING;
  // Parts without an amount share the remainder.
  const agrees =
    given.length === parts.length ? Math.abs(sum - amount) <= slack : sum <= amount + slack;
  if (agrees) return;
  const [stated, added] = [money(amount), money(sum)];
  report(task, {
    field: 'fundingAmount',
    message: {
      vi: `kinh phí ${stated.vi}, còn các nhiệm vụ thành phần cộng lại là ${added.vi}; hãy thống nhất.`,
      en: `costs ${stated.en}, but its parts add up to ${added.en}; make them agree.`,
    },
    related: parts.map(({ id }) => ({ nodeId: id, field: 'fundingAmount' })),
  });
}

/** The budget may hold more than the tasks, such as costs of management, never less. */
function judgeTotal(plan: PlanIndex, { report, prove }: RuleContext): void {
  const lines = plan.ofType('budget-line');
  const total = sumOf(lines.map(amountOf));
  const top = plan.ofType('task').filter((task) => plan.parentOf(task)?.type !== 'task');
  const costs = top.flatMap((task) => costOf(task) ?? []);
  if (total === undefined || costs.length === 0) return;
  const sum = costs.reduce((all, cost) => all + cost, 0);
  const at = plan.ofType('section').find(({ fields }) => fields.role === 'budget') ?? plan.root;
  const [tasks, budget] = [money(sum), money(total)];
  if (sum > total + (top.length + lines.length) * ROUNDING)
    report(at, {
      message: {
        vi: `kinh phí của các nhiệm vụ (${tasks.vi}) vượt tổng các dòng kinh phí (${budget.vi}); hãy cân đối lại.`,
        en: `the tasks cost ${tasks.en}, more than the budget lines hold (${budget.en}); balance them.`,
      },
    });
  else
    prove(at, {
      message: {
        vi: `kinh phí của các nhiệm vụ (${tasks.vi}) nằm trong tổng các dòng kinh phí (${budget.vi}).`,
        en: `the tasks cost ${tasks.en}, within the budget lines (${budget.en}).`,
      },
    });
}
