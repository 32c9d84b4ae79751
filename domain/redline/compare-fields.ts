import { type FieldSpec, NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { FieldChange, FieldValue, PlanNode, Target } from '../../schemas/types.ts';
import { textKey } from './engine/same-text.ts';
import { commonNature } from './natures.ts';
import { readableHunks } from './readable.ts';
import { difference, RELATIVE, relative } from './relative.ts';
import { applyTargets } from './targets.ts';
import { compareText, textChanged, textNature } from './text.ts';
import { exactHunks } from './words.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Kinds whose difference is a number worth showing. */
const FIGURES: ReadonlySet<string> = new Set(['Quantity', 'Money', 'Integer']);

/**
 * Returns the changes in the fields of two nodes of one type, in the order of NODE_FIELDS, each
 * compared by its kind. An empty text or list equals an absent one.
 */
export function compareFields(before: PlanNode, after: PlanNode): readonly FieldChange[] {
  const old = before.fields as Fields;
  const now = after.fields as Fields;
  if (old === now) return NONE;
  let changes: FieldChange[] | undefined;
  for (const spec of NODE_FIELDS[after.type]) {
    const { name } = spec;
    if (old[name] === now[name]) continue;
    const found = compareField(`${after.id}.${name}`, spec, old[name], now[name]);
    if (found.length > 0) changes = changes ? [...changes, ...found] : found;
  }
  return changes ?? NONE;
}

const NONE: readonly FieldChange[] = [];

function compareField(id: string, spec: FieldSpec, old: unknown, now: unknown): FieldChange[] {
  if (spec.kind === 'Targets') return compareTargets(id, listOf(old), listOf(now));
  const before = present(old);
  const after = present(now);
  if (sameValue(before, after)) return [];
  const change: FieldChange = {
    id,
    field: spec.name,
    kind: spec.kind,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  if (spec.kind === 'Markdown') {
    const blocks = compareText(`${before ?? ''}`, `${after ?? ''}`);
    if (!textChanged(blocks)) return [];
    const nature = textNature(blocks);
    return [{ ...change, blocks, ...(nature && { nature }) }];
  }
  return [{ ...change, ...detailsOf(spec.kind, before, after) }];
}

function detailsOf(
  kind: string,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
): Partial<FieldChange> {
  if (FIGURES.has(kind) && typeof before === 'number' && typeof after === 'number') {
    const delta = difference(before, after);
    return RELATIVE.has(kind) && before !== 0
      ? { delta, percent: relative(delta, before) }
      : { delta };
  }
  if ((kind === 'Line' || kind === 'Agency') && before !== undefined && after !== undefined) {
    const hunks = readableHunks(exactHunks(`${before}`, `${after}`).hunks);
    const nature = commonNature(hunks.flatMap(({ op, nature: own }) => (op === '=' ? [] : [own])));
    return { hunks, ...(nature && { nature }) };
  }
  return {};
}

/**
 * Each period is one change; the list of periods is one only when its order doesn't follow from
 * those.
 */
function compareTargets(id: string, old: readonly Target[], now: readonly Target[]): FieldChange[] {
  const periods = new Set([...now, ...old].map(({ period }) => period));
  const changes: FieldChange[] = [];
  for (const key of [...periods].sort()) {
    const before = old.find(({ period }) => period === key);
    const after = now.find(({ period }) => period === key);
    const part = (kind: string, suffix: string, one: unknown, other: unknown): FieldChange[] =>
      compareField(`${id}.${key}${suffix}`, { name: 'targets', kind }, one, other).map(
        (change) => ({
          ...change,
          key,
        }),
      );
    changes.push(
      ...part('Quantity', '', before?.value, after?.value),
      ...part('Line', '.text', before?.text, after?.text),
    );
  }
  const back = changes.map((change) => ({ ...change, after: change.before }) as FieldChange);
  if (sameTargets(applyTargets(old, changes), now) && sameTargets(applyTargets(now, back), old)) {
    return changes;
  }
  const list = (targets: readonly Target[]): readonly string[] =>
    targets.map(({ period }) => period);
  return [
    ...changes,
    { id, field: 'targets', kind: 'Targets', before: list(old), after: list(now) },
  ];
}

const sameTargets = (one: readonly Target[], other: readonly Target[]): boolean =>
  one.length === other.length && one.every(({ period }, index) => other[index]?.period === period);

const listOf = (value: unknown): readonly Target[] =>
  Array.isArray(value) ? (value as readonly Target[]) : [];

function present(value: unknown): FieldValue | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value) && value.length === 0) return undefined;
  return value as FieldValue;
}

function sameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (typeof one === 'string' && typeof other === 'string') return textKey(one) === textKey(other);
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((item, index) => textKey(`${item}`) === textKey(`${other[index]}`))
    );
  }
  return one === other;
}
