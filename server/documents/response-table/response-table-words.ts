import type {
  AgenciesAsked,
  CommentStatus,
  InvitationStatus,
  Language,
  ResponseTable,
  ResponseTableRow,
} from '../../../schemas/types.ts';
import { DISPOSITION_WORDS } from '../disposition-words.ts';
import { counted } from '../issued/decree-words.ts';
import { type Issuer, issuerOf } from '../issued/issuers.ts';
import { wholeName } from '../issued/offices.ts';

/** Words at the head of every Vietnamese state paper (Nghị định 30/2020/NĐ-CP). */
export const STATE_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** The words of the response table, the same in every file format. */
export const TABLE_WORDS = {
  vi: {
    title: 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN',
    about: 'đối với',
    draft: (number: number) => `Dự thảo lần ${number}`,
    attached: '(Kèm theo văn bản số …/… ngày … tháng … năm … của …)',
    summary: 'TỔNG HỢP Ý KIẾN GÓP Ý THEO CƠ QUAN',
    directives: 'Ý KIẾN CHỈ ĐẠO',
    remarks: 'Ý KIẾN GÓP Ý',
    agencies: [
      'TT',
      'Cơ quan',
      'Kết quả lấy ý kiến',
      'Số ý kiến',
      'Tiếp thu',
      'Tiếp thu một phần',
      'Giải trình',
      'Không cần trả lời',
      'Chưa trả lời',
    ],
    total: 'Cộng',
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
    pending: 'Chưa trả lời',
    noAnswer: 'Không cần trả lời',
    notAsked: 'Góp ý ngoài đợt lấy ý kiến',
    remark: 'Ý kiến số',
    with: 'gộp cùng ý kiến số',
    more: (count: number) => `và ${count} thay đổi khác tại phần này (xem bản so sánh)`,
    legend: 'Cột “Nội dung sau tiếp thu”: chữ gạch chân là bổ sung, chữ gạch ngang là bãi bỏ.',
    alreadyThere: 'Cột “Tiếp thu” tính cả ý kiến mà nội dung đã có trong dự thảo.',
    date: (place: string) => `${place || '…'}, ngày … tháng … năm …`,
    name: '…………………………',
  },
  en: {
    title: 'REMARKS AND RESPONSES',
    about: 'on',
    draft: (number: number) => `Revision ${number}`,
    attached: '(Attached to document no. …/… of … by …)',
    summary: 'REMARKS BY AGENCY',
    directives: 'DIRECTIVES',
    remarks: 'REMARKS',
    agencies: [
      'No.',
      'Agency',
      'When asked',
      'Remarks',
      'Accepted',
      'Partly accepted',
      'Explained',
      'Needs no answer',
      'Unanswered',
    ],
    total: 'Total',
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
    pending: 'Unanswered',
    noAnswer: 'Needs no answer',
    notAsked: 'Remarked unasked',
    remark: 'Remark',
    with: 'with remarks',
    more: (count: number) => `and ${count} more changes in this part (see the comparison)`,
    legend:
      'In “Text after the response”, underlined words are inserted, struck-through ones deleted.',
    alreadyThere: 'Under “Accepted” are remarks, too, of what was already in the draft.',
    date: (place: string) => `${place || '…'}, …`,
    name: '…………………………',
  },
} as const;

const INVITED: Readonly<Record<InvitationStatus, Readonly<Record<Language, string>>>> = {
  answered: { vi: 'Có ý kiến góp ý', en: 'Remarks made' },
  agreed: { vi: 'Thống nhất, không có ý kiến khác', en: 'Agreed without remarks' },
  'silent-agreed': {
    vi: 'Không trả lời, coi như thống nhất',
    en: 'Silent, which counts as agreement',
  },
  declined: { vi: 'Từ chối, không thuộc lĩnh vực', en: 'Declined, not its field' },
  invited: { vi: 'Chưa đến hạn trả lời', en: 'Still in time' },
  opened: { vi: 'Chưa đến hạn trả lời', en: 'Still in time' },
  overdue: { vi: 'Chưa trả lời', en: 'Not answered' },
};

/** The outcome of consulting an agency. */
export const invitedWords = (status: InvitationStatus | undefined, language: Language): string =>
  status ? INVITED[status][language] : TABLE_WORDS[language].notAsked;

/**
 * "Đã lấy ý kiến 12 cơ quan: 08 có ý kiến góp ý; …"; '' when nobody was asked. Leaves out what is
 * zero.
 */
export function askedWords(asked: AgenciesAsked, language: Language): string {
  if (asked.asked === 0) return '';
  const vi = language === 'vi';
  const parts: readonly (readonly [number, string, string])[] = [
    [asked.answered, 'có ý kiến góp ý', 'made remarks'],
    [asked.agreed, 'thống nhất, không có ý kiến khác', 'agreed without remarks'],
    [asked.silent, 'không trả lời, coi như thống nhất', 'silent, which counts as agreement'],
    [asked.declined, 'từ chối vì không thuộc lĩnh vực', 'declined'],
    [asked.waiting, 'chưa đến hạn trả lời', 'still in time'],
    [asked.unanswered, 'chưa trả lời', 'not answered'],
  ];
  const phrases = parts
    .filter(([count]) => count > 0)
    .map(([count, inVietnamese, inEnglish]) =>
      vi ? `${counted(count)} cơ quan ${inVietnamese}` : `${count} ${inEnglish}`,
    );
  const head = vi
    ? `Đã lấy ý kiến ${counted(asked.asked)} cơ quan`
    : `${asked.asked} agencies were asked`;
  return `${head}: ${phrases.join('; ')}.`;
}

