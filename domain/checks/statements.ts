import type { PlanNode } from '../../schemas/types.ts';
import type { Amount } from '../text/amounts.ts';
import { formatNumber } from '../text/dates.ts';
import { toneKey } from '../text/normalise.ts';
import { memoised, textsOf } from './plan-index.ts';
import { figuredSentencesOf, type Sentence } from './read-texts.ts';
import type { FindingPlace } from './rule.ts';

/** A statement that something has or is to have a value at a time. */
export interface Statement extends FindingPlace {
  /** Equal for one thing in one unit at one time, however it is named. */
  readonly key: string;
  readonly value: number;
  /** How far rounding may have moved the value. */
  readonly slack: number;
  /** As displayed: "58%". */
  readonly shown: string;
}

/** Syllables that one name of a thing has and another omits. */
const FILLERS: ReadonlySet<string> = new Set(
  [
    'tỷ tỉ lệ tổng số lượng các những của có được đã lập ước tính đạt là trên địa bàn toàn tỉnh',
    'người dân và với về',
  ].flatMap((words) => words.split(' ').map(toneKey)),
);

/** Names with fewer syllables, fillers aside, are too general to identify a thing. */
const LEAST_SYLLABLES = 3;

/** Reduces a name to its meaning, without fillers; '' for one too general. */
function thingOf(name: string): string {
  const syllables = toneKey(name.toLowerCase()).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const kept = syllables.filter((syllable) => !FILLERS.has(syllable));
  return kept.length < LEAST_SYLLABLES ? '' : kept.join(' ');
}

/** The year, where a date is a year or its end; else the date. */
const timeOf = (date: string): string => date.replace(/-12(?:-31)?$/, '');

const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** Splits a scaled unit: "triệu đồng" → đồng, times a million. */
function unitOf(unit: string): { readonly unit: string; readonly scale: number } {
  const [, name = '', rest = ''] = /^(nghìn|triệu|tỷ|tỉ)\s(.+)$/u.exec(unit.toLowerCase()) ?? [];
  return rest ? { unit: rest, scale: SCALES[name] ?? 1 } : { unit: unit.toLowerCase(), scale: 1 };
}

const keyOf = (name: string, unit: string, time: string): string => {
  const thing = thingOf(name);
  return thing === '' || unit === '' ? '' : `${thing}|${unit}|${time}`;
};

/** Returns what a node states in its fields and texts. */
export const statementsOf: (node: PlanNode) => readonly Statement[] = memoised((node) =>
  [
    ...ofFields(node),
    ...figuredSentencesOf(node).flatMap((sentence) => ofSentence(node, sentence)),
  ].filter(({ key }) => key !== ''),
);

function ofFields(node: PlanNode): readonly Statement[] {
  if (node.type === 'figure') {
    const { name = '', unit = '', value, asOf } = node.fields;
    if (value === undefined || asOf === undefined) return [];
    return [ofField(node, 'value', name, unit, asOf, value)];
  }
  if (node.type === 'ranking') {
    const { name = '', rank, year } = node.fields;
    return rank === undefined || year === undefined ? [] : [ranked(node, 'rank', name, year, rank)];
  }
  if (node.type !== 'indicator') return [];
  const { name = '', unit = '', measure, baselineValue, baselineYear, targets = [] } = node.fields;
  const state = (field: string, time: string, value: number): Statement =>
    measure === 'rank'
      ? ranked(node, field, name, time, value)
      : ofField(node, field, name, unit, time, value);
  return [
    ...(baselineValue === undefined || baselineYear === undefined
      ? []
      : [state('baselineValue', `${baselineYear}`, baselineValue)]),
    ...targets.flatMap(({ period, value }) =>
      value === undefined ? [] : [state('targets', period, value)],
    ),
  ];
}

function ofField(
  node: PlanNode,
  field: string,
  name: string,
  unit: string,
  time: string,
  value: number,
): Statement {
  const { unit: single, scale } = unitOf(unit);
  const shown = `${formatNumber(value, 'vi')}${unit === '%' ? '' : ' '}${unit}`;
  return {
    nodeId: node.id,
    field,
    key: keyOf(name, single, timeOf(time)),
    value: value * scale,
    slack: 0,
    shown,
  };
}

/** States a rank; rankings are identified by their abbreviation: DTI, PAR Index. */
function ranked(
  node: PlanNode,
  field: string,
  name: string,
  time: string | number,
  value: number,
): Statement {
  const short = /\(([A-Z][A-Za-z -]{1,14})\)/.exec(name)?.[1];
  return {
    nodeId: node.id,
    field,
    key:
      short === undefined ? keyOf(name, 'hạng', `${time}`) : `${short.toLowerCase()}|hạng|${time}`,
    value,
    slack: 0,
    shown: `hạng ${value}`,
  };
}

/**
 * How a sentence about one figure begins; only a time may come before, since other words may
 * restrict it to a part.
 */
const SUBJECT =
  /^(?:(?:đến|tính đến|năm|hết|cuối|trong|tháng|quý|ngày)\s|[\d/-]+(?:\s|(?=,)))*,?\s*((?:tỷ lệ|tỉ lệ|tỷ trọng|tổng số|số lượng|số|tổng kinh phí|tổng mức đầu tư|dân số|mật độ|tốc độ tăng)\s[^.;:()]{4,120}?)\s(?:ước\s)?(?:đạt|là|chiếm|bằng|còn)\s$/iu;

function ofSentence(node: PlanNode, { field, text, amounts }: Sentence): readonly Statement[] {
  const amount: Amount | undefined = amounts[0];
  if (amount?.hedge !== '') return [];
  const subject = SUBJECT.exec(text.slice(0, amount.start))?.[1];
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  if (subject === undefined || years.size !== 1) return [];
  const [year = ''] = years;
  const shown = text.slice(amount.start, amount.end);
  return [
    {
      nodeId: node.id,
      field,
      quote: shown,
      key: keyOf(subject.replace(/(?:19|20)\d\d/g, ''), amount.unit, year),
      value: amount.value,
      slack: amount.slack,
      shown,
    },
  ];
}

/** "liên thông 4 cấp": how many levels a system runs through. */
const LEVELS =
  /liên thông[^.;\n]{0,120}?(?<![\p{L}\p{N}])((\d|hai|ba|bốn)\scấp)(?!\s(?:độ|ủy|uỷ|bách|phép|học|tỉnh|huyện|xã))(?!\p{L})/giu;

const LEVEL_WORDS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4 };

/** Returns the levels that a node's own texts give for systems. */
export const levelsOf: (node: PlanNode) => readonly Statement[] = memoised((node) =>
  textsOf(node).flatMap(({ field, text }) =>
    [...text.matchAll(LEVELS)].map(
      ([, quote = '', number = '']): Statement => ({
        nodeId: node.id,
        field,
        quote,
        key: 'liên thông|cấp',
        value: LEVEL_WORDS[number.toLowerCase()] ?? Number(number),
        slack: 0,
        shown: quote,
      }),
    ),
  ),
);
