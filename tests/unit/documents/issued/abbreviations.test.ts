import { describe, expect, test } from '@jest/globals';
import { abbreviationsOf } from '../../../../server/documents/issued/abbreviations.ts';
import { node, plan } from '../../domain/redline/sample.ts';

const section = (text: string) => node('section', 's', { heading: 'Mục', text });
const listed = (...texts: readonly string[]) =>
  abbreviationsOf(
    plan(
      texts.map((text, index) => node('section', `s${index}`, { heading: 'Mục', text })),
      { title: 'Kế hoạch' },
    ),
  ).map(({ short, full }) => `${short}: ${full}`);

describe('the abbreviations of a plan', () => {
  test.each([
    ['phát triển chính quyền số (CQS) các cấp', 'CQS: Chính quyền số'],
    ['Ủy ban nhân dân (sau đây gọi tắt là UBND) tỉnh', 'UBND: Ủy ban nhân dân'],
    ['phát triển kinh tế - xã hội (KT-XH)', 'KT-XH: Kinh tế - xã hội'],
    ['Bộ Thông tin và Truyền thông (TT&TT)', 'TT&TT: Thông tin và Truyền thông'],
    ['Internet vạn vật, Internet of Things (IoT)', 'IoT: Internet of Things'],
    ['đo bằng DTI (Digital Transformation Index) hằng năm', 'DTI: Digital Transformation Index'],
    ['**chuyển đổi số** (CĐS)', 'CĐS: Chuyển đổi số'],
  ])('are read where they are introduced: %s', (text, expected) => {
    expect(listed(text)).toEqual([expected]);
  });

  test.each([
    'Chỉ số đánh giá mức độ chuyển đổi số cấp tỉnh (DTI)',
    'giáo dục phổ thông (AB)',
    'kế hoạch (xem Phụ lục)',
    'nội dung (minh họa) và (II)',
    'nền tảng (LGSP) của tỉnh',
    'sở. Nội vụ (SNV)',
    '',
  ])('are not guessed where the words before them don’t spell them: %s', (text) => {
    expect(listed(text)).toEqual([]);
  });

  test('that everybody knows are listed when the plan uses them and has their words somewhere', () => {
    expect(listed('Giao UBND các huyện.', 'Ủy ban nhân dân tỉnh')).toEqual([
      'UBND: Ủy ban nhân dân',
    ]);
    expect(listed('Giao UBND các huyện.')).toEqual([]);
    expect(listed('Nghị quyết số 12/NQ-HĐND của Hội đồng nhân dân tỉnh')).toEqual([]);
  });

  test('are taken as explained from a list of the plan’s own, a table or lines', () => {
    const list = (text: string) =>
      abbreviationsOf(
        plan([
          node('appendix', 'a', { title: 'Danh mục từ viết tắt', text }),
          section('chỉ số (DTI)'),
        ]),
      );
    const expected = [
      { short: 'DTI', full: 'Chỉ số đánh giá mức độ chuyển đổi số' },
      { short: 'OCOP', full: 'Chương trình mỗi xã một sản phẩm' },
    ];
    expect(
      list(
        '| Từ | Nghĩa |\n| --- | --- |\n| OCOP | Chương trình mỗi xã một sản phẩm |\n| DTI | Chỉ số đánh giá mức độ chuyển đổi số |\n| Kinh tế số | Hoạt động |\n',
      ),
    ).toEqual(expected);
    expect(
      list(
        '- DTI: Chỉ số đánh giá mức độ chuyển đổi số\n- OCOP – Chương trình mỗi xã một sản phẩm\n',
      ),
    ).toEqual(expected);
    expect(listed('DTI: Chỉ số đánh giá mức độ chuyển đổi số')).toEqual([]);
  });

  test('stand in the order of the Vietnamese alphabet, each once', () => {
    expect(
      listed('xã hội số (XHS), đô thị thông minh (ĐTTM), dữ liệu mở (DLM)', 'xã hội số (XHS)'),
    ).toEqual(['DLM: Dữ liệu mở', 'ĐTTM: Đô thị thông minh', 'XHS: Xã hội số']);
  });
});
