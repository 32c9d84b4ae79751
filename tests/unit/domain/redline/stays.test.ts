import fc from 'fast-check';
import { type Sibling, stayingIds } from '../../../../domain/redline/stays.ts';

/** The length of the longest rising run, by the quadratic textbook way. */
function longest(positions: readonly number[]): number {
  const best: number[] = [];
  for (const [at, position] of positions.entries()) {
    const before = best.filter((_, other) => (positions[other] ?? 0) < position);
    best[at] = 1 + Math.max(0, ...before);
  }
  return Math.max(0, ...best);
}

const siblings = (positions: readonly number[]): Sibling[] =>
  positions.map((position) => ({ id: `n${position}`, position, weight: 1 }));

const permutation = fc
  .uniqueArray(fc.nat(1000), { maxLength: 40 })
  .map((keys) => keys.map((key) => keys.filter((other) => other < key).length));

describe('stayingIds', () => {
  it('keeps the longest run that stands in the same order, so that the fewest move', () => {
    fc.assert(
      fc.property(permutation, (positions) => {
        const stay = stayingIds(siblings(positions));
        const kept = positions.filter((position) => stay.has(`n${position}`));
        expect(kept).toEqual(kept.toSorted((one, other) => one - other));
        expect(kept).toHaveLength(longest(positions));
      }),
      { numRuns: 200 },
    );
  });

  it('lets the same nodes stay when the comparison is turned round', () => {
    fc.assert(
      fc.property(permutation, (positions) => {
        const back = positions.map((_, at) => positions.indexOf(at));
        const there = stayingIds(siblings(positions));
        const here = stayingIds(
          back.map((position, at) => ({ id: `n${at}`, position, weight: 1 })),
        );
        expect([...here].sort()).toEqual([...there].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('moves the lighter of two that changed places', () => {
    const stay = stayingIds([
      { id: 'small', position: 1, weight: 2 },
      { id: 'large', position: 0, weight: 40 },
    ]);
    expect([...stay]).toEqual(['large']);
  });
});
