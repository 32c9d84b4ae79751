import { describe, expect, test } from '@jest/globals';
import { readLine } from '../../../client/plan/parts/field-input.ts';
import { quoteOf } from '../../../client/plan/remark/quote.ts';
import { excessOf, MOST_CHARACTERS } from '../../../client/plan/remark/too-long.tsx';
import { definitions } from '../../../schemas/definitions.ts';

describe('a text that is too long to be sent', () => {
  test('is one that the server refuses', () => {
    expect(definitions.RemarkText?.maxLength).toBe(MOST_CHARACTERS);
  });

  test('is counted as the server counts: composed, without spaces at its ends, a letter outside the BMP once', () => {
    expect(excessOf('ý'.repeat(MOST_CHARACTERS))).toBe(0);
    expect(excessOf(` ${'ý'.repeat(MOST_CHARACTERS)}\n`)).toBe(0);
    expect(excessOf('ý'.normalize('NFD').repeat(MOST_CHARACTERS))).toBe(0);
    expect(excessOf('😀'.repeat(MOST_CHARACTERS))).toBe(0);
    expect(excessOf('ý'.repeat(MOST_CHARACTERS + 7))).toBe(7);
  });
});

test('a quote carries no half of a letter that its surroundings are cut in', () => {
  const text = `${'😀'.repeat(20)}x hạ tầng số ${'😀'.repeat(20)}`;
  const start = text.indexOf('hạ');
  const quote = quoteOf(text, { start, end: start + 'hạ tầng số'.length });
  expect(`${quote?.prefix}${quote?.suffix}`).not.toMatch(/\p{Surrogate}/u);
});

test('a line pasted from Word is one line, whatever its line breaks are', () => {
  expect(readLine('Đề án\u000bchuyển đổi\u2028số')).toBe('Đề án chuyển đổi số');
});
