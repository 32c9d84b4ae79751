import { BLANK, type IssuingBody } from './profiles.ts';

/** "uỷ" and "ủy" are one word in two spellings. */
const UY = '[uủ][yỷ]';
const SECRETARY = { head: 'BÍ THƯ', deputy: 'PHÓ BÍ THƯ' } as const;

const upper = (words: string): string => words.toLocaleUpperCase('vi');
const capital = (words: string): string => upper(words.charAt(0)) + words.slice(1);
const match = (pattern: string, words: string): readonly string[] | undefined =>
  new RegExp(`^${pattern}$`, 'iu').exec(words)?.map((part) => part ?? '');

/** A committee of the Party: as in its own papers, and above the names of its bodies. */
interface Committee {
  readonly heading: string;
  readonly superior: string;
  readonly symbol: string;
  readonly onBehalf: string;
}

/** Symbols of the committees that are named after a level. */
const LEVELS: Readonly<Record<string, string>> = {
  tỉnh: 'TU',
  thành: 'TU',
  huyện: 'HU',
  quận: 'QU',
  thị: 'ThU',
};
/** Symbols of committees by their organisation (05-HD/VPTW, I.3.1.2); all others have ĐU. */
const BRANCHES: readonly (readonly [RegExp, string])[] = [
  [/^(?:bộ chỉ huy |ban chỉ huy )?quân sự/iu, 'ĐUQS'],
  [/^công an/iu, 'ĐUCA'],
  [/^(?:bộ chỉ huy )?(?:bộ đội )?biên phòng/iu, 'ĐUBP'],
  [/^khối/iu, 'ĐUK'],
];

/**
 * Returns the committee that words name as a whole; undefined when they name none. `locality` is
 * the plan's province.
 */
function committeeIn(words: string, locality: string): Committee | undefined {
  if (match('(?:ban chấp hành )?trung ương(?: đảng)?', words))
    return {
      heading: 'Ban Chấp hành Trung ương',
      superior: '',
      symbol: 'TW',
      onBehalf: 'T/M BAN CHẤP HÀNH TRUNG ƯƠNG',
    };
  const [, level = '', uy = '', place = ''] =
    match(`(tỉnh|thành|huyện|quận|thị|đảng) (${UY})(?:\\s+(.*))?`, words) ?? [];
  if (level === '') return undefined;
  const title = `${level} ${uy}`;
  const { own, province } = placed(place, locality);
  const symbol = LEVELS[level.toLowerCase()];
  if (symbol === 'TU')
    return {
      heading: capital(`${title} ${place || locality}`.trim()),
      superior: '',
      symbol,
      onBehalf: 'T/M BAN CHẤP HÀNH',
    };
  // A commune's committee is named without its province, whose Party organisation is above it.
  const isCommune = symbol !== undefined || /^(?:xã|phường|đặc khu|thị trấn)\s/iu.test(place);
  return {
    heading: capital(`${title} ${isCommune ? own : place}`.trim()),
    superior: province === '' ? '' : `Đảng bộ ${province}`,
    symbol: symbol ?? BRANCHES.find(([pattern]) => pattern.test(place))?.[1] ?? 'ĐU',
    onBehalf: `T/M ${upper(title)}`,
  };
}

/**
 * Splits off the province named after a committee's organisation; "tỉnh" alone means the plan's.
 */
function placed(place: string, locality: string): { own: string; province: string } {
  const [, own = place, unit = '', name = ''] =
    /^(.*?),?\s+(tỉnh|thành phố)(?:\s+(.+))?$/iu.exec(place) ?? [];
  return { own, province: [unit, name || (unit && locality)].filter(Boolean).join(' ') };
}

/**
 * Returns the committee of a Party organisation: Đảng bộ tỉnh Nghệ An has Tỉnh ủy Nghệ An, Đảng bộ
 * xã … has Đảng ủy xã ….
 */
function committeeOf(organisation: string, locality: string): Committee | undefined {
  const titles: readonly (readonly [string, string])[] = [
    ['tỉnh', 'Tỉnh'],
    ['thành phố|thành', 'Thành'],
    ['huyện', 'Huyện'],
    ['quận', 'Quận'],
    ['thị xã', 'Thị'],
  ];
  for (const [level, title] of titles) {
    const [, place] = match(`(?:${level})(?:\\s+(.*))?`, organisation) ?? [];
    if (place !== undefined) return committeeIn(`${title} ủy ${place}`.trim(), locality);
  }
  return committeeIn(`Đảng ủy ${organisation}`.trim(), locality);
}

/**
 * A kind of body that belongs to a committee; the symbol of one that is `alone` doesn't include its
 * committee's.
 */
interface Organ {
  /** The start of its name; everything before its committee is its name. */
  readonly pattern: string;
  /** Its initials when absent. */
  readonly symbol?: string;
  readonly alone?: true;
  readonly onBehalf?: string;
  readonly head: string;
}

