/**
 * Whose form a paper has: Decree 30/2020 is the State's, the guidance of the Party's Central Office
 * the Party's.
 */
export type IssuingForm = 'state' | 'party';

/** "uỷ" and "ủy" are one word in two spellings. */
const UY = '[uủ][yỷ]';
/** A committee of the Party, which others belong to. */
const COMMITTEE = `(?:tỉnh|thành|huyện|thị|quận|đảng) ${UY}`;
const word = '(?![\\p{L}\\p{M}])';

/**
 * Bodies of the Party and those that belong to them. Those no longer there are in papers of their
 * time.
 */
const PARTY = new RegExp(
  [
    `^(?:đảng bộ|chi bộ|đảng đoàn|ban cán sự đảng|bộ chính trị|ban bí thư)${word}`,
    `^(?:ban thường vụ|thường trực|ban chấp hành) (?:đảng bộ|chi bộ|${COMMITTEE})${word}`,
    `^(?:ban chấp hành|văn phòng) trung ương(?: đảng)?$`,
    `^đại hội .*đảng${word}`,
    `^${UY} ban kiểm tra(?: trung ương)?$`,
    `^ban (?:tổ chức|tuyên giáo|tuyên giáo và dân vận|dân vận|nội chính|xây dựng đảng)(?: trung ương)?$`,
    `^ban (?:kinh tế|đối ngoại|chính sách, chiến lược) trung ương$`,
    `^trường chính trị${word}`,
    // Whatever body a committee has: its board, its office, its steering committee.
    `(?:^|\\s)${COMMITTEE}${word}`,
  ].join('|'),
  'iu',
);

/** Agencies of the State, by how their names begin. */
const STATE = new RegExp(
  `^(?:${[
    `${UY} ban (?:nhân dân|thường vụ quốc hội|dân tộc)|ubnd|hội đồng nhân dân|hđnd|thường trực (?:hội đồng nhân dân|hđnd)`,
    'chính phủ|thủ tướng|quốc hội|chủ tịch nước|văn phòng (?:chính phủ|quốc hội|chủ tịch nước|đoàn đại biểu quốc hội)',
    `văn phòng (?:${UY} ban nhân dân|ubnd|hội đồng nhân dân|hđnd)|đoàn đại biểu quốc hội`,
    'bộ|sở|cục|tổng cục|chi cục|vụ|phòng|thanh tra|kiểm toán nhà nước|kho bạc nhà nước|ngân hàng nhà nước|thuế|hải quan|thống kê',
    'tòa án|toà án|viện|công an|bảo hiểm xã hội|trung tâm|bệnh viện|trường|đài|học viện|ban quản lý|ban dân tộc|ban tôn giáo',
  ].join('|')})${word}`,
  'iu',
);

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/^btv(?= )/iu, 'Ban Thường vụ'],
  [/^bch(?= )/iu, 'Ban Chấp hành'],
  [/^ubkt(?= |$)/iu, 'Ủy ban Kiểm tra'],
];

/**
 * The name of a body as the rules about names read it: one space between words, abbreviations of
 * the Party written out.
 */
export function wholeBodyName(body: string): string {
  const name = body.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return ABBREVIATIONS.reduce((whole, [short, words]) => whole.replace(short, words), name);
}

/** Whose form the papers of a body have, by its name; undefined where the name doesn't say. */
export function issuingFormOf(body: string): IssuingForm | undefined {
  const name = wholeBodyName(body);
  // "Phòng Tổng hợp Văn phòng Tỉnh ủy" begins as an agency of the State would.
  if (PARTY.test(name)) return 'party';
  return STATE.test(name) ? 'state' : undefined;
}
