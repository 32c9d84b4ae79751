import { useCallback, useEffect, useRef, useState } from 'react';
import { keep, readKept } from '../kept.ts';
import { useAccount } from '../session.tsx';
import { useUnsavedGuard } from './unsaved-guard.tsx';

/** Something typed but not yet sent, which stays in this browser through errors and reloads. */
export interface KeptInput<T> {
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
 * State of a form kept from the first key for the person signed in, under a name (the plan and what
 * is being written). A form that takes another name must be mounted anew (React's key).
 */
export function useKept<T extends object>(name: string, initial: T): KeptInput<T> {
  // The first name counts: once sent, the plan may already be in its next round while the form is
  // still closing.
  const account = useAccount();
  const [key] = useState(`${account.id}:${name}`);
  const [found] = useState(() => readKept<Partial<T>>(key));
  const [value, setValue] = useState<T>(() => ({ ...initial, ...found }));
  const [blank, setBlank] = useState(initial);
  const [kept, setKept] = useState(found !== undefined);
  const touched = useRef(false);
  const latest = useRef(value);
  latest.current = value;
  const isTyped = JSON.stringify(value) !== JSON.stringify(blank);
  useEffect(() => {
    // What was typed and taken out again is nothing to put back.
    if (touched.current) setKept(keep(key, isTyped ? value : undefined) && isTyped);
  }, [key, value, isTyped]);
  // What is kept is put back by whoever returns by a link; of closing the window one is asked,
  // since nothing was sent.
  const holds = useCallback(
    (by: 'link' | 'window') => touched.current && (by === 'window' || !kept),
    [kept],
  );
  useUnsavedGuard(isTyped, holds);
  const set = useCallback((change: Partial<T>) => {
    touched.current = true;
    setValue((before) => ({ ...before, ...change }));
  }, []);
  const clear = useCallback(
    (next?: T) => {
      touched.current = false;
      keep(key, undefined);
      setKept(false);
      // What was sent is what further typing begins with.
      setBlank(next ?? latest.current);
      if (next !== undefined) setValue(next);
    },
    [key],
  );
  return { value, set, clear, restored: found !== undefined, kept };
}
