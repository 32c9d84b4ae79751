import type { BlockChange, FieldChange, NodeChange, PlanNode } from '../../schemas/types.ts';
import { fieldName } from '../plan/names.ts';
import { type Reading, readItem, readValue, unitOf } from '../plan/values.ts';
import { uncapital } from '../text/case.ts';
import { changedWordCount } from './count-words.ts';

/**
 * The longest change of a one-line text that is quoted in full, in characters; of longer ones only
 * the amount is given.
 */
const SHORT_TEXT = 120;

/** A change whose lines are still to be written. */
export type ChangeWithoutLines = Omit<NodeChange, 'lines'>;

/**
 * Writes a change in readable lines: one for an added or removed node; else one for a move and one
 * for each edited field. `parentOf` names the place that an added node came to or a removed one
 * left.
 */
export function changeLines(
  change: ChangeWithoutLines,
  nodes: { readonly before: PlanNode | undefined; readonly after: PlanNode | undefined },
  parents: { readonly from: string; readonly to: string },
  reading: Reading,
): readonly string[] {
  const vi = reading.language === 'vi';
  const subject = subjectOf(change);
  if (change.kind === 'added') {
    return [
      vi ? `Bổ sung ${inSentence(subject)} vào ${parents.to}` : `Added ${subject} to ${parents.to}`,
    ];
  }
  if (change.kind === 'removed') {
    return [
      vi
        ? `Bãi bỏ ${inSentence(subject)} ở ${parents.from}`
        : `Removed ${subject} from ${parents.from}`,
    ];
  }
  const fieldLines = change.fields.map(
    (field) => `${subject}: ${fieldLine(change, field, nodes, reading)}`,
  );
  return change.moved ? [moveLine(change.moved, subject, parents, vi), ...fieldLines] : fieldLines;
}

function moveLine(
  { from, to }: NonNullable<ChangeWithoutLines['moved']>,
  subject: string,
  parents: { readonly from: string; readonly to: string },
  vi: boolean,
): string {
  if (from.parentId !== to.parentId) {
    return vi
      ? `Chuyển ${inSentence(subject)} từ ${parents.from} đến ${parents.to}`
      : `Moved ${subject} from ${parents.from} to ${parents.to}`;
  }
  return vi
    ? `Chuyển ${inSentence(subject)} từ vị trí ${from.index + 1} đến vị trí ${to.index + 1} trong ${parents.to}`
    : `Moved ${subject} from place ${from.index + 1} to place ${to.index + 1} in ${parents.to}`;
}

/**
 * Names the node of a change within a sentence: "Chỉ tiêu 3: Tỷ trọng …" becomes "Chỉ tiêu 3 (Tỷ
 * trọng …)"; headings are quoted.
 */
export function subjectOf({ nodeType, title }: Pick<NodeChange, 'nodeType' | 'title'>): string {
  if (nodeType === 'plan' || nodeType === 'section') return `“${title}”`;
  const colon = title.indexOf(': ');
  return colon < 0 ? title : `${title.slice(0, colon)} (${title.slice(colon + 2)})`;
}

/** Within a sentence, the name of a kind begins with a small letter. */
const inSentence = (subject: string): string =>
  subject.startsWith('“') ? `mục ${subject}` : uncapital(subject);

function fieldLine(
  { nodeType }: ChangeWithoutLines,
  change: FieldChange,
  nodes: { readonly before: PlanNode | undefined; readonly after: PlanNode | undefined },
  reading: Reading,
): string {
  const vi = reading.language === 'vi';
  const { field, kind, key, before, after } = change;
  const name = fieldName(nodeType, field, reading.language);
  const label = key === undefined ? name : `${name} ${key}`;
  if (kind === 'Targets') return vi ? `sắp xếp lại các kỳ ${name}` : `periods of ${name} reordered`;
  if (kind === 'Markdown') return textLine(label, change, vi);
  if (Array.isArray(before ?? after)) return listLine(label, change, reading);
  const read = (value: typeof before, node: PlanNode | undefined): string =>
    value === undefined || !node
      ? ''
      : readValue(value, kind, unitOf(node, field, kind, reading.language), reading);
  const old = read(before, nodes.before);
  const now = read(after, nodes.after);
  if (before === undefined) return vi ? `bổ sung ${label}: ${now}` : `${label} added: ${now}`;
  if (after === undefined)
    return vi ? `bỏ ${label} (trước là ${old})` : `${label} removed (was ${old})`;
  if (old.length + now.length > SHORT_TEXT) return textLine(label, change, vi);
  if (kind === 'Line' || kind === 'Agency') {
    return vi ? `sửa ${label} từ “${old}” thành “${now}”` : `${label} from “${old}” to “${now}”`;
  }
  if (!vi) return `${label} from ${old} to ${now}`;
  const way = change.delta === undefined ? 'thành' : change.delta > 0 ? 'lên' : 'xuống';
  return `${label} từ ${old} ${way} ${now}`;
}

function textLine(label: string, change: FieldChange, vi: boolean): string {
  const { inserted, deleted } = changedWordCount(change);
  const parts = [
    ...(inserted > 0 ? [vi ? `thêm ${inserted} từ` : `${inserted} words added`] : []),
    ...(deleted > 0 ? [vi ? `bớt ${deleted} từ` : `${deleted} words taken out`] : []),
  ];
  const how = howOnly(change, vi) ?? parts.join(', ');
  const verb = change.before === undefined ? 'bổ sung' : change.after === undefined ? 'bỏ' : 'sửa';
  return vi ? `${verb} ${label} (${how})` : `${label} edited (${how})`;
}

/** Describes an edit that neither inserted nor deleted words. */
function howOnly(change: FieldChange, vi: boolean): string | undefined {
  const { nature, blocks = [] } = change;
  if (nature === 'tone') return vi ? 'chỉ đổi cách đặt dấu thanh' : 'tone marks only';
  if (nature === 'case') return vi ? 'chỉ đổi chữ hoa, chữ thường' : 'capitals only';
  const { inserted, deleted } = changedWordCount(change);
  if (inserted + deleted > 0) return undefined;
  const has = (is: (block: BlockChange) => boolean): boolean => blocks.some(is);
  if (has(({ op }) => op === 'moved')) return vi ? 'chuyển vị trí đoạn' : 'paragraphs moved';
  if (has(({ joint }) => joint === 'split')) return vi ? 'tách đoạn' : 'paragraphs split';
  if (has(({ joint }) => joint === 'merge')) return vi ? 'gộp đoạn' : 'paragraphs merged';
  return vi ? 'cách trình bày' : 'layout only';
}

function listLine(label: string, { kind, before, after }: FieldChange, reading: Reading): string {
  const vi = reading.language === 'vi';
  const old: readonly string[] = Array.isArray(before) ? (before as readonly string[]) : [];
  const now: readonly string[] = Array.isArray(after) ? (after as readonly string[]) : [];
  const names = (items: readonly string[]): string =>
    items.map((item) => readItem(item, kind, reading)).join('; ');
  const added = now.filter((item) => !old.includes(item));
  const gone = old.filter((item) => !now.includes(item));
  const parts = [
    ...(added.length > 0 ? [`${vi ? 'thêm' : 'added'} ${names(added)}`] : []),
    ...(gone.length > 0 ? [`${vi ? 'bỏ' : 'removed'} ${names(gone)}`] : []),
  ];
  return `${label}: ${parts.join(', ') || (vi ? 'sắp xếp lại' : 'reordered')}`;
}
