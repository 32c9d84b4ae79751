import fc from 'fast-check';
import { plainText } from '../../../../domain/text/plain.ts';
import {
  dressedHtml,
  dressedText,
  joinedText,
} from '../../../../server/documents/redline/dress.ts';

const html = (markdown: string): string => dressedHtml(dressedText(markdown));

describe('dressedText', () => {
  it('says what plainText says, but for line ends inside a paragraph', () => {
    const bits = [
      ...[
        '**',
        '*',
        '_',
        '~~',
        '`',
        '[',
        '](https://a.vn)',
        '<b>',
        '&amp;',
        '\\',
        '# ',
        '- ',
        '1. ',
      ],
      ...[
        '> ',
        'Đề án',
        'số',
        ' ',
        '  ',
        '\n',
        '  \n',
        '\n\n',
        '| a | b |\n|---|---|\n| c | d |\n',
      ],
      ...['```\n', '- [ ] ', '![ảnh](x.png)', 'https://b.vn', '\u00a0'],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 16 }), (parts) => {
        const markdown = parts.join('');
        const flat = (text: string) => text.replaceAll('\n', ' ');
        expect(flat(joinedText(dressedText(markdown)))).toBe(flat(plainText(markdown)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps marks within marks, links around them, and forced line breaks apart from wrapped lines', () => {
    expect(html('**đậm *và nghiêng*** ~~bỏ~~ `mã`')).toBe(
      '<strong>đậm </strong><strong><em>và nghiêng</em></strong> <del>bỏ</del> <code>mã</code>',
    );
    expect(html('[một **hai** ba](https://a.vn/?a=1&b=2)')).toBe(
      '<a href="https://a.vn/?a=1&amp;b=2" rel="noopener noreferrer nofollow">một <strong>hai</strong> ba</a>',
    );
    expect(dressedText('a\nb  \nc\n\nd').map(({ text, marks }) => [text, marks])).toEqual([
      ['a b', ''],
      ['\n', 'n'],
      ['c', ''],
      ['\n', 'p'],
      ['d', ''],
    ]);
  });

  it('shows raw HTML as typed and no address but of the web and of mail', () => {
    expect(html('**<img src=x onerror=alert(1)>**')).not.toContain('<img');
    expect(html('[x](data:text/html,abc)')).toBe('x');
    expect(html('[x](https://a.vn/"onclick=1)')).not.toMatch(/"\s*onclick/);
  });
});
