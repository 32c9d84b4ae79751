import { indexOf } from '../../../domain/checks/plan-index.ts';
import { nodeName } from '../../../domain/plan/names.ts';
import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';
import { counted } from '../../documents/issued/decree-words.ts';
import { namingOf } from './naming.ts';

/** The most items of one type in a section that are named; more are only counted. */
const MOST_NAMED = 2;

export const WHOLE_DRAFT = 'Toàn bộ dự thảo';

/**
 * Writes the places of items of a draft, in Vietnamese, a line for each top-level section: "V. Mục
 * tiêu: chỉ tiêu 2, 3, 8". Items found only in the previous draft are listed as dropped.
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
    const ofThisType = nodes.filter((node) => node.type === type);
    const name = nodeName(type, 'vi').toLowerCase();
    // Indicators are numbered through the whole draft; other items anew in each section.
    if (type === 'indicator')
      return [`${name} ${inOrder(ofThisType.map(({ id }) => labels[id] ?? ''))}`];
    if (ofThisType.length > MOST_NAMED) return [`${counted(ofThisType.length)} ${name}`];
    return ofThisType.map(({ id }) => nameOf(id, 'vi') ?? '');
  });
}

const inOrder = (numbers: readonly string[]): string =>
  numbers.toSorted((one, other) => Number(one) - Number(other)).join(', ');
