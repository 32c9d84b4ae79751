import type { Language, ResponseTable, ResponseTableRow } from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';
import {
  agencyHead,
  askedWords,
  dispositionWords,
  MOTTO,
  noteWords,
  partsOf,
  STATE_NAME,
  signerOf,
  summaryColumns,
  summaryHeading,
  summaryNote,
  summaryRows,
  TABLE_WORDS,
  type TablePart,
} from './response-table-words.ts';

/** Renders the response table as a page to print on A4 landscape. */
export function responseTablePage(table: ResponseTable, language: Language): string {
  const words = TABLE_WORDS[language];
  const theirs = (text: string) => inVietnamese(escapeHtml(text), language);
  const note = summaryNote(table, language);
  const parts = partsOf(table, language);
  const asked = askedWords(table.asked, language);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(words.title)}</title><style>${CSS}</style></head>
<body><main>
<header><div class="head"><p class="agency">${agencyHtml(table, language)}</p><p class="state" lang="vi">${STATE_NAME}<br>${MOTTO}</p></div><h1>${words.title}</h1><p class="about">${words.about} ${theirs(table.title)}</p>${table.revision > 0 ? `<p class="draft">${words.draft(table.revision)}</p>` : ''}<p class="attached">${words.attached}</p></header>
<h2>${summaryHeading(language)}</h2>
${asked ? `<p>${asked}</p>` : ''}
<div class="wide">${summaryTable(table, language)}</div>
${note ? `<p class="legend">${note}</p>` : ''}
${parts.length === 0 ? `<p>${words.none}</p>` : `<p class="legend">${words.legend}</p>`}
${parts.map((part) => partHtml(part, language)).join('\n')}
<footer><p class="date">${inOwn(words.date(table.locality ?? ''), language, table.locality)}</p>${signerOf(
    table.draftingAgency,
    language,
  )
    .map((line) => `<p>${line}</p>`)
    .join('')}<p class="name">${words.name}</p></footer>
</main></body></html>`;
}

/** Renders the reporting agency, below the one above it. */
function agencyHtml(table: ResponseTable, language: Language): string {
  const { superior, heading } = agencyHead(table);
  const upper = (name: string): string =>
    inVietnamese(escapeHtml(name.replaceAll('\n', ' ').toLocaleUpperCase('vi')), language);
  return superior
    ? `<span class="superior">${upper(superior)}</span><br>${upper(heading)}`
    : upper(heading);
}

function summaryTable(table: ResponseTable, language: Language): string {
  const rows = summaryRows(table, language).map((row, at, all) => {
    const isTotal = at === all.length - 1;
    const cells = row.map((value, column) => {
      const text = escapeHtml(String(value));
      if (column !== 1)
        return `<td${typeof value === 'string' ? ' class="words"' : ''}>${text}</td>`;
      return `<th scope="row">${isTotal ? text : inVietnamese(text, language)}</th>`;
    });
    return `<tr${isTotal ? ' class="total"' : ''}>${cells.join('')}</tr>`;
  });
  return `<table class="summary"><thead><tr>${heads(summaryColumns(table, language))}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const heads = (names: readonly string[]): string =>
  names.map((name) => `<th scope="col">${name}</th>`).join('');

function partHtml({ heading, groups }: TablePart, language: Language): string {
  const bodies = groups.map(({ heading: name, rows }) => {
    const head = name
      ? `<tr class="section"><th colspan="8" scope="rowgroup">${inVietnamese(escapeHtml(name), language)}</th></tr>`
      : '';
    return `<tbody>${head}${rows.map((row) => `<tr id="remark-${row.commentId}">${rowCells(row, language)}</tr>`).join('')}</tbody>`;
  });
  return `<h2>${heading}</h2>
<div class="wide"><table class="rows">${COLUMNS}<thead><tr>${heads(TABLE_WORDS[language].columns)}</tr></thead>${bodies.join('')}</table></div>`;
}

const COLUMNS = `<colgroup>${[4, 10, 9, 18, 7, 16, 30, 6].map((share) => `<col style="width:${share}%">`).join('')}</colgroup>`;

