import { citationKey, citationsIn } from '../../../../domain/text/citations.ts';

describe('numbers of documents in a text', () => {
  it.each([
    ['Quyết định số 749/QĐ-TTg ngày 03/6/2020', '749/QĐ-TTg'],
    ['Nghị quyết số 58-NQ/TW của Bộ Chính trị', '58-NQ/TW'],
    ['Chương trình hành động số 15-CTr/TU ngày 25-5-2021', '15-CTr/TU'],
    ['Nghị định số 30/2020/NĐ-CP', '30/2020/NĐ-CP'],
    ['Luật số 51/2005/QH11', '51/2005/QH11'],
    ['Nghị quyết số 1210/2016/UBTVQH13', '1210/2016/UBTVQH13'],
    ['Kế hoạch 05/KH-UBND.', '05/KH-UBND'],
    ['(Nghị quyết 78/2025/NQ-HĐND)', '78/2025/NQ-HĐND'],
    ['Quyết định số 2323/QĐ-BTTTT;', '2323/QĐ-BTTTT'],
  ])('finds in “%s” the well-formed %s', (text, number) => {
    expect(citationsIn(text)).toEqual([
      { text: number, start: text.indexOf(number), key: citationKey(number), proper: number },
    ]);
  });

  it.each([
    ['58 NQ/TW', '58-NQ/TW'],
    ['15Ctr/TU', '15-CTr/TU'],
    ['58/NQ-TW', '58-NQ/TW'],
    ['749-QĐ/TTg', '749/QĐ-TTg'],
    ['749/QD-TTg', '749/QĐ-TTg'],
    ['30/2020/ND-CP', '30/2020/NĐ-CP'],
    ['02 – NQ/TU', '02-NQ/TU'],
  ])('knows what %s should be', (text, proper) => {
    expect(citationsIn(`theo số ${text} về`)).toEqual([
      { text, start: 8, key: citationKey(proper), proper },
    ]);
  });

  it.each([
    'ngày 14/6/2021',
    'giai đoạn 2021-2025',
    '4G/5G',
    '12/63 tỉnh',
    '100 TB/ngày',
    'Điều 3',
  ])('takes %s for none', (text) => {
    expect(citationsIn(text)).toEqual([]);
  });

  it('knows two ways to write one number as the same', () => {
    expect(citationKey('58 NQ/TW')).toBe(citationKey('58-NQ/TW'));
    expect(citationKey('05-NQ/TU')).toBe(citationKey('5-NQ/TU'));
  });
});
