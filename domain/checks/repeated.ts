import type { PlanFields, PlanNode } from '../../schemas/types.ts';
import { sharedCount } from '../text/bigrams.ts';
import { type RunningPassage, runningPassages } from './passages.ts';
import type { PlanIndex } from './plan-index.ts';

/** A passage where it stands. */
export interface PlacedPassage {
  readonly node: PlanNode;
  readonly passage: RunningPassage;
}

/**
 * An earlier passage that is repeated; `share` is how much of the shorter one stands in the longer,
 * 0 to 1.
 */
export interface Repeated extends PlacedPassage {
  readonly share: number;
}

/** A passage with the earlier ones that it repeats. */
export interface Repeat extends PlacedPassage {
  readonly earlier: readonly Repeated[];
}

/** Which passages repeat which; both ways. */
type Likes = Map<RunningPassage, Map<RunningPassage, number>>;

/**
 * What was found in the plan last looked at, by its own fields, which most edits leave alone, and
 * by the least share. An edit of one node brings few new passages: only they are compared.
 */
const cache = new WeakMap<PlanFields, Map<number, Likes>>();

/**
 * A passage that is like so many others is a form that was filled in: more likes of it tell
 * nothing, and would cost the square of their number. Whatever is like it is still known to be like
 * something.
 */
const MOST_LIKES = 20;

const isKnownEnough = (
  one: ReadonlyMap<RunningPassage, number>,
  other: ReadonlyMap<RunningPassage, number>,
) => (one.size >= MOST_LIKES && other.size > 0) || (other.size >= MOST_LIKES && one.size > 0);

/** More new passages than this are cheaper looked up in an index than compared with all. */
const MOST_NEW = 40;

/** Of many places that say the same, so many are shown. */
const MOST_SHOWN = 5;

/**
 * The passages of a plan that repeat an earlier one by a share or more, in the order of reading.
 */
export function repeatsIn(plan: PlanIndex, least: number): readonly Repeat[] {
  const entries = plan.nodes.flatMap((node) =>
    runningPassages(node).map((passage) => ({ node, passage })),
  );
  const order = new Map<PlacedPassage, number>(entries.map((entry, at) => [entry, at]));
  // Of passages to the letter alike, the first stands for all.
  const firstOf = new Map<string, RunningPassage>();
  for (const { passage } of entries)
    if (!firstOf.has(passage.text)) firstOf.set(passage.text, passage);
  const likes = likesOf(plan.root.fields, new Set(firstOf.values()), least);
  const found: Repeat[] = [];
  const before = new Map<RunningPassage, PlacedPassage[]>();
  for (const entry of entries) {
    const first = firstOf.get(entry.passage.text) ?? entry.passage;
    const earlier = [...(likes.get(first) ?? []), [first, 1] as const]
      .flatMap(([other, share]) => (before.get(other) ?? []).map((place) => ({ place, share })))
      .sort((one, other) => (order.get(one.place) ?? 0) - (order.get(other.place) ?? 0))
      .map(({ place, share }): Repeated => ({ ...place, share }));
    if (earlier.length > 0) found.push({ ...entry, earlier });
    const same = before.get(first) ?? [];
    if (same.length < MOST_SHOWN) before.set(first, [...same, entry]);
  }
  return found;
}

function likesOf(fields: PlanFields, passages: ReadonlySet<RunningPassage>, least: number): Likes {
  const byLeast = cache.get(fields) ?? new Map<number, Likes>();
  cache.set(fields, byLeast);
  const before = byLeast.get(least);
  const added = before ? [...passages].filter((passage) => !before.has(passage)) : [];
  if (!before || added.length > MOST_NEW) {
    const fresh = compareAll([...passages], least);
    byLeast.set(least, fresh);
    return fresh;
  }
  for (const [passage, likes] of before) {
    if (passages.has(passage)) continue;
    for (const other of likes.keys()) before.get(other)?.delete(passage);
    before.delete(passage);
  }
  for (const passage of added) compareOne(passage, before, least);
  return before;
}

/** One passage with all that are known: a look at each of their pairs. */
function compareOne(passage: RunningPassage, likes: Likes, least: number): void {
  const own = new Map<RunningPassage, number>();
  const mine = new Set(passage.bigrams);
  for (const [other, others] of likes) {
    if (isKnownEnough(own, others)) continue;
    const smaller = Math.min(mine.size, other.bigrams.length);
    let shared = 0;
    for (const bigram of other.bigrams) if (mine.has(bigram)) shared += 1;
    if (shared < least * smaller) continue;
    own.set(other, shared / smaller);
    others.set(passage, shared / smaller);
  }
  likes.set(passage, own);
}

/**
 * All passages with all others. Two that share enough share one of the rarest pairs of the shorter,
 * or too few are left: only those that do are compared in full.
 */
function compareAll(passages: readonly RunningPassage[], least: number): Likes {
  const likes: Likes = new Map(passages.map((passage) => [passage, new Map()]));
  const holders = holdersOf(passages);
  const seen = new Int32Array(passages.length).fill(-1);
  for (const [index, passage] of passages.entries()) {
    const { length } = passage.bigrams;
    const own = likes.get(passage) ?? new Map<RunningPassage, number>();
    const needed = length - Math.ceil(least * length) + 1;
    for (const list of rarest(passage, holders, needed)) {
      for (const at of list) {
        if (seen[at] === index) continue;
        seen[at] = index;
        const other = passages[at] as RunningPassage;
        // The shorter of two asks; of two as long, the earlier.
        if (other.bigrams.length < length || (other.bigrams.length === length && at <= index))
          continue;
        const others = likes.get(other) ?? new Map<RunningPassage, number>();
        if (isKnownEnough(own, others)) continue;
        const share = sharedCount(passage.bigrams, other.bigrams) / length;
        if (share < least) continue;
        own.set(other, share);
        others.set(passage, share);
      }
    }
  }
  return likes;
}

/** Which passages hold a pair, by their places in the list. */
function holdersOf(passages: readonly RunningPassage[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (const [index, { bigrams }] of passages.entries()) {
    for (const bigram of bigrams) {
      const list = holders.get(bigram);
      if (list) list.push(index);
      else holders.set(bigram, [index]);
    }
  }
  return holders;
}

/** The holders of a passage's rarest pairs. Pairs that it alone holds lead nowhere, but count. */
function rarest(
  { bigrams }: RunningPassage,
  holders: ReadonlyMap<number, readonly number[]>,
  count: number,
): readonly (readonly number[])[] {
  const lists: (readonly number[])[] = [];
  // How many hold it and which it is, in one number, so that numbers alone are sorted.
  const keys = new Float64Array(bigrams.length);
  for (const [at, bigram] of bigrams.entries()) {
    const list = holders.get(bigram) ?? [];
    lists.push(list);
    keys[at] = list.length * bigrams.length + at;
  }
  keys.sort();
  const found: (readonly number[])[] = [];
  for (const key of keys.subarray(0, count)) {
    const list = lists[key % bigrams.length] ?? [];
    if (list.length > 1) found.push(list);
  }
  return found;
}
