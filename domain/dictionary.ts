/**
 * Values by free ids: of nodes, plans, findings. Made by `dictionary` alone, without a prototype:
 * an id such as “constructor” has no value until it is given one, and the engine keeps a table of
 * its own for each. Plain objects share the layouts of their keys, and an object whose first key is
 * an id has a layout of its own: `npm run bench -- scale` shows the cliff beyond 1,500.
 */
export type Dictionary<Value> = Readonly<Record<string, Value>>;

/**
 * A new dictionary with all that is in others, the later ones over the earlier. Whoever makes it
 * may fill it before it is handed on.
 */
export const dictionary = <Value>(...others: readonly Dictionary<Value>[]): Record<string, Value> =>
  Object.assign(Object.create(null), ...others);
