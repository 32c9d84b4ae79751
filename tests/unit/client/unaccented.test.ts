import { looksUnaccented } from '../../../client/plan/remark/unaccented.ts';

describe('text typed without accents', () => {
  test.each([
    ['De nghi rut gon muc tieu tong quat', true],
    ['Đề nghị rút gọn mục tiêu tổng quát', false],
    ['Đề nghị rút gọn'.normalize('NFD'), false],
    ['58-NQ/TW', false],
    ['OK', false],
    ['2021 – 2025, 80%', false],
    ['de nghi bo sung QĐ 749/QĐ-TTg', false],
  ])('%s: %s', (text, expected) => {
    expect(looksUnaccented(text)).toBe(expected);
  });
});
