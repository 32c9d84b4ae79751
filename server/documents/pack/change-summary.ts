import type { RedlineSummary } from '../../../schemas/types.ts';
import { plainDocument } from '../docx/plain-document.ts';
import { type FileAbout, packageOf } from '../docx/word-file.ts';
import { counted } from '../issued/decree-words.ts';
import type { PaperPart, Para, Table } from '../paper/paper.ts';
import { pdfPaper } from '../pdf/pdf-paper.ts';
import { typeset } from '../pdf/typesetter.ts';
import {
  cell,
  headRow,
  longRow,
  reportFoot,
  reportHead,
  reportHeading,
  reportLine,
  reportTable,
  row,
} from '../response-table/report-paper.ts';
import type { Reporting } from '../response-table/response-table-words.ts';

/** The number of changes of each kind. One that moved and was edited counts as both. */
export type ChangeCounts = Pick<RedlineSummary, 'added' | 'removed' | 'moved' | 'edited'>;

/**
 * One change, a line each for what happened, old and new values included; and the remarks that
 * asked for it.
 */
export interface ToldChange {
  readonly lines: readonly string[];
  readonly askedBy: readonly string[];
}

/** The changes in one top-level section. */
export interface SectionSummary {
  readonly heading: string;
  readonly counts: ChangeCounts;
  readonly changes: readonly ToldChange[];
  /** Why the section changed without a remark, in the drafting side's words. */
  readonly unrequestedReason?: string;
}

/** The changes from one revision to the next, for a reader in a hurry. */
export interface ChangeSummary extends Reporting {
  readonly from: number;
  readonly to: number;
  readonly counts: RedlineSummary;
  readonly sections: readonly SectionSummary[];
  /** The office that submitted the newer revision, and when (RFC 3339). */
  readonly author: string;
  readonly at: string;
}

/**
 * Makes the Bản tóm tắt thay đổi a Word file, in Vietnamese. The same input gives the same bytes.
 */
export const changeSummaryDocx = (summary: ChangeSummary): Uint8Array =>
  packageOf(plainDocument([changeSummaryPaper(summary)]), aboutOf(summary));

/** Makes it a tagged PDF file. */
export const changeSummaryPdf = (summary: ChangeSummary): Promise<Uint8Array> =>
  typeset(() => pdfPaper([changeSummaryPaper(summary)], aboutOf(summary)));

const aboutOf = ({ title, author, at }: ChangeSummary): FileAbout => ({
  title: `Bản tóm tắt thay đổi – ${title}`,
  author,
  at,
});

/** Widths of columns, as shares of the line. */
const OVERVIEW = [12, 84, 18, 18, 18, 18] as const;
const COLUMNS = [12, 106, 50] as const;

const SORTS = ['added', 'removed', 'moved', 'edited'] as const;

function changeSummaryPaper(summary: ChangeSummary): PaperPart {
  const { title, from, to, sections } = summary;
  return {
    landscape: false,
    blocks: [
      reportHead(summary, 'upright'),
      reportLine('kind', 'BẢN TÓM TẮT THAY ĐỔI'),
      reportLine('title', title),
      reportLine('draft', `Dự thảo lần ${to} so với dự thảo lần ${from}`),
      reportLine('body', countWords(summary)),
      ...(sections.length > 0
        ? [overview(summary), reportLine('gap', ''), reportLine('body', LEGEND, { look: 'i' })]
        : []),
      ...sections.flatMap(sectionBlocks),
      reportLine('gap', ''),
      reportFoot(summary, 'upright', 'vi'),
    ],
  };
}

const LEGEND =
  'Cột “Theo ý kiến” ghi ý kiến mà trả lời của cơ quan soạn thảo gắn với thay đổi; dấu “–” là thay đổi không gắn với ý kiến nào.';

/**
 * "Có 12 mục thay đổi tại 2 phần: bổ sung 3 mục, sửa đổi nội dung 9 mục, thêm 230 từ." Leaves out
 * what is zero.
 */
function countWords({ counts, sections }: ChangeSummary): string {
  const all = sections.reduce((sum, { changes }) => sum + changes.length, 0);
  if (all === 0) return 'Nội dung không thay đổi.';
  const phrases = [
    [counts.added, `bổ sung ${counted(counts.added)} mục`],
    [counts.removed, `bãi bỏ ${counted(counts.removed)} mục`],
    [counts.moved, `chuyển vị trí ${counted(counts.moved)} mục`],
    [counts.edited, `sửa đổi nội dung ${counted(counts.edited)} mục`],
    [counts.wordsInserted, `thêm ${counted(counts.wordsInserted)} từ`],
    [counts.wordsDeleted, `bớt ${counted(counts.wordsDeleted)} từ`],
  ] as const;
  const words = phrases.flatMap(([count, one]) => (count > 0 ? [one] : [])).join(', ');
  return `Có ${counted(all)} mục thay đổi tại ${counted(sections.length)} phần: ${words}.`;
}

function overview({ counts, sections }: ChangeSummary): Table {
  const figures = (some: ChangeCounts, look = '') =>
    SORTS.map((sort) => cell(reportLine('cell-centre', `${some[sort]}`, { look })));
  return reportTable(OVERVIEW, [
    headRow(['TT', 'Phần', 'Bổ sung', 'Bãi bỏ', 'Chuyển vị trí', 'Sửa đổi']),
    ...sections.map(({ heading: name, counts: own }, at) =>
      row([
        cell(reportLine('cell-centre', `${at + 1}`)),
        cell(reportLine('cell', name)),
        ...figures(own),
      ]),
    ),
    row([cell(), cell(reportLine('cell', 'Cộng', { look: 'b' })), ...figures(counts, 'b')]),
  ]);
}

function sectionBlocks({
  heading: name,
  changes,
  unrequestedReason,
}: SectionSummary): readonly (Para | Table)[] {
  const reason = unrequestedReason
    ? [reportLine('body', `Phần này không có ý kiến góp ý; lý do sửa đổi: ${unrequestedReason}`)]
    : [];
  const rows = changes.map(({ lines, askedBy }, at) =>
    longRow([
      cell(reportLine('cell-centre', `${at + 1}`)),
      cell(...namedOnce(lines).map((told) => reportLine('cell', told))),
      cell(...(askedBy.length > 0 ? askedBy : ['–']).map((remark) => reportLine('cell', remark))),
    ]),
  );
  return [
    reportHeading(name),
    ...reason,
    reportTable(COLUMNS, [headRow(['TT', 'Thay đổi', 'Theo ý kiến']), ...rows]),
  ];
}

/**
 * When all lines begin with the same subject, puts it on a line by itself, followed by the rest of
 * each.
 */
export function namedOnce(lines: readonly string[]): readonly string[] {
  const [first = '', ...others] = lines;
  const isShared = (end: number): boolean =>
    others.every((other) => other.startsWith(first.slice(0, end)));
  const ends = [...first.matchAll(/: /g)].map(({ index }) => index + 2);
  const end = ends.findLast(isShared);
  if (end === undefined || others.length === 0) return lines;
  return [first.slice(0, end).trim(), ...lines.map((line) => `- ${line.slice(end)}`)];
}
