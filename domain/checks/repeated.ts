import type { PlanFields, PlanNode } from '../../schemas/types.ts';
import { sharedCount } from '../text/bigrams.ts';
import { type RunningPassage, runningPassages } from './passages.ts';
import type { PlanIndex } from './plan-index.ts';

/** A passage and its node. */
export interface PlacedPassage {
  readonly node: PlanNode;
  readonly passage: RunningPassage;
}

/**
 * An earlier passage that is repeated; `share` is how much of the shorter one the longer holds, 0
 * to 1.
 */
export interface Repeated extends PlacedPassage {
  readonly share: number;
}

/** A passage with the earlier ones that it repeats. */
export interface Repeat extends PlacedPassage {
  readonly earlier: readonly Repeated[];
}

/** Which passages repeat which, in both directions, with their shares. */
type Likes = Map<RunningPassage, Map<RunningPassage, number>>;

/**
 * The likes found in the plan last judged, by its own fields, which most edits leave alone, and by
 * the least share. An edit of one node adds few new passages: only they are compared.
 */
const cache = new WeakMap<PlanFields, Map<number, Likes>>();

/**
 * A passage like so many others is a filled-in form: more likes tell nothing, and would cost the
 * square of their number. Each passage like it still gets at least one like.
 */
const MOST_LIKES = 20;

const isKnownEnough = (
  one: ReadonlyMap<RunningPassage, number>,
  other: ReadonlyMap<RunningPassage, number>,
) => (one.size >= MOST_LIKES && other.size > 0) || (other.size >= MOST_LIKES && one.size > 0);

/** More new passages than this are cheaper to compare all anew through an index than one by one. */
const MOST_NEW = 40;

/** How many of the places with the same passage are listed. */
const MOST_SHOWN = 5;

/**
 * Returns the passages of a plan that share `least` or more with an earlier one, in reading order.
 */
export function repeatsIn(plan: PlanIndex, least: number): readonly Repeat[] {
  const entries = plan.nodes.flatMap((node) =>
    runningPassages(node).map((passage) => ({ node, passage })),
  );
  const order = new Map<PlacedPassage, number>(entries.map((entry, at) => [entry, at]));
  // The first of identical passages represents them all.
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
    const places = before.get(first) ?? [];
    if (places.length < MOST_SHOWN) before.set(first, [...places, entry]);
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

/** Compares one passage with all others, pair of syllables by pair. */
function compareOne(passage: RunningPassage, likes: Likes, least: number): void {
  const own = new Map<RunningPassage, number>();
  const bigrams = new Set(passage.bigrams);
  for (const [other, otherLikes] of likes) {
    if (isKnownEnough(own, otherLikes)) continue;
    const smaller = Math.min(bigrams.size, other.bigrams.length);
    let shared = 0;
    for (const bigram of other.bigrams) if (bigrams.has(bigram)) shared += 1;
    if (shared < least * smaller) continue;
    own.set(other, shared / smaller);
    otherLikes.set(passage, shared / smaller);
  }
  likes.set(passage, own);
}

/**
 * Compares all passages with each other. Two that share enough have one of the shorter one's rarest
 * pairs in common, since too few other pairs are left; only such candidates are compared in full.
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
        // Each pair is compared once: from its shorter passage, or from the earlier of two as long.
        if (other.bigrams.length < length || (other.bigrams.length === length && at <= index))
          continue;
        const otherLikes = likes.get(other) ?? new Map<RunningPassage, number>();
        if (isKnownEnough(own, otherLikes)) continue;
        const share = sharedCount(passage.bigrams, other.bigrams) / length;
        if (share < least) continue;
        own.set(other, share);
        otherLikes.set(passage, share);
      }
    }
  }
  return likes;
}

/** Maps each pair of syllables to the indexes of the passages that hold it. */
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

/**
 * Returns the holders of a passage's rarest pairs. Pairs that it alone holds give no candidate, but
 * count among the rarest.
 */
function rarest(
  { bigrams }: RunningPassage,
  holders: ReadonlyMap<number, readonly number[]>,
  count: number,
): readonly (readonly number[])[] {
  const lists: (readonly number[])[] = [];
  // Holder count and position in one number, so that a numeric sort is enough.
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
