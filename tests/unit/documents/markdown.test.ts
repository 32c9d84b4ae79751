import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from '../../../domain/text/plain.ts';
import { renderInline, renderMarkdown } from '../../../server/documents/markdown.ts';

const tags =
  'p|h[1-6]|ul|ol|li|blockquote|pre|hr|br|table|thead|tbody|tr|th|td|strong|em|del|code|a';
const tag = new RegExp(`</?(?:${tags})(?: (?:href|rel|start|align)="[^"<>]*")*(?: /)?>`, 'g');
const block = /^<\/?(?:p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|th|td)\b/;

const decode = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  );

/** The text nodes of the HTML, block by block, as a reader of the page's tree finds them. */
const textOfHtml = (html: string) =>
  html
    .replace(tag, (found) => (block.test(found) ? '\u0000' : ''))
    .split('\u0000')
    .map((text) => decode(text).replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, ''))
    .filter((text) => text !== '')
    .join('\n');

const pieces = fc.constantFrom(
  ...[
    'Chuyển đổi số',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '1. ',
    '> ',
    '**',
    '*',
    '_',
    '`',
    '```',
    '~~',
    '|',
    '|-|-|',
    '\n|a|b|\n|-|-|\n|c|',
  ],
  ...[
    '[',
    '](',
    ')',
    '![',
    'https://a.vn',
    'javascript:',
    '<script>',
    '</script>',
    '<b',
    '<p>',
    '>',
    '&amp;',
    '&#x20;',
    '&nbsp;',
    '&lt;',
    '\\',
    '\\*',
  ],
  ...[
    '    ',
    '---',
    '[ ] ',
    '[x] ',
    '\u00a0',
    '"',
    "'",
    '58-NQ/TW',
    '<a@b.vn>',
    'www.a.vn',
    '<!--',
    '\t',
    '===',
    '[a]: b',
    '<div>\n',
    '<br />',
    '<br>\n',
    'javascript&#58;',
    '\u0000',
  ],
);
const markdowns = fc.array(pieces, { maxLength: 25 }).map((all) => all.join(''));

