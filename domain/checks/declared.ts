import type { NodeType, PlanNode } from '../../schemas/types.ts';
import { inlineText } from '../text/plain.ts';
import { readMarkdown } from '../text/read-markdown.ts';
import { LONGEST_SENTENCE, sentencesOf, type TextPiece, textLinesOf } from '../text/sentences.ts';
import { memoised, textsOf } from './plan-index.ts';

/** "04 nhiệm vụ": a count of things that the text then lists, or that are nodes below. */
export interface Declaration {
  readonly field: string;
  /** The words: "04 nhiệm vụ". */
  readonly quote: string;
  readonly count: number;
  /** The noun counted, in lower case. */
  readonly noun: string;
  /**
   * How many the text itself lists after it; absent where it lists none or leaves the list open
   * (như, …, v.v.).
   */
  readonly listed?: number;
  /** Whether a list follows, counted or open. */
  readonly lists: boolean;
  /** The text before and after it in its sentence. */
  readonly before: string;
  readonly after: string;
}

/** The nouns counted, each with its node type if it has one. */
export const COUNTED: Readonly<Record<string, NodeType | undefined>> = {
  'nhóm nhiệm vụ': 'task',
  'nhóm giải pháp': 'solution',
  'nhiệm vụ': 'task',
  'giải pháp': 'solution',
  'giai đoạn': 'phase',
  'lộ trình': 'phase',
  'mục tiêu': 'objective',
  'chỉ tiêu': 'indicator',
  'quan điểm': 'viewpoint',
  'nguyên tắc': 'principle',
  'hạn chế': 'limitation',
  'nguyên nhân': 'cause',
  'kiến nghị': 'recommendation',
  'nội dung': undefined,
  'vấn đề': undefined,
  'yêu cầu': undefined,
  'trụ cột': undefined,
  'lĩnh vực': undefined,
  'tiêu chí': undefined,
  'yếu tố': undefined,
  'thành phần': undefined,
  'cấp độ': undefined,
  'khâu đột phá': undefined,
  'bài học': undefined,
  'định hướng': undefined,
  nhóm: undefined,
  bước: undefined,
  lớp: undefined,
};

/** Not "năm", which is a year as well, and not "một": a list of one is none. */
const NUMERALS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

const DECLARED = new RegExp(
  `(?<![\\p{L}\\p{N}.,/–-])(\\d{1,2}|${Object.keys(NUMERALS).join('|')})\\s(${Object.keys(COUNTED).join('|')})(?!\\p{L})`,
  'giu',
);

/** After one of these, a count is partial, per item or inexact. */
const LOOSE =
  /(?:mỗi|từng|thêm|bổ sung|còn|ít nhất|tối thiểu|hơn|trên|khoảng|gần|trong số|một trong|1 trong|thứ|cấp|lần|mức|độ|giai đoạn|điều|khoản)\s$/iu;

/** Before one of these, a count is of some only: the first, the new, the urgent. */
const SOME =
  /^\s(?:đầu tiên|còn lại|tiếp theo|mới|đột phá|ưu tiên|cấp bách|thí điểm|đã|đang|chưa|khác|tương ứng|trở lên|\/)/iu;

/** An open list: of examples, or one that goes on. */
const OPEN = /\.\.\.|…|v\.v|vân vân|(?<!\p{L})(?:như|chẳng hạn|ví dụ)(?!\p{L}|\s?sau)/iu;

/** Where the list begins: a colon, or "gồm". */
const LIST_START = /:|(?<!\p{L})(?:bao gồm|gồm có|gồm)(?!\p{L}):?/u;

/** A figure that counts something; no year, no document number. */
const COUNT = /(?<![\p{L}\p{N}/.,-])(?!(?:19|20)\d\d)\d{1,3}\s\p{L}/u;

/** A clause after a list that is no item of it. */
const NO_ITEM =
  /^\s*(?:đồng thời|trong đó|qua đó|từ đó|theo đó|nhằm|góp phần|riêng|ngoài ra|để|tiếp tục|các nội dung|đây là|hiện|tỉnh)(?!\p{L})/iu;

/** Returns the counts that a node's own texts declare. */
export const declarationsOf: (node: PlanNode) => readonly Declaration[] = memoised((node) =>
  textsOf(node).flatMap(({ field, text }) => {
    if (text.search(DECLARED) < 0) return [];
    const items = listsBehind(node, field);
    return textLinesOf(text).flatMap((line, lineAt, lines) =>
      sentencesOf(line.text).flatMap((sentence, at, { length }) =>
        declarationsIn(sentence, field, {
          items,
          endsLine: at === length - 1,
          endsText: lineAt === lines.length - 1,
        }),
      ),
    );
  }),
);

