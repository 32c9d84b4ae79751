import { formatMonth, partialDateInWords } from '../../text/dates.ts';
import { textsOf } from '../plan-index.ts';
import { type NodeRule, textSetting } from '../rule.ts';

/** How a note explains that there is no later figure: a census, or none published. */
const NO_LATER =
  /(?:không|chưa) có số liệu[^.;\n]*|số liệu[^.;\n]*(?:mới|gần) nhất|tổng điều tra[^.;\n]*/iu;

/**
 * Figures are as late as the cut-off: the month that the chair set, else the plan's own. A year
 * counts to its end. An older figure passes when its note explains why there is no later one.
 */
export const figuresAsOf: NodeRule = {
  id: 'figures-as-of',
  severity: 'warning',
  title: {
    vi: 'Số liệu được cập nhật đến tháng chốt số liệu',
    en: 'Figures are as late as the data cut-off',
  },
  params: [
    {
      name: 'month',
      kind: 'Month',
      label: { vi: 'Từ tháng', en: 'From the month' },
    },
  ],
  use: 'both',
  nodes: {
    figure: (node, { report, prove, settings, plan }) => {
      const asked = textSetting(settings, 'month');
      const month = asked || plan.dataCutoff;
      const { asOf } = node.fields;
      if (month === undefined) return;
      const required = { vi: formatMonth(month, 'vi'), en: formatMonth(month, 'en') };
      if (asOf === undefined) {
        // Without a directive, figure-as-of reports a missing date.
        if (asked)
          report(node, {
            field: 'asOf',
            message: {
              vi: `chưa ghi thời điểm; cần số liệu từ ${required.vi}.`,
              en: `says no date; a figure of ${required.en} or later is needed.`,
            },
          });
        return;
      }
      const date = { vi: partialDateInWords(asOf, 'vi'), en: partialDateInWords(asOf, 'en') };
      const latest = asOf.length === 4 ? `${asOf}-12` : asOf.slice(0, 7);
      const note = textsOf(node).find(({ field }) => field === 'note')?.text ?? '';
      const reason = NO_LATER.exec(note)?.[0];
      if (latest >= month)
        prove(node, {
          field: 'asOf',
          message: { vi: `số liệu ${date.vi}.`, en: `of ${date.en}.` },
        });
      else if (reason !== undefined)
        prove(node, {
          field: 'note',
          quote: reason,
          message: {
            vi: `số liệu ${date.vi}; ghi chú nêu lý do không có số liệu mới hơn.`,
            en: `of ${date.en}; the note says why there is none later.`,
          },
        });
      else
        report(node, {
          field: 'asOf',
          message: {
            vi: `số liệu ${date.vi} đã cũ so với mốc ${required.vi}; hãy cập nhật, hoặc ghi chú vì sao không có số liệu mới hơn.`,
            en: `is of ${date.en}, older than ${required.en}; update it, or note why there is none later.`,
          },
        });
    },
  },
};
