import type { Language, NodeType, PlanNode } from '../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import { FUNDING_NAMES, KIND_NAMES, SECTION_HEADINGS } from './value-names.ts';

export type NodeOf<Type extends NodeType> = Extract<PlanNode, { type: Type }>;
export type FieldOf<Type extends NodeType> = keyof NodeOf<Type>['fields'] & string;

/** The names of one field of a node type, in lower case, as within a sentence. */
export interface FieldNames {
  readonly name: Bilingual;
  /** The label of its box in a form, where it says more than the name. */
  readonly full?: Bilingual;
  /** The head of its column in a table, where it is shorter than the name. */
  readonly column?: Bilingual;
}

/**
 * How papers number nodes of a type: `sequence` continues the numbers of the section (I., 1., a)),
 * `row` is a bare number by type within the section, `plan-row` one through the whole plan.
 */
export type Numbering = 'none' | 'sequence' | 'row' | 'plan-row' | 'appendix';

/**
 * All that the code needs to know of a node type, except the values of its fields
 * (plan.schema.json).
 */
export interface NodeWords<Type extends NodeType> {
  readonly name: Bilingual;
  /** The name in menus, where it says more. */
  readonly full?: Bilingual;
  /** The fields that make its heading, in order. */
  readonly heading: readonly FieldOf<Type>[];
  /** The field that holds its main text. */
  readonly text?: FieldOf<Type>;
  /** The short name of a node, without type and number; '' for none. */
  readonly title: (fields: NodeOf<Type>['fields'], language: Language) => Title;
  readonly numbering: Numbering;
  /**
   * The fields with a column in the table in which papers set such nodes; absent for paragraphs.
   */
  readonly columns?: readonly FieldOf<Type>[];
  /** Fields that a paper doesn't print. */
  readonly quiet?: readonly FieldOf<Type>[];
  readonly fields: { readonly [Field in FieldOf<Type>]-?: FieldNames };
}

/** One line, or Markdown of which the first words serve. */
export type Title = string | { readonly markdown: string | undefined };

const words = (vi: string, en: string): Bilingual => ({ vi, en });
const field = (vi: string, en: string, more: Omit<FieldNames, 'name'> = {}): FieldNames => ({
  name: words(vi, en),
  ...more,
});
const column = (vi: string, en: string): Omit<FieldNames, 'name'> => ({ column: words(vi, en) });

const UNIT = field('đơn vị tính', 'unit');
const PILLAR = field('trụ cột', 'pillar');
const NOTE = field('ghi chú', 'note');
const SOURCE = field('nguồn số liệu', 'source', column('nguồn', 'source'));
const BASES = field('văn bản làm căn cứ', 'legal bases', column('căn cứ', 'bases'));
const FUNDING = field('nguồn kinh phí', 'funding source');

