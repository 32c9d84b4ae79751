/**
 * Finds an item of a list by a key, in the same time however long the list is. Lists are values:
 * each is indexed once, when it is first asked. Of several with one key the first is found; an item
 * without the key, never.
 */
export function byKey<Item>(
  keyOf: (item: Item) => string | undefined,
): (list: readonly Item[], key: string) => Item | undefined {
  const indexes = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>();
  return (list, key) => {
    let index = indexes.get(list);
    if (!index) {
      const made = new Map<string, Item>();
      for (const item of list) {
        const own = keyOf(item);
        if (own !== undefined && !made.has(own)) made.set(own, item);
      }
      index = made;
      indexes.set(list, made);
    }
    return index.get(key);
  };
}
