import fc from 'fast-check';
import { likenessOf, overlap, wordPairs } from '../../../../domain/redline/likeness.ts';

const words = [
  'đề',
  'án',
  'chỉ',
  'tiêu',
  '2.947.000',
  '99,92%',
  '(',
  '.',
  'hoà',
  'hoa\u0300',
  'Hóa.Sở',
];
const spaces = [' ', '\n', '  ', '\u00a0', '', ' \n '];
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...spaces)), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));

describe('how alike two texts are', () => {
  it('two texts alone are as alike as by the pairs of words of each', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(likenessOf(one, other)).toBe(overlap(wordPairs(one), wordPairs(other)));
      }),
      { numRuns: 300 },
    );
  });

  it('a text is wholly like itself and not at all like other words', () => {
    expect(likenessOf('chỉ tiêu 3: kinh tế số', 'chỉ tiêu 3: kinh tế số')).toBe(1);
    expect(likenessOf('chỉ tiêu', 'giải pháp')).toBe(0);
    expect(likenessOf('một hai ba', 'ba hai một')).toBe(0);
  });
});
