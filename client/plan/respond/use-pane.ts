import { useEffect, useState } from 'react';
import type { Together } from './selection-bar.tsx';

/** What stands beside the list instead of one remark. */
export type Pane = Together | 'changes';

/** The address of the changes that nobody asked for. */
const CHANGES = '#unrequested';

const named = (): Pane | undefined => (window.location.hash === CHANGES ? 'changes' : undefined);

/** Which pane is open; the one of the changes has an address. */
export function usePane() {
  const [pane, setPane] = useState<Pane | undefined>(named);
  useEffect(() => {
    const onHash = () => setPane(named());
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const open = (next: Pane | undefined) => {
    if (next === 'changes' || pane === 'changes') {
      const { pathname, search } = window.location;
      const hash = next === 'changes' ? CHANGES : '';
      window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
    }
    setPane(next);
  };
  return [pane, open] as const;
}
