import type { PlanNode } from '../../../schemas/types.ts';
import { fieldName, isNodeType, nodeName } from '../../plan/names.ts';
import { SECTION_HEADINGS } from '../../plan/value-names.ts';
import { type Citation, citationKey } from '../../text/citations.ts';
import type { PlanIndex } from '../plan-index.ts';
import { citationsOf } from '../read-texts.ts';
import { type PlanRule, type RuleContext, textSetting } from '../rule.ts';

/** Roles that include others. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  objectives: ['objectives', 'general-objective', 'specific-objectives'],
};

const isRole = (place: string): place is keyof typeof SECTION_HEADINGS =>
  Object.hasOwn(SECTION_HEADINGS, place);

/** Returns the nodes of a place: those of a type, or the sections of a role with all below them. */
function nodesAt(plan: PlanIndex, place: string): readonly PlanNode[] {
  if (isNodeType(place)) return plan.ofType(place);
  const roles = WIDER[place] ?? [place];
  const tops = plan.ofType('section').filter(({ fields }) => roles.includes(fields.role ?? ''));
  const within: PlanNode[] = [];
  const visit = (node: PlanNode): void => {
    within.push(node);
    for (const child of node.children) visit(child);
  };
  for (const top of tops) {
    const parent = plan.parentOf(top);
    if (!parent || !tops.some(({ id }) => plan.isWithin(parent, id))) visit(top);
  }
  return within;
}

const nameOf = (place: string, language: 'vi' | 'en'): string => {
  if (isNodeType(place)) return nodeName(place, language);
  return isRole(place) ? SECTION_HEADINGS[place][language] : place;
};

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map(String)
    : value === undefined || value === ''
      ? []
      : [`${value}`];

/**
 * A document that the chair wants followed is cited at each of the named places: "58-NQ/TW" in
 * objectives and solutions.
 */
export const citesDocument: PlanRule = {
  id: 'cites-document',
  severity: 'error',
  title: {
    vi: 'Viện dẫn văn bản ở các phần được yêu cầu',
    en: 'A document is cited in the parts named',
  },
  params: [
    {
      name: 'number',
      kind: 'Line',
      label: { vi: 'số, ký hiệu văn bản', en: 'number of the document' },
    },
    {
      name: 'where',
      kind: 'Lines',
      label: {
        vi: 'các phần phải viện dẫn (vai trò của mục hoặc loại nội dung)',
        en: 'parts that must cite it (roles of sections or types of node)',
      },
      default: ['objectives', 'solutions'],
    },
  ],
  use: 'directives',
  scope: 'plan',
  plan: (plan, context) => {
    const number = textSetting(context.settings, 'number');
    const key = citationKey(number);
    if (key === '') return;
    const bases = new Set(
      plan
        .ofType('legal-basis')
        .filter(({ fields }) => citationKey(fields.number ?? '') === key)
        .map(({ id }) => id),
    );
    for (const place of listOf(context.settings.where)) look(plan, place, number, bases, context);
  },
};

function look(
  plan: PlanIndex,
  place: string,
  number: string,
  bases: ReadonlySet<string>,
  { report, prove }: RuleContext,
): void {
  const key = citationKey(number);
  const nodes = nodesAt(plan, place);
  let cited = false;
  for (const node of nodes) {
    const citation = citationsOf(node).find((citation: Citation) => citation.key === key);
    const links = 'legalBases' in node.fields ? (node.fields.legalBases ?? []) : [];
    if (!citation && !links.some((id) => bases.has(id))) continue;
    cited = true;
    prove(node, {
      ...(citation ? { field: citation.field, quote: citation.text } : { field: 'legalBases' }),
      message: citation
        ? { vi: `viện dẫn ${citation.proper}.`, en: `cites ${citation.proper}.` }
        : {
            vi: `liên kết với ${number} ở ${fieldName(node.type, 'legalBases', 'vi')}.`,
            en: `rests on ${number} (${fieldName(node.type, 'legalBases', 'en')}).`,
          },
    });
  }
  if (cited) return;
  report(nodes[0] ?? plan.root, {
    message: {
      vi: `phần “${nameOf(place, 'vi')}” chưa viện dẫn ${number}; hãy nêu văn bản này ở nội dung chịu sự chỉ đạo của nó.`,
      en: `nothing under “${nameOf(place, 'en')}” cites ${number}; cite it where the content follows it.`,
    },
  });
}
