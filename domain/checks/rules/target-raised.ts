import type { IndicatorNode } from '../../../schemas/types.ts';
import { plainText } from '../../text/plain.ts';
import { betterOf, inUnit, isWorse, valuesByYear } from '../indicator-values.ts';
import { saysNothing } from '../plan-index.ts';
import { type PlanRule, type RuleContext, textSetting } from '../rule.ts';

interface Step {
  readonly vi: string;
  readonly en: string;
}

/**
 * "This target is too low, this scope too narrow": the indicator aims higher than in the revision
 * that the directive was given on, or its scope is worded otherwise, and no target was lowered.
 * Whether the new words cover more is the chair's to judge: the evidence shows both.
 */
export const targetRaised: PlanRule = {
  id: 'target-raised',
  severity: 'error',
  title: {
    vi: 'Chỉ tiêu được nâng mục tiêu hoặc mở rộng phạm vi',
    en: "The indicator's target is raised or its scope widened",
  },
  params: [
    {
      name: 'indicator',
      kind: 'Indicator',
      label: { vi: 'Chỉ tiêu', en: 'The indicator' },
    },
  ],
  use: 'directives',
  scope: 'plan',
  plan: (plan, context) => {
    const id = textSetting(context.settings, 'indicator');
    const [now, old] = [plan.byId.get(id), context.before?.byId.get(id)];
    if (now?.type !== 'indicator')
      context.report(plan.root, {
        message: {
          vi: `chỉ tiêu được yêu cầu nâng${old?.type === 'indicator' ? ` (${old.fields.name ?? ''})` : ''} không còn trong dự thảo; hãy khôi phục.`,
          en: `the indicator that was to be raised${old?.type === 'indicator' ? ` (${old.fields.name ?? ''})` : ''} is no longer in the draft; restore it.`,
        },
      });
    // A new indicator counts as raised.
    else if (old?.type !== 'indicator')
      context.prove(now, {
        field: 'targets',
        message: { vi: 'là chỉ tiêu mới được bổ sung.', en: 'was added since.' },
      });
    else compare(old, now, context);
  },
};

function compare(old: IndicatorNode, now: IndicatorNode, { report, prove }: RuleContext): void {
  const lowered = loweredSteps(old, now);
  const raised = [...raisedSteps(old, now), ...reworded(old, now)];
  const widened = scopeChange(old, now);
  const say = (list: readonly Step[], language: 'vi' | 'en') =>
    list.map((step) => step[language]).join('; ');
  if (lowered.length > 0)
    report(now, {
      field: 'targets',
      message: {
        vi: `mục tiêu bị hạ hoặc bỏ: ${say(lowered, 'vi')}; hãy nâng theo ý kiến chỉ đạo.`,
        en: `a target was lowered or dropped: ${say(lowered, 'en')}; raise it as directed.`,
      },
    });
  else if (raised.length === 0 && !widened)
    report(now, {
      field: 'targets',
      message: {
        vi: `mục tiêu và phạm vi chưa thay đổi (${standing(now, 'vi')}); hãy nâng mục tiêu hoặc mở rộng phạm vi.`,
        en: `target and scope are as they were (${standing(now, 'en')}); raise the target or widen the scope.`,
      },
    });
  if (lowered.length > 0) return;
  if (raised.length > 0)
    prove(now, {
      field: 'targets',
      message: {
        vi: `mục tiêu được nâng: ${say(raised, 'vi')}.`,
        en: `the target was raised: ${say(raised, 'en')}.`,
      },
    });
  if (widened)
    prove(now, {
      field: 'scope',
      message: {
        vi: `phạm vi thay đổi: ${widened.vi}.`,
        en: `the scope changed: ${widened.en}.`,
      },
    });
}

/** Pairs each old target with today's for the same year; undefined where there is none. */
function pairsOf(old: IndicatorNode, now: IndicatorNode) {
  const targets = valuesByYear(now);
  return valuesByYear(old).map((was) => ({
    was,
    is:
      targets.find(({ period }) => period === was.period) ??
      targets.find(({ last }) => last === was.last),
  }));
}

/** Returns the targets lowered or dropped: "2025: 70% → 60%". */
function loweredSteps(old: IndicatorNode, now: IndicatorNode): readonly Step[] {
  const better = betterOf(now) ?? betterOf(old) ?? 'higher';
  return pairsOf(old, now).flatMap(({ was, is }) => {
    if (is && !isWorse(is.value, was.value, better)) return [];
    return [
      {
        vi: `${was.period}: ${inUnit(old, was.value, 'vi')} → ${is ? inUnit(now, is.value, 'vi') : 'đã bỏ'}`,
        en: `${was.period}: ${inUnit(old, was.value, 'en')} → ${is ? inUnit(now, is.value, 'en') : 'dropped'}`,
      },
    ];
  });
}

/**
 * Returns the targets raised for the same year, or reached in an earlier one: "2025: 70% → 80%".
 */
function raisedSteps(old: IndicatorNode, now: IndicatorNode): readonly Step[] {
  const better = betterOf(now) ?? betterOf(old) ?? 'higher';
  const higher = pairsOf(old, now).flatMap(({ was, is }) =>
    is && isWorse(was.value, is.value, better) ? [{ was, is }] : [],
  );
  const before = valuesByYear(old);
  const earlier = valuesByYear(now).flatMap((is) => {
    if (before.some(({ last }) => last === is.last)) return [];
    const was = before.find(({ last = 0 }) => last > (is.last ?? 0));
    return was && !isWorse(is.value, was.value, better) ? [{ was, is }] : [];
  });
  return [...higher, ...earlier].map(({ was, is }) => {
    const step = (language: 'vi' | 'en') =>
      `${was.period}: ${inUnit(old, was.value, language)} → ${is.period === was.period ? '' : `${is.period}: `}${inUnit(now, is.value, language)}`;
    return { vi: step('vi'), en: step('en') };
  });
}

/** Returns the targets in words that are worded otherwise now. */
function reworded(old: IndicatorNode, now: IndicatorNode): readonly Step[] {
  return (now.fields.targets ?? []).flatMap(({ period, value, text = '' }) => {
    const was = old.fields.targets?.find((target) => target.period === period)?.text ?? '';
    if (value !== undefined || saysNothing(text) || saysNothing(was) || text === was) return [];
    const step = `${period}: “${was}” → “${text}”`;
    return [{ vi: step, en: step }];
  });
}

/**
 * Returns the old and new scope. A removed scope is no widening: nobody can know what it covers.
 */
function scopeChange(old: IndicatorNode, now: IndicatorNode): Step | undefined {
  const [was, is] = [plainText(old.fields.scope ?? ''), plainText(now.fields.scope ?? '')];
  if (was === is || saysNothing(is)) return undefined;
  return {
    vi: `${was ? `“${was}”` : 'chưa ghi'} → “${is}”`,
    en: `${was ? `“${was}”` : 'none'} → “${is}”`,
  };
}

/** The indicator's targets, for the message that nothing has changed. */
const standing = (node: IndicatorNode, language: 'vi' | 'en'): string =>
  (node.fields.targets ?? [])
    .map(({ period, value, text = '' }) =>
      `${period}: ${value === undefined ? text : inUnit(node, value, language)}`.trim(),
    )
    .join('; ') || (language === 'vi' ? 'chưa có mục tiêu' : 'no target');
