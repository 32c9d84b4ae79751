import fc from 'fast-check';
import { CONTEXT, findWords, quoteOf } from '../../../client/plan/remark/quote.ts';

describe('a quote', () => {
  test('leaves out the white space at its ends and carries what stands around it', () => {
    const text = 'Phát triển kinh tế số, xã hội số.';
    expect(quoteOf(text, { start: 10, end: 22 })).toEqual({
      exact: 'kinh tế số,',
      prefix: 'Phát triển ',
      suffix: ' xã hội số.',
      start: 11,
    });
  });

  test('of white space alone is none', () => {
    expect(quoteOf('a  b', { start: 1, end: 3 })).toBeUndefined();
  });

  test('is found again where it was taken, whatever it quotes', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'ấ', 'đ', ' ', '\n', '(', '.', '*', '-', '/'),
    });
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (text, from, length) => {
        const quote = quoteOf(text, { start: from, end: from + length });
        if (quote === undefined) return;
        const near = text.indexOf(quote.exact, from);
        const found = findWords(text, quote.exact, near);
        expect(found?.start).toBe(near);
        expect(text.startsWith(quote.exact, quote.start)).toBe(true);
        expect(quote.prefix.length).toBeLessThanOrEqual(CONTEXT);
        expect(quote.suffix.length).toBeLessThanOrEqual(CONTEXT);
      }),
      { numRuns: 300 },
    );
  });

  test('of the number of a document is found', () => {
    const text = 'Thực hiện Quyết định 2323/QĐ-BTTTT';
    expect(findWords(text, '2323/QĐ-BTTTT')).toEqual({ start: 21, end: 34 });
  });

  test('is found where it overlaps with itself', () => {
    expect(findWords('(((', '((', 1)).toEqual({ start: 1, end: 3 });
  });

  test('is found with other white space between its words, nearest to where it was', () => {
    const text = 'hạ tầng số; nền tảng số; hạ\ntầng  số';
    expect(findWords(text, 'hạ tầng số', 30)).toEqual({ start: 25, end: 36 });
    expect(findWords(text, 'hạ tầng số', 2)).toEqual({ start: 0, end: 10 });
    expect(findWords(text, 'không có')).toBeUndefined();
  });
});