/** The outcome of a remark. */
export function dispositionWords(
  { disposition, status }: Pick<ResponseTableRow, 'disposition' | 'status'>,
  language: Language,
): string {
  return disposition ? DISPOSITION_WORDS[disposition][language] : stateOf(status, language);
}

const stateOf = (status: CommentStatus, language: Language): string =>
  status === 'no-answer-needed' ? TABLE_WORDS[language].noAnswer : TABLE_WORDS[language].pending;

/**
 * The notes of a row: the remark's number, by which others refer to it, those answered with it, and
 * further notes.
 */
export function noteWords(
  { number, merged, note }: Pick<ResponseTableRow, 'number' | 'merged' | 'note'>,
  language: Language,
): string {
  const words = TABLE_WORDS[language];
  const numbers = merged.map((remark) => remark.number).join(', ');
  const name = `${words.remark} ${number}${numbers ? `, ${words.with} ${numbers}` : ''}`;
  return note ? `${name}. ${note}` : name;
}

/** Who reports on a plan, as named in the head and the foot of a report. */
export interface Reporting {
  /** The plan's title, which tells whether its place is a province or a city. */
  readonly title: string;
  readonly draftingAgency: string;
  readonly locality?: string;
}

/** Names the reporting agency as in the head of a paper, with the one above it; '' when unknown. */
export function agencyHead({
  draftingAgency,
  ...fields
}: Reporting): Pick<Issuer, 'heading' | 'superior'> {
  return issuerOf({ ...fields, draftingAgency: wholeName(draftingAgency, fields) });
}

/**
 * The lines above the signature of an agency's head: GIÁM ĐỐC, TM. ỦY BAN NHÂN DÂN and CHỦ TỊCH.
 */
export const signerOf = (agency: string, language: Language): readonly string[] =>
  language === 'vi' ? issuerOf({ draftingAgency: agency }).signature : ['HEAD OF THE AGENCY'];

/**
 * A part of the table: its heading with a Roman number, and its rows under the headings of their
 * sections.
 */
export interface TablePart {
  readonly heading: string;
  readonly groups: readonly {
    readonly heading: string | undefined;
    readonly rows: readonly ResponseTableRow[];
  }[];
}

/**
 * Returns the parts after the summary: the chair's directives, then remarks by section. Leaves out
 * empty ones.
 */
export function partsOf(table: ResponseTable, language: Language): readonly TablePart[] {
  const words = TABLE_WORDS[language];
  const parts = [
    { name: words.directives, groups: [{ heading: undefined, rows: table.directives }] },
    { name: words.remarks, groups: table.sections },
  ].filter(({ groups }) => groups.some(({ rows }) => rows.length > 0));
  return parts.map(({ name, groups }, at) => ({
    heading: `${['II', 'III'][at]}. ${name}`,
    groups,
  }));
}

/** The heading of the summary, the first part. */
export const summaryHeading = (language: Language): string => `I. ${TABLE_WORDS[language].summary}`;

/** The headings of the summary; without the outcome of consultation where nobody was asked. */
export const summaryColumns = (
  { asked }: Pick<ResponseTable, 'asked'>,
  language: Language,
): readonly string[] =>
  TABLE_WORDS[language].agencies.filter((_name, at) => asked.asked > 0 || at !== STATUS);

/** The index of the column for the outcome of consultation. */
const STATUS = 2;

const FIGURES = [
  'remarks',
  'accepted',
  'partlyAccepted',
  'explained',
  'noAnswer',
  'unanswered',
] as const;

/** Explains what the summary's columns count beyond their headings; '' where nothing applies. */
export const summaryNote = ({ sections }: Pick<ResponseTable, 'sections'>, language: Language) =>
  sections.some(({ rows }) => rows.some(({ disposition }) => disposition === 'already-there'))
    ? TABLE_WORDS[language].alreadyThere
    : '';

/** Returns the summary as rows of words, in the order of its columns; the last has the sums. */
export function summaryRows(
  { agencies, asked }: Pick<ResponseTable, 'agencies' | 'asked'>,
  language: Language,
): readonly (readonly (string | number)[])[] {
  const rows = agencies.map((row, at) => [
    at + 1,
    row.agency,
    ...(asked.asked > 0 ? [invitedWords(row.status, language)] : []),
    ...FIGURES.map((name) => row[name]),
  ]);
  const sum = FIGURES.map((name) => agencies.reduce((total, row) => total + row[name], 0));
  return [...rows, ['', TABLE_WORDS[language].total, ...(asked.asked > 0 ? [''] : []), ...sum]];
}
