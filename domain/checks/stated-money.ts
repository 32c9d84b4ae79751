import type { BudgetLineNode, FundingSource } from '../../schemas/types.ts';
import type { Sentence } from './read-texts.ts';

/** The budget lines that a sum of money in a text is about. */
export interface MoneyScope {
  readonly sources?: readonly FundingSource[];
  readonly nature?: BudgetLineNode['fields']['nature'];
  /** First and last year. */
  readonly span?: readonly [number, number];
}

/** A sum of money as a text states it, in million đồng. */
export interface StatedMoney {
  readonly scope: MoneyScope;
  readonly amount: number;
  /** How far rounding may have moved it from the exact sum. */
  readonly slack: number;
  readonly quote: string;
}

const MILLION = 1e6;

const SOURCES: readonly (readonly [RegExp, readonly FundingSource[]])[] = [
  [/ngân sách (?:trung ương|tw)|nstw/iu, ['central']],
  [/ngân sách địa phương|nsđp/iu, ['local']],
  [/ngân sách nhà nước|nsnn/iu, ['central', 'local']],
  [/doanh nghiệp|xã hội hóa|xã hội hoá/iu, ['enterprise']],
  [/(?:nguồn|vốn)(?: vốn)? (?:hợp pháp )?khác/iu, ['other']],
];

const TOTAL = /tổng (?:kinh phí|nhu cầu|mức|số|vốn|dự toán|nguồn|cộng)/iu;

/** Words that introduce the parts of the sum before them. */
const PARTS = /trong đó|(?:bao )?gồm/iu;

/**
 * Returns the sums of money in a sentence that say what they are the sum of: "Tổng kinh phí giai
 * đoạn 2021-2025 là 1.200.000 triệu đồng, gồm: ngân sách trung ương 300.000 triệu đồng; …". What
 * follows "gồm" is part of the sum before it. Leaves out rough figures (khoảng, hơn) and those in
 * brackets: their whole is uncertain.
 */
export function statedMoney({ text, amounts }: Sentence): readonly StatedMoney[] {
  const found: StatedMoney[] = [];
  let read = 0;
  let whole: MoneyScope = {};
  let last: MoneyScope = {};
  for (const { start, end, value, slack, unit, scaled, hedge } of amounts) {
    if (unit !== 'đồng' && !(scaled && unit === '' && value >= 1e9)) continue;
    const label = text.slice(read, start);
    read = end;
    if (PARTS.test(label)) whole = last;
    const own = scopeOf(label);
    if (Object.keys(own).length === 0 && !TOTAL.test(label)) continue;
    last = own.sources && whole.sources ? own : { ...whole, ...own };
    if (hedge !== '' || isBracketed(text, start)) continue;
    found.push({
      scope: last,
      amount: value / MILLION,
      slack: slack / MILLION,
      quote: text.slice(start, end),
    });
  }
  return found;
}

function scopeOf(label: string): MoneyScope {
  const sources = SOURCES.flatMap(([words, names]) => (words.test(label) ? names : []));
  const nature = /thường xuyên|sự nghiệp/iu.test(label)
    ? 'recurrent'
    : /(?:chi|vốn) đầu tư|đầu tư phát triển/iu.test(label)
      ? 'investment'
      : undefined;
  const years = /(?:giai đoạn|thời kỳ) (20\d\d)\s?[-–]\s?(20\d\d)|năm (20\d\d)/iu.exec(label);
  const first = Number(years?.[1] ?? years?.[3]);
  return {
    ...(sources.length > 0 && { sources }),
    ...(nature && { nature }),
    ...(years && { span: [first, Number(years[2] ?? first)] as const }),
  };
}

const isBracketed = (text: string, at: number): boolean =>
  text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

/** Whether a line of the budget belongs to a stated sum. */
export function isInScope(
  { fields: { source, nature, year } }: BudgetLineNode,
  scope: MoneyScope,
): boolean {
  return (
    (!scope.sources || (source !== undefined && scope.sources.includes(source))) &&
    (!scope.nature || nature === scope.nature) &&
    (!scope.span || year === undefined || (year >= scope.span[0] && year <= scope.span[1]))
  );
}
