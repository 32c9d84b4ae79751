import { fieldName, isQuietField } from '../../../domain/plan/names.ts';
import { type Reading, readValue, unitOf } from '../../../domain/plan/values.ts';
import { capital } from '../../../domain/text/case.ts';
import { type FieldSpec, NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { FieldValue, Labels, Language, PlanNode, Target } from '../../../schemas/types.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import {
  joined,
  legible,
  type PaperBlock,
  type Para,
  type ParaStyle,
  para,
  paraText,
  prefixed,
} from './paper.ts';

/** What the layout of one document needs. */
export interface Layout {
  readonly language: Language;
  readonly labels: Labels;
  readonly reading: Reading;
  /** Returns the key that a node has in both of two compared documents. */
  readonly keyOf: (nodeId: string) => string;
}

/** Returns the group of a node's field or other part. */
export const groupOf = (node: PlanNode, part: string, { keyOf }: Layout): string =>
  `${keyOf(node.id)} ${part}`;

/** The value of a field; undefined for an empty one. */
export function fieldValue(node: PlanNode, field: string): FieldValue | undefined {
  const value = (node.fields as Readonly<Record<string, unknown>>)[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value) && value.length === 0) return undefined;
  return value as FieldValue;
}

/**
 * Returns a value as one line of words; '' for none. `unit` follows figures, by default the item's
 * own.
 */
export function fieldWords(node: PlanNode, field: string, layout: Layout, unit?: string): string {
  const spec = NODE_FIELDS[node.type].find(({ name }) => name === field);
  const value = fieldValue(node, field);
  if (!spec || value === undefined) return '';
  const own = unitOf(node, field, spec.kind, layout.language);
  return legible(readValue(value, spec.kind, unit ?? own, layout.reading));
}

/** Lays out a field as one paragraph, even when it is empty. */
export function fieldPara(
  node: PlanNode,
  field: string,
  style: ParaStyle,
  layout: Layout,
  unit?: string,
): Para {
  const start = { group: groupOf(node, field, layout), nodeId: node.id, style };
  return para(start, fieldWords(node, field, layout, unit), { field });
}

/** Lays out a Markdown field as blocks; none when it is empty. */
export function textBlocks(node: PlanNode, field: string, layout: Layout): readonly PaperBlock[] {
  const value = fieldValue(node, field);
  if (typeof value !== 'string') return [];
  return markdownBlocks(value, {
    group: groupOf(node, field, layout),
    nodeId: node.id,
    field,
  });
}

/** Turns blocks into the paragraphs of a cell: rows of a table in it become lines. */
export function cellParas(blocks: readonly PaperBlock[]): readonly Para[] {
  return blocks.flatMap((block): readonly Para[] => {
    if (block.kind === 'para') return [{ ...block, style: 'cell' }];
    return block.rows.map(({ cells }) => rowPara(cells.flatMap(({ paras }) => paras)));
  });
}

function rowPara([first, ...others]: readonly Para[]): Para {
  if (!first) throw new Error('a row has a cell');
  const start: Para = { ...first, style: 'cell' };
  return others.reduce((row, cell) => joined(row, prefixed(' | ', cell)), start);
}

/**
 * Lays out the remaining fields, each as "Name: value"; leaves out empty ones and those a paper
 * doesn't show.
 */
export function factBlocks(
  node: PlanNode,
  shown: ReadonlySet<string>,
  layout: Layout,
): readonly PaperBlock[] {
  return NODE_FIELDS[node.type]
    .filter(({ name }) => !shown.has(name) && !isLeftOut(node, name))
    .flatMap((spec) => factOf(node, spec, layout));
}

/** Whether a paper leaves out a field of a node. That a legal basis is in force isn't printed. */
export const isLeftOut = (node: PlanNode, field: string): boolean =>
  isQuietField(node.type, field) ||
  (node.type === 'legal-basis' && field === 'validity' && node.fields.validity === 'in-force');

function factOf(node: PlanNode, { name, kind }: FieldSpec, layout: Layout): readonly PaperBlock[] {
  const label = `${capital(fieldName(node.type, name, layout.language))}: `;
  if (kind === 'Targets') return targetParas(node, 'fact', layout);
  if (kind !== 'Markdown') {
    const fact = fieldPara(node, name, 'fact', layout);
    return paraText(fact) === '' ? [] : [prefixed(label, fact, 'i')];
  }
  const [first, ...rest] = textBlocks(node, name, layout).map(
    (block): PaperBlock => (block.kind === 'para' ? { ...block, style: 'fact' } : block),
  );
  if (!first) return [];
  if (first.kind === 'para') return [prefixed(label, first, 'i'), ...rest];
  const start = {
    group: groupOf(node, `${name}:`, layout),
    nodeId: node.id,
    style: 'fact',
  } as const;
  return [para(start, label.trim(), { look: 'i' }), first, ...rest];
}

/** Lays out the targets of an indicator, a paragraph a period: "2025: 80". */
export function targetParas(node: PlanNode, style: ParaStyle, layout: Layout): readonly Para[] {
  const targets = (fieldValue(node, 'targets') ?? []) as unknown as readonly Target[];
  return targets.map(({ period, value, text }) => {
    const group = groupOf(node, `targets ${period}`, layout);
    const figure = value === undefined ? '' : readValue(value, 'Quantity', '', layout.reading);
    const words = [figure, text ?? ''].filter(Boolean).join(' ');
    return prefixed(
      `${period}: `,
      para({ group, nodeId: node.id, style }, words, { field: 'targets' }),
    );
  });
}
