/** A term that a legal act took out of use. */
export interface OutdatedTerm {
  /** Finds the term in a plain text; with the flags g, i and u. */
  readonly pattern: RegExp;
  /** The term used now. */
  readonly now: string;
  /** The first day on which the term was outdated, YYYY-MM-DD. */
  readonly since: string;
  /** The act that replaced it: type and number. */
  readonly source: string;
}

const term = (words: string, now: string, since: string, source: string): OutdatedTerm => ({
  pattern: new RegExp(`(?<!\\p{L})(?:${words})(?![\\p{L}\\p{N}])`, 'giu'),
  now,
  since,
  source,
});

const LEVELS = 'mức(?: độ)? [1-4](?:(?:,| và|;) (?:mức(?: độ)? )?[1-4])*';
const MINISTRIES = 'Nghị quyết số 176/2025/QH15';

/**
 * Terms of plans that are out of use. To add one: a line with the words (a pattern without letters
 * on either side), their replacement, the day on which the act took effect, and the act. Only
 * nationwide changes: each province renamed its own offices.
 */
export const OUTDATED_TERMS: readonly OutdatedTerm[] = [
  term(
    `(?:dịch vụ công|DVC)(?: trực tuyến|TT)?(?: ở)? ${LEVELS}`,
    'dịch vụ công trực tuyến toàn trình, một phần',
    '2022-08-15',
    'Nghị định số 42/2022/NĐ-CP',
  ),
  term('sổ hộ khẩu', 'thông tin về cư trú', '2023-01-01', 'Luật Cư trú số 68/2020/QH14'),
  term('căn cước công dân', 'căn cước', '2024-07-01', 'Luật Căn cước số 26/2023/QH15'),
  term('chứng minh nhân dân', 'căn cước', '2025-01-01', 'Luật Căn cước số 26/2023/QH15'),
  term('Bộ Thông tin và Truyền thông', 'Bộ Khoa học và Công nghệ', '2025-03-01', MINISTRIES),
  term('Bộ Kế hoạch và Đầu tư', 'Bộ Tài chính', '2025-03-01', MINISTRIES),
  term('Bộ Giao thông vận tải', 'Bộ Xây dựng', '2025-03-01', MINISTRIES),
  term(
    'Bộ Nông nghiệp và Phát triển nông thôn|Bộ Tài nguyên và Môi trường',
    'Bộ Nông nghiệp và Môi trường',
    '2025-03-01',
    MINISTRIES,
  ),
  term('63 tỉnh, thành phố', '34 tỉnh, thành phố', '2025-07-01', 'Nghị quyết số 202/2025/QH15'),
  term(
    '(?:Ủy|Uỷ) ban nhân dân (?:cấp huyện|các huyện)|UBND (?:cấp huyện|các huyện)|cấp huyện',
    'cấp xã hoặc cấp tỉnh',
    '2025-07-01',
    'Nghị quyết số 203/2025/QH15',
  ),
];