const ORGANS: readonly Organ[] = [
  { pattern: 'ban chỉ đạo', symbol: 'BCĐ', alone: true, head: 'TRƯỞNG BAN CHỈ ĐẠO' },
  { pattern: 'tiểu ban', symbol: 'TB', alone: true, head: 'TRƯỞNG TIỂU BAN' },
  {
    pattern: `${UY} ban kiểm tra`,
    symbol: 'UBKT',
    onBehalf: 'T/M ỦY BAN KIỂM TRA',
    head: 'CHỦ NHIỆM',
  },
  { pattern: 'văn phòng', symbol: 'VP', head: 'CHÁNH VĂN PHÒNG' },
  { pattern: 'trường chính trị', symbol: 'TCT', alone: true, head: 'HIỆU TRƯỞNG' },
  { pattern: 'ban xây dựng đảng', symbol: 'BXDĐ', alone: true, head: 'TRƯỞNG BAN' },
  { pattern: 'ban', head: 'TRƯỞNG BAN' },
];

/**
 * Returns a body of the Party as its papers name it; adds nothing that the name doesn't contain.
 */
export function partyBody(name: string, locality: string): IssuingBody {
  return (
    committeeBody(name, locality) ??
    fractionBody(name, locality) ??
    organBody(name, locality) ?? {
      heading: name,
      superior: '',
      symbol: BLANK,
      head: BLANK,
      deputy: BLANK,
    }
  );
}

/**
 * A committee, its standing board or its full membership: Ban Thường vụ Đảng ủy …, Ban Chấp hành
 * Đảng bộ …, Chi bộ ….
 */
function committeeBody(name: string, locality: string): IssuingBody | undefined {
  if (match('bộ chính trị|ban bí thư', name)) {
    const committee = committeeIn('trung ương', locality);
    return committee && { ...committee, onBehalf: `T/M ${upper(name)}`, head: '', deputy: '' };
  }
  const [, cell] = match('(?:ban chấp hành )?(chi bộ .*)', name) ?? [];
  if (cell !== undefined)
    return { heading: cell, superior: '', symbol: 'CB', onBehalf: 'T/M CHI BỘ', ...SECRETARY };
  const [, board = '', rest = name] =
    match('(ban thường vụ|thường vụ|thường trực|ban chấp hành)\\s+(.*)', name) ?? [];
  const [, organisation] = match('đảng bộ (.*)', rest) ?? [];
  const committee =
    organisation === undefined ? committeeIn(rest, locality) : committeeOf(organisation, locality);
  if (committee === undefined) return undefined;
  const isBoard = board !== '' && !/^ban chấp hành$/iu.test(board);
  return {
    ...committee,
    ...(isBoard && { onBehalf: 'T/M BAN THƯỜNG VỤ' }),
    ...SECRETARY,
  };
}

/**
 * Ban cán sự đảng, đảng đoàn: abolished in 2025; papers from before name the committee that set
 * them up above them.
 */
function fractionBody(name: string, locality: string): IssuingBody | undefined {
  const [, title = '', whose = ''] = match('(ban cán sự đảng|đảng đoàn)(?:\\s+(.*))?', name) ?? [];
  if (title === '') return undefined;
  const isBoard = /^ban/iu.test(title);
  const { province } = placed(whose, locality);
  const above = province === '' ? undefined : committeeOf(province, locality);
  return {
    // Never "Đảng ủy", which is another body.
    heading: [isBoard ? 'Ban Cán sự đảng' : 'Đảng đoàn', capital(whose)].filter(Boolean).join('\n'),
    superior: above?.heading ?? '',
    symbol: isBoard ? 'BCSĐ' : 'ĐĐ',
    onBehalf: isBoard ? 'T/M BAN CÁN SỰ ĐẢNG' : 'T/M ĐẢNG ĐOÀN',
    ...SECRETARY,
  };
}

/** A board, office or steering committee, with the committee that it belongs to. */
function organBody(name: string, locality: string): IssuingBody | undefined {
  const organ = ORGANS.find(({ pattern }) => match(`${pattern}(?:\\s.*)?`, name));
  if (organ === undefined) return undefined;
  const { pattern: _, symbol, alone, ...signs } = organ;
  const [, own = name, of = ''] =
    match(
      `(.+?)\\s+(?:của\\s+)?(?:(?:ban )?thường vụ\\s+)?((?:tỉnh|thành|huyện|quận|thị|đảng) ${UY}(?:\\s.*)?|trung ương(?: đảng)?)`,
      name,
    ) ?? [];
  const committee = of === '' ? undefined : committeeIn(of, locality);
  const kind = symbol ?? initials(own);
  return {
    heading: own,
    superior: committee?.heading ?? '',
    symbol: alone === true || committee === undefined ? kind : kind + committee.symbol,
    ...signs,
    deputy: `PHÓ ${organ.head}`,
  };
}

/** Ban Tuyên giáo và Dân vận → BTGDV. */
const initials = (name: string): string =>
  upper(
    name
      .split(/[\s,]+/u)
      .filter((word) => !/^(?:và|của|–|-)$/iu.test(word))
      .map((word) => [...word][0] ?? '')
      .join(''),
  );
