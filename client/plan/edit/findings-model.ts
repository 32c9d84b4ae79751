import type { Finding } from '../../../schemas/types.ts';

export type Severity = Finding['severity'];

/** Bắt buộc sửa, nên sửa, lưu ý: the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Findings of one top-level section; `sectionId` is undefined for those on the plan itself. */
export interface FindingGroup {
  readonly sectionId: string | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Which findings are shown: of one severity or all, of one section or all ('' for the plan itself).
 */
export interface FindingFilter {
  readonly severity: Severity | undefined;
  readonly sectionId: string | undefined;
}

/** Those to be mended, and those left as they are for a reason. */
export function splitIgnored(findings: readonly Finding[]): {
  readonly open: readonly Finding[];
  readonly ignored: readonly Finding[];
} {
  return {
    open: findings.filter(({ ignored }) => ignored === undefined),
    ignored: findings.filter(({ ignored }) => ignored !== undefined),
  };
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/**
 * Findings that pass the filter, by top-level section in the order in which the sections first
 * come; in a section the gravest first, otherwise in the order of reading.
 */
export function groupFindings(
  findings: readonly Finding[],
  { severity, sectionId }: FindingFilter,
  sectionOf: (nodeId: string) => string | undefined,
): readonly FindingGroup[] {
  const groups = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    if (severity !== undefined && finding.severity !== severity) continue;
    const section = sectionOf(finding.nodeId);
    if (sectionId !== undefined && (section ?? '') !== sectionId) continue;
    const group = groups.get(section);
    if (group === undefined) groups.set(section, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([id, list]) => ({
    sectionId: id,
    findings: list.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
  }));
}

/** The first findings of the groups, `count` in all. */
export function firstFindings(
  groups: readonly FindingGroup[],
  count: number,
): readonly FindingGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, Math.max(0, left));
    left -= findings.length;
    return findings.length > 0 ? [{ ...group, findings }] : [];
  });
}

const byNode = new WeakMap<readonly Finding[], ReadonlyMap<string, readonly Finding[]>>();
const NONE: readonly Finding[] = [];

/** What is to be mended at a node. The same list as long as the findings are the same value. */
export function findingsAt(findings: readonly Finding[], nodeId: string): readonly Finding[] {
  let known = byNode.get(findings);
  if (known === undefined) {
    const map = new Map<string, Finding[]>();
    for (const finding of findings) {
      if (finding.ignored !== undefined) continue;
      const list = map.get(finding.nodeId);
      if (list === undefined) map.set(finding.nodeId, [finding]);
      else list.push(finding);
    }
    known = map;
    byNode.set(findings, known);
  }
  return known.get(nodeId) ?? NONE;
}

/** Numbers of findings at the nodes that hold them, as `pathOf` says; ignored ones don't count. */
export function countAlong(
  findings: readonly Finding[],
  pathOf: (nodeId: string) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { nodeId, ignored } of findings) {
    if (ignored !== undefined) continue;
    for (const id of pathOf(nodeId)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
