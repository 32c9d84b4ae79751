import { amountsIn } from '../../../../domain/text/amounts.ts';

describe('figures with their units in a text', () => {
  it.each([
    ['ước đạt 2.947.000 thuê bao', '2.947.000 thuê bao', 2947000, 'thuê bao', 0],
    ['mật độ 64,1 thuê bao/100 dân', '64,1 thuê bao/100 dân', 64.1, 'thuê bao/100 dân', 0.05],
    ['bằng 99,92% kế hoạch', '99,92%', 99.92, '%', 0.005],
    ['2,8 triệu lượt văn bản', '2,8 triệu lượt', 2800000, 'lượt', 50000],
    ['1,2 nghìn tỷ đồng', '1,2 nghìn tỷ đồng', 1.2e12, 'đồng', 5e10],
    ['63 tỉnh, thành phố', '63 tỉnh', 63, 'tỉnh', 0],
    ['tăng 6.5% so với', '6.5%', 6.5, '%', 0.05],
    ['liên thông 4 cấp', '4 cấp', 4, 'cấp', 0],
  ])('reads “%s”', (text, words, value, unit, slack) => {
    const [amount, ...more] = amountsIn(text);
    expect(more).toEqual([]);
    expect(text.slice(amount?.start, amount?.end)).toBe(words);
    expect(amount?.value).toBeCloseTo(value);
    expect(amount?.unit).toBe(unit);
    expect(amount?.slack).toBeCloseTo(slack);
  });

  it.each([
    'giai đoạn 2021 – 2025',
    'giai đoạn 2021-2025',
    'ngày 14/6/2021, tháng 6/2021, năm 2021',
    'thời đại 4.0',
    'số 749/QĐ-TTg',
    'mức độ 4',
    'Điều 3 khoản 2',
    'đứng thứ 15/63',
    'mạng 5G',
    'từ 10 - 15%',
  ])('finds none in “%s”', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  it('tells a hedged figure from one that compares', () => {
    expect(amountsIn('hơn 14.478 thành viên')[0]?.hedge).toBe('hơn');
    expect(amountsIn('cao hơn 14.478 thành viên')[0]?.hedge).toBe('');
  });
});

describe('a figure behind a word that often names', () => {
  it.each([
    ['dân số 3.640.128 người', 3640128],
    ['ở mức 80%', 80],
    ['công nghiệp 45%', 45],
  ])('counts in “%s”', (text, value) => {
    expect(amountsIn(text).map((amount) => amount.value)).toEqual([value]);
  });
});
