import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, legalText } from '../../../../domain/text/clean-text.ts';
import { decodeEntities } from '../../../../domain/text/entities.ts';
import { toNfc } from '../../../../domain/text/normalise.ts';
import { anyText } from '../../../support/strange-texts.ts';

/** Char of XML 1.0 (2.2), told from the standard and not from the code. */
const isLegal = (text: string): boolean =>
  [...text].every((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return (
      [9, 10, 13].includes(code) ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000
    );
  });

describe('cleanText', () => {
  test.each([
    ['a soft break of Word’s', 'Dòng một\u000bdòng hai', 'Dòng một\ndòng hai'],
    ['a line separator', 'Dòng một\u2028dòng hai', 'Dòng một\ndòng hai'],
    ['a paragraph separator', 'một\u2029hai', 'một\nhai'],
    ['a next-line character', 'một\u0085hai', 'một\nhai'],
    ['a page break', 'một\u000chai', 'một\nhai'],
    ['line ends of Windows and of old', 'một\r\nhai\rba', 'một\nhai\nba'],
    ['Word’s non-breaking hyphen', 'QĐ\u001eTTg', 'QĐ-TTg'],
    ['control characters', 'a\u0000b\u0007c\u001fd\u007fe\u0090f', 'abcdef'],
    ['noncharacters', 'a\ufffeb\uffffc\ufdd0d\u{1ffff}e', 'abcde'],
    ['byte order marks and zero-width spaces', '\ufeffỦy\u200b ban', 'Ủy ban'],
    ['overrides of the direction', 'a\u202egnp\u202c.\u2066b\u2069', 'agnp.b'],
    ['half a surrogate pair', 'a\ud83d b', 'a\ufffd b'],
    ['letters that are not composed', 'Chuyển đổi'.normalize('NFD'), 'Chuyển đổi'],
  ])('mends %s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
    expect(toNfc({ text })).toEqual({ text: clean });
  });

  test.each([
    'Ủy ban\u00a0nhân dân',
    'a\tb\nc',
    '👨\u200d👩\u200d👧',
    'co\u00adop',
    '“–” … ₫ 中文 עברית',
  ])('keeps %j as it is', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  test('makes of any text one that is legal, well-formed and composed; done twice is done once', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const clean = cleanText(text);
        expect(isLegal(clean)).toBe(true);
        expect(clean).toBe(clean.normalize('NFC'));
        expect(clean).not.toMatch(/\r|[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u);
        expect(cleanText(clean)).toBe(clean);
        expect(legalText(clean)).toBe(clean);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps each mark of a letter that bears hundreds, in runs that normalising is quick with', () => {
    const text = `e${'\u0316\u0301'.repeat(400)}`;
    const clean = cleanText(text);
    expect(clean).not.toMatch(/(?:(?!\u034f)\p{M}){31}/u);
    expect(clean.normalize('NFD').match(/[\u0316\u0301]/gu)).toHaveLength(800);
  });
});

describe('a character typed by its number', () => {
  test.each([
    ['&#xFFFE;', ''],
    ['&#x202E;', ''],
    ['&#8203;', ''],
    ['&#x2028;', '\n'],
    ['&#11;', '\ufffd'],
    ['&#225;', 'á'],
  ])('%s is read as if it were typed itself', (reference, read) => {
    expect(decodeEntities(`a${reference}b`)).toBe(`a${read}b`);
  });
});

describe('legalText', () => {
  test('keeps the length, and makes any text legal', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const legal = legalText(text);
        expect(legal).toHaveLength(text.length);
        expect(isLegal(legal)).toBe(true);
        if (isLegal(text)) expect(legal).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
