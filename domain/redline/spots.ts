import type { Language, PlanNode, Spot } from '../../schemas/types.ts';
import type { Standing } from './align-nodes.ts';

/**
 * Describes the place of a node among its siblings, in words too. `title` is the node's name in
 * that document.
 */
export function spotOf(
  { parent, index }: Pick<Standing, 'parent' | 'index'>,
  title: (node: PlanNode) => string,
  language: Language,
): Spot {
  if (!parent) return { parentId: '', index: 0, label: '' };
  const place = language === 'vi' ? `vị trí ${index + 1}` : `place ${index + 1}`;
  const name = parentName(parent, title(parent), language);
  return { parentId: parent.id, index, label: `${name}, ${place}` };
}

export function parentName(parent: PlanNode, title: string, language: Language): string {
  if (parent.type === 'plan') return language === 'vi' ? 'phần chính của đề án' : 'the plan';
  if (parent.type === 'section') return language === 'vi' ? `mục “${title}”` : `“${title}”`;
  return `“${title}”`;
}
