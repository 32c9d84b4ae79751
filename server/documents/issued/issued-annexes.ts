import { dictionary } from '../../../domain/dictionary.ts';
import { titleOf } from '../../../domain/plan/titles.ts';
import { walk } from '../../../domain/plan/tree.ts';
import { formatPartialDate } from '../../../domain/text/dates.ts';
import { plainText } from '../../../domain/text/plain.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import type { Layout } from '../paper/fields.ts';
import { fieldWords } from '../paper/fields.ts';
import type { Para, Table } from '../paper/paper.ts';
import { isCalledByName } from './decree-words.ts';
import {
  fields,
  type GroupRow,
  headOf,
  type ItemColumn,
  named,
  numberedTable,
  textCell,
  words,
} from './issued-tables.ts';

type Task = Extract<PlanNode, { type: 'task' }>;
type Indicator = Extract<PlanNode, { type: 'indicator' }>;

const taskColumns = (withText: boolean): readonly ItemColumn<Task>[] => [
  { head: headOf('task', 'title'), width: 60, cell: named('title', withText ? 'text' : undefined) },
  { head: headOf('task', 'leadAgency'), width: 30, cell: fields('cell', 'leadAgency') },
  {
    head: headOf('task', 'coordinatingAgencies'),
    width: 40,
    cell: fields('cell', 'coordinatingAgencies'),
    optional: true,
  },
  {
    head: headOf('task', 'accountableHead'),
    width: 30,
    cell: fields('cell', 'accountableHead'),
    optional: true,
  },
  { head: headOf('task', 'deliverable'), width: 40, cell: textCell('deliverable'), optional: true },
  { head: headOf('task', 'start'), width: 22, cell: period },
  { head: headOf('task', 'fundingAmount'), width: 24, cell: funding, optional: true },
  { head: 'Ghi chú', width: 28, cell: remarks, optional: true },
];

function period(node: Task): readonly Para[] {
  const { start, end } = node.fields;
  const dates = [start, end]
    .map((date) => (date ? formatPartialDate(date, 'vi') : ''))
    .filter(Boolean);
  return dates.length === 0 ? [] : [words(node, [...new Set(dates)].join(' - '))];
}

function funding(node: Task, layout: Layout): readonly Para[] {
  const [amount, source] = [
    fieldWords(node, 'fundingAmount', layout).replace(/ triệu đồng$/, ''),
    fieldWords(node, 'fundingSource', layout),
  ];
  return [amount, source && amount ? `(${source})` : source]
    .filter(Boolean)
    .map((line) => words(node, line));
}

function remarks(node: Task, layout: Layout): readonly Para[] {
  const { pilot } = node.fields;
  const [location, performer] = ['location', 'performer'].map((field) =>
    fieldWords(node, field, layout),
  );
  return [
    pilot ? 'Thí điểm' : '',
    location ? `Địa bàn: ${location}` : '',
    performer ? `Thực hiện: ${performer}` : '',
  ]
    .filter(Boolean)
    .map((line) => words(node, line, 'cell'));
}

/**
 * Makes a table of the tasks in one of the plan's own annexes, with their texts; tasks below a task
 * are rows below its.
 */
export function tasksTable(parent: PlanNode, tasks: readonly PlanNode[], layout: Layout): Table {
  return numberedTable(
    parent.id,
    taskColumns(true),
    ofType(tasks, 'task').flatMap(withBelow),
    layout,
  );
}

/**
 * Makes a table of all tasks in the plan's text; tasks of several sections are grouped below the
 * sections' names.
 */
export function taskList(plan: PlanNode, layout: Layout): Table | undefined {
  const groups = itemsBySection(plan, 'task');
  if (groups.length === 0) return undefined;
  const rows = grouped(groups, layout);
  return numberedTable(plan.id, taskColumns(false), rows, {
    ...layout,
    labels: listed(plan, layout),
  });
}

/**
 * In this list, tasks are numbered 1, 2, 3 through all sections; those below another keep their
 * letters.
 */
function listed(plan: PlanNode, layout: Layout): Layout['labels'] {
  const first = itemsBySection(plan, 'task').flatMap(({ items }) => {
    const below = new Set(items.flatMap(({ children }) => children.map(({ id }) => id)));
    return items.filter(({ id }) => !below.has(id));
  });
  const labels = dictionary(layout.labels);
  for (const [index, { id }] of first.entries()) labels[id] = `${index + 1}`;
  return labels;
}

