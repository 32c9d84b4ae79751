import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { to } from '../routes.ts';
import { lateDialog } from './late.tsx';

const OPEN = 'duthao:shortcuts';
const SECOND_KEY_WITHIN_MS = 1500;

const ShortcutList = lateDialog(async () => (await import('./shortcut-list.tsx')).ShortcutList);

/** Shows the list of shortcuts, from wherever. */
export function openShortcuts(): void {
  window.dispatchEvent(new Event(OPEN));
}

/** Whether keys typed there are text: then they are no shortcuts. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Listens for the app's shortcuts and lists them on `?`. */
export function Shortcuts() {
  const [opened, setOpened] = useState(false);
  const [, navigate] = useLocation();
  useEffect(() => {
    let firstAt = 0;
    const open = () => setOpened(true);
    const press = (event: KeyboardEvent) => {
      const busy = document.querySelector('[role="dialog"], dialog[open]') !== null;
      const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      if (held || busy || event.defaultPrevented || isTyping(event.target)) return;
      const second = event.timeStamp - firstAt < SECOND_KEY_WITHIN_MS;
      firstAt = event.key === 'g' ? event.timeStamp : 0;
      if (event.key === '?') open();
      else if (second && event.key === 'w') navigate(to.work());
      else if (second && event.key === 'p') navigate(to.plans());
    };
    window.addEventListener(OPEN, open);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener(OPEN, open);
      window.removeEventListener('keydown', press);
    };
  }, [navigate]);
  return <ShortcutList opened={opened} onClose={() => setOpened(false)} />;
}
