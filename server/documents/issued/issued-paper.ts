import { labels, romanOf } from '../../../domain/plan/numbering.ts';
import { titleOf } from '../../../domain/plan/titles.ts';
import { walk } from '../../../domain/plan/tree.ts';
import { KIND_NAMES } from '../../../domain/plan/value-names.ts';
import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';
import { type Layout, textBlocks } from '../paper/fields.ts';
import { leadsKept, type PaperBlock, type PaperPart, para, paraText } from '../paper/paper.ts';
import { withGaps } from '../paper/plan-paper.ts';
import { contentsPart, coverPart, withListed } from './book-pages.ts';
import { indicatorList, itemsBySection, taskList } from './issued-annexes.ts';
import { annexTitle, type BodyLayout, bodyBlocks, referTo, withEndMark } from './issued-body.ts';
import { footTable } from './issued-foot.ts';
import { type DraftMark, headBlocks } from './issued-head.ts';
import { BLANK, type Issuer, issuerOf, KIND_SYMBOLS } from './issuers.ts';

/** What a paper needs besides the plan. */
export interface Issue {
  /** Which draft it is; undefined for an approved plan. */
  readonly draft?: DraftMark | undefined;
  /** The office of the person who will sign. */
  readonly signer?: string | undefined;
}

/**
 * Lays out a plan as an issued paper, in the form of Nghị định 30/2020/NĐ-CP or the Party's: head,
 * text with numbers I., 1., a), recipients and signature; then annexes with their own page numbers:
 * the plan's own, and in landscape the list of its tasks and the grounds of its indicators. A đề án
 * is a book, with a cover, a table of contents and abbreviations before the text. Always in
 * Vietnamese. Links between items aren't printed, except the documents that an indicator rests on.
 * What the head needs and nobody has given is "…".
 */
export function issuedPaper(plan: PlanDocument, { draft, signer }: Issue): readonly PaperPart[] {
  const layout = layoutOf(plan);
  const issuer = issuerOf(plan.fields, signer);
  const annexes = annexesOf(plan, issuer, layout);
  const text = plan.children
    .filter(({ type }) => type === 'section')
    .flatMap((section) => [
      ...bodyBlocks({ ...plan, children: [section] } as PlanDocument, 0, layout),
      ...annexes.flatMap(({ type, name, says }) =>
        type && itemsBySection(section, type).length > 0
          ? [referTo(section, says, name, layout)]
          : [],
      ),
    ]);
  const gap = { ...para({ group: 'gap', nodeId: plan.id, style: 'gap' }, ''), keep: true as const };
  const parts: readonly PaperPart[] = [
    {
      landscape: false,
      blocks: [
        ...headBlocks(plan, issuer, draft, layout),
        ...withEndMark(leadsKept(text), plan.id),
        gap,
        footTable(plan, issuer),
      ],
    },
    ...annexes.map(({ landscape, blocks }) => ({ landscape, blocks })),
  ];
  if (!isBook(plan)) return parts;
  const listed = withListed(parts);
  return [coverPart(plan, issuer, draft, layout), contentsPart(plan, listed), ...listed];
}

/** Adds the pages of the headings, in order, to the table of contents of a book. */
export const withPages = (
  plan: PlanDocument,
  [cover, , ...listed]: readonly PaperPart[],
  pages: readonly number[],
): readonly PaperPart[] => [
  ...(cover ? [cover] : []),
  contentsPart(plan, listed, pages),
  ...listed,
];

function layoutOf(plan: PlanDocument): BodyLayout {
  const numbers = labels(plan);
  const titles = new Map<string, string>();
  for (const { node } of walk(plan)) titles.set(node.id, titleOf(node, numbers));
  return {
    language: 'vi',
    labels: numbers,
    reading: { language: 'vi', nameOf: (id) => titles.get(id) ?? id },
    keyOf: (id) => id,
    tasksAsTable: false,
  };
}

