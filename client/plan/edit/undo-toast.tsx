interface UndoToastProps {
  readonly text: string;
  readonly action: string;
  readonly onUndo: () => void;
}

/** What was done, and the button that undoes it. */
export function UndoToast({ text, action, onUndo }: UndoToastProps) {
  return (
    <span className="undo-toast">
      {text}{' '}
      <button type="button" className="link-button" onClick={onUndo}>
        {action}
      </button>
    </span>
  );
}
