/** Concurrent works: thousands of plans read together would need thousands of open files. */
const AT_ONCE = 8;

/**
 * Runs a work for each item, some concurrently. Results are in the order of the items; a failure
 * doesn't stop the others.
 */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly PromiseSettledResult<Result>[]> {
  const results: PromiseSettledResult<Result>[] = [];
  const left = items.entries();
  const worker = async () => {
    for (const [index, item] of left)
      [results[index] as PromiseSettledResult<Result>] = await Promise.allSettled([work(item)]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
