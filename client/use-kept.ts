import { useCallback, useEffect, useRef, useState } from 'react';
import { keep, readKept } from './kept.ts';
import { useAccount } from './session.tsx';

/** Something typed but not yet sent, which stays in this browser through errors and reloads. */
export interface Kept<T> {
  readonly value: T;
  readonly set: (change: Partial<T>) => void;
  /** Forgets what was kept, once it is sent; the value goes back to the initial one given. */
  readonly clear: (next?: T) => void;
  /** Whether the value came from an earlier visit. */
  readonly restored: boolean;
  /** Whether what is typed now is kept (a browser that keeps nothing says false). */
  readonly kept: boolean;
}

/**
 * State of a form kept for the person signed in, under a name (the plan and what is being written). A form that takes another name must be
 * mounted anew (React's key).
 */
export function useKept<T extends object>(name: string, initial: T): Kept<T> {
  // The first name counts: once sent, the plan may already be in its next round while the form is still closing.
  const account = useAccount();
  const [key] = useState(`${account.id}:${name}`);
  const [found] = useState(() => readKept<Partial<T>>(key));
  const [value, setValue] = useState<T>(() => ({ ...initial, ...found }));
  const [kept, setKept] = useState(found !== undefined);
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current) setKept(keep(key, value));
  }, [key, value]);
  const set = useCallback((change: Partial<T>) => {
    touched.current = true;
    setValue((before) => ({ ...before, ...change }));
  }, []);
  const clear = useCallback(
    (next?: T) => {
      touched.current = false;
      keep(key, undefined);
      setKept(false);
      if (next !== undefined) setValue(next);
    },
    [key],
  );
  return { value, set, clear, restored: found !== undefined, kept };
}
