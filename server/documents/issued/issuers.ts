import { issuingFormOf, wholeBodyName } from '../../../schemas/issuing-form.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { partyBody } from './party-issuers.ts';
import { BLANK, type IssuingBody, PARTY, type PaperProfile, STATE_PROFILE } from './profiles.ts';

export { BLANK } from './profiles.ts';

type PlanFields = Extract<PlanNode, { type: 'plan' }>['fields'];
type PlanKind = NonNullable<PlanFields['kind']>;

/** Symbols of kinds of paper (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
export const KIND_SYMBOLS: Readonly<Record<PlanKind, string>> = {
  'de-an': 'ĐA',
  'ke-hoach': 'KH',
  'nghi-quyet': 'NQ',
};

/**
 * Kinds of State agency by name; the first match applies. {place} is the pattern's last group, or
 * the plan's locality.
 */
interface IssuerKind {
  readonly pattern: RegExp;
  /** Lines of the name at the top left; the name itself when absent. */
  readonly lines?: readonly string[];
  /** The agency above it, printed above its name where the place is known. */
  readonly superior?: string;
  /** Its symbol in document numbers; made of its initials when absent. */
  readonly symbol?: string;
  /** Printed before the signatory's office. */
  readonly onBehalf?: string;
  readonly head: string;
  readonly deputy: string;
}

const UY = '[uủ][yỷ]';
const chair = { head: 'CHỦ TỊCH', deputy: 'PHÓ CHỦ TỊCH' } as const;
const chief = { head: 'CHÁNH VĂN PHÒNG', deputy: 'PHÓ CHÁNH VĂN PHÒNG' } as const;

const ISSUERS: readonly IssuerKind[] = [
  {
    pattern: new RegExp(`^(?:${UY} ban nhân dân|ubnd)\\s*(.*)$`, 'iu'),
    lines: ['Ủy ban nhân dân', '{place}'],
    symbol: 'UBND',
    onBehalf: 'TM. ỦY BAN NHÂN DÂN',
    ...chair,
  },
  {
    pattern: /^(?:hội đồng nhân dân|hđnd)\s*(.*)$/iu,
    lines: ['Hội đồng nhân dân', '{place}'],
    symbol: 'HĐND',
    ...chair,
  },
  {
    pattern: /^thủ tướng chính phủ/iu,
    symbol: 'TTg',
    head: 'THỦ TƯỚNG',
    deputy: 'PHÓ THỦ TƯỚNG',
  },
  {
    pattern: /^chính phủ/iu,
    symbol: 'CP',
    onBehalf: 'TM. CHÍNH PHỦ',
    head: 'THỦ TƯỚNG',
    deputy: 'PHÓ THỦ TƯỚNG',
  },
  {
    pattern: /^ban chỉ đạo\s/iu,
    symbol: 'BCĐ',
    onBehalf: 'TM. BAN CHỈ ĐẠO',
    head: 'TRƯỞNG BAN',
    deputy: 'PHÓ TRƯỞNG BAN',
  },
  {
    pattern: new RegExp(`^văn phòng (?:${UY} ban nhân dân|ubnd)\\s*(.*)$`, 'iu'),
    lines: ['Văn phòng'],
    superior: 'Ủy ban nhân dân\n{place}',
    symbol: 'VP',
    ...chief,
  },
  { pattern: /^bộ\s/iu, head: 'BỘ TRƯỞNG', deputy: 'THỨ TRƯỞNG' },
  {
    pattern: /^(sở\s.*?)(?:\s+((?:tỉnh|thành phố)\s.+))?$/iu,
    lines: ['{unit}'],
    superior: 'Ủy ban nhân dân\n{place}',
    head: 'GIÁM ĐỐC',
    deputy: 'PHÓ GIÁM ĐỐC',
  },
];

const ANY: IssuerKind = {
  pattern: /^/u,
  symbol: BLANK,
  head: BLANK,
  deputy: BLANK,
};

/** The issuer of a paper, as the paper presents it. */
export interface Issuer {
  readonly profile: PaperProfile;
  readonly name: string;
  /** Its name at the top left, "\n" between lines. */
  readonly heading: string;
  /** The agency above it; '' when unknown. */
  readonly superior: string;
  readonly symbol: string;
  /** The lines above the signature: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH. */
  readonly signature: readonly string[];
  /**
   * The first of those lines where its office signs on its order: TL. CHỦ TỊCH, T/L BAN THƯỜNG VỤ.
   */
  readonly onOrder: string;
}

/**
 * Returns the issuer of a plan: the agency that approves it, or the drafting one while none is
 * named. `signer` is the office of the signatory; a deputy signs for the head. A name that shows
 * neither State nor Party gets the State's form.
 */
export function issuerOf(
  { approvingAgency, draftingAgency, locality = '' }: PlanFields,
  signer = '',
): Issuer {
  const name = wholeBodyName(approvingAgency || draftingAgency || BLANK);
  const isParty = issuingFormOf(name) === 'party';
  const profile = isParty ? PARTY : STATE_PROFILE;
  const body = isParty ? partyBody(name, locality) : stateBody(name, locality);
  const isDeputy = /^(phó|thứ trưởng)/iu.test(signer);
  const forHead = isDeputy && (body.onBehalf === undefined || profile === STATE_PROFILE);
  return {
    profile,
    name,
    heading: body.heading.charAt(0).toLocaleUpperCase('vi') + body.heading.slice(1),
    superior: body.superior,
    symbol: body.symbol,
    signature: [
      body.onBehalf ?? '',
      ...(forHead ? [`${profile.inPlaceOf} ${body.head}`] : []),
      isDeputy ? body.deputy : body.head,
    ].filter(Boolean),
    onOrder: `${profile.onOrder} ${isParty ? (body.onBehalf ?? body.head).replace(/^T\/M /, '') : body.head}`,
  };
}

function stateBody(name: string, locality: string): IssuingBody {
  const kind = ISSUERS.find(({ pattern }) => pattern.test(name)) ?? ANY;
  const found = kind.pattern.exec(name) ?? [];
  const unit = found.length > 2 ? `${found[1]}` : '';
  const namedPlace = found.at(-1) ?? '';
  const place = placeIn(namedPlace, locality);
  const filled = (words: string) => words.replace('{unit}', unit).replace('{place}', place).trim();
  return {
    heading: (kind.lines ?? [name]).map(filled).filter(Boolean).join('\n'),
    superior: namedPlace === '' ? '' : filled(kind.superior ?? ''),
    symbol: kind.symbol ?? initials(name),
    ...(kind.onBehalf === undefined ? {} : { onBehalf: kind.onBehalf }),
    head: kind.head,
    deputy: kind.deputy,
  };
}

/** Within one's own province people say just "tỉnh": the locality supplies the name. */
function placeIn(namedPlace: string, locality: string): string {
  if (namedPlace === '') return locality;
  return /^(tỉnh|thành phố|huyện|thị xã|xã|phường|đặc khu)$/iu.test(namedPlace)
    ? `${namedPlace} ${locality}`
    : namedPlace;
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
