import type { Labels, Language, PlanNode } from '../../schemas/types.ts';
import { firstPlainWords } from '../text/first-words.ts';
import { nodeName } from './names.ts';
import { type NodeWords, VOCABULARY } from './vocabulary.ts';

/** The characters of its text that serve as the title of a node without one. */
const EXCERPT = 60;

const NO_LABELS: Labels = {};

/**
 * Returns the short name of a node: "Chỉ tiêu 3: Tỷ trọng kinh tế số", "IV. Mục tiêu", "Mục tiêu
 * tổng quát". Without a title it has the first words of the text; without labels, no number. One
 * line.
 */
export function titleOf(
  node: PlanNode,
  labels: Labels = NO_LABELS,
  language: Language = 'vi',
): string {
  // Ids are free: “constructor” must not find an inherited property.
  const label = (Object.hasOwn(labels, node.id) && labels[node.id]) || '';
  const title = ownTitle(node, language);
  if (node.type === 'plan') return title;
  if (node.type === 'section' && isHeaded(node, language))
    return label && label !== '-' ? `${label} ${title}` : title;
  if (node.type === 'objective' && node.fields.level === 'general')
    return language === 'vi' ? 'Mục tiêu tổng quát' : 'General objective';
  const name = nodeName(node.type, language);
  // The label of an appendix is its name: Phụ lục II.
  if (node.type === 'appendix')
    return named((language === 'vi' ? label : label.replace('Phụ lục', name)) || name, '', title);
  return named(name, label, title);
}

/** Returns the title of a node, without type and number; '' while it has none. One line. */
export function ownTitle(node: PlanNode, language: Language = 'vi'): string {
  const title = titleIn(node, language);
  return typeof title === 'string' ? title : firstPlainWords(title.markdown ?? '', EXCERPT);
}

// The record of a type takes that type's fields, which the type of a union of nodes can't express.
const titleIn = (node: PlanNode, language: Language) =>
  (VOCABULARY[node.type] as NodeWords<PlanNode['type']>).title(node.fields as never, language);

const isHeaded = (node: PlanNode, language: Language): boolean => {
  const title = titleIn(node, language);
  return typeof title === 'string' && title !== '';
};

const named = (name: string, label: string, words: string): string => {
  const number = label.replace(/[.)]$/, '').replace(/^-$/, '');
  return `${number ? `${name} ${number}` : name}${words ? `: ${words}` : ''}`;
};

/** Returns the first words of a remark or a directive, for a line in a list. */
export const firstWords = (text: string): string => firstPlainWords(text, 80);
