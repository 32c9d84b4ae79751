import type { PlanDocument, PlanNode } from '../../schemas/types.ts';
import { seeded } from '../measure.ts';
import { paragraphs } from '../redline/texts.ts';

const AGENCIES = ['Sở Tài chính', 'Sở Công Thương', 'Sở Y tế', 'Sở Nội vụ', 'Sở Xây dựng'];

/**
 * A đề án of so many items and words, of the kinds that a real one has, tied to each other; the
 * same for one seed.
 */
export function largePlan(items: number, words: number): PlanDocument {
  const random = seeded(23);
  const texts = paragraphs(words, 29);
  let next = 0;
  const text = (share: number): string => {
    const some = texts.slice(next, next + share);
    next = (next + share) % texts.length;
    return some.join('\n\n');
  };
  const each = Math.max(1, Math.floor(texts.length / items));
  const agency = (): string => AGENCIES[Math.floor(random() * AGENCIES.length)] ?? '';
  const pick = (ids: readonly string[]): string => ids[Math.floor(random() * ids.length)] ?? '';
  const many = (count: number, make: (index: number) => PlanNode): PlanNode[] =>
    Array.from({ length: Math.round(count) }, (_, index) => make(index));
  const node = (type: string, id: string, fields: object): PlanNode =>
    ({ id, type, fields, children: [] }) as unknown as PlanNode;
  const section = (id: string, role: string, heading: string, children: PlanNode[]): PlanNode =>
    ({ id, type: 'section', fields: { role, heading }, children }) as PlanNode;

  const bases = many(items * 0.04, (at) =>
    node('legal-basis', `cc-${at}`, {
      documentType: 'Quyết định',
      number: `${100 + at}/QĐ-TTg`,
      abstract: text(0),
    }),
  );
  const phases = many(3, (at) =>
    node('phase', `gd-${at}`, {
      name: `Giai đoạn ${at + 1}`,
      firstYear: [2021, 2023, 2025][at],
      lastYear: [2022, 2024, 2025][at],
      focus: text(1),
    }),
  );
  const objectives = many(items * 0.08, (at) =>
    node('objective', `mt-${at}`, { level: 'specific', text: text(each) }),
  );
  const objectiveIds = objectives.map(({ id }) => id);
  const limitations = many(items * 0.06, (at) =>
    node('limitation', `hc-${at}`, { text: text(each) }),
  );
  const figures = many(items * 0.14, (at) =>
    node('figure', `sl-${at}`, {
      name: `Số liệu ${at}: ${text(0)}`,
      value: 100 + at,
      unit: 'thuê bao',
      asOf: '2021-05',
      source: 'Cục Thống kê',
      note: text(each),
    }),
  );
  const indicators = many(items * 0.2, (at) =>
    node('indicator', `ct-${at}`, {
      code: `CT${at}`,
      name: `Tỷ lệ số ${at}`,
      unit: '%',
      baselineValue: 20 + (at % 30),
      baselineYear: 2020,
      baselineSource: 'Cục Thống kê',
      targets: [{ period: '2025', value: 60 + (at % 30) }],
      method: text(1),
      justification: text(each),
      trackingAgency: agency(),
      objectives: [pick(objectiveIds)],
    }),
  );
  const tasks = many(items * 0.3, (at) =>
    node('task', `nv-${at}`, {
      title: `Nhiệm vụ ${at}`,
      text: text(each),
      leadAgency: agency(),
      deliverable: text(0),
      start: '2021',
      end: '2025',
      phases: ['gd-0', 'gd-1', 'gd-2'],
      objectives: [pick(objectiveIds)],
      fundingAmount: 100 + at,
      fundingSource: 'local',
    }),
  );
  const taskIds = tasks.map(({ id }) => id);
  const solutions = many(items * 0.15, (at) =>
    node('solution', `gp-${at}`, {
      title: `Giải pháp ${at}`,
      text: text(each),
      tasks: [pick(taskIds)],
      limitations: [pick(limitations.map(({ id }) => id))],
    }),
  );
  return {
    id: 'de-an-lon',
    type: 'plan',
    fields: {
      kind: 'de-an',
      title: 'Đề án chuyển đổi số giai đoạn 2021-2025, định hướng đến năm 2030',
      draftingAgency: 'Sở Thông tin và Truyền thông',
      periodFrom: 2021,
      periodTo: 2025,
      visionYear: 2030,
      dataCutoff: '2021-06',
    },
    children: [
      section('can-cu', 'legal-bases', 'Căn cứ', bases),
      section('thuc-trang', 'situation', 'Thực trạng', figures),
      section('han-che', 'limitations', 'Hạn chế', limitations),
      section('muc-tieu', 'objectives', 'Mục tiêu', objectives),
      section('chi-tieu', 'indicators', 'Chỉ tiêu', indicators),
      section('nhiem-vu', 'tasks', 'Nhiệm vụ', tasks),
      section('giai-phap', 'solutions', 'Giải pháp', solutions),
      section('lo-trinh', 'roadmap', 'Lộ trình', phases),
    ],
  } as PlanDocument;
}
