import { useSyncExternalStore } from 'react';

/** A value that changes outside React, and whoever listens to it. */
export interface ReadableStore<T> {
  readonly read: () => T;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface WritableStore<T> extends ReadableStore<T> {
  /** Listeners are called unless it is the value that is there. */
  readonly write: (value: T) => void;
}

export function createStore<T>(initial: T): WritableStore<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}

/**
 * What `pick` makes of a store's value: the component is drawn again when that changes, and it must
 * be a stable value. It is read on a page drawn without a browser, too.
 */
export function useStore<T, Part>(store: ReadableStore<T>, pick: (value: T) => Part): Part {
  const now = () => pick(store.read());
  return useSyncExternalStore(store.subscribe, now, now);
}
