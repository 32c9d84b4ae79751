import type {
  BasisKind,
  BudgetNature,
  CauseNature,
  Direction,
  FundingSource,
  Language,
  Measure,
  ObjectiveLevel,
  Performer,
  PlanKind,
  SectionRole,
  Validity,
} from '../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';

type Names<Value extends string> = Readonly<Record<Value, Bilingual>>;

const name = (vi: string, en: string): Bilingual => ({ vi, en });

export const KIND_NAMES: Names<PlanKind> = {
  'de-an': name('Đề án', 'Plan (đề án)'),
  'ke-hoach': name('Kế hoạch', 'Plan of work (kế hoạch)'),
  'nghi-quyet': name('Nghị quyết', 'Resolution (nghị quyết)'),
};

/** The usual heading of a section by its role; '' where there is none. */
export const SECTION_HEADINGS: Names<SectionRole> = {
  necessity: name('Sự cần thiết', 'Necessity'),
  'legal-bases': name('Căn cứ', 'Legal bases'),
  scope: name('Phạm vi, đối tượng', 'Scope'),
  situation: name('Thực trạng', 'Current situation'),
  results: name('Kết quả đạt được', 'Results achieved'),
  ranking: name('Vị trí xếp hạng', 'Rankings'),
  limitations: name('Hạn chế', 'Limitations'),
  causes: name('Nguyên nhân', 'Causes'),
  viewpoints: name('Quan điểm', 'Viewpoints'),
  principles: name('Nguyên tắc', 'Principles'),
  'general-objective': name('Mục tiêu tổng quát', 'General objective'),
  'specific-objectives': name('Mục tiêu cụ thể', 'Specific objectives'),
  objectives: name('Mục tiêu', 'Objectives'),
  indicators: name('Chỉ tiêu', 'Indicators'),
  tasks: name('Nhiệm vụ', 'Tasks'),
  solutions: name('Giải pháp', 'Solutions'),
  roadmap: name('Lộ trình', 'Roadmap'),
  budget: name('Kinh phí', 'Budget'),
  implementation: name('Tổ chức thực hiện', 'Implementation'),
  recommendations: name('Kiến nghị, đề xuất', 'Recommendations'),
  purpose: name('Mục đích, yêu cầu', 'Purpose and requirements'),
  other: name('', ''),
};

/** Sources of money. */
export const FUNDING_NAMES: Names<FundingSource> = {
  central: name('Ngân sách trung ương', 'Central budget'),
  local: name('Ngân sách địa phương', 'Local budget'),
  enterprise: name('Doanh nghiệp, xã hội hóa', 'Enterprises'),
  other: name('Nguồn khác', 'Other sources'),
};

/** Every kind of field with a fixed list of values. */
interface ChoiceKinds {
  readonly PlanKind: PlanKind;
  readonly SectionRole: SectionRole;
  readonly BasisKind: BasisKind;
  readonly Validity: Validity;
  readonly CauseNature: CauseNature;
  readonly ObjectiveLevel: ObjectiveLevel;
  readonly Measure: Measure;
  readonly Direction: Direction;
  readonly FundingSource: FundingSource;
  readonly Performer: Performer;
  readonly BudgetNature: BudgetNature;
}

const VALUES: { readonly [Kind in keyof ChoiceKinds]: Names<ChoiceKinds[Kind]> } = {
  PlanKind: KIND_NAMES,
  SectionRole: { ...SECTION_HEADINGS, other: name('Nội dung khác', 'Other') },
  FundingSource: FUNDING_NAMES,
  BasisKind: {
    political: name('Chính trị', 'Political'),
    legal: name('Pháp lý', 'Legal'),
    scientific: name('Khoa học', 'Scientific'),
    practical: name('Thực tiễn', 'Practical'),
  },
  Validity: {
    'in-force': name('Còn hiệu lực', 'In force'),
    amended: name('Đã sửa đổi, bổ sung', 'Amended'),
    expired: name('Hết hiệu lực', 'Expired'),
    draft: name('Dự thảo', 'Draft'),
  },
  CauseNature: {
    objective: name('Khách quan', 'Objective'),
    subjective: name('Chủ quan', 'Subjective'),
  },
  ObjectiveLevel: {
    general: name('Tổng quát', 'General'),
    specific: name('Cụ thể', 'Specific'),
  },
  Measure: {
    number: name('Định lượng', 'Number'),
    rank: name('Thứ hạng', 'Rank'),
    qualitative: name('Định tính', 'Qualitative'),
  },
  Direction: {
    higher: name('Càng cao càng tốt', 'Higher is better'),
    lower: name('Càng thấp càng tốt', 'Lower is better'),
  },
  Performer: {
    state: name('Nhà nước', 'State'),
    enterprise: name('Doanh nghiệp', 'Enterprise'),
    ppp: name('Đối tác công tư', 'Public–private partnership'),
  },
  BudgetNature: {
    investment: name('Chi đầu tư', 'Investment'),
    recurrent: name('Chi thường xuyên', 'Recurrent'),
  },
};

const isChoiceKind = (kind: string): kind is keyof ChoiceKinds => Object.hasOwn(VALUES, kind);

/** The name of a value of a fixed list; undefined when the kind has no such value. */
export function valueName(kind: string, value: string, language: Language): string | undefined {
  if (!isChoiceKind(kind)) return undefined;
  const names: Readonly<Record<string, Bilingual>> = VALUES[kind];
  return Object.hasOwn(names, value) ? names[value]?.[language] : undefined;
}

export function flagName(value: boolean, language: Language): string {
  if (language === 'vi') return value ? 'có' : 'không';
  return value ? 'yes' : 'no';
}
