import type { NodeType } from '../../../schemas/types.ts';
import type { Amount } from '../../text/amounts.ts';
import { formatNumber } from '../../text/dates.ts';
import { forEveryType } from '../every-type.ts';
import { figuredSentencesOf, type Sentence } from '../read-texts.ts';
import type { NodeLook, NodeRule } from '../rule.ts';

/** What announces the parts of the figure before it. "trong đó" may name only some of them. */
const PARTS = /(?<!\p{L})(bao gồm|gồm có|gồm|chia ra|trong đó)(?!\p{L})/giu;

/**
 * Parts whose sum is this near to the whole were meant to add up to it; others name only a part.
 * "gồm" promises more than "trong đó".
 */
const NEARLY = { gồm: 0.3, 'trong đó': 0.1 } as const;

/** Signs of a list that goes on, counts some things twice, or compares. */
const NOT_ALL =
  /(?<!\p{L})(?:trong đó|tăng|giảm|còn lại|mỗi|cùng|khác|như|v\.v)(?!\p{L})|…|\.\.\./iu;

/** Percentages whose sum is this near to 100 were meant to add up to it. */
const NEARLY_ALL = 10;

/** A wrong sum: its words, the figure stated and the figure computed. */
interface Wrong {
  readonly quote: string;
  readonly vi: string;
  readonly en: string;
}

const isExact = ({ hedge }: Amount): boolean => hedge === '';
const sumOf = (amounts: readonly Amount[]): number =>
  amounts.reduce((sum, { value }) => sum + value, 0);
const slackOf = (amounts: readonly Amount[]): number =>
  amounts.reduce((sum, { slack }) => sum + slack, 0);

/** Whether two values differ by more than the slack and floating-point error. */
const differ = (one: number, other: number, slack: number): boolean =>
  Math.abs(one - other) > slack + 1e-9 * Math.max(Math.abs(one), Math.abs(other));

/**
 * "2.947.000 thuê bao (trong đó 27.000 …; 2.920.000 …)": compares the last figure before the word
 * with the figures of its unit after it.
 */
function wrongParts({ text, amounts }: Sentence): readonly Wrong[] {
  return [...text.matchAll(PARTS)].flatMap((match): readonly Wrong[] => {
    const word = match[0].toLowerCase();
    const whole = amounts.findLast(({ end }) => end <= match.index);
    if (!whole || whole.unit === '' || whole.unit === '%' || !isExact(whole)) return [];
    // Only the thing counted may come between the figure and the word.
    if (/[;.]|(?<!\p{L})(?:gồm|trong đó)(?!\p{L})/u.test(text.slice(whole.end, match.index)))
      return [];
    const until = closing(text, match.index);
    const following = amounts.filter(({ start, end }) => start > match.index && end <= until);
    const parts = following.filter(({ unit }) => unit !== '%');
    if (parts.length < 2 || parts.some((part) => part.unit !== whole.unit || !isExact(part)))
      return [];
    if (NOT_ALL.test(text.slice(match.index + word.length, until))) return [];
    const sum = sumOf(parts);
    if (!differ(sum, whole.value, slackOf([whole, ...parts]))) return [];
    const near = NEARLY[word === 'trong đó' ? word : 'gồm'];
    if (Math.abs(sum - whole.value) > near * whole.value) return [];
    const last = parts.at(-1) as Amount;
    return [
      {
        quote: text.slice(whole.start, last.end),
        vi: `các phần cộng lại là ${inScale(sum, whole, 'vi')}, khác tổng đã nêu ${text.slice(whole.start, whole.end)}; hãy kiểm tra lại từng số.`,
        en: `the parts add up to ${inScale(sum, whole, 'en')}, not to the total given, ${text.slice(whole.start, whole.end)}; check each figure.`,
      },
    ];
  });
}

/** Returns the offset at which the bracket around an offset is closed, else the end. */
function closing(text: string, at: number): number {
  const open = text.lastIndexOf('(', at);
  if (open < 0 || text.slice(open, at).includes(')')) return text.length;
  const end = text.indexOf(')', at);
  return end < 0 ? text.length : end;
}

/** Writes a sum in the scale of the whole: 1.200.000 triệu đồng, not 1.200.000.000.000 đồng. */
function inScale(
  value: number,
  { digits, value: whole, scaled, unit }: Amount,
  language: 'vi' | 'en',
) {
  const plain = Number(digits.replaceAll('.', '').replace(',', '.'));
  const scale = scaled && plain > 0 ? whole / plain : 1;
  const name = SCALE_NAMES[scale] ?? '';
  return `${formatNumber(Math.round((value / scale) * 1e6) / 1e6, language)}${name && ` ${name}`} ${unit}`;
}

const SCALE_NAMES: Readonly<Record<number, string>> = {
  1e3: 'nghìn',
  1e6: 'triệu',
  1e9: 'tỷ',
  1e12: 'nghìn tỷ',
};

