import { sums } from '../../../../domain/checks/rules/sums.ts';
import { said } from './judging.ts';
import { foundIn, saying, thanhHoa, wordsIn } from './texts.ts';

describe('sums', () => {
  it('finds parts that do not add up, and says what they come to', () => {
    const words = '2.974.000 thuê bao (trong đó 27.000 thuê bao cố định; 2.920.000 thuê bao';
    const text = `Tổng số ước đạt ${words} di động) bằng 99,92% kế hoạch.`;
    expect(wordsIn(sums, text)).toEqual([words]);
    expect(said(sums, saying(text))[0]).toContain('2.947.000 thuê bao');
  });

  it('reads scales: a total in tỷ, its parts in triệu', () => {
    const wrong = 'Kinh phí 1,3 tỷ đồng, gồm: tỉnh 700 triệu đồng; huyện 500 triệu đồng.';
    expect(wordsIn(sums, wrong)).toHaveLength(1);
    expect(said(sums, saying(wrong))[0]).toContain('1,2 tỷ đồng');
    expect(wordsIn(sums, wrong.replace('1,3', '1,2'))).toEqual([]);
  });

  it('finds shares of one whole that do not make 100', () => {
    expect(wordsIn(sums, 'Cơ cấu kinh tế: nông nghiệp 15%; công nghiệp 45%; dịch vụ 38%.')).toEqual(
      ['15%; công nghiệp 45%; dịch vụ 38%'],
    );
  });

  it('finds a percentage that is not that of its ratio', () => {
    expect(wordsIn(sums, 'Có 24/27 huyện, đạt 92,5%.')).toEqual(['24/27 huyện, đạt 92,5%']);
    expect(said(sums, saying('Có 24/27 huyện, đạt 92,5%.'))[0]).toContain('88,9%');
  });

  it('finds a percentage of the plan that does not come out', () => {
    const text = 'ước đạt 2.947.000 thuê bao, bằng 97,92% so với kế hoạch (2.949.360 thuê bao)';
    expect(wordsIn(sums, text)).toHaveLength(1);
    expect(wordsIn(sums, text.replace('97,92', '99,92'))).toEqual([]);
  });

  it.each([
    'Tổng số 2.947.000 thuê bao (trong đó 27.000 thuê bao cố định; 2.920.000 thuê bao di động).',
    'Có 1.200 người, trong đó 300 người là nữ, 50 người là cán bộ.',
    'Có 100 người, trong đó 80 người là nữ, 60 người là đảng viên.',
    'Toàn tỉnh có 27 huyện, thị xã, thành phố, gồm 2 thành phố, 2 thị xã và 23 huyện.',
    'Tổng 3,3 triệu người, gồm 1,7 triệu người thành thị và 1,7 triệu người nông thôn.',
    'Có hơn 500 hồ sơ, gồm 300 hồ sơ đất đai và 150 hồ sơ xây dựng.',
    'Cơ cấu kinh tế: nông nghiệp 15%; công nghiệp 45%; dịch vụ 40%.',
    'Tổng giá trị tới 1 tỷ đồng, gồm một giải Nhất 500 triệu đồng, hai giải Nhì 100 triệu đồng.',
    'Tổng giá trị 1 tỷ đồng, gồm một giải Nhất 500 triệu đồng, hai giải Nhì 100 triệu đồng, cùng các giải phụ.',
    'Vốn 2 tỷ đồng, gồm 1,5 tỷ đồng đầu tư và 0,5 tỷ đồng chi phí.',
    'Cơ cấu: nông nghiệp 33,3%; công nghiệp 33,3%; dịch vụ 33,3%.',
    'Có 24/27 huyện, đạt 88,8%; 8/20 cơ sở dữ liệu (40%).',
    'Ngày 14/6 các huyện đạt 50%; xếp thứ 12/63 tỉnh, đạt 70%.',
  ])('lets “%s” pass', (text) => {
    expect(wordsIn(sums, text)).toEqual([]);
  });

  it('finds nothing in the Thanh Hóa plan, whose budget adds up', () => {
    const { first, second } = thanhHoa();
    expect(foundIn(sums, first)).toEqual([]);
    expect(foundIn(sums, second)).toEqual([]);
  });
});
