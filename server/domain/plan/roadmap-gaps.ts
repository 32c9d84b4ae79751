import type { PhaseNode, PlanDocument } from '../../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import type { Finding } from './issues.ts';
import { titleOf } from './titles.ts';
import { walk } from './tree.ts';

interface DatedPhase {
  readonly node: PhaseNode;
  readonly first: number;
  readonly last: number;
}

/**
 * Phases without years, that end before they begin, that leave years out or have them twice, or that reach outside the plan:
 * from periodFrom to periodTo, or to visionYear when that is later (the "định hướng" years are the plan's too).
 */
export function roadmapGaps(root: PlanDocument): Finding[] {
  const phases = [...walk(root)].flatMap(({ node }) => (node.type === 'phase' ? [node] : []));
  const dated: DatedPhase[] = [];
  const findings: Finding[] = [];
  const add = (node: PhaseNode, field: string, vi: string, en: string): void => {
    findings.push({ nodeId: node.id, field, message: named(node, vi, en) });
  };
  for (const node of phases) {
    const { firstYear: first, lastYear: last } = node.fields;
    if (first === undefined) add(node, 'firstYear', 'chưa có năm đầu.', 'no first year.');
    else if (last === undefined) add(node, 'lastYear', 'chưa có năm cuối.', 'no last year.');
    else if (last < first)
      add(
        node,
        'lastYear',
        `${first}-${last} kết thúc trước khi bắt đầu.`,
        `${first}-${last} ends before it begins.`,
      );
    else dated.push({ node, first, last });
  }
  dated.sort((one, other) => one.first - other.first || one.last - other.last);
  let reached: number | undefined;
  for (const { node, first, last } of dated) {
    if (reached !== undefined && first <= reached)
      add(
        node,
        'firstYear',
        `trùng với giai đoạn trước (${years(first, Math.min(reached, last))}).`,
        `overlaps the phase before (${years(first, Math.min(reached, last))}).`,
      );
    if (reached !== undefined && first > reached + 1)
      add(
        node,
        'firstYear',
        `bỏ trống ${years(reached + 1, first - 1)} so với giai đoạn trước.`,
        `leaves a gap after the phase before: ${years(reached + 1, first - 1)}.`,
      );
    reached = Math.max(reached ?? last, last);
  }
  const { periodFrom: from, periodTo, visionYear } = root.fields;
  const to = periodTo === undefined ? undefined : Math.max(periodTo, visionYear ?? periodTo);
  for (const { node, first, last } of dated) {
    if (from !== undefined && first < from)
      add(
        node,
        'firstYear',
        `bắt đầu trước giai đoạn của đề án (${from}).`,
        `begins before the plan's period (${from}).`,
      );
    if (to !== undefined && last > to)
      add(
        node,
        'lastYear',
        `kết thúc sau giai đoạn của đề án (${to}).`,
        `ends after the plan's period (${to}).`,
      );
  }
  const [earliest] = dated;
  if (earliest && from !== undefined && earliest.first > from)
    add(
      earliest.node,
      'firstYear',
      `chưa có giai đoạn cho ${years(from, earliest.first - 1)}.`,
      `no phase for ${years(from, earliest.first - 1)}.`,
    );
  const latest = dated.find(({ last }) => last === reached);
  if (latest && periodTo !== undefined && latest.last < periodTo)
    add(
      latest.node,
      'lastYear',
      `chưa có giai đoạn cho ${years(latest.last + 1, periodTo)}.`,
      `no phase for ${years(latest.last + 1, periodTo)}.`,
    );
  return findings;
}

const years = (first: number, last: number): string =>
  first === last ? `${first}` : `${first}-${last}`;

const named = (node: PhaseNode, vi: string, en: string): Bilingual => ({
  vi: `${titleOf(node, {}, 'vi')}: ${vi}`,
  en: `${titleOf(node, {}, 'en')}: ${en}`,
});
