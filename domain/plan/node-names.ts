import type { NodeType, SectionRole } from '../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';

/** What people call a node of each type. */
export const NODE_NAMES: Readonly<Record<NodeType, Bilingual>> = {
  plan: { vi: 'Đề án', en: 'Plan' },
  section: { vi: 'Mục', en: 'Section' },
  'legal-basis': { vi: 'Căn cứ', en: 'Legal basis' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  ranking: { vi: 'Xếp hạng', en: 'Ranking' },
  limitation: { vi: 'Hạn chế', en: 'Limitation' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  viewpoint: { vi: 'Quan điểm', en: 'Viewpoint' },
  principle: { vi: 'Nguyên tắc', en: 'Principle' },
  objective: { vi: 'Mục tiêu', en: 'Objective' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  solution: { vi: 'Giải pháp', en: 'Solution' },
  phase: { vi: 'Giai đoạn', en: 'Phase' },
  'budget-line': { vi: 'Kinh phí', en: 'Budget line' },
  assignment: { vi: 'Phân công', en: 'Assignment' },
  recommendation: { vi: 'Kiến nghị', en: 'Recommendation' },
  appendix: { vi: 'Phụ lục', en: 'Appendix' },
};

/** The kinds of plan. */
export const KIND_NAMES = {
  'de-an': { vi: 'Đề án', en: 'Plan (đề án)' },
  'ke-hoach': { vi: 'Kế hoạch', en: 'Plan of work (kế hoạch)' },
  'nghi-quyet': { vi: 'Nghị quyết', en: 'Resolution (nghị quyết)' },
} as const;

/** The usual heading of a section by what it is for; '' where there is none. */
export const SECTION_HEADINGS: Readonly<Record<SectionRole, Bilingual>> = {
  necessity: { vi: 'Sự cần thiết', en: 'Necessity' },
  'legal-bases': { vi: 'Căn cứ', en: 'Legal bases' },
  scope: { vi: 'Phạm vi, đối tượng', en: 'Scope' },
  situation: { vi: 'Thực trạng', en: 'Current situation' },
  results: { vi: 'Kết quả đạt được', en: 'Results achieved' },
  ranking: { vi: 'Vị trí xếp hạng', en: 'Rankings' },
  limitations: { vi: 'Hạn chế', en: 'Limitations' },
  causes: { vi: 'Nguyên nhân', en: 'Causes' },
  viewpoints: { vi: 'Quan điểm', en: 'Viewpoints' },
  principles: { vi: 'Nguyên tắc', en: 'Principles' },
  'general-objective': { vi: 'Mục tiêu tổng quát', en: 'General objective' },
  'specific-objectives': { vi: 'Mục tiêu cụ thể', en: 'Specific objectives' },
  objectives: { vi: 'Mục tiêu', en: 'Objectives' },
  indicators: { vi: 'Chỉ tiêu', en: 'Indicators' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  solutions: { vi: 'Giải pháp', en: 'Solutions' },
  roadmap: { vi: 'Lộ trình', en: 'Roadmap' },
  budget: { vi: 'Kinh phí', en: 'Budget' },
  implementation: { vi: 'Tổ chức thực hiện', en: 'Implementation' },
  recommendations: { vi: 'Kiến nghị, đề xuất', en: 'Recommendations' },
  purpose: { vi: 'Mục đích, yêu cầu', en: 'Purpose and requirements' },
  other: { vi: '', en: '' },
};

/** Where money comes from. */
export const FUNDING_NAMES = {
  central: { vi: 'Ngân sách trung ương', en: 'Central budget' },
  local: { vi: 'Ngân sách địa phương', en: 'Local budget' },
  enterprise: { vi: 'Doanh nghiệp, xã hội hóa', en: 'Enterprises' },
  other: { vi: 'Nguồn khác', en: 'Other sources' },
} as const;