/** What surrounds a sentence. */
interface Surroundings {
  /** The number of items after each lead sentence of the field. */
  readonly items: ReadonlyMap<string, number>;
  readonly endsLine: boolean;
  readonly endsText: boolean;
}

function declarationsIn(
  { text }: TextPiece,
  field: string,
  { items, endsLine, endsText }: Surroundings,
): readonly Declaration[] {
  if (text.length > LONGEST_SENTENCE) return [];
  const matches = [...text.matchAll(DECLARED)];
  return matches.flatMap((match, at): readonly Declaration[] => {
    const [quote, number = '', noun = ''] = match;
    const count = NUMERALS[number.toLowerCase()] ?? Number(number);
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + quote.length);
    if (count < 2 || LOOSE.test(before) || SOME.test(after)) return [];
    // Of several counts in one sentence, the list that follows belongs to the last.
    const list = at === matches.length - 1 ? listIn(after) : undefined;
    const listedBelow = list === '' ? items.get(text.trim()) : undefined;
    const listed = list ? countListed(list, count, endsLine) : listedBelow;
    return [
      {
        field,
        quote,
        count,
        noun: noun.toLowerCase(),
        // What a text announces at its very end is listed by the nodes below.
        lists: list !== undefined && !(list === '' && endsText),
        ...(listed !== undefined && { listed }),
        before,
        after,
      },
    ];
  });
}

/**
 * Returns the list that follows a count in the same sentence; '' when the list is still to come,
 * undefined for none.
 */
function listIn(after: string): string | undefined {
  const start = LIST_START.exec(after);
  if (!start || /[;.]/.test(after.slice(0, start.index))) return undefined;
  // "4 nhiệm vụ của 12 cơ quan, gồm:" lists the agencies.
  if (COUNT.test(after.slice(0, start.index))) return undefined;
  if (OPEN.test(after.slice(0, start.index + start[0].length))) return undefined;
  return after.slice(start.index + start[0].length).trim();
}

/**
 * Counts the items of a list within a sentence; undefined where that isn't certain.
 *
 * @param isLast no sentence follows in the paragraph, which might go on with the list
 */
function countListed(list: string, declared: number, isLast: boolean): number | undefined {
  const numbered = list.match(/(?<![\p{L}\p{N}])\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s/giu) ?? [];
  if (numbered.length > 1) return numbered.length;
  if (OPEN.test(list)) return undefined;
  const parts = list.split(';').filter((part) => part.trim() !== '');
  while (parts.length > 1 && NO_ITEM.test(parts.at(-1) ?? '')) parts.pop();
  const most = (parts[0]?.match(/,|(?<!\p{L})(?:và|hoặc)(?!\p{L})/giu)?.length ?? 0) + 1;
  if (parts.length > 1) return most === declared ? declared : parts.length;
  // Commas also occur inside items: too few of them proves a gap, too many proves nothing.
  return isLast && most > 1 && most < declared ? most : undefined;
}

const ITEM =
  /^(?:[-+•]|\d{1,2}[.)]|[a-zđ]\)|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|thứ \p{L}+)[\s,:]/iu;

/**
 * For each paragraph of a Markdown field that ends with a colon, counts the items that follow: of a
 * list, or lines marked as items.
 */
function listsBehind(node: PlanNode, field: string): ReadonlyMap<string, number> {
  const source = (node.fields as Readonly<Record<string, unknown>>)[field];
  const found = new Map<string, number>();
  if (typeof source !== 'string' || !/:[*_\s]*(?:\n|$)/.test(source)) return found;
  const blocks = readMarkdown(source).filter(({ type }) => type !== 'space');
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    const lead =
      sentencesOf(inlineText(block.tokens ?? []))
        .at(-1)
        ?.text.trim() ?? '';
    if (!lead.endsWith(':')) continue;
    const next = blocks[at + 1];
    const rest = blocks.slice(at + 1);
    if (next?.type === 'list') {
      // Numbers in several lists, with text between them, may be one list.
      if (rest.filter(({ type }) => type === 'list').length > 1) continue;
      found.set(lead, (next as { readonly items: readonly unknown[] }).items.length);
      continue;
    }
    const lines = rest.map((other) => inlineText(('tokens' in other && other.tokens) || []));
    const end = lines.findIndex((line) => !ITEM.test(line));
    const count = end < 0 ? lines.length : end;
    if (count > 1 && !lines.slice(count).some((line) => ITEM.test(line))) found.set(lead, count);
  }
  return found;
}
