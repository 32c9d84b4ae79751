import { useCallback, useEffect, useRef, useState } from 'react';

const PREFIX = 'duthao-kept:';

/** What was kept on this machine under a key; undefined when there is nothing, or the browser keeps nothing. */
export function readKept<T>(key: string): T | undefined {
  try {
    const stored = localStorage.getItem(PREFIX + key);
    return stored === null ? undefined : (JSON.parse(stored) as T);
  } catch {
    return undefined;
  }
}

/** Keeps a value on this machine; undefined forgets it. A browser that keeps nothing is no error. */
export function keep<T>(key: string, value: T | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Private windows and full disks: typing goes on, only a reload would lose it.
  }
}

/** The keys kept that start with a prefix, without the part common to all. */
export function keptKeys(start: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX + start))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/**
 * A form's state that survives an error, a closed sheet and a reload. `initial` is used when nothing is kept; restored
 * tells whether something was. forget() drops it, once it was acknowledged.
 */
export function useKept<T>(
  key: string,
  initial: () => T,
): readonly [T, (next: T) => void, { readonly restored: boolean; readonly forget: () => void }] {
  const [found] = useState(() => readKept<T>(key));
  const [value, setValue] = useState<T>(() => found ?? initial());
  const forgotten = useRef(false);
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current && !forgotten.current) keep(key, value);
  }, [key, value]);
  const set = useCallback((next: T) => {
    touched.current = true;
    forgotten.current = false;
    setValue(next);
  }, []);
  const forget = useCallback(() => {
    forgotten.current = true;
    keep(key, undefined);
  }, [key]);
  return [value, set, { restored: found !== undefined, forget }];
}
