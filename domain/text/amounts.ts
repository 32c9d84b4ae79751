/** A figure in a text with its unit: "2.947.000 thuê bao", "64,1 thuê bao/100 dân", "99,92%". */
export interface Amount {
  /** Its place in the text, unit included, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The figure as written, without scale and unit: "2,8". */
  readonly digits: string;
  /** In single units: 2.8 million for "2,8 triệu". */
  readonly value: number;
  /**
   * How far rounding may have moved it: half of its last place; 0 for a whole number without scale.
   */
  readonly slack: number;
  /** Whether nghìn, triệu or tỷ follows. */
  readonly scaled: boolean;
  /** The unit, if listed here, in lower case; '' for another or none. */
  readonly unit: string;
  /** The word that makes the figure inexact: "hơn", "khoảng"; '' for none. */
  readonly hedge: string;
}

/** A unit that contains another comes before it. */
const UNITS = [
  'thuê bao/100 dân|điểm phần trăm|phần trăm|điểm %|%|‰',
  'đồng|USD|người|hộ gia đình|hộ|dân|lượt|tấn|ha|km²|km2|km|m²|m2|m³|m3|kg|MW|kWh|Mbps|GB|TB',
  'doanh nghiệp|hợp tác xã|cơ sở dữ liệu|cơ sở|dịch vụ công|dịch vụ|thủ tục|nhiệm vụ|chỉ tiêu|giải pháp|giai đoạn',
  'cán bộ|thuê bao|hồ sơ|văn bản|hệ thống|tài khoản|thành viên|tổ|sản phẩm|dự án|điểm|trạm|máy|thôn|bản|xã|phường|thị trấn',
  'huyện|thị xã|thành phố|tỉnh|cấp|đơn vị|trường|bệnh viện|năm|tháng|ngày|giờ|phút|lần|bậc',
].join('|');

const SCALES: Readonly<Record<string, number>> = {
  trăm: 1e2,
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  'nghìn tỷ': 1e12,
  'nghìn tỉ': 1e12,
  'ngàn tỷ': 1e12,
};

/** Any figure; its surroundings are checked only after a match. */
const FIGURE = /\d+(?:[.,]\d+)*/g;

const DIGITS = /^(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)$/;

/**
 * A dot before one or two digits is a decimal point when a per cent sign follows; elsewhere it
 * makes a version (4.0).
 */
const DOTTED = /^\d+\.\d{1,2}$/;

/** Text before a figure that makes it part of a date, range, ratio, document number or word. */
const PART_BEFORE = /[\p{L}\p{N}.,/:–-]$|\d\s?[-–]\s$/u;

/** Text after a figure that does so (4G, 12/63, 10 - 15%). */
const PART_AFTER = /^(?:[\p{L}\p{N}]|[.,:]\d|[-/–]|\s[-–]\s?\d)/u;

const SCALE = /^\s((?:nghìn|ngàn)\s(?:tỷ|tỉ)|trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})/iu;
const UNIT = new RegExp(`^\\s?(${UNITS})(?![\\p{L}\\p{N}])`, 'iu');

/** Longer than any scale and unit, in UTF-16 units. */
const AFTER = 40;

/**
 * After these words a whole number counts nothing, but is part of a name (mức độ 4, Điều 3, ngày
 * 25, thứ 15).
 */
const NAME_BEFORE =
  /(?:ngày|tháng|quý|năm|thứ|lần|mức độ|mức|cấp độ|cấp|điều|khoản|phụ lục|mục|chương|phần|bảng|biểu|phiên bản|khóa|khoá|(?<!tổng |con )số|hạng|kỳ|đợt|thế hệ|tier|ipv|loại)\s$/iu;

/** After these words "hơn" compares, and the figure is exact: cao hơn 120 người. */
const HEDGE =
  /(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|tốt|kém|sớm|dài|ngắn|tăng|giảm|rộng)\s)(?<=^|[\s(“"])(hơn|trên dưới|trên|khoảng|gần|xấp xỉ|ước khoảng|dưới|tối thiểu|ít nhất|tối đa|không quá|không dưới|từ|đến|tới|≥|≤|>|<)\s?$/iu;

const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

/**
 * Returns the figures of a text, in order. Leaves out years, dates, ranges, ordinals and document
 * numbers.
 */
export function amountsIn(text: string): readonly Amount[] {
  const found: Amount[] = [];
  for (const { 0: digits, index } of text.matchAll(FIGURE)) {
    const before = text.slice(Math.max(0, index - 16), index);
    const after = text.slice(index + digits.length, index + digits.length + AFTER);
    if (!DIGITS.test(digits) && !(DOTTED.test(digits) && /^\s?%/.test(after))) continue;
    if (PART_BEFORE.test(before) || PART_AFTER.test(after)) continue;
    const [scaled = '', scale = ''] = SCALE.exec(after) ?? [];
    const [united = '', unit = ''] = UNIT.exec(after.slice(scaled.length)) ?? [];
    const isPlain = /^\d+$/.test(digits) && scale === '' && unit !== '%';
    if (isPlain && NAME_BEFORE.test(before)) continue;
    if (isYear(digits) && (unit === '' || /^(?:năm|tháng|ngày)$/i.test(unit))) continue;
    const factor = SCALES[scale.toLowerCase().replace(/\s/, ' ')] ?? 1;
    const { value, decimals } = numberOf(digits);
    found.push({
      start: index,
      end: index + digits.length + scaled.length + united.length,
      digits,
      value: value * factor,
      slack: decimals > 0 || scale !== '' ? (0.5 / 10 ** decimals) * factor : 0,
      scaled: scale !== '',
      unit: unit === 'phần trăm' ? '%' : unit.toLowerCase(),
      hedge: HEDGE.exec(before)?.[1]?.toLowerCase() ?? '',
    });
  }
  return found;
}

/** 2.947.000 → 2947000; 64,1 → 64.1; 6.5 (a dot before other than three digits) → 6.5. */
function numberOf(digits: string): { readonly value: number; readonly decimals: number } {
  const plain = DOTTED.test(digits) ? digits : digits.replaceAll('.', '').replace(',', '.');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}
