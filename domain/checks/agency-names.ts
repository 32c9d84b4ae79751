/**
 * How the name of an agency begins. Separates the second agency in "Sở Y tế và Sở Nội vụ" from the
 * second half of "Sở Khoa học và Công nghệ". Words that begin other names too (Hội nghị, Báo chí,
 * Bộ môn, Trường học) count only with what follows them in an agency's name.
 */
const HEADS = [
  '[Ss]ở(?= \\p{Lu})',
  '(?:Ủy|Uỷ) ban(?= nhân dân| Mặt trận| MTTQ| Kiểm tra| Dân tộc)',
  'UBND|HĐND|UBMTTQ|BHXH|VNPT|Viettel',
  'Hội đồng nhân dân|Đoàn đại biểu Quốc hội',
  'Văn phòng(?= \\p{Lu})',
  'Thanh tra(?= \\p{Lu}| tỉnh| thành phố)',
  'Công an(?= \\p{Lu}| tỉnh| thành phố| huyện)',
  'Bộ (?:Chỉ huy|Tư lệnh|Công an|Quốc phòng|Thông tin|Khoa học|Nội vụ|Tài chính|Kế hoạch|Y tế|Giáo dục|Công Thương|Xây dựng|Tư pháp)',
  '(?:Tổng cục|Chi cục|Cục|Kho bạc|Bảo hiểm xã hội|Bưu điện|Ngân hàng)(?= \\p{Lu}| tỉnh| xã hội)',
  'Ban (?:Quản lý|Dân tộc|Tổ chức|Tuyên giáo|Dân vận|Nội chính|Chỉ đạo|Thường vụ|Chấp hành|Cán sự)',
  '(?:Tỉnh|Thành|Huyện|Thị|Đảng) ủy',
  '(?:Tỉnh|Thành|Huyện|Thị) đoàn|Đoàn Thanh niên',
  'Hội (?:Nông dân|Liên hiệp|Cựu chiến binh|Chữ thập đỏ|Khuyến học|Người cao tuổi|Luật gia|Nhà báo|Doanh nhân|Tin học)',
  'Liên đoàn Lao động|Liên minh Hợp tác xã|Hiệp hội(?= \\p{Lu})|Liên hiệp các (?:[Hh]ội|Tổ chức)',
  'Trung tâm(?= \\p{Lu})|Viện(?= \\p{Lu})|Trường (?:Đại học|Cao đẳng|Chính trị|Trung cấp)',
  'Đài (?:Phát thanh|Truyền hình)|Báo(?= Thanh Hóa| Nghệ An| tỉnh)',
  'Tập đoàn(?= \\p{Lu})|Tổng công ty|Công ty',
  '[Cc]ác (?:sở|Sở|ban|Ban|ngành|cơ quan|huyện|địa phương|đơn vị|doanh nghiệp)',
].join('|');

/** What separates two agencies in a field for one, up to the start of the second. */
const JOINT = new RegExp(
  `(?<!\\s)\\s*(?:[;,/&+\\n]|(?<!\\p{L})(?:và|cùng|cùng với|phối hợp với|phối hợp cùng|chủ trì, phối hợp với)(?!\\p{L}))\\s*(?=(?:${HEADS})(?!\\p{L}))`,
  'u',
);

/**
 * An office of two bodies is one agency: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân
 * tỉnh".
 */
const OFFICE_OF_TWO =
  /^(Văn phòng (?:Đoàn|Hội đồng|HĐND|UBND|Ủy ban|Uỷ ban|Tỉnh ủy|Huyện ủy|Thành ủy)[^,;]*?) và (?=Hội đồng|HĐND|Ủy ban|Uỷ ban|UBND|Đoàn)/u;

/**
 * Returns the agencies that a field names, in order: ["Sở Y tế", "Sở Nội vụ"]. A name that only
 * holds commas and "và" is one agency.
 */
export function agenciesIn(text: string): readonly string[] {
  const masked = text.replace(OFFICE_OF_TWO, '$1\u0000');
  return masked
    .split(JOINT)
    .map((name) =>
      name
        .replace('\u0000', ' và ')
        .replace(/(?<![\s;,])[\s;,]+$/u, '')
        .trim(),
    )
    .filter((name) => name !== '');
}
