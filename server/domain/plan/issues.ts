import type {
  Language,
  NodeType,
  PlanDocument,
  PlanNode,
  Finding as View,
} from '../../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import { danglingRefs } from './dangling-refs.ts';
import { roadmapGaps } from './roadmap-gaps.ts';
import { titleOf } from './titles.ts';
import { ids, walk } from './tree.ts';

/** What a rule has to say about one node. */
export interface Finding {
  readonly nodeId: string;
  readonly field?: string;
  readonly message: Bilingual;
}

/** A rule about completeness. find sees the whole plan, so that rules may compare nodes. */
export interface IssueRule {
  readonly ruleId: string;
  readonly severity: View['severity'];
  readonly find: (root: PlanDocument) => readonly Finding[];
}

type NodeOf<T extends NodeType> = Extract<PlanNode, { type: T }>;
type FieldOf<T extends NodeType> = keyof NodeOf<T>['fields'] & string;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function* nodesOf<T extends NodeType>(root: PlanDocument, type: T): Generator<NodeOf<T>, void> {
  for (const { node } of walk(root)) if (node.type === type) yield node as NodeOf<T>;
}

/** Finds nodes of a type in which every one of some fields is empty; the finding is on the first of them. */
const missing =
  <T extends NodeType>(
    type: T,
    fields: readonly [FieldOf<T>, ...FieldOf<T>[]],
    vi: string,
    en: string,
    applies: (node: NodeOf<T>) => boolean = () => true,
  ): IssueRule['find'] =>
  (root) =>
    [...nodesOf(root, type)]
      .filter((node) => {
        const values = node.fields as Readonly<Record<string, unknown>>;
        return applies(node) && fields.every((field) => isEmpty(values[field]));
      })
      .map((node) => ({
        nodeId: node.id,
        field: fields[0],
        message: {
          vi: `${titleOf(node, {}, 'vi')}: ${vi}`,
          en: `${titleOf(node, {}, 'en')}: ${en}`,
        },
      }));

const byNumber = (node: NodeOf<'indicator'>): boolean => node.fields.measure !== 'qualitative';

/** A section with neither words, items nor sub-sections that say anything is still to be written. */
const emptySections: IssueRule['find'] = (root) =>
  [...nodesOf(root, 'section')]
    .filter(({ fields, children }) => isEmpty(fields.text?.trim()) && children.length === 0)
    .map((node) => ({
      nodeId: node.id,
      field: 'text',
      message: {
        vi: `${titleOf(node, {}, 'vi')}: mục chưa có nội dung; hãy viết hoặc bỏ mục.`,
        en: `${titleOf(node, {}, 'en')}: the section is empty; write it or remove it.`,
      },
    }));

/** A target that names its year but neither figure nor words. */
const emptyTargets: IssueRule['find'] = (root) =>
  [...nodesOf(root, 'indicator')].flatMap((node) =>
    (node.fields.targets ?? [])
      .filter(({ value, text }) => value === undefined && isEmpty(text))
      .map(({ period }) => ({
        nodeId: node.id,
        field: 'targets',
        message: {
          vi: `${titleOf(node, {}, 'vi')}: mục tiêu ${period} chưa có giá trị.`,
          en: `${titleOf(node, {}, 'en')}: the target for ${period} has no value.`,
        },
      })),
  );

const periodReversed: IssueRule['find'] = ({ id, fields: { periodFrom, periodTo } }) =>
  periodFrom !== undefined && periodTo !== undefined && periodTo < periodFrom
    ? [
        {
          nodeId: id,
          field: 'periodTo',
          message: {
            vi: `Giai đoạn ${periodFrom}-${periodTo} kết thúc trước khi bắt đầu; hãy sửa năm.`,
            en: `The period ${periodFrom}-${periodTo} ends before it begins; mend the years.`,
          },
        },
      ]
    : [];

