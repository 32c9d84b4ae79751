import type { NodeType, PlanFields } from '../../../schemas/types.ts';
import { formatDate } from '../../text/dates.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { forEveryType } from '../every-type.ts';
import { OUTDATED_TERMS } from '../outdated-terms.ts';
import { textsOf } from '../plan-index.ts';
import type { NodeLook, NodeRule } from '../rule.ts';

/** Fields that name other papers in the words of their time. */
const NAMED: ReadonlySet<string> = new Set([
  'abstract',
  'source',
  'baselineSource',
  'superiorCriterion',
]);

/**
 * The day from whose view a plan is written: its data's month, else the start of its period; ''
 * when neither is given.
 */
const spokenOn = ({ dataCutoff, periodFrom }: PlanFields): string =>
  dataCutoff ?? (periodFrom === undefined ? '' : `${periodFrom}-01`);

/** A sentence about an earlier year may use that year's words. */
const isOfThePast = (sentence: string, since: string): boolean => {
  const years = [...sentence.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year);
  return years.length > 0 && years.every((year) => year < since.slice(0, 4));
};

const look: NodeLook<NodeType> = (node, { report, plan }) => {
  const day = spokenOn(plan);
  const terms = OUTDATED_TERMS.filter(({ since }) => day >= since.slice(0, 7));
  if (terms.length === 0) return;
  for (const { field, text } of textsOf(node)) {
    if (NAMED.has(field)) continue;
    for (const { pattern, now, since, source } of terms) {
      if (text.search(pattern) < 0) continue;
      const quote = sentencesOf(text)
        .filter((sentence) => !isOfThePast(sentence.text, since))
        .flatMap((sentence) => [...sentence.text.matchAll(pattern)])[0]?.[0];
      if (quote === undefined) continue;
      report(node, {
        field,
        quote,
        message: {
          vi: `“${quote}” không còn dùng từ ngày ${formatDate(since, 'vi')} (${source}); hãy dùng “${now}”.`,
          en: `“${quote}” is out of use since ${formatDate(since, 'en')} (${source}); say “${now}”.`,
        },
      });
    }
  }
};

/**
 * Terms that were already out of use when the plan was written; later changes are no fault of it.
 */
export const outdatedTerm: NodeRule = {
  id: 'outdated-term',
  severity: 'warning',
  title: { vi: 'Không dùng thuật ngữ đã hết hiệu lực', en: 'No term is used that is outdated' },
  use: 'both',
  nodes: forEveryType(look),
};
