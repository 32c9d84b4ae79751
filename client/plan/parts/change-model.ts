import { capital } from '../../../domain/text/case.ts';
import type { CommentView, NodeChange } from '../../../schemas/types.ts';

/** bổ sung, bãi bỏ, sửa đổi, chuyển vị trí. A node that moved and was edited counts as both. */
export type ChangeKind = 'added' | 'removed' | 'edited' | 'moved';
export const CHANGE_KINDS: readonly ChangeKind[] = ['added', 'removed', 'edited', 'moved'];

export function kindsOf(change: NodeChange): readonly ChangeKind[] {
  if (change.kind !== 'changed') return [change.kind];
  const kinds: ChangeKind[] = [];
  if (change.fields.length > 0) kinds.push('edited');
  if (change.moved !== undefined) kinds.push('moved');
  return kinds.length === 0 ? ['edited'] : kinds;
}

export function countKinds(changes: readonly NodeChange[]): Readonly<Record<ChangeKind, number>> {
  const counts = { added: 0, removed: 0, edited: 0, moved: 0 };
  for (const change of changes) for (const kind of kindsOf(change)) counts[kind] += 1;
  return counts;
}

/** The changes of the kinds asked for; all when none is. */
export function filterChanges(
  changes: readonly NodeChange[],
  kinds: ReadonlySet<ChangeKind>,
): readonly NodeChange[] {
  if (kinds.size === 0) return changes;
  return changes.filter((change) => kindsOf(change).some((kind) => kinds.has(kind)));
}

export interface SectionChanges {
  readonly sectionId: string;
  readonly changes: readonly NodeChange[];
}

/** Changes by top-level section, in the order in which they come. */
export function bySection(changes: readonly NodeChange[]): readonly SectionChanges[] {
  const groups = new Map<string, NodeChange[]>();
  for (const change of changes) {
    const group = groups.get(change.sectionId);
    if (group === undefined) groups.set(change.sectionId, [change]);
    else group.push(change);
  }
  return [...groups].map(([sectionId, list]) => ({ sectionId, changes: list }));
}

/**
 * What a change says under its own title: its lines without the name that each begins with, “Chỉ
 * tiêu 3 (…): mục tiêu 2025 từ 50% lên 70%” as “Mục tiêu 2025 từ 50% lên 70%”.
 */
export function ownLines({ title, lines }: Pick<NodeChange, 'title' | 'lines'>): readonly string[] {
  const colon = title.indexOf(': ');
  const names = [`“${title}”`, title, `${title.slice(0, colon)} (${title.slice(colon + 2)})`];
  return lines.map((line) => {
    const name = names.find((one) => line.startsWith(`${one}: `));
    const words = name === undefined ? line : line.slice(name.length + 2);
    return capital(words);
  });
}

/** Whether a remark stands at the node of a change, now or when it was made. */
export function concerns(comment: CommentView, change: NodeChange): boolean {
  return (
    comment.anchor.nodeId === change.nodeId ||
    comment.place.nodeId === change.nodeId ||
    (comment.response?.changes.some((id) => isPartOf(id, change)) ?? false)
  );
}

/** Whether an id names the change or one of its fields. */
export function isPartOf(changeId: string, change: NodeChange): boolean {
  return changeId === change.id || change.fields.some((field) => field.id === changeId);
}

/** The neighbour of the current one in a list; the first (or last) when there is no current one. */
export function neighbour<T extends { readonly id: string }>(
  list: readonly T[],
  currentId: string | undefined,
  step: 1 | -1,
): T | undefined {
  const at = list.findIndex(({ id }) => id === currentId);
  if (at === -1) return step === 1 ? list[0] : list.at(-1);
  return list[Math.min(Math.max(at + step, 0), list.length - 1)];
}