/** "Cơ cấu kinh tế: … 15%; … 45%; … 41%": shares of one whole, three or more. */
function wrongShares({ text, amounts }: Sentence): readonly Wrong[] {
  const start = text.search(/cơ cấu[^.%]{0,80}[:,]|cơ cấu[^.%]{0,60}(?:chiếm|là)/iu);
  if (start < 0 || (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).length > 1) return [];
  const shares = amounts.filter((amount) => amount.start > start && amount.unit === '%');
  if (shares.length < 3 || !shares.every(isExact)) return [];
  if (/tăng|giảm|trong đó/iu.test(text.slice(start))) return [];
  const sum = sumOf(shares);
  // Shares are usually rounded, whole numbers too.
  const slack = shares.reduce((total, share) => total + (share.slack || 0.5), 0);
  if (Math.abs(sum - 100) > NEARLY_ALL || !differ(sum, 100, slack)) return [];
  const [first, last] = [shares[0] as Amount, shares.at(-1) as Amount];
  const total = (language: 'vi' | 'en') => formatNumber(Math.round(sum * 100) / 100, language);
  return [
    {
      quote: text.slice(first.start, last.end),
      vi: `các tỷ lệ của cơ cấu cộng lại là ${total('vi')}%, không bằng 100%; hãy kiểm tra lại từng số.`,
      en: `the shares add up to ${total('en')}%, not to 100%; check each figure.`,
    },
  ];
}

/** A part, its whole and the share: "24/27 huyện, đạt 88,9%". */
const RATIO =
  /(?<![\p{L}\p{N}./,-])(\d[\d.]*)\/(\d[\d.]*)(?![\p{N}/-])\s(\p{L}[^.;:()\d]{0,40}?)[,(]?\s?(?:\(|bằng|đạt|chiếm|tương ứng|tỷ lệ|tỉ lệ|=)\s?(?:tỷ lệ |tỉ lệ )?(\d+(?:,\d+)?)\s?%/giu;

const wholeOf = (digits: string): number => Number(digits.replaceAll('.', ''));

function wrongRatios({ text }: Sentence): readonly Wrong[] {
  return [...text.matchAll(RATIO)].flatMap((match): readonly Wrong[] => {
    const [quote, part = '', whole = '', , share = ''] = match;
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const all = wholeOf(whole);
    if (all === 0 || /(?:ngày|thứ|hạng|số|tháng)\s$/iu.test(before)) return [];
    const percent = (wholeOf(part) / all) * 100;
    const decimals = share.split(',')[1]?.length ?? 0;
    // Rounding and truncation are both usual.
    if (!differ(percent, Number(share.replace(',', '.')), 1 / 10 ** decimals)) return [];
    const right = (language: 'vi' | 'en') => formatNumber(Math.round(percent * 10) / 10, language);
    return [
      {
        quote,
        vi: `${part}/${whole} là ${right('vi')}%, không phải ${share}%; hãy kiểm tra lại số lượng hoặc tỷ lệ.`,
        en: `${part}/${whole} is ${right('en')}%, not ${share}%; check the numbers or the share.`,
      },
    ];
  });
}

/** "đạt 2.947.000 thuê bao, bằng 99,92% kế hoạch (2.949.360 thuê bao)". */
const OF_PLAN = /%\s(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)[^.;\d]{0,40}$/iu;

function wrongOfPlan({ text, amounts }: Sentence): readonly Wrong[] {
  return amounts.flatMap((share, at): readonly Wrong[] => {
    const [done, planned] = [amounts[at - 1], amounts[at + 1]];
    if (share.unit !== '%' || !done || !planned || ![done, share, planned].every(isExact))
      return [];
    if (done.unit === '' || done.unit === '%' || done.unit !== planned.unit || planned.value === 0)
      return [];
    if (!OF_PLAN.test(text.slice(share.end - 1, planned.start))) return [];
    if (!/(?:bằng|đạt)\s$/iu.test(text.slice(done.end, share.start))) return [];
    const percent = (done.value / planned.value) * 100;
    const slack =
      2 * share.slack + percent * (done.slack / done.value + planned.slack / planned.value);
    if (!differ(percent, share.value, slack || 1)) return [];
    const right = (language: 'vi' | 'en') =>
      formatNumber(Math.round(percent * 100) / 100, language);
    const stated = text.slice(share.start, share.end);
    return [
      {
        quote: text.slice(done.start, planned.end),
        vi: `tính ra là ${right('vi')}% kế hoạch, không phải ${stated}; hãy kiểm tra lại số thực hiện, kế hoạch hoặc tỷ lệ.`,
        en: `that is ${right('en')}% of the plan, not ${stated}; check what was done, what was planned, or the share.`,
      },
    ];
  });
}

const look: NodeLook<NodeType> = (node, { report }) => {
  for (const sentence of figuredSentencesOf(node)) {
    const wrong = [wrongParts, wrongShares, wrongRatios, wrongOfPlan].flatMap((find) =>
      find(sentence),
    );
    for (const { quote, vi, en } of wrong)
      report(node, { field: sentence.field, quote, message: { vi, en } });
  }
};

/**
 * Related figures of a sentence agree: parts with their whole, shares with 100, a ratio with its
 * percentage.
 */
export const sums: NodeRule = {
  id: 'sums',
  severity: 'warning',
  title: { vi: 'Các số liệu cộng khớp nhau', en: 'Figures add up' },
  use: 'both',
  nodes: forEveryType(look),
};
