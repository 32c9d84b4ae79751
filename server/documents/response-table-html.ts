import type {
  CommentStatus,
  Disposition,
  Language,
  ResponseTable,
  ResponseTableRow,
} from '../../schemas/types.ts';
import { escapeHtml } from './escape.ts';

const WORDS = {
  vi: {
    title: 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN',
    about: 'đối với',
    revision: 'Dự thảo lần',
    summary: 'Tổng hợp theo cơ quan',
    agencies: [
      'Cơ quan',
      'Số ý kiến',
      'Tiếp thu',
      'Tiếp thu một phần',
      'Giải trình',
      'Chưa trả lời',
    ],
    columns: [
      'TT',
      'Cơ quan',
      'Vị trí',
      'Nội dung góp ý (nguyên văn)',
      'Xử lý',
      'Giải trình',
      'Nội dung sau tiếp thu',
      'Ghi chú',
    ],
    recordedBy: 'ghi lại bởi',
    none: 'Chưa có ý kiến nào.',
    signature: 'THỦ TRƯỞNG ĐƠN VỊ',
    pending: 'Chưa trả lời',
    noAnswer: 'Không cần trả lời',
  },
  en: {
    title: 'REMARKS AND RESPONSES',
    about: 'on',
    revision: 'Revision',
    summary: 'By agency',
    agencies: ['Agency', 'Remarks', 'Accepted', 'Partly accepted', 'Explained', 'Unanswered'],
    columns: [
      'No.',
      'Agency',
      'Place',
      'Remark (as made)',
      'Response',
      'Explanation',
      'Text after the response',
      'Notes',
    ],
    recordedBy: 'recorded by',
    none: 'There are no remarks yet.',
    signature: 'HEAD OF THE AGENCY',
    pending: 'Unanswered',
    noAnswer: 'Needs no answer',
  },
} as const;

/** What an answer does with a remark, in words. */
export const DISPOSITIONS: Readonly<Record<Disposition, Readonly<Record<Language, string>>>> = {
  accepted: { vi: 'Tiếp thu', en: 'Accepted' },
  'partly-accepted': { vi: 'Tiếp thu một phần', en: 'Partly accepted' },
  explained: { vi: 'Giải trình', en: 'Explained' },
  'already-there': { vi: 'Đã có trong dự thảo', en: 'Already in the draft' },
  'same-as': { vi: 'Trùng ý kiến khác', en: 'Same as another remark' },
};

/** The response table as a page to print on A4 landscape. */
export function responseTablePage(table: ResponseTable, language: Language): string {
  const words = WORDS[language];
  const cells = (tag: 'td' | 'th', values: readonly string[]) =>
    values
      .map((value) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${value}</${tag}>`)
      .join('');
  const agencies = table.agencies.map(
    (row) =>
      `<tr>${cells('td', [inVietnamese(escapeHtml(row.agency), language), ...[row.remarks, row.accepted, row.partlyAccepted, row.explained, row.unanswered].map(String)])}</tr>`,
  );
  const sections = table.sections.map(
    (section) =>
      `<tr class="section"><th colspan="8" scope="rowgroup">${inVietnamese(escapeHtml(section.heading), language)}</th></tr>${section.rows.map((row) => `<tr id="remark-${row.commentId}">${cells('td', rowCells(row, language))}</tr>`).join('')}`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(words.title)}</title><style>${CSS}</style></head>
<body><main>
<header><p class="agency">${inVietnamese(escapeHtml(table.draftingAgency.toLocaleUpperCase('vi')), language)}</p><h1>${words.title}</h1><p class="about">${words.about} ${inVietnamese(escapeHtml(table.title), language)}${table.revision > 0 ? ` (${words.revision} ${table.revision})` : ''}</p></header>
${table.sections.length === 0 ? `<p>${words.none}</p>` : ''}
<h2>${words.summary}</h2>
<div class="wide"><table class="summary"><thead><tr>${cells('th', words.agencies)}</tr></thead><tbody>${agencies.join('')}</tbody></table></div>
<div class="wide"><table class="rows"><thead><tr>${cells('th', words.columns)}</tr></thead><tbody>${sections.join('')}</tbody></table></div>
<footer><p>${words.signature}</p></footer>
</main></body></html>`;
}

function rowCells(row: ResponseTableRow, language: Language): readonly string[] {
  const words = WORDS[language];
  const theirs = (html: string, tag: 'span' | 'div' = 'span') => inVietnamese(html, language, tag);
  const office = (name: string) => theirs(escapeHtml(name));
  const speaker = `${office(row.agency)}<br><small>${office(row.speaker)}${row.recordedBy ? `; ${words.recordedBy} ${office(row.recordedBy)}` : ''}</small>`;
  const quoted = row.quote ? `<blockquote>“${escapeHtml(row.quote)}”</blockquote>` : '';
  const after = row.after
    .map(
      (change) =>
        `<p>${escapeHtml(change.line)}</p>${change.html ? `<div class="words">${theirs(change.html, 'div')}</div>` : ''}`,
    )
    .join('');
  return [
    String(row.number),
    speaker,
    office(row.place),
    theirs(`${quoted}${row.html}`, 'div'),
    escapeHtml(
      row.disposition ? DISPOSITIONS[row.disposition][language] : stateOf(row.status, language),
    ),
    theirs(row.reasonHtml ?? '', 'div'),
    after,
    escapeHtml(row.note ?? ''),
  ];
}

/** What people wrote, said to be Vietnamese where the page is not. */
const inVietnamese = (html: string, language: Language, tag: 'span' | 'div' = 'span'): string =>
  language === 'vi' || html === '' ? html : `<${tag} lang="vi">${html}</${tag}>`;

const stateOf = (status: CommentStatus, language: Language): string =>
  status === 'no-answer-needed' ? WORDS[language].noAnswer : WORDS[language].pending;

const CSS = `
@page { size: A4 landscape; margin: 20mm 15mm 20mm 20mm }
body { font: 13pt/1.4 Tinos, "Times New Roman", "Liberation Serif", serif; color: #1b1f24; background: #fffdf9; margin: 0 }
main { max-width: 267mm; margin: 0 auto; padding: 24px 16px }
header { text-align: center; margin-bottom: 16px }
.agency { text-align: left; font-weight: bold; margin: 0 0 12px }
h1 { font-size: 14pt; margin: 0 } h2 { font-size: 13pt; margin: 16px 0 6px } .about { margin: 4px 0 0; font-weight: bold }
.wide { overflow-x: auto; margin-bottom: 16px }
table { border-collapse: collapse; width: 100% } .rows { min-width: 960px }
th, td { border: 1px solid #1b1f24; padding: 4px 6px; vertical-align: top; text-align: left; font-size: 12pt }
thead { display: table-header-group } thead th { text-align: center; background: #f1ede4 } .section th { background: #f8f5ee } .section { break-after: avoid } .summary tr { break-inside: avoid }
.summary td:not(:first-child) { text-align: center; font-variant-numeric: tabular-nums }
td p { margin: 0 0 4px } blockquote { margin: 0 0 4px; padding-left: 8px; border-left: 2px solid #8a8478; font-style: italic } small { font-size: 11pt }
ins { background: #e3f1e4; text-decoration: underline } del { background: #f8e1de; text-decoration: line-through } del + ins { margin-left: 0.15em }
.rl-vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
td { position: relative }
footer { text-align: center; margin: 24px 0 0 60%; font-weight: bold }
@media print { body { background: none } main { padding: 0; max-width: none } .wide { overflow: visible } .rows { min-width: 0 } }
`;
