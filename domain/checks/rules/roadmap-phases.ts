import type { PhaseNode } from '../../../schemas/types.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { PlanRule, RuleContext } from '../rule.ts';
import { type DatedPhase, datedPhases, years } from '../years.ts';

/**
 * Phases without years, that end before they begin, that skip or repeat years, or that reach
 * outside the plan: from periodFrom to periodTo, or to visionYear when that is later (the "định
 * hướng" years are the plan's too).
 */
export const roadmapPhases: PlanRule = {
  id: 'roadmap-phases',
  severity: 'warning',
  title: {
    vi: 'Các giai đoạn phủ kín thời kỳ của văn bản, không trống, không trùng',
    en: "The phases cover the plan's period without gap or overlap",
  },
  use: 'both',
  plan: (plan, { report, prove, ...rest }) => {
    let count = 0;
    const context: RuleContext = {
      ...rest,
      prove,
      report: (...finding) => {
        count += 1;
        report(...finding);
      },
    };
    if (rest.before && plan.ofType('phase').length === 0)
      report(plan.root, {
        message: {
          vi: 'chưa có giai đoạn nào; hãy bổ sung lộ trình.',
          en: 'no phase; add a roadmap.',
        },
      });
    undated(plan, context);
    const dated = datedPhases(plan);
    neighbours(dated, context);
    edges(plan, dated, context);
    if (dated.length > 0 && count === 0) proof(plan, dated, context);
  },
};

function undated(plan: PlanIndex, { report }: RuleContext): void {
  for (const node of plan.ofType('phase')) {
    const { firstYear: first, lastYear: last } = node.fields;
    if (first === undefined)
      report(node, {
        field: 'firstYear',
        message: { vi: 'chưa có năm đầu; hãy bổ sung.', en: 'no first year; add it.' },
      });
    else if (last === undefined)
      report(node, {
        field: 'lastYear',
        message: { vi: 'chưa có năm cuối; hãy bổ sung.', en: 'no last year; add it.' },
      });
    else if (last < first)
      report(node, {
        field: 'lastYear',
        message: {
          vi: `${first}-${last} kết thúc trước khi bắt đầu; hãy sửa năm.`,
          en: `${first}-${last} ends before it begins; mend the years.`,
        },
      });
  }
}

function neighbours(dated: readonly DatedPhase[], { report }: RuleContext): void {
  let reached: number | undefined;
  for (const { node, first, last } of dated) {
    if (reached !== undefined && first <= reached) {
      const twice = years(first, Math.min(reached, last));
      report(node, {
        field: 'firstYear',
        message: {
          vi: `trùng với giai đoạn trước (${twice}); hãy đặt lại mốc.`,
          en: `overlaps the phase before (${twice}); set the years again.`,
        },
      });
    }
    if (reached !== undefined && first > reached + 1) {
      const gap = years(reached + 1, first - 1);
      report(node, {
        field: 'firstYear',
        message: {
          vi: `bỏ trống ${gap} so với giai đoạn trước; hãy đặt lại mốc.`,
          en: `leaves a gap after the phase before: ${gap}; set the years again.`,
        },
      });
    }
    reached = Math.max(reached ?? last, last);
  }
}

function edges(plan: PlanIndex, dated: readonly DatedPhase[], { report }: RuleContext): void {
  const { periodFrom: from, periodTo, visionYear } = plan.root.fields;
  const to = periodTo === undefined ? undefined : Math.max(periodTo, visionYear ?? periodTo);
  const add = (node: PhaseNode, field: 'firstYear' | 'lastYear', vi: string, en: string): void =>
    report(node, { field, message: { vi, en } });
  for (const { node, first, last } of dated) {
    if (from !== undefined && first < from)
      add(
        node,
        'firstYear',
        `bắt đầu năm ${first}, trước giai đoạn của văn bản (${from}).`,
        `begins in ${first}, before the plan's period (${from}).`,
      );
    if (to !== undefined && last > to)
      add(
        node,
        'lastYear',
        `kết thúc năm ${last}, sau giai đoạn của văn bản (${to}).`,
        `ends in ${last}, after the plan's period (${to}).`,
      );
  }
  const [earliest] = dated;
  if (earliest && from !== undefined && earliest.first > from) {
    const open = years(from, earliest.first - 1);
    add(
      earliest.node,
      'firstYear',
      `chưa có giai đoạn cho ${open}; hãy bổ sung.`,
      `no phase for ${open}; add one.`,
    );
  }
  const latest = dated.reduce<DatedPhase | undefined>(
    (most, phase) => (most && most.last >= phase.last ? most : phase),
    undefined,
  );
  if (latest && periodTo !== undefined && latest.last < periodTo) {
    const open = years(latest.last + 1, periodTo);
    add(
      latest.node,
      'lastYear',
      `chưa có giai đoạn cho ${open}; hãy bổ sung.`,
      `no phase for ${open}; add one.`,
    );
  }
}

function proof(plan: PlanIndex, dated: readonly DatedPhase[], { prove }: RuleContext): void {
  const list = dated.map(({ first, last }) => years(first, last)).join(', ');
  prove(plan.root, {
    message: {
      vi: `${dated.length} giai đoạn nối tiếp nhau: ${list}.`,
      en: `${dated.length} phases follow one another: ${list}.`,
    },
    related: dated.map(({ node }) => ({ nodeId: node.id })),
  });
}
