import { issuerOf } from '../../../../server/documents/issued/issuers.ts';

const at = (approvingAgency: string, signer = '') =>
  issuerOf({ approvingAgency, locality: 'Nghệ An' }, signer);

/** Name, number, superior and name in the head, and what is signed. */
const BODIES: readonly (readonly [string, string, string, string, string])[] = [
  ['Ban Chấp hành Đảng bộ tỉnh Nghệ An', 'TU', '', 'Tỉnh ủy Nghệ An', 'T/M BAN CHẤP HÀNH'],
  ['Thường trực Tỉnh ủy', 'TU', '', 'Tỉnh ủy Nghệ An', 'T/M BAN THƯỜNG VỤ'],
  ['Ban Thường vụ Thành ủy Huế', 'TU', '', 'Thành ủy Huế', 'T/M BAN THƯỜNG VỤ'],
  ['Tỉnh uỷ Nghệ An', 'TU', '', 'Tỉnh uỷ Nghệ An', 'T/M BAN CHẤP HÀNH'],
  [
    'Đảng ủy Ủy ban nhân dân tỉnh',
    'ĐU',
    'Đảng bộ tỉnh Nghệ An',
    'Đảng ủy Ủy ban nhân dân tỉnh',
    'T/M ĐẢNG ỦY',
  ],
  [
    'Đảng uỷ các cơ quan Đảng tỉnh Nghệ An',
    'ĐU',
    'Đảng bộ tỉnh Nghệ An',
    'Đảng uỷ các cơ quan Đảng tỉnh Nghệ An',
    'T/M ĐẢNG UỶ',
  ],
  ['Ban Thường vụ Đảng ủy xã Kim Liên', 'ĐU', '', 'Đảng ủy xã Kim Liên', 'T/M BAN THƯỜNG VỤ'],
  [
    'Đảng ủy phường Ba Đình, thành phố Hà Nội',
    'ĐU',
    'Đảng bộ thành phố Hà Nội',
    'Đảng ủy phường Ba Đình',
    'T/M ĐẢNG ỦY',
  ],
  ['Ban Chấp hành Đảng bộ xã Kim Liên', 'ĐU', '', 'Đảng ủy xã Kim Liên', 'T/M ĐẢNG ỦY'],
  ['Đảng ủy Đặc khu Trường Sa', 'ĐU', '', 'Đảng ủy Đặc khu Trường Sa', 'T/M ĐẢNG ỦY'],
  ['Đảng ủy Quân sự tỉnh', 'ĐUQS', 'Đảng bộ tỉnh Nghệ An', 'Đảng ủy Quân sự tỉnh', 'T/M ĐẢNG ỦY'],
  ['Đảng ủy Công an tỉnh', 'ĐUCA', 'Đảng bộ tỉnh Nghệ An', 'Đảng ủy Công an tỉnh', 'T/M ĐẢNG ỦY'],
  ['Đảng ủy Sở Tài chính', 'ĐU', '', 'Đảng ủy Sở Tài chính', 'T/M ĐẢNG ỦY'],
  ['Chi bộ Phòng Tổng hợp', 'CB', '', 'Chi bộ Phòng Tổng hợp', 'T/M CHI BỘ'],
  ['Huyện ủy Nam Đàn', 'HU', '', 'Huyện ủy Nam Đàn', 'T/M HUYỆN ỦY'],
  [
    'Ban Thường vụ Huyện ủy Nam Đàn, tỉnh Nghệ An',
    'HU',
    'Đảng bộ tỉnh Nghệ An',
    'Huyện ủy Nam Đàn',
    'T/M BAN THƯỜNG VỤ',
  ],
  ['Ban Tổ chức Tỉnh ủy', 'BTCTU', 'Tỉnh ủy Nghệ An', 'Ban Tổ chức', 'TRƯỞNG BAN'],
  [
    'Ban Tuyên giáo và Dân vận Tỉnh ủy Nghệ An',
    'BTGDVTU',
    'Tỉnh ủy Nghệ An',
    'Ban Tuyên giáo và Dân vận',
    'TRƯỞNG BAN',
  ],
  [
    'Ban Nội chính Thành ủy Hải Phòng',
    'BNCTU',
    'Thành ủy Hải Phòng',
    'Ban Nội chính',
    'TRƯỞNG BAN',
  ],
  ['Ban Dân vận Huyện ủy', 'BDVHU', 'Huyện ủy', 'Ban Dân vận', 'TRƯỞNG BAN'],
  [
    'Ban Xây dựng Đảng Đảng ủy xã Kim Liên',
    'BXDĐ',
    'Đảng ủy xã Kim Liên',
    'Ban Xây dựng Đảng',
    'TRƯỞNG BAN',
  ],
  [
    'Ủy ban Kiểm tra Tỉnh ủy',
    'UBKTTU',
    'Tỉnh ủy Nghệ An',
    'Ủy ban Kiểm tra',
    'T/M ỦY BAN KIỂM TRA',
  ],
  [
    'Uỷ ban Kiểm tra Đảng uỷ xã Kim Liên',
    'UBKTĐU',
    'Đảng uỷ xã Kim Liên',
    'Uỷ ban Kiểm tra',
    'T/M ỦY BAN KIỂM TRA',
  ],
  ['Văn phòng Tỉnh ủy', 'VPTU', 'Tỉnh ủy Nghệ An', 'Văn phòng', 'CHÁNH VĂN PHÒNG'],
  [
    'Văn phòng Đảng ủy phường Vinh Hưng',
    'VPĐU',
    'Đảng ủy phường Vinh Hưng',
    'Văn phòng',
    'CHÁNH VĂN PHÒNG',
  ],
  [
    'Ban Chỉ đạo chuyển đổi số của Tỉnh ủy',
    'BCĐ',
    'Tỉnh ủy Nghệ An',
    'Ban Chỉ đạo chuyển đổi số',
    'TRƯỞNG BAN CHỈ ĐẠO',
  ],
  [
    'Ban Chỉ đạo phòng, chống tham nhũng của Ban Thường vụ Thành ủy Huế',
    'BCĐ',
    'Thành ủy Huế',
    'Ban Chỉ đạo phòng, chống tham nhũng',
    'TRƯỞNG BAN CHỈ ĐẠO',
  ],
  ['BTV Tỉnh ủy', 'TU', '', 'Tỉnh ủy Nghệ An', 'T/M BAN THƯỜNG VỤ'],
  ['BCH Đảng bộ phường Vinh Hưng', 'ĐU', '', 'Đảng ủy phường Vinh Hưng', 'T/M ĐẢNG ỦY'],
  ['UBKT Tỉnh ủy', 'UBKTTU', 'Tỉnh ủy Nghệ An', 'Ủy ban Kiểm tra', 'T/M ỦY BAN KIỂM TRA'],
  ['Đảng ủy UBND xã Kim Liên', 'ĐU', '', 'Đảng ủy UBND xã Kim Liên', 'T/M ĐẢNG ỦY'],
  [
    'Tiểu ban Văn kiện Tỉnh ủy Cà Mau',
    'TB',
    'Tỉnh ủy Cà Mau',
    'Tiểu ban Văn kiện',
    'TRƯỞNG TIỂU BAN',
  ],
  ['Ban Nội chính Trung ương', 'BNCTW', 'Ban Chấp hành Trung ương', 'Ban Nội chính', 'TRƯỞNG BAN'],
  ['Bộ Chính trị', 'TW', '', 'Ban Chấp hành Trung ương', 'T/M BỘ CHÍNH TRỊ'],
  [
    'Ban Cán sự đảng Ủy ban nhân dân tỉnh',
    'BCSĐ',
    'Tỉnh ủy Nghệ An',
    'Ban Cán sự đảng\nỦy ban nhân dân tỉnh',
    'T/M BAN CÁN SỰ ĐẢNG',
  ],
  [
    'Đảng đoàn Hội đồng nhân dân tỉnh Điện Biên',
    'ĐĐ',
    'Tỉnh ủy Điện Biên',
    'Đảng đoàn\nHội đồng nhân dân tỉnh Điện Biên',
    'T/M ĐẢNG ĐOÀN',
  ],
  ['Trường Chính trị tỉnh Nghệ An', 'TCT', '', 'Trường Chính trị tỉnh Nghệ An', 'HIỆU TRƯỞNG'],
  ['Tổ công tác của Tỉnh ủy', '…', '', 'Tổ công tác của Tỉnh ủy', '…'],
];

