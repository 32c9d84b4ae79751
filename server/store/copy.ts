/**
 * A deep copy as JSON would bring it back: what goes through a store in memory loses what a file
 * would lose too.
 */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
