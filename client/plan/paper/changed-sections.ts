import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';

const isPart = ({ type }: PlanNode) => type === 'section' || type === 'appendix';

/**
 * Nodes never change, so the text of one is made once: while typing, only what was typed in is read
 * anew.
 */
const texts = new WeakMap<PlanNode, string>();

/**
 * What a section holds itself, without its sub-sections but with their order, as text to compare.
 */
function ownText(section: PlanNode): string {
  const known = texts.get(section);
  if (known !== undefined) return known;
  const items = section.children.map((child) => (isPart(child) ? child.id : child));
  const text = JSON.stringify([section.fields, items]);
  texts.set(section, text);
  return text;
}

/**
 * Ids of the sections of a document that an earlier one doesn't have as they are, and of those that
 * hold them.
 */
export function changedSections(before: PlanDocument, after: PlanDocument): ReadonlySet<string> {
  const known = new Map<string, string>();
  const note = (node: PlanNode): void => {
    if (isPart(node)) known.set(node.id, ownText(node));
    for (const child of node.children) if (isPart(child)) note(child);
  };
  note(before);
  const changed = new Set<string>();
  const visit = (node: PlanNode): boolean => {
    const below = node.children.filter(isPart).map(visit).includes(true);
    const differs = below || (isPart(node) && known.get(node.id) !== ownText(node));
    if (differs) changed.add(node.id);
    return differs;
  };
  visit(after);
  return changed;
}
