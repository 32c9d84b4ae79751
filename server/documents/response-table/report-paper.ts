import type { Language } from '../../../schemas/types.ts';
import { boldLength } from '../issued/letter-widths.ts';
import {
  type Cell,
  type Para,
  type ParaStyle,
  para,
  paraText,
  type Row,
  type Table,
} from '../paper/paper.ts';
import {
  agencyHead,
  MOTTO,
  type Reporting,
  STATE_NAME,
  signerOf,
  TABLE_WORDS,
} from './response-table-words.ts';

/** The group of all parts of a report: reports aren't compared. */
const WHERE = { group: 'report', nodeId: 'report' } as const;

export const reportLine = (
  style: ParaStyle,
  text: string,
  more: Parameters<typeof para>[2] = {},
): Para => para({ ...WHERE, style }, text, more);

export const reportHeading = (text: string): Para => reportLine('heading', text, { level: 1 });

export const cell = (...paras: readonly Para[]): Cell => ({
  span: 1,
  paras: paras.length > 0 ? paras : [reportLine('cell', '')],
});

export const row = (cells: readonly Cell[], header = false): Row => ({ ...WHERE, header, cells });

/** The most letters of a cell in a short row, which is kept on one page. */
const SHORT_CELL = 250;

/** Makes a row that may break across pages when it is long; a short one doesn't. */
export function longRow(cells: readonly Cell[]): Row {
  const isLong = cells.some(
    ({ paras }) =>
      paras.reduce((sum, cellPara) => sum + paraText(cellPara).length + LINE_END, 0) > SHORT_CELL,
  );
  return isLong ? { ...row(cells), splits: true } : row(cells);
}

/** What the unfilled last line of a cell's paragraph costs, in letters. */
const LINE_END = 15;

/** The first row of a table, repeated on every page. */
export const headRow = (names: readonly string[]): Row =>
  row(
    names.map((name) => cell(reportLine('cell-head', name))),
    true,
  );

/** @param widths of its columns, as shares of the line */
export const reportTable = (
  widths: readonly number[],
  rows: readonly Row[],
  borders = true,
): Table => ({ kind: 'table', ...WHERE, widths, rows, borders });

/** Columns of the head and of the foot, as shares of the line of an upright or a landscape page. */
const HEAD = { upright: [63, 102], landscape: [120, 132] } as const;
const FOOT = { upright: [75, 90], landscape: [150, 102] } as const;

/**
 * Makes the head of a report: the agency at the left, the State's name and motto at the right, as
 * on every state paper (Nghị định 30/2020/NĐ-CP).
 */
export function reportHead(reporting: Reporting, page: keyof typeof HEAD): Table {
  const { superior, heading: name } = agencyHead(reporting);
  const length = boldLength(name.toLocaleUpperCase('vi'), 13);
  const left = [
    ...(superior === ''
      ? []
      : [reportLine('superior', page === 'upright' ? superior : superior.replace('\n', ' '))]),
    { ...reportLine('agency', name), rule: Math.min(HEAD[page][0], length) * 0.4 },
  ];
  const right = [
    reportLine('agency', STATE_NAME),
    { ...reportLine('motto', MOTTO), rule: boldLength(MOTTO, 14) },
  ];
  return reportTable(HEAD[page], [row([cell(...left), cell(...right)])], false);
}

/** Space for a signature and a stamp, in lines. */
const ROOM = 4;

/** Makes the foot of a report, at the right: the date, left blank, and the agency's signatory. */
export function reportFoot(
  { draftingAgency, locality }: Reporting,
  page: keyof typeof FOOT,
  language: Language,
): Table {
  const words = TABLE_WORDS[language];
  const right = [
    reportLine('date', words.date(locality ?? '')),
    ...signerOf(draftingAgency, language).map((words) => reportLine('signature', words)),
    ...Array.from({ length: ROOM }, () => reportLine('signature', '')),
    reportLine('signature', words.name),
  ];
  return reportTable(FOOT[page], [row([cell(), cell(...right)])], false);
}
