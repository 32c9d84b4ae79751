import {
  countAlong,
  countBySeverity,
  findingsAt,
  firstFindings,
  groupFindings,
  splitIgnored,
} from '../../../client/plan/edit/findings-model.ts';
import type { Finding } from '../../../schemas/types.ts';

const found = (
  nodeId: string,
  severity: Finding['severity'],
  rest: Partial<Finding> = {},
): Finding => ({
  key: `r:${nodeId}:${severity}`,
  ruleId: 'r',
  severity,
  nodeId,
  message: 'm',
  ...rest,
});
const IGNORED: Finding['ignored'] = {
  reason: 'Đúng như văn bản cấp trên.',
  by: { accountId: 'a', name: 'A', office: 'Chuyên viên', agency: 'Sở' },
  at: '2021-06-14T09:00:00+07:00',
};
/** Nodes are named by their section: "a1" stands in "a"; the plan stands in none. */
const sectionOf = (nodeId: string) => (nodeId === 'plan' ? undefined : nodeId.slice(0, 1));
const ALL = { severity: undefined, sectionId: undefined };

const some = [
  found('plan', 'note'),
  found('a1', 'note'),
  found('a2', 'error'),
  found('b1', 'warning'),
  found('a3', 'error'),
];

describe('findings in the panel', () => {
  test('are grouped by section as they first come, the gravest first, otherwise in the order of reading', () => {
    const groups = groupFindings(some, ALL, sectionOf);
    expect(groups.map(({ sectionId }) => sectionId)).toEqual([undefined, 'a', 'b']);
    expect(groups[1]?.findings.map(({ nodeId }) => nodeId)).toEqual(['a2', 'a3', 'a1']);
  });

  test.each([
    [{ severity: 'error' as const, sectionId: undefined }, ['a2', 'a3']],
    [{ severity: undefined, sectionId: 'b' }, ['b1']],
    [{ severity: undefined, sectionId: '' }, ['plan']],
    [{ severity: 'note' as const, sectionId: 'a' }, ['a1']],
  ])('pass the filter %j', (filter, nodes) => {
    const shown = groupFindings(some, filter, sectionOf).flatMap(({ findings }) => findings);
    expect(shown.map(({ nodeId }) => nodeId)).toEqual(nodes);
  });

  test('are shown so many at a time, whole groups left out when the room is used up', () => {
    const groups = firstFindings(groupFindings(some, ALL, sectionOf), 2);
    expect(groups.map(({ findings }) => findings.length)).toEqual([1, 1]);
  });

  test('that are ignored count nowhere and stand apart', () => {
    const list = [...some, found('a1', 'error', { ignored: IGNORED })];
    const { open, ignored } = splitIgnored(list);
    expect(open).toEqual(some);
    expect(ignored).toHaveLength(1);
    expect(countBySeverity(open)).toEqual({ error: 2, warning: 1, note: 2 });
    expect(findingsAt(list, 'a1').map(({ severity }) => severity)).toEqual(['note']);
    const counts = countAlong(list, (id) =>
      id === 'plan' ? ['plan'] : ['plan', sectionOf(id) ?? '', id],
    );
    expect([counts.get('a'), counts.get('a1'), counts.get('plan')]).toEqual([3, 1, 5]);
  });

  test('of a node are the same list as long as the findings are, so that nothing is drawn anew', () => {
    expect(findingsAt(some, 'a1')).toBe(findingsAt(some, 'a1'));
    expect(findingsAt(some, 'zz')).toBe(findingsAt([], 'zz'));
  });
});
