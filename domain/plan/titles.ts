import type { Labels, Language, PlanNode } from '../../schemas/types.ts';
import { plainText } from '../text/plain.ts';
import { FUNDING_NAMES, KIND_NAMES, NODE_NAMES, SECTION_HEADINGS } from './node-names.ts';

/** Characters of a node's text that stand for a missing title. */
const EXCERPT = 60;

const NO_LABELS: Labels = {};

/**
 * The short name people use for a node: "Chỉ tiêu 3: Tỷ trọng kinh tế số", "IV. Mục tiêu", "Mục tiêu tổng quát". Without a
 * title it gives the first words of the text; without labels, no number. One line.
 */
export function titleOf(
  node: PlanNode,
  labels: Labels = NO_LABELS,
  language: Language = 'vi',
): string {
  // Ids are free: “constructor” must not find what every object has.
  const label = (Object.hasOwn(labels, node.id) && labels[node.id]) || '';
  if (node.type === 'plan') return node.fields.title || kindName(node, language);
  if (node.type === 'section') {
    const heading = node.fields.heading || SECTION_HEADINGS[node.fields.role ?? 'other'][language];
    if (heading) return label && label !== '-' ? `${label} ${heading}` : heading;
    const words = excerpt(node.fields.text ?? '');
    return named(NODE_NAMES.section[language], label, words);
  }
  if (node.type === 'objective' && node.fields.level === 'general')
    return language === 'vi' ? 'Mục tiêu tổng quát' : 'General objective';
  if (node.type === 'appendix') {
    const name = language === 'vi' ? label : label.replace('Phụ lục', 'Appendix');
    return named(name || NODE_NAMES.appendix[language], '', node.fields.title || '');
  }
  return named(NODE_NAMES[node.type][language], label, ownTitle(node, language));
}

function ownTitle(node: PlanNode, language: Language): string {
  switch (node.type) {
    case 'legal-basis': {
      const { documentType, number, abstract } = node.fields;
      return [documentType, number].filter(Boolean).join(' ') || excerpt(abstract ?? '');
    }
    case 'figure':
    case 'ranking':
    case 'indicator':
    case 'phase':
      return node.fields.name || '';
    case 'task':
    case 'solution':
      return node.fields.title || excerpt(node.fields.text ?? '');
    case 'budget-line': {
      const { source, year } = node.fields;
      return [source && FUNDING_NAMES[source][language], year].filter(Boolean).join(', ');
    }
    case 'assignment':
      return node.fields.agency || excerpt(node.fields.text ?? '');
    case 'limitation':
    case 'cause':
    case 'viewpoint':
    case 'principle':
    case 'objective':
    case 'recommendation':
      return excerpt(node.fields.text ?? '');
    default:
      return '';
  }
}

const kindName = (node: PlanNode & { type: 'plan' }, language: Language): string =>
  KIND_NAMES[node.fields.kind ?? 'de-an'][language];

const named = (name: string, label: string, words: string): string => {
  const number = label.replace(/[.)]$/, '').replace(/^-$/, '');
  return `${number ? `${name} ${number}` : name}${words ? `: ${words}` : ''}`;
};

/** The first words of a Markdown text, whole words, "…" when cut. Reads no more of it than it needs. */
function excerpt(markdown: string): string {
  const text = plainText(markdown.slice(0, EXCERPT * 8))
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...text];
  if (characters.length <= EXCERPT) return text;
  const cut = characters.slice(0, EXCERPT + 1).join('');
  const space = cut.lastIndexOf(' ');
  const words = space > 0 ? cut.slice(0, space) : characters.slice(0, EXCERPT).join('');
  return `${words.replace(/[\s,;:.–-]+$/, '')}…`;
}
