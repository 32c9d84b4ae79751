import { describe, expect, test } from '@jest/globals';
import { roadmapPhases } from '../../../../domain/checks/rules/roadmap-phases.ts';
import type { PlanNode } from '../../../../schemas/types.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const phase = (id: string, firstYear?: number, lastYear?: number) =>
  node('phase', id, { name: id, firstYear, lastYear });

const road = (...phases: readonly PlanNode[]) =>
  plan([node('section', 's', { heading: 'Lộ trình' }, phases)], {
    periodFrom: 2021,
    periodTo: 2025,
    visionYear: 2030,
  });

describe('roadmap-phases', () => {
  test('phases that follow one another over the period keep it, and say so', () => {
    const root = road(phase('p1', 2021, 2022), phase('p2', 2023, 2025), phase('p3', 2026, 2030));
    expect(found(roadmapPhases, root)).toEqual([]);
    expect(proved(roadmapPhases, root)).toEqual(['root']);
    expect(said(roadmapPhases, root)[0]).toContain(
      '3 giai đoạn nối tiếp nhau: 2021-2022, 2023-2025, 2026-2030.',
    );
  });

  test('a plan without phases neither breaks nor proves it', () => {
    expect(found(roadmapPhases, road())).toEqual([]);
    expect(proved(roadmapPhases, road())).toEqual([]);
  });

  test('for a directive, a plan without phases breaks it', () => {
    expect(found(roadmapPhases, road(), {}, road())).toEqual(['root']);
  });

  test.each<[string, readonly PlanNode[], string[]]>([
    ['a gap', [phase('p1', 2021, 2022), phase('p2', 2024, 2025)], ['p2 firstYear']],
    ['an overlap', [phase('p1', 2021, 2023), phase('p2', 2023, 2025)], ['p2 firstYear']],
    [
      'phases outside the plan',
      [phase('p1', 2020, 2025), phase('p2', 2026, 2031)],
      ['p1 firstYear', 'p2 lastYear'],
    ],
    [
      'a roadmap that begins late and ends early',
      [phase('p1', 2022, 2024)],
      ['p1 firstYear', 'p1 lastYear'],
    ],
    [
      'phases without years, or backwards',
      [phase('p1'), phase('p2', 2021), phase('p3', 2025, 2021)],
      ['p1 firstYear', 'p2 lastYear', 'p3 lastYear'],
    ],
  ])('finds %s', (_what, phases, expected) => {
    const root = road(...phases);
    expect(found(roadmapPhases, root)).toEqual(expected);
    expect(proved(roadmapPhases, root)).toEqual([]);
  });

  test('both roadmaps of Thanh Hóa leave no year out', () => {
    const { first, second } = thanhHoaRevisions();
    expect(found(roadmapPhases, first)).toEqual([]);
    expect(found(roadmapPhases, second)).toEqual([]);
  });
});
