import type { TaskNode } from '../../../schemas/types.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { PlanRule, Report } from '../rule.ts';
import { phasesOf, yearsOf } from '../traceability.ts';
import { years } from '../years.ts';

/**
 * A task ends no earlier than it begins, and lies within the plan's period and the phases that it
 * names. Judged by whole years.
 */
export const taskDates: PlanRule = {
  id: 'task-dates',
  severity: 'warning',
  title: {
    vi: 'Thời gian của nhiệm vụ nằm trong thời kỳ của văn bản và trong giai đoạn đã chọn',
    en: "Every task runs within the plan's period and the phases that it names",
  },
  use: 'both',
  plan: (plan, { report, prove }) => {
    for (const node of plan.ofType('task')) {
      const wrong = [backwards(node), outsidePlan(plan, node), outsidePhases(plan, node)].filter(
        (one) => one !== undefined,
      );
      for (const one of wrong) report(node, one);
      const span = yearsOf(node);
      if (wrong.length === 0 && span)
        prove(node, {
          field: 'end',
          message: {
            vi: `thực hiện ${years(span.first, span.last)}.`,
            en: `runs ${years(span.first, span.last)}.`,
          },
        });
    }
  },
};

/** Partial dates compare as text, over the length that both have. */
function backwards({ fields: { start, end } }: TaskNode): Report | undefined {
  if (start === undefined || end === undefined) return undefined;
  const length = Math.min(start.length, end.length);
  if (end.slice(0, length) >= start.slice(0, length)) return undefined;
  return {
    field: 'end',
    message: {
      vi: `kết thúc (${end}) trước khi bắt đầu (${start}); hãy sửa thời gian.`,
      en: `ends (${end}) before it begins (${start}); mend the dates.`,
    },
  };
}

function outsidePlan(plan: PlanIndex, task: TaskNode): Report | undefined {
  const { periodFrom: from, periodTo, visionYear } = plan.root.fields;
  const span = yearsOf(task);
  if (!span || from === undefined || periodTo === undefined) return undefined;
  const to = Math.max(periodTo, visionYear ?? periodTo);
  const early = span.first < from;
  if (!early && span.last <= to) return undefined;
  return {
    field: early ? 'start' : 'end',
    message: {
      vi: `thực hiện ${years(span.first, span.last)}, ngoài thời kỳ của văn bản (${years(from, to)}); hãy sửa thời gian.`,
      en: `runs ${years(span.first, span.last)}, outside the plan's period (${years(from, to)}); mend the dates.`,
    },
  };
}

function outsidePhases(plan: PlanIndex, task: TaskNode): Report | undefined {
  const span = yearsOf(task);
  const phases = phasesOf(plan, task);
  if (!span || span.last < span.first || phases.length === 0) return undefined;
  const first = Math.min(...phases.map((phase) => phase.first));
  const last = Math.max(...phases.map((phase) => phase.last));
  const idle = phases.filter((phase) => phase.last < span.first || phase.first > span.last);
  const covered = first <= span.first && last >= span.last;
  if (covered && idle.length === 0) return undefined;
  const list = phases.map((phase) => years(phase.first, phase.last)).join(', ');
  return {
    field: 'phases',
    message: {
      vi: `thực hiện ${years(span.first, span.last)} nhưng chọn giai đoạn ${list}; hãy sửa thời gian hoặc giai đoạn.`,
      en: `runs ${years(span.first, span.last)} but names the phases ${list}; mend the dates or the phases.`,
    },
    related: phases.map(({ node }) => ({ nodeId: node.id })),
  };
}
