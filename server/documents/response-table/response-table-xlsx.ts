import { plainText } from '../../../domain/text/plain.ts';
import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type {
  Language,
  MergedRemark,
  ResponseTable,
  ResponseTableRow,
} from '../../../schemas/types.ts';
import type { PaperRun } from '../paper/paper.ts';
import type { CellValue, SheetColumn, WorkSheet } from '../xlsx/sheet.ts';
import { workbook } from '../xlsx/workbook.ts';
import {
  dispositionWords,
  summaryColumns,
  summaryRows,
  TABLE_WORDS,
} from './response-table-words.ts';

const WORDS = {
  vi: {
    remarks: 'Ý kiến',
    summary: 'Tổng hợp theo cơ quan',
    columns: [
      'TT',
      'Ý kiến số',
      'Loại',
      'Phần',
      'Vị trí',
      'Cơ quan',
      'Người góp ý',
      'Ngày góp ý',
      'Chữ được góp ý',
      'Nội dung góp ý (nguyên văn)',
      'Xử lý',
      'Giải trình',
      'Ngày trả lời',
      'Nội dung sau tiếp thu',
      'Hạn thực hiện',
      'Ghi chú',
    ],
    kinds: {
      suggestion: 'Góp ý',
      question: 'Câu hỏi',
      observation: 'Nhận xét',
      recommendation: 'Kiến nghị',
      directive: 'Chỉ đạo',
    },
    merged: (number: number) => `Trả lời cùng ý kiến số ${number}`,
  },
  en: {
    remarks: 'Remarks',
    summary: 'By agency',
    columns: [
      'No.',
      'Remark',
      'Kind',
      'Part',
      'Place',
      'Agency',
      'Speaker',
      'Made on',
      'Words remarked on',
      'Remark (as made)',
      'Response',
      'Explanation',
      'Answered on',
      'Text after the response',
      'Due',
      'Notes',
    ],
    kinds: {
      suggestion: 'Suggestion',
      question: 'Question',
      observation: 'Observation',
      recommendation: 'Recommendation',
      directive: 'Directive',
    },
    merged: (number: number) => `Answered with remark ${number}`,
  },
} as const;

type Style = SheetColumn['style'];
const SHAPES: readonly (readonly [width: number, style: Style])[] = [
  [6, 'figure'],
  [7, 'figure'],
  [10, 'text'],
  [18, 'text'],
  [20, 'text'],
  [20, 'text'],
  [16, 'text'],
  [11, 'date'],
  [20, 'text'],
  [40, 'text'],
  [12, 'text'],
  [36, 'text'],
  [11, 'date'],
  [46, 'text'],
  [11, 'date'],
  [16, 'text'],
];

/**
 * Makes the response table a workbook: one row a remark, also for remarks answered together, to
 * filter by agency, part or answer; the summary of agencies is on a separate sheet. Changed words
 * are underlined and struck through.
 */
export function responseTableXlsx(table: ResponseTable, language: Language): Uint8Array {
  const words = WORDS[language];
  const title = `${TABLE_WORDS[language].title} – ${table.title}`;
  const directives = table.directives.flatMap((row) => rowsOf(row, partOf(table, row), language));
  const remarks = table.sections.flatMap(({ heading, rows }) =>
    rows.flatMap((row) => rowsOf(row, heading, language)),
  );
  const rows = [...directives, ...remarks].map((row, at) => [at + 1, ...row]);
  const summary: WorkSheet = {
    name: words.summary,
    title,
    columns: summaryColumns(table, language).map((heading, at) => {
      const isText = at === 1 || (at === 2 && table.asked.asked > 0);
      return { heading, width: at === 0 ? 6 : isText ? 38 : 12, style: isText ? 'text' : 'figure' };
    }),
    // Without the sum, which would be sorted in among the agencies.
    rows: summaryRows(table, language).slice(0, -1),
  };
  const sheet: WorkSheet = {
    name: words.remarks,
    title,
    columns: words.columns.map((heading, at): SheetColumn => {
      const [width, style] = SHAPES[at] ?? [12, 'text'];
      return { heading, width, style };
    }),
    rows,
  };
  const { draftingAgency, generatedAt } = table;
  return workbook([sheet, summary], { title, author: draftingAgency, at: generatedAt });
}

/**
 * The part that a directive is about: its section's heading where remarks name it, else its place.
 */
const partOf = ({ sections }: ResponseTable, { sectionId, place }: ResponseTableRow): string =>
  sections.find((section) => section.sectionId === sectionId)?.heading ?? place;

function rowsOf(
  row: ResponseTableRow,
  part: string,
  language: Language,
): readonly (readonly CellValue[])[] {
  const words = WORDS[language];
  const line = (remark: ResponseTableRow | MergedRemark, note: string): readonly CellValue[] => [
    remark.number,
    words.kinds[row.kind],
    part,
    row.place,
    remark.agency,
    remark.recordedBy
      ? `${remark.speaker} (${TABLE_WORDS[language].recordedBy} ${remark.recordedBy})`
      : remark.speaker,
    dayOf(remark.at),
    row.quote,
    plainText(remark.text ?? row.text),
    dispositionWords(row, language),
    row.reason && plainText(row.reason),
    row.answeredAt && dayOf(row.answeredAt),
    { runs: changedRuns(row, language) },
    row.due && { day: row.due },
    note,
  ];
  return [
    line(row, row.note ?? ''),
    ...row.merged.map((remark) => line(remark, words.merged(row.number))),
  ];
}

const dayOf = (at: string): CellValue => ({ day: dayInVietnam(new Date(at)) });

const LOOKS = { '=': '', '+': 'u', '-': 's' } as const;

/** Writes each change on separate lines: its place, then its words. */
function changedRuns(
  { after, moreChanges }: ResponseTableRow,
  language: Language,
): readonly PaperRun[] {
  const lines = after.map(({ line, hunks }): readonly PaperRun[] => [
    { text: hunks.length > 0 ? `${line}\n` : line, look: 'i' },
    ...hunks.map(({ op, text }) => ({ text, look: LOOKS[op] })),
  ]);
  const more = moreChanges ? [[{ text: TABLE_WORDS[language].more(moreChanges), look: '' }]] : [];
  return [...lines, ...more].flatMap((runs, at) =>
    at === 0 ? runs : [{ text: '\n', look: '' }, ...runs],
  );
}
