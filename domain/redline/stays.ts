/** A child of the same parent in both documents. */
export interface Sibling {
  readonly id: string;
  /** Its position among the shared siblings in the older document; each position occurs once. */
  readonly position: number;
  /**
   * How much of the document it carries: between equal numbers of moves, the one that moves less is
   * chosen.
   */
  readonly weight: number;
}

/** The best run of staying siblings that ends with one of them. */
interface Chain {
  readonly last: Sibling;
  readonly length: number;
  readonly weight: number;
  readonly before: Chain | undefined;
}

/**
 * Returns the siblings that stay, so that the fewest have to move: the longest run in the same
 * order in both documents. `siblings` come in the order of the newer document. Among runs of one
 * length the heaviest wins, then the one with the smaller ids, so that comparing the other way
 * round gives the same moves. O(n log n).
 */
export function stayingIds(siblings: readonly Sibling[]): ReadonlySet<string> {
  const best = new PrefixBest(siblings.length);
  let longest: Chain | undefined;
  for (const sibling of siblings) {
    const before = best.upTo(sibling.position);
    const chain: Chain = {
      last: sibling,
      length: (before?.length ?? 0) + 1,
      weight: (before?.weight ?? 0) + sibling.weight,
      before,
    };
    best.add(sibling.position, chain);
    longest = better(longest, chain);
  }
  const ids = new Set<string>();
  for (let chain = longest; chain; chain = chain.before) ids.add(chain.last.id);
  return ids;
}

function better(one: Chain | undefined, other: Chain | undefined): Chain | undefined {
  if (!one || !other) return one ?? other;
  if (one.length !== other.length) return one.length > other.length ? one : other;
  if (one.weight !== other.weight) return one.weight > other.weight ? one : other;
  return one.last.id <= other.last.id ? one : other;
}

/** A Fenwick tree of chains: finds the best that ends before a position. */
class PrefixBest {
  readonly #nodes: (Chain | undefined)[];

  constructor(size: number) {
    this.#nodes = new Array(size + 1).fill(undefined);
  }

  upTo(position: number): Chain | undefined {
    let found: Chain | undefined;
    for (let at = position; at > 0; at -= at & -at) found = better(found, this.#nodes[at]);
    return found;
  }

  add(position: number, chain: Chain): void {
    for (let at = position + 1; at < this.#nodes.length; at += at & -at) {
      this.#nodes[at] = better(this.#nodes[at], chain);
    }
  }
}