/** The node types. A missing type or field is a compile error. */
export const VOCABULARY: { readonly [Type in NodeType]: NodeWords<Type> } = {
  plan: {
    name: words('Đề án', 'Plan'),
    heading: ['title'],
    title: ({ title, kind }, language) => title || KIND_NAMES[kind ?? 'de-an'][language],
    numbering: 'none',
    quiet: ['kind'],
    fields: {
      kind: field('loại văn bản', 'kind of document'),
      title: field('tên văn bản', 'title of the plan'),
      draftingAgency: field('cơ quan soạn thảo', 'drafting agency'),
      approvingAgency: field('cơ quan ban hành', 'approving agency', {
        full: words('cơ quan ban hành (phê duyệt)', 'approving agency'),
      }),
      locality: field('địa phương', 'locality'),
      periodFrom: field('năm bắt đầu', 'from year'),
      periodTo: field('năm kết thúc', 'to year'),
      visionYear: field('định hướng (tầm nhìn) đến năm', 'vision to year'),
      dataCutoff: field('thời điểm chốt số liệu', 'data up to month'),
    },
  },
  section: {
    name: words('Mục', 'Section'),
    full: words('Phần, mục', 'Section'),
    heading: ['heading'],
    text: 'text',
    title: ({ heading, role, text }, language) =>
      heading || SECTION_HEADINGS[role ?? 'other'][language] || { markdown: text },
    numbering: 'sequence',
    quiet: ['role'],
    fields: {
      role: field('loại nội dung', 'what the section is for'),
      heading: field('tiêu đề', 'heading'),
      text: field('nội dung', 'text'),
    },
  },
  'legal-basis': {
    name: words('Căn cứ', 'Legal basis'),
    heading: ['documentType', 'number', 'date', 'issuer'],
    text: 'abstract',
    title: ({ documentType, number, abstract }) =>
      [documentType, number].filter(Boolean).join(' ') || { markdown: abstract },
    numbering: 'none',
    quiet: ['basis'],
    fields: {
      basis: field('loại căn cứ', 'kind of basis'),
      documentType: field('loại văn bản', 'type of document'),
      number: field('số, ký hiệu', 'number and code'),
      date: field('ngày ban hành', 'date of issue'),
      issuer: field('cơ quan ban hành', 'issued by'),
      abstract: field('trích yếu', 'abstract'),
      validity: field('hiệu lực', 'validity'),
    },
  },
  figure: {
    name: words('Số liệu', 'Figure'),
    heading: ['name'],
    title: ({ name }) => name ?? '',
    numbering: 'row',
    columns: ['name', 'value', 'unit', 'asOf', 'source'],
    fields: {
      name: field('tên số liệu', 'figure', column('số liệu', 'figure')),
      value: field('giá trị', 'value'),
      unit: UNIT,
      asOf: field('thời điểm số liệu', 'as of', column('thời điểm', 'as of')),
      source: SOURCE,
      pillar: PILLAR,
      note: NOTE,
    },
  },
  ranking: {
    name: words('Xếp hạng', 'Ranking'),
    heading: ['name'],
    title: ({ name }) => name ?? '',
    numbering: 'row',
    columns: ['name', 'rank', 'outOf', 'year', 'source'],
    fields: {
      name: field('tên bảng xếp hạng', 'ranking', column('bảng xếp hạng', 'ranking')),
      rank: field('thứ hạng', 'rank'),
      outOf: field('tổng số được xếp hạng', 'out of', column('trên tổng số', 'out of')),
      year: field('năm xếp hạng', 'year', column('năm', 'year')),
      source: SOURCE,
      note: NOTE,
    },
  },
  limitation: {
    name: words('Hạn chế', 'Limitation'),
    heading: [],
    text: 'text',
    title: ({ text }) => ({ markdown: text }),
    numbering: 'sequence',
    fields: { text: field('nội dung hạn chế', 'text'), pillar: PILLAR },
  },
  cause: {
    name: words('Nguyên nhân', 'Cause'),
    heading: [],
    text: 'text',
    title: ({ text }) => ({ markdown: text }),
    numbering: 'sequence',
    fields: {
      text: field('nội dung nguyên nhân', 'text'),
      nature: field('loại nguyên nhân', 'nature of the cause'),
      limitations: field('hạn chế do nguyên nhân này', 'causes the limitations'),
    },
  },
  viewpoint: {
    name: words('Quan điểm', 'Viewpoint'),
    heading: [],
    text: 'text',
    title: ({ text }) => ({ markdown: text }),
    numbering: 'sequence',
    fields: { text: field('nội dung quan điểm', 'text') },
  },
  principle: {
    name: words('Nguyên tắc', 'Principle'),
    heading: [],
    text: 'text',
    title: ({ text }) => ({ markdown: text }),
    numbering: 'sequence',
    fields: { text: field('nội dung nguyên tắc', 'text') },
  },
  objective: {
    name: words('Mục tiêu', 'Objective'),
    heading: [],
    text: 'text',
    title: ({ text }) => ({ markdown: text }),
    numbering: 'sequence',
    quiet: ['level'],
    fields: {
      level: field('loại mục tiêu', 'level'),
      pillar: PILLAR,
      horizon: field('năm phải đạt', 'by year'),
      text: field('nội dung mục tiêu', 'objective'),
      legalBases: BASES,
    },
  },
  indicator: {
    name: words('Chỉ tiêu', 'Indicator'),
    heading: ['name'],
    title: ({ name }) => name ?? '',
    numbering: 'plan-row',
    columns: ['name', 'unit', 'baselineValue', 'baselineText', 'baselineYear', 'targets'],
    quiet: ['measure', 'direction'],
    fields: {
      code: field('mã chỉ tiêu', 'code', column('mã', 'code')),
      name: field('tên chỉ tiêu', 'indicator', column('chỉ tiêu', 'indicator')),
      unit: UNIT,
      measure: field('loại chỉ tiêu', 'measured as'),
      direction: field('chiều đánh giá', 'which way is better'),
      baselineValue: field('hiện trạng', 'baseline'),
      baselineText: field('hiện trạng (mô tả)', 'baseline (in words)'),
      baselineYear: field('năm gốc', 'baseline year'),
      baselineSource: field('nguồn số liệu hiện trạng', 'source of the baseline'),
      targets: field('mức mục tiêu', 'targets', column('mục tiêu', 'target')),
      scope: field('phạm vi', 'scope'),
      method: field('cách tính', 'method'),
      trackingAgency: field(
        'cơ quan theo dõi, đánh giá',
        'tracked by',
        column('cơ quan theo dõi', 'tracked by'),
      ),
      legalBases: BASES,
      superiorCriterion: field('chỉ tiêu cấp trên', 'superior criterion'),
      justification: field(
        'giải trình chỉ tiêu',
        'justification',
        column('giải trình', 'justification'),
      ),
      objectives: field('thuộc mục tiêu', 'belongs to objectives'),
    },
  },
  task: {
    name: words('Nhiệm vụ', 'Task'),
    heading: ['title'],
    text: 'text',
    title: ({ title, text }) => title || { markdown: text },
    numbering: 'sequence',
    columns: ['title', 'text', 'leadAgency', 'coordinatingAgencies', 'start', 'end'],
    fields: {
      title: field('tên nhiệm vụ', 'task', column('nhiệm vụ', 'task')),
      text: field('nội dung nhiệm vụ', 'what the task is'),
      leadAgency: field('cơ quan chủ trì', 'lead agency'),
      coordinatingAgencies: field('cơ quan phối hợp', 'coordinating agencies'),
      accountableHead: field('người đứng đầu chịu trách nhiệm', 'accountable head'),
      deliverable: field(
        'sản phẩm, kết quả dự kiến',
        'deliverable',
        column('sản phẩm, kết quả', 'deliverable'),
      ),
      start: field('thời gian bắt đầu', 'start', column('thời gian', 'period')),
      end: field('thời gian hoàn thành', 'end'),
      phases: field('thuộc giai đoạn', 'phases'),
      objectives: field('thực hiện mục tiêu', 'serves objectives'),
      fundingAmount: field('kinh phí', 'funding', {
        full: words('kinh phí (triệu đồng)', 'funding (million đồng)'),
        ...column('kinh phí (triệu đồng)', 'funding (million đồng)'),
      }),
      fundingSource: FUNDING,
      location: field('địa bàn thực hiện', 'location'),
      pilot: field('thí điểm', 'pilot'),
      performer: field('chủ thể thực hiện', 'done by'),
    },
  },
  solution: {
    name: words('Giải pháp', 'Solution'),
    heading: ['title'],
    text: 'text',
    title: ({ title, text }) => title || { markdown: text },
    numbering: 'sequence',
    fields: {
      title: field('tên giải pháp', 'solution'),
      text: field('nội dung giải pháp', 'what the solution is'),
      tasks: field('phục vụ nhiệm vụ', 'carries out tasks'),
      limitations: field('hạn chế được khắc phục', 'limitations addressed'),
    },
  },
  phase: {
    name: words('Giai đoạn', 'Phase'),
    heading: ['name'],
    text: 'focus',
    title: ({ name }) => name ?? '',
    numbering: 'sequence',
    fields: {
      name: field('tên giai đoạn', 'phase'),
      firstYear: field('năm bắt đầu', 'first year'),
      lastYear: field('năm kết thúc', 'last year'),
      focus: field('nội dung trọng tâm', 'focus'),
    },
  },
  'budget-line': {
    name: words('Khoản kinh phí', 'Budget line'),
    heading: [],
    title: ({ source, year }, language) =>
      [source && FUNDING_NAMES[source][language], year].filter(Boolean).join(', '),
    numbering: 'row',
    columns: ['source', 'nature', 'year', 'amount', 'note'],
    fields: {
      source: FUNDING,
      nature: field('loại chi', 'nature of the expense'),
      year: field('năm', 'year'),
      amount: field('số tiền', 'amount', {
        full: words('số tiền (triệu đồng)', 'amount (million đồng)'),
        ...column('số tiền (triệu đồng)', 'amount (million đồng)'),
      }),
      note: NOTE,
    },
  },
  assignment: {
    name: words('Phân công thực hiện', 'Assignment'),
    heading: ['agency'],
    text: 'text',
    title: ({ agency, text }) => agency || { markdown: text },
    numbering: 'sequence',
    fields: {
      agency: field('cơ quan, đơn vị', 'agency'),
      text: field('trách nhiệm', 'responsibility'),
    },
  },
  recommendation: {
    name: words('Kiến nghị, đề xuất', 'Recommendation'),
    heading: ['addressee'],
    text: 'text',
    title: ({ text }) => ({ markdown: text }),
    numbering: 'sequence',
    fields: {
      addressee: field('cơ quan được kiến nghị', 'addressed to'),
      text: field('nội dung kiến nghị', 'text'),
    },
  },
  appendix: {
    name: words('Phụ lục', 'Appendix'),
    heading: ['title'],
    text: 'text',
    title: ({ title }) => title ?? '',
    numbering: 'appendix',
    fields: {
      title: field('tên phụ lục', 'title of the appendix'),
      text: field('nội dung phụ lục', 'text'),
    },
  },
};
