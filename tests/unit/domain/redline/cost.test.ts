import { jest } from '@jest/globals';
import type { PlanDocument } from '../../../../schemas/types.ts';
import { node, plan } from './sample.ts';

const words = await import('../../../../domain/redline/words.ts');
const likeness = await import('../../../../domain/redline/likeness.ts');
/** Every text that is cut into words, to be compared or to be held against others. */
let read: string[] = [];
jest.unstable_mockModule('../../../../domain/redline/words.ts', () => ({
  ...words,
  exactHunks: (before: string, after: string) => {
    read.push(before, after);
    return words.exactHunks(before, after);
  },
}));
jest.unstable_mockModule('../../../../domain/redline/likeness.ts', () => ({
  ...likeness,
  wordPairs: (text: string) => {
    read.push(text);
    return likeness.wordPairs(text);
  },
  likenessOf: (one: string, other: string) => {
    read.push(one, other);
    return likeness.likenessOf(one, other);
  },
}));
const { compareDocuments } = await import('../../../../domain/redline/compare.ts');

/** 500 sections of four paragraphs with thirty words each: 60,000 words. */
function large(edit: (section: number, paragraph: number, text: string) => string): PlanDocument {
  return plan(
    Array.from({ length: 500 }, (_, section) =>
      node('section', `s${section}`, {
        heading: `Mục ${section}`,
        text: Array.from({ length: 4 }, (__, paragraph) => {
          const words = Array.from({ length: 28 }, (___, word) => `từ${(word * 7 + section) % 97}`);
          return edit(section, paragraph, `Đoạn ${section}.${paragraph} ${words.join(' ')}`);
        }).join('\n\n'),
      }),
    ),
  );
}

describe('the cost of a comparison', () => {
  it('is that of the blocks that changed: no other is cut into words', () => {
    const edits = new Set(['7.1', '250.0', '499.3']);
    const a = large((_, __, text) => text);
    const b = large((section, paragraph, text) =>
      edits.has(`${section}.${paragraph}`) ? text.replace('từ', 'chữ') : text,
    );
    read = [];
    const { changes } = compareDocuments(a, b, 'vi');
    expect(changes.map(({ nodeId }) => nodeId)).toEqual(['s7', 's250', 's499']);
    const blocks = new Set(read.flatMap((text) => /Đoạn (\d+\.\d)/.exec(text)?.[1] ?? []));
    expect([...blocks].sort()).toEqual([...edits].sort());
  });

  it('is nothing in words where only the order changed', () => {
    const a = large((_, __, text) => text);
    const [first, ...rest] = a.children;
    read = [];
    const { summary } = compareDocuments(
      a,
      { ...a, children: first ? [...rest, first] : rest },
      'vi',
    );
    expect(summary).toMatchObject({ moved: 1, edited: 0 });
    expect(read).toEqual([]);
  });
});
