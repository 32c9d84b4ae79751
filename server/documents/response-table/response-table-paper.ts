import type { Language, ResponseTable, ResponseTableRow } from '../../../schemas/types.ts';
import { cellParas } from '../paper/fields.ts';
import { markdownBlocks } from '../paper/markdown-blocks.ts';
import {
  type Look,
  legible,
  type PaperBlock,
  type PaperPart,
  type PaperRun,
  type Para,
  type Row,
  type Table,
} from '../paper/paper.ts';
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
} from './report-paper.ts';
import {
  askedWords,
  dispositionWords,
  noteWords,
  partsOf,
  summaryColumns,
  summaryHeading,
  summaryNote,
  summaryRows,
  TABLE_WORDS,
  type TablePart,
} from './response-table-words.ts';

/** Widths of the columns, as shares of the line of a landscape page. */
const SUMMARY = [10, 70, 58, 20, 20, 23, 22, 22, 22] as const;
const COLUMNS = [9, 26, 24, 46, 17, 42, 87, 16] as const;

/** Lays out the response table as a paper on landscape pages. */
export function responseTablePaper(table: ResponseTable, language: Language): PaperPart {
  const words = TABLE_WORDS[language];
  const asked = askedWords(table.asked, language);
  const note = summaryNote(table, language);
  const parts = partsOf(table, language);
  return {
    landscape: true,
    blocks: [
      reportHead(table, 'landscape'),
      reportLine('kind', words.title),
      reportLine('title', `${words.about} ${table.title}`),
      ...(table.revision > 0 ? [reportLine('draft', words.draft(table.revision))] : []),
      reportLine('annex-of', words.attached),
      reportHeading(summaryHeading(language)),
      ...(asked ? [reportLine('body', asked)] : []),
      summaryTable(table, language),
      reportLine('gap', ''),
      ...(note ? [reportLine('body', note, { look: 'i' })] : []),
      parts.length === 0
        ? reportLine('body', words.none)
        : reportLine('body', words.legend, { look: 'i' }),
      ...parts.flatMap((part) => [reportHeading(part.heading), remarksTable(part, language)]),
      reportLine('gap', ''),
      reportFoot(table, 'landscape', language),
    ],
  };
}

function summaryTable(table: ResponseTable, language: Language): Table {
  const rows = summaryRows(table, language);
  const widths = SUMMARY.filter((_width, at) => table.asked.asked > 0 || at !== 2);
  return reportTable(widths, [
    headRow(summaryColumns(table, language)),
    ...rows.map((values, at) => {
      const look = at === rows.length - 1 ? 'b' : '';
      return row(
        values.map((value, column) =>
          cell(
            reportLine(
              typeof value === 'string' && column > 0 ? 'cell' : 'cell-centre',
              `${value}`,
              {
                look,
              },
            ),
          ),
        ),
      );
    }),
  ]);
}

function remarksTable({ groups }: TablePart, language: Language): Table {
  const body = groups.flatMap(({ heading: name, rows }) => {
    const paras = [reportLine('cell', name ?? '', { look: 'b' })];
    const head = name ? [row([{ span: COLUMNS.length, paras }])] : [];
    return [...head, ...rows.map((remark) => remarkRow(remark, language))];
  });
  return reportTable(COLUMNS, [headRow(TABLE_WORDS[language].columns), ...body]);
}

function remarkRow(remark: ResponseTableRow, language: Language): Row {
  const cells = [
    cell(reportLine('cell-centre', `${remark.order}`)),
    cell(...speakers(remark, language)),
    cell(reportLine('cell', remark.place)),
    cell(...remarkParas(remark)),
    cell(reportLine('cell', dispositionWords(remark, language))),
    cell(...textParas(remark.reason ?? '')),
    cell(...afterParas(remark, language)),
    cell(reportLine('cell', noteWords(remark, language))),
  ];
  return longRow(cells);
}

function speakers(remark: ResponseTableRow, language: Language): readonly Para[] {
  return [remark, ...remark.merged].flatMap(({ agency, speaker, recordedBy }) => {
    const recorded = recordedBy ? `; ${TABLE_WORDS[language].recordedBy} ${recordedBy}` : '';
    return [reportLine('cell', agency), reportLine('cell', `${speaker}${recorded}`, { look: 'i' })];
  });
}

function remarkParas({ quote, text, merged }: ResponseTableRow): readonly Para[] {
  return [
    ...(quote ? [reportLine('cell', `“${quote}”`, { look: 'i' })] : []),
    ...textParas(text),
    ...merged.flatMap(({ agency, text: own }) =>
      own === undefined ? [] : [reportLine('cell', `${agency}:`, { look: 'i' }), ...textParas(own)],
    ),
  ];
}

/** Lays out a remark or an answer as paragraphs of a cell. */
const textParas = (markdown: string): readonly Para[] =>
  cellParas(
    markdownBlocks(
      markdown,
      { group: 'report', nodeId: 'report', field: 'text' },
      'kept',
    ) as readonly PaperBlock[],
  );

/**
 * Lays out the changes: the place of each, then its words, insertions underlined and deletions
 * struck through.
 */
function afterParas({ after, moreChanges }: ResponseTableRow, language: Language): readonly Para[] {
  const changes = after.flatMap(({ line: told, hunks }) => {
    const lines = linesOf(hunks.map(({ op, text }) => ({ text: legible(text), look: LOOKS[op] })));
    const [first] = lines;
    const lead: PaperRun = { text: told, look: 'i' };
    // A single line of words continues the line of its place.
    if (first && lines.length === 1 && told.endsWith(':'))
      return [ofRuns([lead, { text: ' ', look: '' }, ...first])];
    return [ofRuns([lead]), ...lines.map(ofRuns)];
  });
  const more = moreChanges ? [reportLine('cell', TABLE_WORDS[language].more(moreChanges))] : [];
  return [...changes, ...more];
}

const LOOKS: Readonly<Record<'=' | '+' | '-', Look>> = { '=': '', '+': 'u', '-': 's' };

const ofRuns = (runs: readonly PaperRun[]): Para => ({ ...reportLine('cell', ''), runs });

/** Cuts runs at line ends. */
function linesOf(runs: readonly PaperRun[]): readonly (readonly PaperRun[])[] {
  const lines: PaperRun[][] = [[]];
  for (const { text, look } of runs) {
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, look });
    }
  }
  return lines.filter((line) => line.length > 0);
}
