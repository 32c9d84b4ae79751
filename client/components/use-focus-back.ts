import { useEffect, useState } from 'react';

/**
 * The button of the menu that an element is in, which stays when the menu closes; else the element.
 */
function lastingOf(element: Element | null): HTMLElement | null {
  const button = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const lasting = button ? document.getElementById(button) : element;
  return lasting instanceof HTMLElement ? lasting : null;
}

/**
 * Gives the focus back to what had it before a dialog opened, when the dialog closes and nothing
 * else takes it. A dialog of Mantine does so itself only when it was there before it opened.
 */
export function useFocusBack(opened: boolean): void {
  const [wasOpened, setWasOpened] = useState(false);
  const [before, setBefore] = useState<HTMLElement | null>(null);
  // While it is drawn the menu that it is opened from is still there; after that it is not.
  if (opened !== wasOpened) {
    setWasOpened(opened);
    if (opened) setBefore(lastingOf(document.activeElement));
  }
  useEffect(() => {
    if (!opened) return;
    return () => {
      const atClose = document.activeElement;
      setTimeout(() => {
        const now = document.activeElement;
        if (now === null || now === document.body || now === atClose)
          before?.focus({ preventScroll: true });
      }, 20);
    };
  }, [opened, before]);
}
