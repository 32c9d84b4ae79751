import { describe, expect, test } from '@jest/globals';
import type { Token } from 'marked';
import { plainText } from '../../../../domain/text/plain.ts';
import { readMarkdown } from '../../../../domain/text/read-markdown.ts';
import { renderMarkdown } from '../../../../server/documents/markdown.ts';

/** The most that a section may hold. */
const SECTION = 200_000;

const filled = (fragment: string): string =>
  fragment.repeat(Math.ceil(SECTION / fragment.length)).slice(0, SECTION);

const countOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, token) => sum + 1 + countOf(('tokens' in token && token.tokens) || []), 0);

describe('the reader of Markdown', () => {
  test.each([
    '_a_',
    '*a_b',
    'a**b',
    '[',
    '![',
    '!',
    '~~a',
    '``a',
    '<a@b.c',
    '*a ',
    '[a](b) ',
    'a  \n',
  ])(
    'takes %j without end as words: trying each mark on all that follows would take minutes',
    (fragment) => {
      const text = filled(fragment);
      expect(countOf(readMarkdown(text))).toBeLessThan(5);
      expect(plainText(text)).toBe(text.trim());
    },
  );

  test.each(['- a\n', '1. a\n', '# a\n', '> a\n>> b\n', '| a | b |\n', '---\n', 'a\n===\n'])(
    'takes %j without end as lines',
    (fragment) => {
      expect(countOf(readMarkdown(filled(fragment)))).toBeLessThan(5);
    },
  );

  test.each(['>', '> ', '1. '])('takes quotes and lists in each other without end, %j', (mark) => {
    const text = filled(mark);
    expect(readMarkdown(text)).toHaveLength(1);
    expect(plainText(text).trim()).toBe(text.trim());
  });

  test('reads a paragraph as typed that has too many marks, and the next one as Markdown', () => {
    const text = `${'_a_ '.repeat(10_000)}\n\nMột đoạn **đậm**.`;
    expect(renderMarkdown(text)).toMatch(
      /^<p>_a_ _a_ .*<\/p>\n?<p>Một đoạn <strong>đậm<\/strong>\.<\/p>/s,
    );
  });

  test('reads the longest section that people write: a mark every 50 letters, tables and lists', () => {
    const paragraph = `${'Phát triển **hạ tầng số** theo [Quyết định](https://vidu.gov.vn) số 749/QĐ-TTg. '.repeat(12)}\n\n`;
    const list = `${'- Chỉ tiêu *một* năm 2025\n'.repeat(20)}\n`;
    const table = `| Năm | Mục tiêu |\n|---|---|\n${'| 2025 | **80%** hồ sơ |\n'.repeat(20)}\n`;
    const text = filled(paragraph + list + table);
    const html = renderMarkdown(text);
    expect(html).not.toContain('**');
    expect(html).not.toContain('|');
    expect(html).not.toContain('](');
  });

  test('reads a table of as many columns as Word can show, a wider one as typed', () => {
    const table = (columns: number): string =>
      `${'a | '.repeat(columns - 1)}a\n${'-|'.repeat(columns)}\n${'b|'.repeat(columns)}\n`;
    expect(readMarkdown(table(63)).map((token) => token.type)).toEqual(['table']);
    expect(readMarkdown(table(30_000)).map((token) => token.type)).toEqual(['paragraph']);
  });

  test('reads a long run of spaces as typed where line ends are kept', () => {
    const text = `a${' '.repeat(SECTION - 2)}b`;
    expect([...readMarkdown(text, 'kept')]).toMatchObject([
      { type: 'paragraph', tokens: [{ type: 'text', escaped: true }] },
    ]);
    expect(renderMarkdown(`a${' '.repeat(100)}\nb`, 'kept')).toContain('<br />');
  });

  test('says the same in words of a text beyond its bounds, on the page and for quotes', () => {
    const text = filled('_a_\n\n');
    const words = renderMarkdown(text)
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(words).toBe(plainText(text).replace(/\s+/g, ' '));
  });
});