describe('a body of the Party has the Party’s form', () => {
  test.each(BODIES)('%s', (name, symbol, superior, heading, signs) => {
    const issuer = at(name);
    expect(issuer.profile.top[0]?.text).toBe('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(issuer).toMatchObject({ symbol, superior, heading });
    expect(issuer.signature[0]).toBe(signs);
  });

  test.each(BODIES)('however it is spelt: %s', (name, symbol) => {
    const spellings = [
      name.toLocaleUpperCase('vi'),
      name.toLocaleLowerCase('vi'),
      name.normalize('NFD'),
      name.replaceAll('ủy', 'uỷ').replaceAll('Ủy', 'Uỷ'),
      name.replaceAll('uỷ', 'ủy').replaceAll('Uỷ', 'Ủy'),
      ` ${name.replaceAll(' ', '  ')} `,
    ];
    for (const spelling of spellings) {
      expect(at(spelling).profile.star).toBe(true);
      expect(at(spelling).symbol).toBe(symbol);
    }
  });

  test('a deputy signs for the body as its head does, and in place of the head of a board', () => {
    expect(at('Đảng ủy xã Kim Liên', 'Phó Bí thư').signature).toEqual([
      'T/M ĐẢNG ỦY',
      'PHÓ BÍ THƯ',
    ]);
    expect(at('Ban Tổ chức Tỉnh ủy', 'Phó Trưởng ban').signature).toEqual([
      'K/T TRƯỞNG BAN',
      'PHÓ TRƯỞNG BAN',
    ]);
    expect(at('Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh').onOrder).toBe('T/L BAN THƯỜNG VỤ');
  });
});

test.each([
  'Ủy ban nhân dân tỉnh Nghệ An',
  'UBND xã Kim Liên',
  'Hội đồng nhân dân tỉnh',
  'Sở Tài chính',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Bộ Khoa học và Công nghệ',
  'Thủ tướng Chính phủ',
  'Ban Chỉ đạo chuyển đổi số tỉnh Nghệ An',
  'Ban Quản lý Khu kinh tế Đông Nam',
  'Trường Đại học Vinh',
  'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  'Ban Tổ chức Lễ hội Làng Sen',
])('%s is not taken for a body of the Party', (name) => {
  expect(at(name).profile.star).toBe(false);
});
