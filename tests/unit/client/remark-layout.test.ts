import fc from 'fast-check';
import { layOutCards } from '../../../client/plan/remark/remark-layout.ts';

const GAP = 8;

describe('cards of the margin', () => {
  test('stand beside their words when there is room', () => {
    const cards = [
      { id: 'a', wanted: 100, height: 50 },
      { id: 'b', wanted: 400, height: 50 },
    ];
    expect([...layOutCards(cards, GAP)]).toEqual([
      ['a', 100],
      ['b', 400],
    ]);
  });

  test('before the one in focus give way upwards, those after it downwards', () => {
    const cards = [
      { id: 'a', wanted: 300, height: 100 },
      { id: 'b', wanted: 310, height: 100 },
      { id: 'c', wanted: 320, height: 100 },
    ];
    expect(Object.fromEntries(layOutCards(cards, GAP, 'b'))).toEqual({ a: 202, b: 310, c: 418 });
  });

  test('never overlap, never stand above the paper, and keep their order', () => {
    const card = fc.record({ wanted: fc.integer({ min: -50, max: 900 }), height: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 12 }), fc.nat(14), (list, focus) => {
        const cards = list
          .toSorted((a, b) => a.wanted - b.wanted)
          .map((one, at) => ({ ...one, id: `${at}` }));
        const tops = layOutCards(cards, GAP, `${focus}`);
        let floor = 0;
        for (const { id, height } of cards) {
          const top = tops.get(id) ?? -1;
          expect(top).toBeGreaterThanOrEqual(floor);
          floor = top + height + GAP;
        }
      }),
      { numRuns: 200 },
    );
  });
});
