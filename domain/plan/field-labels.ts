import type { Language, NodeType } from '../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import { FUNDING_NAMES, KIND_NAMES, SECTION_HEADINGS } from './node-names.ts';

const name = (vi: string, en: string): Bilingual => ({ vi, en });

/** What a field is called whatever node it is in, but where OWN_LABELS says otherwise. Lower case: it stands in sentences. */
const LABELS: Readonly<Record<string, Bilingual>> = {
  abstract: name('trích yếu', 'abstract'),
  accountableHead: name('người đứng đầu chịu trách nhiệm', 'accountable head'),
  addressee: name('nơi nhận kiến nghị', 'addressee'),
  agency: name('cơ quan, đơn vị', 'agency'),
  amount: name('số tiền', 'amount'),
  approvingAgency: name('cơ quan phê duyệt', 'approving agency'),
  asOf: name('thời điểm số liệu', 'as-of date'),
  baselineSource: name('nguồn số liệu hiện trạng', 'source of the baseline'),
  baselineText: name('hiện trạng (định tính)', 'baseline (in words)'),
  baselineValue: name('hiện trạng', 'baseline'),
  baselineYear: name('năm gốc', 'base year'),
  basis: name('loại căn cứ', 'kind of basis'),
  code: name('mã', 'code'),
  coordinatingAgencies: name('cơ quan phối hợp', 'coordinating agencies'),
  dataCutoff: name('tháng chốt số liệu', 'data cut-off'),
  date: name('ngày ban hành', 'date of issue'),
  deliverable: name('sản phẩm, kết quả dự kiến', 'deliverable'),
  direction: name('chiều tốt', 'better direction'),
  documentType: name('loại văn bản', 'type of document'),
  draftingAgency: name('cơ quan soạn thảo', 'drafting agency'),
  end: name('thời gian kết thúc', 'end'),
  firstYear: name('năm đầu', 'first year'),
  focus: name('trọng tâm', 'focus'),
  fundingAmount: name('kinh phí', 'funding'),
  fundingSource: name('nguồn vốn', 'funding source'),
  heading: name('tiêu đề', 'heading'),
  horizon: name('mốc thời gian', 'horizon'),
  issuer: name('cơ quan ban hành', 'issuer'),
  justification: name('giải trình, cơ sở xây dựng chỉ tiêu', 'justification'),
  kind: name('loại văn bản', 'kind of document'),
  lastYear: name('năm cuối', 'last year'),
  leadAgency: name('cơ quan chủ trì', 'lead agency'),
  legalBases: name('căn cứ pháp lý', 'legal bases'),
  level: name('cấp mục tiêu', 'level of objective'),
  limitations: name('hạn chế được khắc phục', 'limitations addressed'),
  locality: name('địa phương', 'locality'),
  location: name('địa điểm', 'location'),
  measure: name('cách đo', 'measure'),
  method: name('cách tính', 'method'),
  name: name('tên', 'name'),
  nature: name('tính chất', 'nature'),
  note: name('ghi chú', 'note'),
  number: name('số, ký hiệu', 'number'),
  objectives: name('mục tiêu liên kết', 'objectives served'),
  outOf: name('tổng số được xếp hạng', 'number ranked'),
  performer: name('đơn vị thực hiện', 'performer'),
  periodFrom: name('năm bắt đầu', 'from year'),
  periodTo: name('năm kết thúc', 'to year'),
  phases: name('giai đoạn', 'phases'),
  pillar: name('trụ cột', 'pillar'),
  pilot: name('thí điểm', 'pilot'),
  rank: name('thứ hạng', 'rank'),
  role: name('vai trò của mục', 'role of the section'),
  scope: name('phạm vi', 'scope'),
  source: name('nguồn số liệu', 'source'),
  start: name('thời gian bắt đầu', 'start'),
  superiorCriterion: name('chỉ tiêu cấp trên', 'superior criterion'),
  targets: name('mục tiêu', 'target'),
  tasks: name('nhiệm vụ liên quan', 'tasks'),
  text: name('nội dung', 'text'),
  title: name('tên', 'title'),
  trackingAgency: name('cơ quan theo dõi, đánh giá', 'tracking agency'),
  unit: name('đơn vị tính', 'unit'),
  validity: name('hiệu lực', 'validity'),
  value: name('giá trị', 'value'),
  visionYear: name('tầm nhìn đến năm', 'vision year'),
  year: name('năm', 'year'),
};

/** Where a field of one type of node is called otherwise. */
const OWN_LABELS: Readonly<Record<string, Bilingual>> = {
  'plan.title': name('tên đề án', 'title of the plan'),
  'cause.limitations': name('hạn chế do nguyên nhân này', 'limitations it causes'),
  'cause.nature': name('loại nguyên nhân', 'nature of the cause'),
  'budget-line.source': name('nguồn vốn', 'funding source'),
  'budget-line.nature': name('tính chất chi', 'nature of spending'),
};

/** What a value of a fixed list is called, by the kind that the field is of. */
const VALUES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  PlanKind: KIND_NAMES,
  FundingSource: FUNDING_NAMES,
  SectionRole: { ...SECTION_HEADINGS, other: name('Khác', 'Other') },
  BasisKind: {
    political: name('Căn cứ chính trị', 'Political'),
    legal: name('Căn cứ pháp lý', 'Legal'),
    scientific: name('Căn cứ khoa học', 'Scientific'),
    practical: name('Căn cứ thực tiễn', 'Practical'),
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
    number: name('Số', 'Number'),
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
    ppp: name('Hợp tác công tư', 'Public–private partnership'),
  },
  BudgetNature: {
    investment: name('Chi đầu tư', 'Investment'),
    recurrent: name('Chi thường xuyên', 'Recurrent'),
  },
};

/** What a field is called in a sentence; undefined when there is no such field. */
export function fieldLabel(type: NodeType, field: string, language: Language): string | undefined {
  return (OWN_LABELS[`${type}.${field}`] ?? LABELS[field])?.[language];
}

/** What a value of a fixed list is called; undefined when the kind has no such value. */
export function valueLabel(kind: string, value: string, language: Language): string | undefined {
  return VALUES[kind]?.[value]?.[language];
}

/** A yes or a no. */
export function flagLabel(value: boolean, language: Language): string {
  if (language === 'vi') return value ? 'có' : 'không';
  return value ? 'yes' : 'no';
}
