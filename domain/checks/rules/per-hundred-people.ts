import type { NodeOf } from '../../plan/vocabulary.ts';
import { formatNumber } from '../../text/dates.ts';
import { figuredSentencesOf } from '../read-texts.ts';
import type { PlanRule } from '../rule.ts';

/** The plan's population and the figure's are seldom of one day: tolerates 5%. */
const TOLERANCE = 0.05;

/** Returns the figure with the latest population in the plan. */
function populationOf(figures: readonly NodeOf<'figure'>[]): NodeOf<'figure'> | undefined {
  return figures
    .filter(({ fields }) => /^(?:tổng )?dân số/iu.test(fields.name ?? '') && fields.value)
    .filter(({ fields }) => /người|dân/iu.test(fields.unit ?? ''))
    .reduce<NodeOf<'figure'> | undefined>(
      (last, figure) => ((last?.fields.asOf ?? '') > (figure.fields.asOf ?? '') ? last : figure),
      undefined,
    );
}

/** "2.350.000 thuê bao, đạt 64,1 thuê bao/100 dân" agrees with the plan's population. */
export const perHundredPeople: PlanRule = {
  id: 'per-hundred-people',
  severity: 'warning',
  title: {
    vi: 'Mật độ trên 100 dân khớp với dân số',
    en: 'Figures per hundred people fit the population',
  },
  plan: (plan, { report }) => {
    const population = populationOf(plan.ofType('figure'));
    if (!population) return;
    const scale = /triệu/iu.test(population.fields.unit ?? '') ? 1e6 : 1;
    const people = (population.fields.value ?? 0) * scale;
    for (const node of plan.nodes) {
      for (const { field, text, amounts } of figuredSentencesOf(node)) {
        for (const [at, density] of amounts.entries()) {
          const [unit = '', hundred] = density.unit.split('/');
          const whole = amounts.slice(0, at).findLast((amount) => amount.unit === unit);
          if (hundred !== '100 dân' || !whole || density.value === 0) continue;
          const right = (whole.value / people) * 100;
          if (Math.abs(right / density.value - 1) <= TOLERANCE) continue;
          const shown = (language: 'vi' | 'en') =>
            formatNumber(Math.round(right * 10) / 10, language);
          report(node, {
            field,
            quote: text.slice(whole.start, density.end),
            related: [{ nodeId: population.id, field: 'value' }],
            message: {
              vi: `với dân số ${formatNumber(people, 'vi')} người thì mật độ là ${shown('vi')} ${unit}/100 dân; hãy kiểm tra lại số lượng, mật độ hoặc dân số.`,
              en: `with a population of ${formatNumber(people, 'en')}, that is ${shown('en')} ${unit}/100 people; check the number, the density or the population.`,
            },
          });
        }
      }
    }
  },
};
