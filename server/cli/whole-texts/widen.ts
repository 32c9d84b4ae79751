import type { EqualRun } from '../../../domain/redline/engine/anchors.ts';
import { CLOSING, OPENING } from '../../../domain/redline/engine/marks.ts';
import type { Sequences } from '../../../domain/redline/engine/sequences.ts';
import { FREE, type Move, TAKEN } from './moves.ts';

/** The most items edited on each side between a moved passage and its continuation. */
const SKIPPED = 8;

/** How many consecutive words must be equal after such an edit; also more than were edited. */
const GOES_ON = 3;

/** A continuation: the items skipped on each side, and the number of equal items after them. */
interface Bridge {
  readonly skippedA: number;
  readonly skippedB: number;
  readonly length: number;
}

/**
 * Extends moved passages over small edits, such as another figure or an inserted word, when both
 * sides continue alike after them. Takes only FREE items. A bounded number of steps a passage.
 */
export function widened(
  moves: readonly Move[],
  sequences: Sequences,
  takenA: Uint8Array,
  takenB: Uint8Array,
): readonly Move[] {
  const grow = (runs: readonly EqualRun[], way: 1 | -1): readonly EqualRun[] => {
    const grown = [...runs];
    for (;;) {
      const end = way > 0 ? grown.at(-1) : grown[0];
      if (!end) return grown;
      const [i, j] = way > 0 ? [end.a + end.length, end.b + end.length] : [end.a - 1, end.b - 1];
      const bridge = bridgeFrom(sequences, takenA, takenB, i, j, way);
      if (!bridge) return grown;
      const { skippedA, skippedB, length } = bridge;
      const a = way > 0 ? i + skippedA : i - skippedA - length + 1;
      const b = way > 0 ? j + skippedB : j - skippedB - length + 1;
      const run = { a, b, length, weight: wordsIn(sequences, a, length) };
      takenA.fill(TAKEN, Math.min(a, i), Math.max(a + length, i + 1));
      takenB.fill(TAKEN, Math.min(b, j), Math.max(b + length, j + 1));
      if (way > 0) grown.push(run);
      else grown.unshift(run);
    }
  };
  return moves.map(({ runs }) => ({ runs: grow(grow(runs, 1), -1) }));
}

/** Finds the nearest place where both sides continue alike; of equally near ones, the longest. */
function bridgeFrom(
  sequences: Sequences,
  takenA: Uint8Array,
  takenB: Uint8Array,
  i: number,
  j: number,
  way: 1 | -1,
): Bridge | undefined {
  const { a, b, marks } = sequences;
  const isFree = (k: number, l: number): boolean => takenA[k] === FREE && takenB[l] === FREE;
  // Marks at the far end that belong to the text there.
  const neighbourMark = way > 0 ? OPENING : CLOSING;
  for (let skipped = 0; skipped <= 2 * SKIPPED; skipped += 1) {
    let best: Bridge | undefined;
    for (let skippedA = Math.max(0, skipped - SKIPPED); skippedA <= skipped; skippedA += 1) {
      const skippedB = skipped - skippedA;
      if (skippedA > SKIPPED) break;
      const [k, l] = [i + way * skippedA, j + way * skippedB];
      if (!allFree(takenA, i, k, way) || !allFree(takenB, j, l, way)) continue;
      let length = 0;
      while (
        isFree(k + way * length, l + way * length) &&
        a[k + way * length] === b[l + way * length]
      )
        length += 1;
      while (length > 0 && marks?.[a[k + way * (length - 1)] as number] === neighbourMark)
        length -= 1;
      if (length <= (best?.length ?? 0)) continue;
      const words = wordsIn(sequences, way > 0 ? k : k - length + 1, length);
      const least = skipped === 0 ? 1 : Math.max(GOES_ON, skippedA + 1, skippedB + 1);
      if (words >= least) best = { skippedA, skippedB, length };
    }
    if (best) return best;
  }
  return undefined;
}

function allFree(taken: Uint8Array, from: number, to: number, way: 1 | -1): boolean {
  for (let at = from; at !== to; at += way) if (taken[at] !== FREE) return false;
  return true;
}

function wordsIn({ a, sizes }: Sequences, from: number, length: number): number {
  let words = 0;
  for (let at = from; at < from + length; at += 1) words += sizes?.[a[at] as number] ?? 1;
  return words;
}