describe('renderMarkdown', () => {
  test.each<[string, string]>([
    [
      '**Đậm**, *nghiêng*, ~~bỏ~~',
      '<p><strong>Đậm</strong>, <em>nghiêng</em>, <del>bỏ</del></p>\n',
    ],
    ['# Mục\n\n- một\n- hai', '<h1>Mục</h1>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>\n'],
    ['a  \nb', '<p>a<br />\nb</p>\n'],
    ['a\n\n<br />\n\nb<br>c', '<p>a</p>\n<p>b<br />\nc</p>\n'],
    ['`<br />` \\<br />', '<p><code>&lt;br /&gt;</code> &lt;br /&gt;</p>\n'],
    ['3. ba', '<ol start="3">\n<li>ba</li>\n</ol>\n'],
    [
      '|a|\n|:-:|\n|1|',
      '<table>\n<thead>\n<tr>\n<th align="center">a</th>\n</tr>\n</thead>\n<tbody><tr>\n<td align="center">1</td>\n</tr>\n</tbody></table>\n',
    ],
    [
      '[Cổng](https://a.vn/?x=1&y=2)',
      '<p><a href="https://a.vn/?x=1&amp;y=2" rel="noopener noreferrer nofollow">Cổng</a></p>\n',
    ],
    ['5 < 6 &nbsp;& 7', '<p>5 &lt; 6 \u00a0&amp; 7</p>\n'],
    ['- [x] xong\n- [ ] chưa', '<ul>\n<li>☑ xong</li>\n<li>☐ chưa</li>\n</ul>\n'],
    ['![Sơ đồ *lộ trình*](https://a.vn/b.png)', '<p>Sơ đồ lộ trình</p>\n'],
    ['', ''],
  ])('%j', (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    'a <b onmouseover="alert(1)">b</b>',
    '<scr<script>ipt>alert(1)</script>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<style>*{background:url(javascript:alert(1))}</style>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java\nscript:alert(1))',
    '[a](javascript&#58;alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](\u0001javascript:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](vbscript:alert(1))',
    '[a](//evil.vn)',
    '[a](https://a.vn/"onmouseover="alert(1))',
    '[a](<https://a.vn/" onmouseover="alert(1)>)',
    '[a](https://a.vn \'x" onmouseover="alert(1)\')',
    '[a][r]\n\n[r]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x" onerror="alert(1)](x)',
    '![a](data:image/svg+xml,<svg onload=alert(1)>)',
    '```html" onmouseover="alert(1)\n<script>alert(1)</script>\n```',
    '`<script>alert(1)</script>`',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;script&#62;alert(1)&#60;/script&#62;',
    '|<img src=x onerror=alert(1)>|\n|-|\n|<svg onload=alert(1)>|',
    '- [<img src=x onerror=alert(1)>](javascript:alert(1))',
    '<a href="https://a.vn" onclick="alert(1)">a</a>',
    '</p><script>alert(1)</script>',
    '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  ])('lets nothing dangerous through: %s', (markdown) => {
    const html = renderMarkdown(markdown);
    // Beside the tags allowed, with the attributes allowed, there is no tag at all.
    expect(html.replace(tag, '')).not.toMatch(/[<>]/);
    for (const [, href] of html.matchAll(/<a [^>]*href="([^"]*)"/g))
      expect(href).toMatch(/^https?:\/\/a\.vn/);
    expect(renderInline(markdown).replace(tag, '')).not.toMatch(/[<>]/);
  });

  test('nothing that can be written makes a tag or address that is not allowed', () => {
    fc.assert(
      fc.property(markdowns, (markdown) => {
        const html = renderMarkdown(markdown);
        expect(html.replace(tag, '')).not.toMatch(/[<>]/);
        for (const [, href] of html.matchAll(/<a [^>]*href="([^"]*)"/g))
          expect(href).toMatch(/^(https?:\/\/|mailto:)/);
      }),
      { numRuns: 150 },
    );
  });

  test('takes a thousand nested quotes as typed', () => {
    const deep = `${'>'.repeat(20_000)} a`;
    expect(textOfHtml(renderMarkdown(deep))).toBe(plainText(deep));
    expect(plainText(deep)).toBe(deep);
  });
});

describe('plainText', () => {
  test.each<[string, string]>([
    ['**Đổi mới** căn bản\n\n- một\n  - hai\n- ba', 'Đổi mới căn bản\nmột\nhai\nba'],
    ['|a|b|\n|-|-|\n|c| |', 'a\nb\nc'],
    ['|a|b|\n|-|-|\n|c<br/>d|<br />|\n\n- <br />\n\n<br />', 'a\nb\nc\nd'],
    ['dòng một\ndòng hai', 'dòng một\ndòng hai'],
    ['[Nghị quyết 58-NQ/TW](https://a.vn) và `mã`', 'Nghị quyết 58-NQ/TW và mã'],
    ['```\n  mã\n```', 'mã'],
    ['&#x20;a&nbsp;b &copy; &khong;', 'a\u00a0b © &khong;'],
    ['\\*không đậm\\* \\&nbsp;', '*không đậm* &nbsp;'],
    ['a <b>b</b>', 'a <b>b</b>'],
    ['- [x] xong', '☑ xong'],
    ['---', ''],
  ])('%j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  test('is the text of the rendered HTML, whatever is written', () => {
    fc.assert(
      fc.property(markdowns, (markdown) => {
        expect(plainText(markdown)).toBe(textOfHtml(renderMarkdown(markdown)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('renderInline', () => {
  test.each<[string, string]>([
    ['**a**\n\nb', '<strong>a</strong> b'],
    ['- a\n- b', 'a b'],
    ['a < b', 'a &lt; b'],
    ['', ''],
  ])('%j', (markdown, html) => {
    expect(renderInline(markdown)).toBe(html);
  });
});
