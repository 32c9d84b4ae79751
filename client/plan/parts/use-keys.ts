import { useEffect, useRef } from 'react';

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';

/** Whether a key belongs to the page, not to something being typed or to an open dialog. */
function isForPage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (document.querySelector('[role="dialog"][aria-modal="true"], dialog[open]') !== null)
    return false;
  return !(event.target instanceof Element && event.target.closest(TYPING) !== null);
}

/**
 * Single keys that work anywhere on the page but in fields and dialogs: `useKeys({ j: next, k:
 * previous })`.
 */
export function useKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = current.current[event.key.toLowerCase()];
      if (action === undefined || !isForPage(event)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
