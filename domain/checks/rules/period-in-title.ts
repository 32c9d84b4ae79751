import { textsOf } from '../plan-index.ts';
import type { NodeRule } from '../rule.ts';
import { years } from '../years.ts';

/** A span of years (groups 1 and 2), or one year (group 4, after an optional "đến"). */
const PERIOD =
  /(?<!(?:định hướng|tầm nhìn)[^\d]{0,12})(?:(?<!\d)(20\d\d)\s?[-–]\s?(20\d\d)(?!\d)|(?<!\p{L})(đến )?năm (20\d\d)(?!\d))/giu;

const VISION = /(?:định hướng|tầm nhìn)(?: đến)?(?: năm)? (20\d\d)/iu;

interface TitlePeriod {
  readonly quote: string;
  readonly first: number | undefined;
  readonly last: number;
  /** Whether the name of another document or a term of office comes before it. */
  readonly isAnothers: boolean;
}

/**
 * What comes before the period of something else: a term of office, or a programme that the plan
 * carries out.
 */
const ANOTHERS = /nhiệm kỳ|(?:thực hiện|triển khai) (?:\p{L}+ ){0,3}\p{Lu}/u;

/**
 * The period in the title is the plan's. A title may also name the period of another plan ("thực
 * hiện Chương trình … giai đoạn 2021-2025 trong năm 2022"): one period that agrees is enough, and
 * none is wrong after the name of another plan.
 */
export const periodInTitle: NodeRule = {
  id: 'period-in-title',
  severity: 'error',
  title: {
    vi: 'Giai đoạn trong tên khớp với giai đoạn thực hiện',
    en: "The period in the title is the plan's",
  },
  use: 'both',
  nodes: {
    plan: (node, { report, prove }) => {
      const title = textsOf(node).find(({ field }) => field === 'title')?.text ?? '';
      const { periodFrom: from, periodTo: to, visionYear } = node.fields;
      const named = periodsIn(title);
      const agrees = named.find(
        ({ first, last }) => last === to && (first === undefined || first === from),
      );
      const own = named.find(({ isAnothers }) => !isAnothers);
      if (own && !agrees && from !== undefined && to !== undefined)
        report(node, {
          field: 'title',
          quote: own.quote,
          message: {
            vi: `tên ghi “${own.quote}”, còn giai đoạn thực hiện là ${years(from, to)}; hãy thống nhất.`,
            en: `the title says “${own.quote}”, but the period is ${years(from, to)}; make them agree.`,
          },
        });
      else if (agrees)
        prove(node, {
          field: 'title',
          quote: agrees.quote,
          message: {
            vi: `“${agrees.quote}” là giai đoạn thực hiện.`,
            en: `“${agrees.quote}” is the period.`,
          },
        });
      const vision = VISION.exec(title);
      if (vision && Number(vision[1]) !== visionYear)
        report(node, {
          field: 'title',
          quote: vision[0],
          message: {
            vi: `tên ghi “${vision[0]}”, ${visionYear === undefined ? 'còn tầm nhìn đến năm chưa được ghi' : `còn tầm nhìn đến năm ${visionYear}`}; hãy thống nhất.`,
            en: `the title says “${vision[0]}”, but ${visionYear === undefined ? 'no vision year is given' : `the vision year is ${visionYear}`}; make them agree.`,
          },
        });
    },
  },
};

const periodsIn = (title: string): readonly TitlePeriod[] =>
  [...title.matchAll(PERIOD)].map((match) => {
    const [quote, first, last, upTo, year] = match;
    const isAnothers = ANOTHERS.test(title.slice(0, match.index));
    return year === undefined
      ? { quote, first: Number(first), last: Number(last), isAnothers }
      : { quote, first: upTo ? undefined : Number(year), last: Number(year), isAnothers };
  });
