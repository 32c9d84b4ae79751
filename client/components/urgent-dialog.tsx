import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './urgent-dialog.module.css';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly wide?: boolean;
  /** Escape; nothing, when the dialog has to be answered. */
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog of the browser's own, above all others. It is there without being fetched, for questions
 * that come when the network or the session is gone.
 */
export function UrgentDialog({ opened, title, wide = false, onEscape, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (!opened || shown === null) return;
    shown.showModal();
    shown.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => shown.close();
  }, [opened]);
  const keep = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEscape?.();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide || undefined}
      aria-labelledby={heading}
      onKeyDown={keep}
      onCancel={(event) => event.preventDefault()}
      // A browser may close it whatever the page says.
      onClose={() => opened && dialog.current?.open === false && dialog.current.showModal()}
    >
      {opened && (
        <>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  );
}
