const PREFIX = 'duthao-kept:';

/**
 * What was kept in this browser under a key; undefined when there is nothing, or the browser keeps
 * nothing.
 */
export function readKept<T>(key: string): T | undefined {
  try {
    const stored = localStorage.getItem(PREFIX + key);
    return stored === null ? undefined : (JSON.parse(stored) as T);
  } catch {
    return undefined;
  }
}

/**
 * Keeps a value in this browser; undefined forgets it. Says whether it is kept: private windows and
 * full disks are no error, typing goes on, only a reload would lose it.
 */
export function keep<T>(key: string, value: T | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
