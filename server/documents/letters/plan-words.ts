import { walk } from '../../../domain/plan/tree.ts';
import { KIND_NAMES } from '../../../domain/plan/value-names.ts';
import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';
import { counted } from '../issued/decree-words.ts';
import { annexCount } from '../issued/issued-paper.ts';
import { BLANK } from '../issued/issuers.ts';

/** Names a plan with its kind, once: "Đề án Chuyển đổi số tỉnh …". */
export function planName({ fields }: Pick<PlanDocument, 'fields'>): string {
  const kind = KIND_NAMES[fields.kind ?? 'de-an'].vi;
  const title = fields.title?.trim() || BLANK;
  return title.toLowerCase().startsWith(`${kind} `.toLowerCase()) ? title : `${kind} ${title}`;
}

/** Counts what an issued plan contains, one line a kind; kinds without any are left out. */
export function holdings(plan: PlanDocument): readonly string[] {
  const nodes = [...walk(plan)].map(({ node }) => node);
  const below = new Set(
    nodes.filter(({ type }) => type === 'task').flatMap(({ children }) => children),
  );
  const count = (is: (node: PlanNode) => boolean): number => nodes.filter(is).length;
  const tasks = count((node) => node.type === 'task' && !below.has(node));
  const parts = count((node) => node.type === 'task' && below.has(node));
  const later = count((node) => isLater(node, plan));
  const lines: readonly (readonly [number, string, string?])[] = [
    [
      count((node) => node.type === 'objective' && node.fields.level === 'general'),
      'mục tiêu tổng quát',
    ],
    [
      count((node) => node.type === 'objective' && node.fields.level !== 'general'),
      'mục tiêu cụ thể',
    ],
    [count(({ type }) => type === 'indicator'), 'chỉ tiêu'],
    [tasks, 'nhiệm vụ', parts > 0 ? `với ${counted(parts)} nhiệm vụ thành phần` : ''],
    [count(({ type }) => type === 'solution'), 'giải pháp'],
    [
      count(({ type }) => type === 'phase') - later,
      'giai đoạn',
      later > 0 ? `và ${counted(later)} giai đoạn định hướng sau năm ${plan.fields.periodTo}` : '',
    ],
    [annexCount(plan), 'phụ lục'],
  ];
  return lines
    .filter(([found]) => found > 0)
    .map(([found, name, more]) => [counted(found), name, more].filter(Boolean).join(' '));
}

/** Whether a phase begins after the plan's own period. */
const isLater = (node: PlanNode, { fields: { periodTo } }: PlanDocument): boolean =>
  node.type === 'phase' && periodTo !== undefined && (node.fields.firstYear ?? 0) > periodTo;