/** Every rule, in the order in which its findings are shown for a node. */
export const issueRules: readonly IssueRule[] = [
  {
    ruleId: 'plan-title',
    severity: 'error',
    find: missing('plan', ['title'], 'chưa có tên; hãy đặt tên.', 'no title; give it one.'),
  },
  {
    ruleId: 'plan-drafting-agency',
    severity: 'error',
    find: missing('plan', ['draftingAgency'], 'chưa ghi cơ quan soạn thảo.', 'no drafting agency.'),
  },
  {
    ruleId: 'plan-period',
    severity: 'error',
    find: (root) => [
      ...missing('plan', ['periodFrom'], 'chưa có năm bắt đầu.', 'no first year.')(root),
      ...missing('plan', ['periodTo'], 'chưa có năm kết thúc.', 'no last year.')(root),
      ...periodReversed(root),
    ],
  },
  { ruleId: 'section-empty', severity: 'warning', find: emptySections },
  {
    ruleId: 'section-heading',
    severity: 'warning',
    find: missing('section', ['heading'], 'mục chưa có tiêu đề.', 'the section has no heading.'),
  },
  {
    ruleId: 'legal-basis-number',
    severity: 'warning',
    find: missing(
      'legal-basis',
      ['number', 'abstract'],
      'chưa ghi số, ký hiệu hoặc trích yếu.',
      'no number or abstract.',
    ),
  },
  {
    ruleId: 'figure-source',
    severity: 'warning',
    find: missing('figure', ['source'], 'số liệu chưa ghi nguồn.', 'the figure has no source.'),
  },
  {
    ruleId: 'figure-as-of',
    severity: 'warning',
    find: missing(
      'figure',
      ['asOf'],
      'số liệu chưa ghi thời điểm.',
      'the figure has no as-of date.',
    ),
  },
  {
    ruleId: 'indicator-name',
    severity: 'error',
    find: missing('indicator', ['name'], 'chỉ tiêu chưa có tên.', 'the indicator has no name.'),
  },
  {
    ruleId: 'indicator-unit',
    severity: 'error',
    find: missing(
      'indicator',
      ['unit'],
      'chưa có đơn vị tính.',
      'no unit.',
      ({ fields }) => fields.measure === undefined || fields.measure === 'number',
    ),
  },
  {
    ruleId: 'indicator-baseline',
    severity: 'error',
    find: missing(
      'indicator',
      ['baselineValue', 'baselineText'],
      'chưa có hiện trạng.',
      'no baseline.',
    ),
  },
  {
    ruleId: 'indicator-baseline-year',
    severity: 'warning',
    find: missing(
      'indicator',
      ['baselineYear'],
      'chưa có năm gốc của hiện trạng.',
      'no year of the baseline.',
      byNumber,
    ),
  },
  {
    ruleId: 'indicator-source',
    severity: 'error',
    find: missing(
      'indicator',
      ['baselineSource'],
      'chưa ghi nguồn số liệu hiện trạng.',
      'no source of the baseline.',
    ),
  },
  {
    ruleId: 'indicator-target',
    severity: 'error',
    find: (root) => [
      ...missing('indicator', ['targets'], 'chưa có mục tiêu theo năm.', 'no target.')(root),
      ...emptyTargets(root),
    ],
  },
  {
    ruleId: 'indicator-tracking-agency',
    severity: 'warning',
    find: missing(
      'indicator',
      ['trackingAgency'],
      'chưa có cơ quan theo dõi, đánh giá.',
      'no tracking agency.',
    ),
  },
  {
    ruleId: 'task-title',
    severity: 'error',
    find: missing(
      'task',
      ['title', 'text'],
      'nhiệm vụ chưa có tên, nội dung.',
      'the task has no title or text.',
    ),
  },
  {
    ruleId: 'task-lead-agency',
    severity: 'error',
    find: missing(
      'task',
      ['leadAgency'],
      'chưa có cơ quan chủ trì; mỗi nhiệm vụ giao một cơ quan.',
      'no lead agency; each task has one.',
    ),
  },
  {
    ruleId: 'task-deliverable',
    severity: 'warning',
    find: missing('task', ['deliverable'], 'chưa có sản phẩm, kết quả dự kiến.', 'no deliverable.'),
  },
  {
    ruleId: 'task-deadline',
    severity: 'warning',
    find: missing('task', ['end'], 'chưa có thời gian kết thúc.', 'no end date.'),
  },
  { ruleId: 'dangling-reference', severity: 'error', find: danglingRefs },
  { ruleId: 'roadmap-phases', severity: 'warning', find: roadmapGaps },
];

/**
 * What is incomplete in a plan, in the order of reading and then of the rules. Nothing here is refused: a draft may be
 * incomplete while it is written. Messages are in the language asked for.
 */
export function issues(root: PlanDocument, language: Language): Omit<View, 'key'>[] {
  const order = new Map(ids(root).map((id, index) => [id, index]));
  return issueRules
    .flatMap(({ ruleId, severity, find }) =>
      find(root).map(({ message, ...found }) => ({
        ruleId,
        severity,
        ...found,
        message: message[language],
      })),
    )
    .sort((one, other) => (order.get(one.nodeId) ?? 0) - (order.get(other.nodeId) ?? 0));
}
