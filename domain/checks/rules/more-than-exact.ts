import type { NodeType } from '../../../schemas/types.ts';
import type { Amount } from '../../text/amounts.ts';
import { formatNumber } from '../../text/dates.ts';
import { forEveryType } from '../every-type.ts';
import { figuredSentencesOf } from '../read-texts.ts';
import type { NodeLook, NodeRule } from '../rule.ts';

const ROUND: ReadonlySet<string> = new Set([
  'hơn',
  'khoảng',
  'gần',
  'xấp xỉ',
  'ước khoảng',
  'trên dưới',
]);

/** "trên" also means "on" and "out of": only amounts reached or had count. */
const REACHED = /(?:đạt|có|được|là|thu hút|huy động|vượt|[(,;:])\s*$/iu;

/**
 * Whether a count is too exact to be rounded: five significant figures, or four down to the last
 * digit.
 */
const isExact = ({ digits, scaled, unit }: Amount): boolean => {
  if (scaled) return false;
  const [whole = '', decimals = ''] = digits.replaceAll('.', '').split(',');
  if (unit === '%') return decimals.length >= 2;
  if (decimals !== '') return false;
  const counting = whole.replace(/0+$/, '').length;
  return counting >= 5 || (counting === 4 && !/[05]$/.test(whole));
};

/** Rounds a figure down to two significant figures: 14.478 → 14.000. */
function rounded(value: number): number {
  const place = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / place) * place;
}

const look: NodeLook<NodeType> = (node, { report }) => {
  for (const { field, text, amounts } of figuredSentencesOf(node)) {
    for (const amount of amounts) {
      const { start, end, hedge, value } = amount;
      const isHedged =
        ROUND.has(hedge) ||
        (hedge === 'trên' && REACHED.test(text.slice(0, text.lastIndexOf(hedge, start))));
      if (!isHedged || !isExact(amount)) continue;
      const from = text.toLowerCase().lastIndexOf(hedge, start);
      const figure = text.slice(start, end);
      const about = formatNumber(rounded(value), 'vi');
      report(node, {
        field,
        quote: text.slice(from, end),
        message: {
          vi: `“${hedge}” đi với số chính xác “${figure}”; hãy bỏ “${hedge}” hoặc làm tròn số (${hedge} ${about}).`,
          en: `“${hedge}” stands before the exact figure “${figure}”; leave it out, or round the figure (${hedge} ${about}).`,
        },
      });
    }
  }
};

/** "Hơn" goes with a rounded figure. */
export const moreThanExact: NodeRule = {
  id: 'more-than-exact',
  severity: 'warning',
  title: {
    vi: 'Không dùng “hơn”, “khoảng”, “gần” với số chính xác',
    en: '“More than” and “about” are said of rounded figures only',
  },
  nodes: forEveryType(look),
};
