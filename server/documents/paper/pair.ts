import { alignBlocks } from '../../../domain/redline/align-blocks.ts';
import { stayingIds } from '../../../domain/redline/stays.ts';

/** An entry of one paper, or of both. */
export interface PairEntry {
  readonly group: string;
  /** Only entries of one shape can be versions of each other. */
  readonly shape: string;
  readonly text: string;
  /** Shown as moved wherever it is. */
  readonly moved: boolean;
}

/** An entry of the merged list: indices into the two lists. */
export interface Slot {
  readonly state: 'kept' | 'deleted' | 'inserted' | 'left' | 'moved';
  readonly before?: number;
  readonly after?: number;
}

/** Words that a paragraph needs to be recognised elsewhere: shorter ones match by chance. */
const KNOWN_WORDS = 6;

/**
 * Merges two lists: what both have in one order is kept, the rest deleted or inserted; what both
 * have in another order is moved: left at one place and moved at the other. Kept, deleted and left
 * entries in order are the older list; kept, inserted and moved ones the newer. Deletions come
 * before insertions at one place.
 */
export function mergeLists(
  before: readonly PairEntry[],
  after: readonly PairEntry[],
): readonly Slot[] {
  const pairs = pairEntries(before, after);
  const kept = keptPairs(pairs, before, after);
  const partner = new Map([...pairs].map(([i, j]) => [j, i]));
  const slots: Slot[] = [];
  let i = 0;
  let j = 0;
  for (const [toI, toJ] of [...kept, [before.length, after.length] as const]) {
    for (; i < toI; i += 1) {
      const to = pairs.get(i);
      slots.push(
        to === undefined
          ? { state: 'deleted', before: i }
          : { state: 'left', before: i, after: to },
      );
    }
    for (; j < toJ; j += 1) {
      const from = partner.get(j);
      slots.push(
        from === undefined
          ? { state: 'inserted', after: j }
          : { state: 'moved', before: from, after: j },
      );
    }
    if (toI < before.length) slots.push({ state: 'kept', before: toI, after: toJ });
    i = toI + 1;
    j = toJ + 1;
  }
  return slots;
}

/** Maps indices in the older list to those in the newer one. */
function pairEntries(
  before: readonly PairEntry[],
  after: readonly PairEntry[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  const groups = byGroup(after);
  for (const [group, older] of byGroup(before)) {
    const newer = groups.get(group) ?? [];
    for (const [i, j] of pairGroup(older, newer, before, after)) pairs.set(i, j);
  }
  pairKnown(pairs, before, after);
  return pairs;
}

function byGroup(entries: readonly PairEntry[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, { group }] of entries.entries()) {
    const indices = groups.get(group);
    if (indices) indices.push(index);
    else groups.set(group, [index]);
  }
  return groups;
}

function pairGroup(
  older: readonly number[],
  newer: readonly number[],
  before: readonly PairEntry[],
  after: readonly PairEntry[],
): readonly (readonly [number, number])[] {
  const [i, j] = [older[0], newer[0]];
  if (i === undefined || j === undefined) return [];
  if (older.length === 1 && newer.length === 1) {
    return before[i]?.shape === after[j]?.shape ? [[i, j]] : [];
  }
  const indices = new Map<object, number>();
  const blocksOf = (list: readonly number[], entries: readonly PairEntry[]) =>
    list.map((index) => {
      const text = entries[index]?.text ?? '';
      const block = { kind: 'paragraph' as const, text, content: text, key: text };
      indices.set(block, index);
      return block;
    });
  return alignBlocks(blocksOf(older, before), blocksOf(newer, after)).flatMap((pair) => {
    const old = pair.before && indices.get(pair.before);
    const now = pair.after && indices.get(pair.after);
    if (old === undefined || now === undefined || before[old]?.shape !== after[now]?.shape)
      return [];
    return [[old, now] as const];
  });
}

/** Pairs equal long paragraphs that occur once in each list, whatever their group. */
function pairKnown(
  pairs: Map<number, number>,
  before: readonly PairEntry[],
  after: readonly PairEntry[],
): void {
  const taken = new Set(pairs.values());
  const theirs = uniqueTexts(after, (index) => taken.has(index));
  for (const [key, i] of uniqueTexts(before, (index) => pairs.has(index))) {
    const j = theirs.get(key);
    if (i !== undefined && j !== undefined) pairs.set(i, j);
  }
}

/** Indexes every long text by shape and words; undefined where there are several. */
function uniqueTexts(
  entries: readonly PairEntry[],
  skips: (index: number) => boolean,
): ReadonlyMap<string, number | undefined> {
  const found = new Map<string, number | undefined>();
  for (const [index, { shape, text }] of entries.entries()) {
    if (skips(index) || text.split(/\s+/).length < KNOWN_WORDS) continue;
    const key = `${shape} ${text}`;
    found.set(key, found.has(key) ? undefined : index);
  }
  return found;
}

function keptPairs(
  pairs: ReadonlyMap<number, number>,
  before: readonly PairEntry[],
  after: readonly PairEntry[],
): readonly (readonly [number, number])[] {
  const steady = [...pairs].filter(([i, j]) => !before[i]?.moved && !after[j]?.moved);
  const rank = new Map(
    steady
      .map(([i]) => i)
      .sort((a, b) => a - b)
      .map((i, position) => [i, position]),
  );
  const siblings = steady
    .toSorted(([, one], [, other]) => one - other)
    .map(([i]) => ({
      id: `${i}`,
      position: rank.get(i) ?? 0,
      weight: 1 + (before[i]?.text.length ?? 0),
    }));
  const stay = stayingIds(siblings);
  return steady.filter(([i]) => stay.has(`${i}`)).sort(([one], [other]) => one - other);
}
