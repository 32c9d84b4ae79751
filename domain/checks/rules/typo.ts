import type { NodeType } from '../../../schemas/types.ts';
import { forEveryType } from '../every-type.ts';
import { textsOf } from '../plan-index.ts';
import type { NodeLook, NodeRule } from '../rule.ts';

/**
 * Wrong in every context, with the correction. Only words that no correct text can hold: a
 * dictionary of syllables finds less and reports every name.
 */
const TYPOS: Readonly<Record<string, string>> = {
  'tình thần': 'tinh thần',
  'bổ xung': 'bổ sung',
  'sát nhập': 'sáp nhập',
  'chuẩn đoán': 'chẩn đoán',
  'thăm quan': 'tham quan',
  'xúc tích': 'súc tích',
  'suất sắc': 'xuất sắc',
  'sử lý': 'xử lý',
  'đề suất': 'đề xuất',
  'năng xuất': 'năng suất',
  'lãi xuất': 'lãi suất',
  'hổ trợ': 'hỗ trợ',
  'tựu chung': 'tựu trung',
  'vô hình chung': 'vô hình trung',
  'chuyễn đổi': 'chuyển đổi',
  'công nghê': 'công nghệ',
  'dử liệu': 'dữ liệu',
  'kế hoặch': 'kế hoạch',
  nghành: 'ngành',
  'nghỉ quyết': 'nghị quyết',
};

/** Function words, which nobody doubles on purpose. */
const DOUBLED = 'và|của|các|những|được|với|cho|trong|theo|tại|để|là|hoặc|về';

/** A text without any of these is skipped: the pattern is slow. */
const HINTS = [...Object.keys(TYPOS), ...DOUBLED.split('|').map((word) => `${word} ${word}`)];

const TYPO = new RegExp(
  `(?<!\\p{L})(?:(${Object.keys(TYPOS).join('|')})|(${DOUBLED}) \\2)(?!\\p{L})`,
  'giu',
);

const capitalised = (word: string, like: string): string =>
  like.slice(0, 1) === like.slice(0, 1).toLowerCase()
    ? word
    : word.slice(0, 1).toUpperCase() + word.slice(1);

const look: NodeLook<NodeType> = (node, { report }) => {
  const reported = new Set<string>();
  for (const { field, text } of textsOf(node)) {
    const lower = text.toLowerCase();
    if (!HINTS.some((hint) => lower.includes(hint))) continue;
    for (const [quote, typo, doubled = ''] of text.matchAll(TYPO)) {
      if (reported.has(quote)) continue;
      reported.add(quote);
      const meant = typo === undefined ? doubled : (TYPOS[typo.toLowerCase()] ?? typo);
      const right = capitalised(meant, quote);
      report(node, {
        field,
        quote,
        message: {
          vi: `“${quote}” sai chính tả hoặc lặp từ; hãy sửa thành “${right}”.`,
          en: `“${quote}” is misspelt or doubled; write “${right}”.`,
        },
      });
    }
  }
};

/** Certain misspellings. */
export const typo: NodeRule = {
  id: 'typo',
  severity: 'warning',
  title: { vi: 'Không có lỗi chính tả đã biết', en: 'No known misspelling' },
  use: 'both',
  nodes: forEveryType(look),
};