/**
 * Counts the annexes that a plan is issued with: its own, and the lists of its tasks and
 * indicators.
 */
export const annexCount = (plan: PlanDocument): number =>
  annexesOf(plan, issuerOf(plan.fields), layoutOf(plan)).length;

/** Whether a plan is issued with a cover and a table of contents. */
export const isBook = ({ fields }: PlanDocument): boolean => (fields.kind ?? 'de-an') === 'de-an';

interface Annex extends PaperPart {
  readonly name: string;
  /** The items that it lists, and how the text refers to it. */
  readonly type?: 'task' | 'indicator';
  readonly says: string;
}

function annexesOf(plan: PlanDocument, issuer: Issuer, layout: BodyLayout): readonly Annex[] {
  const own = plan.children.filter(({ type }) => type === 'appendix');
  const lists = (
    [
      ['task', 'Danh mục nhiệm vụ', 'Chi tiết các nhiệm vụ', taskList(plan, layout)],
      ['indicator', 'Giải trình chỉ tiêu', 'Giải trình các chỉ tiêu', indicatorList(plan, layout)],
    ] as const
  ).flatMap(([type, title, says, table]) => (table ? [{ type, title, says, table }] : []));
  const count = own.length + lists.length;
  const nameOf = (index: number): string =>
    count > 1 ? `Phụ lục ${romanOf(index + 1)}` : 'Phụ lục';
  return [
    ...own.map((node, index) => ownAnnex(node, nameOf(index), plan, issuer, layout)),
    ...lists.map(({ type, title, says, table }, index): Annex => {
      const name = nameOf(own.length + index);
      const head = annexHead(plan, name, titleLine(plan, title), issuer, true);
      return { landscape: true, blocks: [...head, table], name, type, says };
    }),
  ];
}

const titleLine = (plan: PlanNode, words: string) =>
  para({ group: 'annex', nodeId: plan.id, style: 'annex-title' }, words);

function ownAnnex(
  node: PlanNode,
  name: string,
  plan: PlanDocument,
  issuer: Issuer,
  layout: Layout,
): Annex {
  const tasks = [...walkBelow(node)].some(({ type }) => type === 'task');
  const text = withGaps(textBlocks(node, 'text', layout));
  const [first, ...rest] = text;
  // Some texts begin with what they are annexed to; then it isn't repeated.
  const says = first?.kind === 'para' && /^\(\s*kèm theo/iu.test(paraText(first));
  const title = annexTitle(node, layout);
  const blocks: readonly PaperBlock[] = [
    ...annexHead(plan, name, title, issuer, !says),
    ...(says && first ? [{ ...first, style: 'annex-of' } as PaperBlock, ...rest] : text),
    ...bodyBlocks(node, 0, { ...layout, tasksAsTable: true }),
  ];
  return { landscape: tasks, blocks, name, says: '' };
}

function* walkBelow(node: PlanNode): Generator<PlanNode> {
  for (const child of node.children) {
    yield child;
    yield* walkBelow(child);
  }
}

function annexHead(
  plan: PlanDocument,
  name: string,
  title: ReturnType<typeof titleLine>,
  { profile, name: issuer, symbol }: Issuer,
  saysOf: boolean,
): readonly PaperBlock[] {
  const start = (style: 'annex' | 'annex-of') => ({ group: 'annex', nodeId: plan.id, style });
  const kind = plan.fields.kind ?? 'de-an';
  const number = profile.number
    .replace(/^Số:?\s*/, '')
    .replace('{kind}', KIND_SYMBOLS[kind])
    .replace('{symbol}', symbol);
  const of = `(Kèm theo ${KIND_NAMES[kind].vi} số ${number} ngày ${BLANK} tháng ${BLANK} năm ${BLANK} của ${issuer})`;
  return [
    para(start('annex'), name),
    ...(paraText(title) === '' ? [] : [title]),
    ...(saysOf ? [para(start('annex-of'), of)] : []),
  ];
}
