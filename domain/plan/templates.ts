import type {
  PlanDocument,
  PlanFields,
  PlanKind,
  SectionNode,
  SectionRole,
} from '../../schemas/types.ts';

/** A section of a new plan: its role, its heading, its sub-sections. */
interface Outline {
  readonly role: SectionRole;
  readonly heading: string;
  readonly below?: readonly Outline[];
}

const section = (role: SectionRole, heading: string, ...below: readonly Outline[]): Outline => ({
  role,
  heading,
  below,
});

const objectives = section(
  'objectives',
  'Mục tiêu',
  section('general-objective', 'Mục tiêu tổng quát'),
  section('specific-objectives', 'Mục tiêu cụ thể'),
  section('indicators', 'Chỉ tiêu'),
);

/**
 * The usual order for each kind of plan (provincial guides for đề án; plans; Party resolutions).
 */
const outlines: Readonly<Record<PlanKind, readonly Outline[]>> = {
  'de-an': [
    section(
      'other',
      'Sự cần thiết và căn cứ',
      section('necessity', 'Sự cần thiết'),
      section('legal-bases', 'Căn cứ xây dựng đề án'),
      section('scope', 'Phạm vi, đối tượng'),
    ),
    section(
      'situation',
      'Thực trạng',
      section('results', 'Kết quả đạt được'),
      section('ranking', 'Vị trí xếp hạng'),
      section('limitations', 'Hạn chế'),
      section('causes', 'Nguyên nhân'),
    ),
    section('viewpoints', 'Quan điểm'),
    objectives,
    section('tasks', 'Nhiệm vụ'),
    section('solutions', 'Giải pháp'),
    section('roadmap', 'Lộ trình thực hiện'),
    section('budget', 'Kinh phí thực hiện'),
    section('implementation', 'Tổ chức thực hiện'),
    section('recommendations', 'Kiến nghị, đề xuất'),
  ],
  'ke-hoach': [
    section('purpose', 'Mục đích, yêu cầu'),
    objectives,
    section(
      'other',
      'Nhiệm vụ, giải pháp',
      section('tasks', 'Nhiệm vụ'),
      section('solutions', 'Giải pháp'),
    ),
    section('budget', 'Kinh phí thực hiện'),
    section('implementation', 'Tổ chức thực hiện'),
  ],
  'nghi-quyet': [
    section(
      'situation',
      'Tình hình và nguyên nhân',
      section('results', 'Kết quả đạt được'),
      section('limitations', 'Hạn chế'),
      section('causes', 'Nguyên nhân'),
    ),
    section('viewpoints', 'Quan điểm'),
    objectives,
    section(
      'other',
      'Nhiệm vụ, giải pháp',
      section('tasks', 'Nhiệm vụ'),
      section('solutions', 'Giải pháp'),
    ),
    section('implementation', 'Tổ chức thực hiện'),
  ],
};

/**
 * Makes a new plan with the usual sections of its kind, empty. Ids come from newId, called once a
 * node. Headings are in sentence case, without numbers: both are for display. Checks nothing:
 * fields may be missing or wrong.
 */
export function newDocument(
  fields: PlanFields & { readonly kind: PlanKind },
  newId: () => string,
): PlanDocument {
  return {
    id: newId(),
    type: 'plan',
    fields,
    children: outlines[fields.kind].map((outline) => grow(outline, newId)),
  };
}

const grow = ({ role, heading, below = [] }: Outline, newId: () => string): SectionNode => ({
  id: newId(),
  type: 'section',
  fields: { role, heading },
  children: below.map((inner) => grow(inner, newId)),
});
