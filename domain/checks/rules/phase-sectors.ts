import { sentencesOf } from '../../text/sentences.ts';
import { type FieldText, memoised, textsOf } from '../plan-index.ts';
import type { PlanRule } from '../rule.ts';
import { type SectorMention, sectorsIn } from '../sectors.ts';

interface SectorList extends FieldText {
  readonly sectors: readonly SectorMention[];
}

/**
 * Returns the sentences of a phase that list the sectors it spreads to: they have "ngành" or "lĩnh
 * vực".
 */
const listsOf = memoised((node): readonly SectorList[] =>
  textsOf(node).flatMap(({ field, text }) =>
    sentencesOf(text).flatMap((sentence) => {
      if (!/(?<!\p{L})(?:ngành|lĩnh vực)(?!\p{L})/iu.test(sentence.text)) return [];
      const sectors = sectorsIn(sentence.text);
      return sectors.length > 0 ? [{ field, text: sentence.text, sectors }] : [];
    }),
  ),
);

/** Returns the sectors that a task or solution is about: by its words, or by its lead agency. */
const workedOn = memoised((node): readonly string[] => {
  const lead = node.type === 'task' ? (node.fields.leadAgency ?? '') : '';
  return [...textsOf(node).map(({ text }) => text), lead].flatMap((text) =>
    sectorsIn(text).map(({ name }) => name),
  );
});

/** A phase that promises health, education, transport needs tasks in them. */
export const phaseSectors: PlanRule = {
  id: 'phase-sectors',
  severity: 'warning',
  title: {
    vi: 'Ngành, lĩnh vực nêu ở lộ trình có nhiệm vụ tương ứng',
    en: 'The sectors that the roadmap names have tasks',
  },
  use: 'both',
  plan: (plan, { report, prove }) => {
    const work = [...plan.ofType('task'), ...plan.ofType('solution')];
    const covered = new Set(work.flatMap(workedOn));
    for (const node of plan.ofType('phase'))
      for (const { field, text, sectors } of listsOf(node)) {
        const open = sectors.filter(({ name }) => !covered.has(name));
        const names = [...new Set((open.length > 0 ? open : sectors).map(({ name }) => name))];
        const list = names.join(', ');
        if (open.length > 0)
          report(node, {
            field,
            quote: spanOf(text, open),
            message: {
              vi: `nêu ${list} nhưng không có nhiệm vụ nào tương ứng; hãy bổ sung nhiệm vụ hoặc bỏ nội dung này.`,
              en: `names ${list}, but no task is about it; add a task or drop it.`,
            },
          });
        else
          prove(node, {
            field,
            quote: spanOf(text, sectors),
            message: { vi: `${list} có nhiệm vụ tương ứng.`, en: `${list}: tasks are there.` },
          });
      }
  },
};

/**
 * Returns the text from the first to the last sector where they form one list, else the first
 * sector.
 */
function spanOf(text: string, sectors: readonly SectorMention[]): string {
  const [first, last] = [sectors[0], sectors.at(-1)];
  if (!first || !last) return '';
  const span = text.slice(first.start, last.end);
  return /^[\p{L}\s,]+$/u.test(span) ? span : text.slice(first.start, first.end);
}