function rowCells(row: ResponseTableRow, language: Language): string {
  const words = TABLE_WORDS[language];
  const theirs = (html: string, tag: 'span' | 'div' = 'span') => inVietnamese(html, language, tag);
  const office = (name: string) => theirs(escapeHtml(name));
  const speakers = [row, ...row.merged].map(
    ({ agency, speaker, recordedBy }) =>
      `<p>${office(agency)}<br><small>${office(speaker)}${recordedBy ? `; ${words.recordedBy} ${office(recordedBy)}` : ''}</small></p>`,
  );
  const quoted = row.quote ? `<blockquote>“${escapeHtml(row.quote)}”</blockquote>` : '';
  const mergedRemarks = row.merged.map(({ agency, html }) =>
    html === undefined ? '' : `<p class="by">${escapeHtml(agency)}:</p>${html}`,
  );
  const after = row.after.map(
    ({ line, html }) =>
      `<div class="change"><span class="by">${escapeHtml(line)}</span>${html ? ` <div class="words">${theirs(html, 'div')}</div>` : ''}</div>`,
  );
  const more = row.moreChanges ? `<p>${words.more(row.moreChanges)}</p>` : '';
  return [
    String(row.order),
    speakers.join(''),
    office(row.place),
    theirs(`${quoted}${row.html}${mergedRemarks.join('')}`, 'div'),
    dispositionWords(row, language),
    theirs(row.reasonHtml ?? '', 'div'),
    `${after.join('')}${more}`,
    escapeHtml(noteWords(row, language)),
  ]
    .map((cell) => `<td>${cell}</td>`)
    .join('');
}

/** Marks what people wrote as Vietnamese where the page is not. */
const inVietnamese = (html: string, language: Language, tag: 'span' | 'div' = 'span'): string =>
  language === 'vi' || html === '' ? html : `<${tag} lang="vi">${html}</${tag}>`;

/** Marks a Vietnamese name within a line of the page's language. */
const inOwn = (line: string, language: Language, name = ''): string =>
  name === ''
    ? line
    : escapeHtml(line).replace(escapeHtml(name), (found) => inVietnamese(found, language));

const CSS = `
@page { size: A4 landscape; margin: 20mm 15mm 20mm 20mm }
body { font: 13pt/1.4 Tinos, "Times New Roman", "Liberation Serif", serif; color: #1b1f24; background: #fffdf9; margin: 0 }
main { max-width: 267mm; margin: 0 auto; padding: 24px 16px }
header { text-align: center; margin-bottom: 16px }
.head { display: flex; justify-content: space-between; gap: 24px; margin-bottom: 16px } .head p { font-weight: bold; margin: 0; text-align: center } .head .superior { font-weight: normal }
h1 { font-size: 14pt; margin: 0 } h2 { font-size: 13pt; margin: 16px 0 6px; break-after: avoid } .about, .draft { margin: 4px 0 0; font-weight: bold } .attached, .legend { margin: 4px 0 8px; font-style: italic }
.wide { overflow-x: auto; margin-bottom: 16px }
table { border-collapse: collapse; width: 100% } .rows { min-width: 960px; table-layout: fixed }
th, td { border: 1px solid #1b1f24; padding: 4px 6px; vertical-align: top; text-align: left; font-size: 12pt; overflow-wrap: break-word }
thead { display: table-header-group } thead th { text-align: center; background: #f1ede4 } .section th { background: #f8f5ee } .section { break-after: avoid } .summary tr { break-inside: avoid }
.summary td { text-align: center; font-variant-numeric: tabular-nums } .summary td.words { text-align: left } .summary tbody th { font-weight: normal } .summary .total > * { font-weight: bold }
td p, .change { margin: 0 0 4px } td .by { font-style: italic } .change .words, .change .words > div { display: inline } .change .words p:last-child { margin: 0 } blockquote { margin: 0 0 4px; padding-left: 8px; border-left: 2px solid #8a8478; font-style: italic } small { font-size: 11pt }
ins { background: #e3f1e4; text-decoration: underline } del { background: #f8e1de; text-decoration: line-through } del + ins { margin-left: 0.15em }
.rl-vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
td { position: relative }
footer { text-align: center; margin: 24px 0 0 60%; font-weight: bold; break-inside: avoid } footer p { margin: 0 } footer .date { font-weight: normal; font-style: italic } footer .name { margin-top: 72px }
@media print { body { background: none; line-height: 1.25 } .wide { padding: 0 1px } main { padding: 0; max-width: none } .wide { overflow: visible } .rows { min-width: 0 } }
`;
