import type { PlanNode } from '../../../schemas/types.ts';
import type { ParaStyle } from '../paper/paper.ts';

type PlanFields = Extract<PlanNode, { type: 'plan' }>['fields'];
type PlanKind = NonNullable<PlanFields['kind']>;

/** What is not known yet, and is filled in by hand. */
export const BLANK = '…';

/** How papers of one kind of issuer are dressed: Decree 30/2020 for the State, the guidance 36-HD/VPTW for the Party. */
export interface PaperProfile {
  /** Lines at the top right; the last has a rule as long as its words. */
  readonly top: readonly {
    readonly text: string;
    readonly style: ParaStyle;
    readonly points: number;
  }[];
  /** Line of the number; {kind} and {symbol} are put in. */
  readonly number: string;
  /** The issuer's name has a rule below it (State) or a star (Party). */
  readonly star: boolean;
  /** A line "của …" between the kind of paper and its title. */
  readonly byLine: boolean;
  /** Whoever signs for the head says so: KT. */
  readonly forHead: boolean;
  /** What an office says that signs on the order of the agency it serves. */
  readonly onOrder: string;
  /** Last line of the recipients. */
  readonly archive: string;
}

const STATE: PaperProfile = {
  top: [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: 'agency', points: 13 },
    { text: 'Độc lập - Tự do - Hạnh phúc', style: 'motto', points: 14 },
  ],
  number: `Số: ${BLANK}${BLANK}/{kind}-{symbol}`,
  star: false,
  byLine: false,
  forHead: true,
  onOrder: 'TL.',
  archive: `Lưu: VT, ${BLANK}.`,
};

const PARTY: PaperProfile = {
  top: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', style: 'party', points: 15 }],
  number: `Số ${BLANK}${BLANK}-{kind}/{symbol}`,
  star: true,
  byLine: true,
  forHead: false,
  onOrder: 'T/L',
  archive: `Lưu: ${BLANK}.`,
};

/** Symbols of kinds of paper (Decree 30/2020, annex III). */
export const KIND_SYMBOLS: Readonly<Record<PlanKind, string>> = {
  'de-an': 'ĐA',
  'ke-hoach': 'KH',
  'nghi-quyet': 'NQ',
};

/** Kinds of issuer by their names, the first that fits. {place} is what the pattern's last group found, or the plan's locality. */
interface IssuerKind {
  readonly pattern: RegExp;
  readonly profile: PaperProfile;
  /** Lines of the name at the top left; the name itself when not given. */
  readonly lines?: readonly string[];
  /** The agency it belongs to, above its name; where the place is said. */
  readonly superior?: string;
  /** What stands for it in numbers; made of its initials when not given. */
  readonly symbol?: string;
  /** Said before the one who signs. */
  readonly onBehalf?: string;
  readonly head: string;
  readonly deputy: string;
}

const UY = '[uủ][yỷ]';
const chair = { head: 'CHỦ TỊCH', deputy: 'PHÓ CHỦ TỊCH' } as const;
const secretary = { head: 'BÍ THƯ', deputy: 'PHÓ BÍ THƯ' } as const;
const chief = { head: 'CHÁNH VĂN PHÒNG', deputy: 'PHÓ CHÁNH VĂN PHÒNG' } as const;

