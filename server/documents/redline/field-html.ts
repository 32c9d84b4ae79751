import { type Reading, readItem, readValue, unitOf } from '../../../domain/plan/values.ts';
import type { FieldSpec } from '../../../schemas/node-fields.ts';
import type {
  FieldChange,
  FieldValue,
  Language,
  PlanNode,
  Target,
} from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';
import { renderMarkdown } from '../markdown.ts';
import type { Drawing, Drawn } from './context.ts';
import {
  changeId,
  chip,
  deleted,
  figureNote,
  hunks,
  inserted,
  langAttribute,
  noted,
} from './marks.ts';
import { textHtml } from './text-html.ts';

export function valueOfField(node: PlanNode, field: string): FieldValue | undefined {
  const value = (node.fields as Readonly<Record<string, unknown>>)[field];
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
  return value as FieldValue;
}

/**
 * Renders a field with its changes marked, each with its id; '' when it is empty in both documents.
 * `unit` follows figures: by default the item's own, '' where a column has it.
 */
export function fieldHtml(drawn: Drawn, spec: FieldSpec, drawing: Drawing, unit?: string): string {
  const { reading } = drawing;
  const change = drawn.fields.find(({ field, key }) => field === spec.name && key === undefined);
  if (change) {
    const tag = spec.kind === 'Markdown' ? 'div' : 'span';
    return `<${tag} class="rl-change"${changeId(change.id)}>${changeHtml(drawn, change, drawing, unit)}</${tag}>`;
  }
  const value = valueOfField(drawn.node, spec.name);
  if (value === undefined) return '';
  if (spec.kind === 'Markdown') return renderMarkdown(`${value}`);
  const own = unitOf(drawn.node, spec.name, spec.kind, reading.language);
  return inWords(readValue(value, spec.kind, unit ?? own, reading), spec.kind, reading.language);
}

/**
 * Kinds whose values are people's words, or figures; the others are written in the reader's
 * language.
 */
const THEIRS: ReadonlySet<string> = new Set(['Line', 'Agency', 'Quantity', 'Year']);

/** Returns the lang attribute of an element for a value of a kind. */
export const valueLangAttribute = (kind: string, language: Language): string =>
  THEIRS.has(kind) || kind.endsWith('Refs') ? '' : langAttribute(language);

function inWords(value: string, kind: string, language: Language): string {
  const own = valueLangAttribute(kind, language);
  return own === '' ? escapeHtml(value) : `<span${own}>${escapeHtml(value)}</span>`;
}

/** Renders the target of one period, value and words. */
export function targetHtml(drawn: Drawn, period: string, drawing: Drawing): string {
  const { reading } = drawing;
  const changes = drawn.fields.filter(({ field, key }) => field === 'targets' && key === period);
  const targets = valueOfField(drawn.node, 'targets') as unknown as readonly Target[] | undefined;
  const target = targets?.find((other) => other.period === period);
  const part = (kind: string, value: FieldValue | undefined): string => {
    const change = changes.find((other) => other.kind === kind);
    if (change) {
      return `<span class="rl-change"${changeId(change.id)}>${changeHtml(drawn, change, drawing, '')}</span>`;
    }
    return value === undefined
      ? ''
      : inWords(readValue(value, kind, '', reading), kind, reading.language);
  };
  return [part('Quantity', target?.value), part('Line', target?.text)].filter(Boolean).join(' ');
}

/** One change with its marks. */
function changeHtml(drawn: Drawn, change: FieldChange, drawing: Drawing, unit?: string): string {
  const { reading } = drawing;
  const { kind, before, after, field } = change;
  const { language } = reading;
  if (change.blocks) return textHtml(change.blocks, drawing, change.id);
  if (change.hunks) return hunks(change.hunks, language);
  if (Array.isArray(before ?? after)) return listHtml(change, reading);
  const read = (value: FieldValue | undefined, node: PlanNode | undefined): string => {
    if (value === undefined || !node) return '';
    return readValue(value, kind, unit ?? unitOf(node, field, kind, language), reading);
  };
  const old = read(before, drawn.was);
  const note = noteOf(drawn, change, language);
  return chip(old, read(after, drawn.node), note, language, valueLangAttribute(kind, language));
}

function noteOf(drawn: Drawn, change: FieldChange, language: Language): string {
  const { percent, delta, field, kind } = change;
  if (delta === undefined) return '';
  const unit = unitOf(drawn.node, field, kind, language);
  return figureNote({ delta, unit, ...(percent !== undefined && { percent }) }, language);
}

function listHtml({ kind, before, after }: FieldChange, reading: Reading): string {
  const { language } = reading;
  const old = Array.isArray(before) ? (before as readonly string[]) : [];
  const now = Array.isArray(after) ? (after as readonly string[]) : [];
  const items = [...now, ...old.filter((item) => !now.includes(item))];
  const parts = items.map((item, at) => {
    const name = escapeHtml(readItem(item, kind, reading));
    const before = items.slice(0, at);
    // A separator belongs to the older list, the newer, or both, like the items before it.
    const inOld = old.includes(item) && before.some((earlier) => old.includes(earlier));
    const inNew = now.includes(item) && before.some((earlier) => now.includes(earlier));
    if (!old.includes(item)) return inserted(`${inNew ? '; ' : ''}${name}`, language);
    if (!now.includes(item)) return deleted(`${inOld ? '; ' : ''}${name}`, language);
    if (inOld && inNew) return `; ${name}`;
    return `${inNew ? '<ins class="rl-ins">; </ins>' : ''}${name}`;
  });
  const reordered = old.length === now.length && old.every((item) => now.includes(item));
  const note = language === 'vi' ? 'sắp xếp lại' : 'reordered';
  return `${parts.join('')}${reordered ? ` ${noted(`(${note})`, language)}` : ''}`;
}
