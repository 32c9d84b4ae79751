import fc from 'fast-check';
import { plainWords } from '../../../client/plan/parts/plain-words.ts';

describe('the words of a changed block', () => {
  it.each([
    ['Giao **Sở Tài chính** và [nghị quyết](https://a.vn/1).', 'Giao Sở Tài chính và nghị quyết.'],
    ['- **ba** việc', 'ba việc'],
    ['## Mục tiêu', 'Mục tiêu'],
    ['1. Việc đầu', '1. Việc đầu'],
    ['| a | b |\n|---|:-:|\n', 'a | b'],
    ['*nghiêng*, ~~bỏ~~', 'nghiêng, bỏ'],
    ['5 * 3 = 15', '5 * 3 = 15'],
    ['giảm - tăng', 'giảm - tăng'],
    ['', ''],
  ])('of %j stand without marks', (markdown, words) => {
    expect(plainWords(markdown)).toBe(words);
  });

  it('keep the spaces at the edges of a run between two changes', () => {
    expect(plainWords(' và **các ', { first: false, last: false })).toBe(' và các ');
    expect(plainWords('- một | hai ', { first: false, last: false })).toBe('- một | hai ');
  });

  it('never lose a letter or a figure, whatever marks stand around them', () => {
    const bits = ['**', '*', '~~', '# ', '- ', '| ', '|---|', '\n', ' ', 'đề', 'án', '5', '[', ']'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 12 }), (parts) => {
        const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
        const text = parts.join('');
        expect(letters(plainWords(text))).toBe(letters(text));
      }),
    );
  });
});