const indicatorColumns = (bases: ReadonlyMap<string, string>): readonly ItemColumn<Indicator>[] => [
  { head: headOf('indicator', 'name'), width: 52, cell: fields('cell', 'name') },
  {
    head: headOf('indicator', 'code'),
    width: 16,
    cell: fields('cell-centre', 'code'),
    optional: true,
  },
  { head: headOf('indicator', 'scope'), width: 30, cell: textCell('scope'), optional: true },
  { head: headOf('indicator', 'method'), width: 36, cell: textCell('method'), optional: true },
  {
    head: headOf('indicator', 'baselineSource'),
    width: 32,
    cell: fields('cell', 'baselineSource'),
    optional: true,
  },
  {
    head: headOf('indicator', 'trackingAgency'),
    width: 28,
    cell: fields('cell', 'trackingAgency'),
    optional: true,
  },
  { head: headOf('indicator', 'legalBases'), width: 38, cell: grounds(bases), optional: true },
  {
    head: headOf('indicator', 'justification'),
    width: 42,
    cell: textCell('justification'),
    optional: true,
  },
];

const grounds =
  (bases: ReadonlyMap<string, string>) =>
  (node: Indicator, layout: Layout): readonly Para[] => {
    const { superiorCriterion = '', legalBases = [] } = node.fields;
    // The criterion often names its document.
    const cited = legalBases
      .map((id) => bases.get(id) ?? '')
      .filter((name) => name !== '' && !superiorCriterion.includes(name));
    return [
      ...fields('cell', 'superiorCriterion')(node, layout),
      ...cited.map((name) => words(node, name, 'cell')),
    ];
  };

/**
 * Short names of legal bases, for use after the full citation: Quyết định số 749/QĐ-TTg; laws by
 * their name.
 */
function baseNames(plan: PlanNode): ReadonlyMap<string, string> {
  return new Map(
    [...walk(plan)].flatMap(({ node }) => {
      if (node.type !== 'legal-basis') return [];
      const { documentType = '', number = '', abstract = '' } = node.fields;
      const name = plainText(abstract).split('\n')[0] ?? '';
      const cited = [documentType, number && `số ${number}`].filter(Boolean).join(' ');
      return [[node.id, isCalledByName(documentType) || number === '' ? name || cited : cited]];
    }),
  );
}

/** Makes a table of the indicators' sources and justifications; undefined when there are none. */
export function indicatorList(plan: PlanNode, layout: Layout): Table | undefined {
  const columns = indicatorColumns(baseNames(plan));
  const groups = itemsBySection(plan, 'indicator');
  const hasGrounds = groups.some(({ items }) =>
    items.some((item) => columns.slice(2).some(({ cell }) => cell(item, layout).length > 0)),
  );
  if (!hasGrounds) return undefined;
  return numberedTable(plan.id, columns, grouped(groups, layout), layout);
}

interface Section<Item extends PlanNode> {
  readonly section: PlanNode;
  readonly items: readonly Item[];
}

/**
 * Groups the items of a type in the text of a plan, annexes left out, by the section directly above
 * them.
 */
export function itemsBySection<Type extends 'task' | 'indicator'>(
  parent: PlanNode,
  type: Type,
): readonly Section<OfType<Type>>[] {
  const items = ofType(parent.children, type).flatMap(withBelow);
  return [
    ...(items.length > 0 ? [{ section: parent, items }] : []),
    ...ofType(parent.children, 'section').flatMap((child) => itemsBySection(child, type)),
  ];
}

type OfType<Type extends PlanNode['type']> = Extract<PlanNode, { type: Type }>;

const ofType = <Type extends PlanNode['type']>(
  nodes: readonly PlanNode[],
  type: Type,
): readonly OfType<Type>[] => nodes.filter((node): node is OfType<Type> => node.type === type);

/** Returns an item with those of its type below it, in reading order. */
const withBelow = <Item extends PlanNode>(node: Item): readonly Item[] => [
  node,
  ...node.children
    .filter((child) => child.type === node.type)
    .flatMap((child) => withBelow(child as PlanNode as Item)),
];

function grouped<Item extends PlanNode>(
  groups: readonly Section<Item>[],
  layout: Layout,
): readonly (Item | GroupRow)[] {
  if (groups.length < 2) return groups.flatMap(({ items }) => items);
  return groups.flatMap(({ section, items }): readonly (Item | GroupRow)[] => [
    { title: titleOf(section, {}, layout.language), nodeId: section.id },
    ...items,
  ]);
}
