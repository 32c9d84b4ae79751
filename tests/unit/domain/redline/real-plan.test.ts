import { walk } from '../../../../domain/plan/tree.ts';
import { compareDocuments } from '../../../../domain/redline/compare.ts';
import { portAnchors } from '../../../../domain/review/anchors/anchor.ts';
import { plainText } from '../../../../domain/text/plain.ts';
import type { Anchor } from '../../../../schemas/types.ts';
import { readSeed } from '../../../../seeds/load.ts';
import { applyRedline, rejectRedline } from '../../../support/redline/apply.ts';
import { play } from '../../seeds/play.ts';

const seed = readSeed('thanh-hoa');
const first = seed.document;
const second =
  play('thanh-hoa').find(({ step }) => step.milestone === 'submitted-2')?.state.draft ?? first;

describe('the Thanh Hóa plan, from its first draft to its second', () => {
  it('is rebuilt to the letter by its redline, both ways', () => {
    const redline = compareDocuments(first, second, 'vi');
    expect(redline.changes.length).toBeGreaterThan(50);
    expect(applyRedline(first, redline)).toEqual(second);
    expect(rejectRedline(second, redline)).toEqual(first);
  });

  it('keeps every quoted sentence that is still there on its own words', () => {
    const anchors = [...walk(first)].flatMap(({ node }): readonly Anchor[] => {
      if (!('text' in node.fields) || !node.fields.text) return [];
      const text = plainText(node.fields.text);
      return [...text.matchAll(/[^.;\n]{12,}/g)].map(({ 0: exact, index }) => ({
        nodeId: node.id,
        field: 'text',
        quote: {
          exact,
          prefix: text.slice(Math.max(0, index - 32), index),
          suffix: text.slice(index + exact.length, index + exact.length + 32),
        },
      }));
    });
    const places = portAnchors(anchors, first, second);
    expect(places).toHaveLength(anchors.length);
    const nodes = new Map([...walk(second)].map(({ node }) => [node.id, node]));
    let found = 0;
    for (const [at, { nodeId, status, start, end, wordsNow }] of places.entries()) {
      const node = nodes.get(nodeId);
      expect(node).toBeDefined();
      if (start === undefined || !node || !('text' in node.fields)) continue;
      const there = plainText(node.fields.text ?? '').slice(start, end);
      expect(there).toBe(status === 'edited' ? wordsNow : anchors[at]?.quote?.exact);
      found += 1;
    }
    expect(found).toBeGreaterThan(anchors.length / 2);
  });
});
