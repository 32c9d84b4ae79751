import { indexOf } from '../../../domain/checks/plan-index.ts';
import { nodeName } from '../../../domain/plan/names.ts';
import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';
import { counted } from '../../documents/issued/decree-words.ts';
import { namingOf } from './naming.ts';

/** Items of one type in a section that are called by their names; of more, how many they are is said. */
const MOST_NAMED = 2;

export const WHOLE_DRAFT = 'Toàn bộ dự thảo';

/**
 * Where items of a draft stand, in Vietnamese, a line for each top-level section: "V. Mục tiêu: chỉ tiêu 2, 3, 8". Items
 * that only the draft before has are named as dropped.
 */
export function placesOf(
  ids: readonly string[],
  before: PlanDocument,
  after: PlanDocument,
): readonly string[] {
  const { byId } = indexOf(after);
  const { nameOf, sectionOf } = namingOf(after);
  const bySection = new Map<string, PlanNode[]>();
  const gone: string[] = [];
  for (const id of new Set(ids)) {
    const node = byId.get(id);
    if (!node) gone.push(`${namingOf(before).nameOf(id, 'vi') ?? id} (đã bỏ)`);
    else bySection.set(sectionOf(id), [...(bySection.get(sectionOf(id)) ?? []), node]);
  }
  const standing = [after, ...after.children].flatMap((section) => {
    const nodes = bySection.get(section.id);
    if (!nodes) return [];
    if (section === after) return ['Thông tin chung của dự thảo'];
    const items = itemWords(
      nodes.filter((node) => node !== section),
      after,
    );
    return [[nameOf(section.id, 'vi') ?? '', items.join('; ')].filter(Boolean).join(': ')];
  });
  return [...standing, ...gone];
}

function itemWords(nodes: readonly PlanNode[], after: PlanDocument): readonly string[] {
  const { labels, nameOf } = namingOf(after);
  const types = [...new Set(nodes.map(({ type }) => type))];
  return types.flatMap((type) => {
    const same = nodes.filter((node) => node.type === type);
    const name = nodeName(type, 'vi').toLowerCase();
    // Their numbers run through the whole draft; those of other items begin anew in each section.
    if (type === 'indicator') return [`${name} ${inOrder(same.map(({ id }) => labels[id] ?? ''))}`];
    if (same.length > MOST_NAMED) return [`${counted(same.length)} ${name}`];
    return same.map(({ id }) => nameOf(id, 'vi') ?? '');
  });
}

const inOrder = (numbers: readonly string[]): string =>
  numbers.toSorted((one, other) => Number(one) - Number(other)).join(', ');
