import { firstPlainWords } from '../../../../domain/text/first-words.ts';
import { plainText } from '../../../../domain/text/plain.ts';

test.each([
  ['**Phát triển** hạ tầng *số*', 'Phát triển hạ tầng số'],
  ['## Mục tiêu\n\n- một\n- hai', 'Mục tiêu một hai'],
  ['> 1. lời dẫn', 'lời dẫn'],
  ['[Quyết định 749](https://vidu.gov.vn) và `mã`', 'Quyết định 749 và mã'],
  ['a\\*b 10~20% & 30~40%', 'a*b 10~20% & 30~40%'],
  ['ten_mot_tep còn <br /> hai &amp; ba', 'ten_mot_tep còn hai & ba'],
  ['|a|b|\n|-|-|\n|c|d|', '|a|b| |c|d|'],
  ['', ''],
])('%j begins with %j', (markdown, words) => {
  expect(firstPlainWords(markdown, 60)).toBe(words);
});

test('is cut after a whole word', () => {
  expect(firstPlainWords('một hai ba, bốn', 11)).toBe('một hai ba…');
  expect(firstPlainWords('x'.repeat(200), 10)).toBe(`${'x'.repeat(10)}…`);
});

test('reads plain prose as the whole reader does', () => {
  const prose = 'Đến năm **2025**, 100% dịch vụ công *trực tuyến*; mức 4 đạt ~~80%~~ 90%.';
  expect(firstPlainWords(prose, 200)).toBe(plainText(prose));
});
