import { useEffect, useRef, useState } from 'react';
import type { PackContents } from '../../../schemas/types.ts';
import { keepFile, type PackProgress, takePack } from './take-pack.ts';

/** Where the taking of a pack stands. */
export type Taking =
  | { readonly at: 'start' | 'cancelled' }
  | ({ readonly at: 'coming' } & PackProgress)
  | { readonly at: 'kept'; readonly bytes: number }
  | { readonly at: 'failed'; readonly error: unknown };

/**
 * The pack of a revision, fetched when asked for and kept as a file. It is let go when nobody looks
 * any more.
 */
export function usePack(planId: string, number: number) {
  const [taking, setTaking] = useState<Taking>({ at: 'start' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const take = async ({ name }: PackContents): Promise<void> => {
    const control = new AbortController();
    running.current = control;
    setTaking({ at: 'coming', whole: 0, bytes: 0 });
    try {
      const file = await takePack(
        planId,
        number,
        (progress) => setTaking({ at: 'coming', ...progress }),
        control.signal,
      );
      keepFile(file, name);
      setTaking({ at: 'kept', bytes: file.size });
    } catch (error) {
      if (!control.signal.aborted) setTaking({ at: 'failed', error });
    }
  };
  const cancel = (): void => {
    running.current?.abort();
    setTaking({ at: 'cancelled' });
  };
  return { taking, take, cancel };
}