const ISSUERS: readonly IssuerKind[] = [
  {
    pattern: new RegExp(`^(?:${UY} ban nhân dân|ubnd)\\s*(.*)$`, 'iu'),
    profile: STATE,
    lines: ['Ủy ban nhân dân', '{place}'],
    symbol: 'UBND',
    onBehalf: 'TM. ỦY BAN NHÂN DÂN',
    ...chair,
  },
  {
    pattern: /^(?:hội đồng nhân dân|hđnd)\s*(.*)$/iu,
    profile: STATE,
    lines: ['Hội đồng nhân dân', '{place}'],
    symbol: 'HĐND',
    ...chair,
  },
  {
    pattern: /^ban chấp hành đảng bộ (tỉnh|thành)(?: phố)?\s*(.*)$/iu,
    profile: PARTY,
    lines: ['{unit} ủy {place}'],
    symbol: 'TU',
    onBehalf: 'T/M BAN CHẤP HÀNH',
    ...secretary,
  },
  {
    pattern: new RegExp(`^ban thường vụ (tỉnh|thành) ${UY}\\s*(.*)$`, 'iu'),
    profile: PARTY,
    lines: ['{unit} ủy {place}'],
    symbol: 'TU',
    onBehalf: 'T/M BAN THƯỜNG VỤ',
    ...secretary,
  },
  {
    pattern: new RegExp(`^(tỉnh|thành) ${UY}\\s*(.*)$`, 'iu'),
    profile: PARTY,
    lines: ['{unit} ủy {place}'],
    symbol: 'TU',
    onBehalf: 'T/M BAN CHẤP HÀNH',
    ...secretary,
  },
  {
    pattern: /^ban cán sự đảng\s+(.*)$/iu,
    profile: PARTY,
    // Never "Đảng ủy", which is another thing.
    lines: ['Ban Cán sự đảng', '{place}'],
    symbol: 'BCSĐ',
    onBehalf: 'T/M BAN CÁN SỰ ĐẢNG',
    ...secretary,
  },
  {
    pattern: /^thủ tướng chính phủ/iu,
    profile: STATE,
    symbol: 'TTg',
    head: 'THỦ TƯỚNG',
    deputy: 'PHÓ THỦ TƯỚNG',
  },
  {
    pattern: /^chính phủ/iu,
    profile: STATE,
    symbol: 'CP',
    onBehalf: 'TM. CHÍNH PHỦ',
    head: 'THỦ TƯỚNG',
    deputy: 'PHÓ THỦ TƯỚNG',
  },
  {
    pattern: /^ban chỉ đạo\s/iu,
    profile: STATE,
    symbol: 'BCĐ',
    onBehalf: 'TM. BAN CHỈ ĐẠO',
    head: 'TRƯỞNG BAN',
    deputy: 'PHÓ TRƯỞNG BAN',
  },
  {
    pattern: new RegExp(`^văn phòng (?:${UY} ban nhân dân|ubnd)\\s*(.*)$`, 'iu'),
    profile: STATE,
    lines: ['Văn phòng'],
    superior: 'Ủy ban nhân dân\n{place}',
    symbol: 'VP',
    ...chief,
  },
  {
    pattern: new RegExp(`^văn phòng (tỉnh|thành) ${UY}\\s*(.*)$`, 'iu'),
    profile: PARTY,
    lines: ['Văn phòng'],
    superior: '{unit} ủy {place}',
    symbol: 'VPTU',
    ...chief,
  },
  { pattern: /^bộ\s/iu, profile: STATE, head: 'BỘ TRƯỞNG', deputy: 'THỨ TRƯỞNG' },
  {
    pattern: /^(sở\s.*?)(?:\s+((?:tỉnh|thành phố)\s.+))?$/iu,
    profile: STATE,
    lines: ['{unit}'],
    superior: 'Ủy ban nhân dân\n{place}',
    head: 'GIÁM ĐỐC',
    deputy: 'PHÓ GIÁM ĐỐC',
  },
];

const ANY: IssuerKind = {
  pattern: /^/u,
  profile: STATE,
  symbol: BLANK,
  head: BLANK,
  deputy: BLANK,
};

/** Who issues a paper, and how it stands in it. */
export interface Issuer {
  readonly profile: PaperProfile;
  readonly name: string;
  /** Its name at the top left, "\n" between lines. */
  readonly heading: string;
  /** The agency it belongs to; '' for none that is known. */
  readonly superior: string;
  readonly symbol: string;
  /** The lines above the signature: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH. */
  readonly signature: readonly string[];
  /** The first of those lines where its office signs on its order: TL. CHỦ TỊCH, T/L BAN THƯỜNG VỤ. */
  readonly onOrder: string;
}

/**
 * The issuer of a plan: the agency that approves it, or the one that drafts it while no other is named. `signer` is the
 * office of the one who signs; a deputy signs for the head.
 */
export function issuerOf(
  { approvingAgency, draftingAgency, locality }: PlanFields,
  signer = '',
): Issuer {
  const name = approvingAgency || draftingAgency || BLANK;
  const kind = ISSUERS.find(({ pattern }) => pattern.test(name)) ?? ANY;
  const found = kind.pattern.exec(name) ?? [];
  const unit = found.length > 2 ? `${found[1]}` : '';
  const said = found.at(-1) ?? '';
  const place = placeIn(said, locality ?? '');
  const heading = (kind.lines ?? [name])
    .map((line) => line.replace('{unit}', unit).replace('{place}', place).trim())
    .filter(Boolean)
    .join('\n');
  const above = (kind.superior ?? '').replace('{unit}', unit).replace('{place}', place);
  const superior = said === '' ? '' : above;
  const isDeputy = /^(phó|thứ trưởng)/iu.test(signer);
  const signature = [
    kind.onBehalf ?? '',
    ...(isDeputy && kind.profile.forHead ? [`KT. ${kind.head}`] : []),
    isDeputy ? kind.deputy : kind.head,
  ].filter(Boolean);
  return {
    profile: kind.profile,
    name,
    heading: heading.charAt(0).toLocaleUpperCase('vi') + heading.slice(1),
    superior,
    symbol: kind.symbol ?? initials(name),
    signature,
    onOrder: `${kind.profile.onOrder} ${kind.profile.forHead ? kind.head : (kind.onBehalf ?? kind.head).replace(/^T\/M /, '')}`,
  };
}

/** "tỉnh" and nothing more is said of agencies of one's own province: the locality tells which. */
function placeIn(said: string, locality: string): string {
  if (said === '') return locality;
  return /^(tỉnh|thành phố|huyện|thị xã|xã|phường|đặc khu)$/iu.test(said)
    ? `${said} ${locality}`
    : said;
}

/** Sở Thông tin và Truyền thông tỉnh … → STTTT. */
function initials(name: string): string {
  const own = name.replace(/\s+(tỉnh|thành phố)\s.*$/u, '');
  return own
    .split(/\s+/)
    .filter((word) => !/^(và|của|–|-)$/iu.test(word))
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
}
