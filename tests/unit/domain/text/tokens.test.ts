import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countSyllables, countWords, tokenise } from '../../../../domain/text/tokens.ts';

const words = (text: string) => tokenise(text).filter((token) => token.trim() !== '');

describe('tokenise', () => {
  test.each([
    '2.947.000',
    '99,92%',
    '-'.repeat(1),
    '14/6/2021',
    '25-5-2021',
    '58-NQ/TW',
    '749/QĐ-TTg',
    '15Ctr/TU',
    '2021-2025',
    '2021–2025',
    '1.000,5',
    '4.0',
    'nghiêng',
    'TP.HCM',
    'km/h',
    'UBND/VX',
    '12/TTr-SNNPTNT',
    '64,1/100',
  ])('keeps %s whole', (text) => {
    expect(tokenise(text)).toEqual([text]);
    expect(words(`đến ${text}, nay`)).toEqual(['đến', text, ',', 'nay']);
  });

  test.each<[string, string[]]>([
    ['chuyển đổi số.', ['chuyển', ' ', 'đổi', ' ', 'số', '.']],
    [
      '(theo Nghị quyết số 58-NQ/TW);',
      ['(', 'theo', ' ', 'Nghị', ' ', 'quyết', ' ', 'số', ' ', '58-NQ/TW', ')', ';'],
    ],
    ['2021 – 2025', ['2021', ' ', '–', ' ', '2025']],
    ['Hóa.Sở', ['Hóa', '.', 'Sở']],
    ['1.Mục tiêu', ['1', '.', 'Mục', ' ', 'tiêu']],
    ['2.3.GIẢI PHÁP', ['2.3', '.', 'GIẢI', ' ', 'PHÁP']],
    ['và/hoặc', ['và', '/', 'hoặc']],
    ['sở/ban/ngành', ['sở', '/', 'ban', '/', 'ngành']],
    ['một\u00a0 hai', ['một', '\u00a0 ', 'hai']],
    ['20%.', ['20%', '.']],
    ['', []],
  ])('%s', (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  test('never cuts a syllable, however its accents are composed', () => {
    const text = 'Đổi mới căn bản phương thức lãnh đạo, điều hành';
    for (const form of ['NFC', 'NFD'] as const)
      expect(words(text.normalize(form)).filter((token) => token !== ',')).toEqual(
        text.normalize(form).replace(',', '').split(' '),
      );
  });

  test('joined, the tokens are the text again', () => {
    const pieces = fc.constantFrom(
      'Thanh',
      ' ',
      'Hóa',
      '.',
      ',',
      '2021',
      '/',
      '-',
      '–',
      '%',
      'đ',
      '\n',
      '👍',
      '\u0301',
      '\ud800',
      'x\u0323',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          expect(tokenise(text).join('')).toBe(text);
        },
      ),
    );
  });
});

describe('counting', () => {
  test('a text of known length', () => {
    // Counted by hand: 10 + 9 syllables in two sentences.
    const text =
      'Nâng cao hiệu lực, hiệu quả quản lý nhà nước. Phát triển kinh tế số và xã hội số.';
    expect(countSyllables(text)).toBe(19);
    expect(countWords(text)).toBe(19);
  });

  test.each<[string, number, number]>([
    ['', 0, 0],
    ['thương mại điện tử', 4, 4],
    ['số 749/QĐ-TTg', 2, 2],
    ['kinh tế-xã hội', 3, 4],
    ['đạt 99,92% – cao', 3, 3],
    ['tháng 6/2021', 2, 2],
  ])('%s', (text, inWords, inSyllables) => {
    expect(countWords(text)).toBe(inWords);
    expect(countSyllables(text)).toBe(inSyllables);
  });
});
