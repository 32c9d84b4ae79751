import { diffArrays } from 'diff';
import fc from 'fast-check';
import { align } from '../../../../../domain/redline/engine/align.ts';
import { diffSequences } from '../../../../../domain/redline/engine/diff-sequences.ts';
import { type Edit, intern, type Meter } from '../../../../../domain/redline/engine/sequences.ts';

const few = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 24 });

/** The length of the longest common subsequence, by the table. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const next = [0];
    for (const [j, other] of b.entries()) {
      next.push(item === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** b made of a and the edits; throws where what lies between them differs. */
function applied(a: readonly number[], b: readonly number[], edits: readonly Edit[]): number[] {
  const made: number[] = [];
  let i = 0;
  for (const { aStart, aEnd, bStart, bEnd } of edits) {
    made.push(...a.slice(i, aStart));
    expect(made).toHaveLength(bStart);
    made.push(...b.slice(bStart, bEnd));
    i = aEnd;
  }
  return [...made, ...a.slice(i)];
}

const size = (edits: readonly Edit[]): number =>
  edits.reduce((sum, { aStart, aEnd, bStart, bEnd }) => sum + aEnd - aStart + bEnd - bStart, 0);

/** Numbers that look random, the same in every run. */
function numbers(length: number, below: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  });
}

describe('diffSequences', () => {
  it('finds the smallest edit there is, and rebuilds the newer sequence with it', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const edits = diffSequences(a, b);
        expect(applied(a, b, edits)).toEqual(b);
        expect(size(edits)).toBe(a.length + b.length - 2 * longestCommon(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('changes as few items as jsdiff does, in longer sequences too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 120 }), few, (a, more) => {
        const b = a.flatMap((item, at) => (at % 7 === 3 ? more.slice(0, 2) : [item]));
        const theirs = diffArrays(a, b)
          .filter(({ added, removed }) => added || removed)
          .reduce((sum, { count }) => sum + count, 0);
        expect(size(diffSequences(a, b))).toBe(theirs);
      }),
    );
  });

  it('is a right edit even where a search may look no further than an edit or two', () => {
    fc.assert(
      fc.property(few, few, fc.integer({ min: 1, max: 3 }), (a, b, bound) => {
        const edits = diffSequences(a, b, (item) => item, { bound });
        expect(applied(a, b, edits)).toEqual(b);
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing in a sequence compared with itself', () => {
    fc.assert(
      fc.property(few, (a) => {
        expect(diffSequences(a, [...a])).toEqual([]);
      }),
    );
  });

  it('is as large from the other side, and the same every time', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const there = diffSequences(a, b);
        expect(diffSequences(a, b)).toEqual(there);
        expect(size(diffSequences(b, a))).toBe(size(there));
      }),
    );
  });

  it('takes items for equal that have one key', () => {
    expect(diffSequences(['Một', 'hai'], ['MỘT', 'ba'], (text) => text.toLowerCase())).toEqual([
      { aStart: 1, aEnd: 2, bStart: 1, bEnd: 2 },
    ]);
  });

  it('keeps the smallest edit of a long sequence that is cut at anchors', () => {
    const a = numbers(6000, 900, 7);
    const b = a.flatMap((item, at) =>
      at % 150 === 0 ? [] : at % 211 === 0 ? [item, 901] : [item],
    );
    const edits = diffSequences(a, b);
    expect(applied(a, b, edits)).toEqual(b);
    const [gone, fresh] = [6000 / 150, b.length - (6000 - 6000 / 150)];
    expect(size(edits)).toBe(gone + fresh);
  });
});

describe('the cost of a difference', () => {
  const steps = (a: readonly number[], b: readonly number[]): number => {
    const meter: Meter = { steps: 0 };
    align(
      intern(a, b, (item) => item),
      { meter },
    );
    return meter.steps;
  };

  it('is a few steps for each item where little changed', () => {
    const a = numbers(40_000, 3000, 1);
    const b = a.map((item, at) => (at % 500 === 0 ? 3001 : item));
    expect(steps(a, b)).toBeLessThan(20 * (a.length + b.length));
  });

  it('grows with the length and not with its square, even where nothing lines up', () => {
    for (const below of [2, 4, 40, 1000]) {
      const cost = (length: number): number =>
        steps(numbers(length, below, 3), numbers(length, below, 5));
      expect(cost(8000)).toBeLessThan(3 * 4 * cost(2000));
      expect(cost(8000)).toBeLessThan(2 * 8000 * 2048);
    }
  });

  it('says where it hit its bound', () => {
    const a = [...numbers(100, 5, 9), ...numbers(5000, 2, 3)];
    const b = [...numbers(100, 5, 9), ...numbers(5000, 2, 5)];
    const { coarse } = align(intern(a, b, (item) => item));
    expect(coarse.length).toBeGreaterThan(0);
    expect(coarse[0]?.aStart).toBeGreaterThanOrEqual(100);
  });
});
