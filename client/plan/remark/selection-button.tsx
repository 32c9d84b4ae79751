import { useEffect, useState } from 'react';
import type { Anchor } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { selectedAnchor } from './field-range.ts';
import remarkComposer from './remark-composer.module.css';

interface SelectionButtonProps {
  /** What it does with the words, when it isn't commenting on them. */
  readonly label?: string;
  readonly onAdd: (anchor: Anchor) => void;
}

const SETTLE_MS = 120;

/**
 * Beside words selected on the paper by mouse, touch or keyboard: the button that comments on them.
 * The key c does the same; without selected words it comments on the item that has the focus.
 */
export function SelectionButton({ label, onAdd }: SelectionButtonProps) {
  const t = useT();
  const [found, setFound] = useState<ReturnType<typeof selectedAnchor>>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setFound(selectedAnchor(document.getSelection())), SETTLE_MS);
    };
    const hide = () => setFound(undefined);
    document.addEventListener('selectionchange', look);
    window.addEventListener('resize', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('resize', hide);
    };
  }, []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      const anchor = selectedAnchor(document.getSelection())?.anchor ?? focusedNode();
      if (anchor === undefined) return;
      event.preventDefault();
      onAdd(anchor);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onAdd]);

  if (found === undefined) return null;
  const { rect, anchor } = found;
  return (
    <button
      type="button"
      data-part="selection-button"
      className={`${remarkComposer.selectionButton} no-print`}
      style={{
        left: `${Math.max(8, Math.min(rect.right - 20, window.innerWidth - 120))}px`,
        top: `${Math.max(8, Math.min(rect.bottom + 8, window.innerHeight - 56))}px`,
      }}
      // Pressing must not take the selection away before the click is through.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        setFound(undefined);
        onAdd(anchor);
      }}
    >
      {label ?? t('remark.add')}
      <kbd>C</kbd>
    </button>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  );
}

/** The item that holds the focus (its button, or a field of it). */
function focusedNode(): Anchor | undefined {
  const element = document.activeElement?.closest<HTMLElement>('.paper [id^="n-"]');
  return element ? { nodeId: element.id.slice(2) } : undefined;
}
