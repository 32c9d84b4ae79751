import textButton from '../parts/text-button.module.css';

interface UndoToastProps {
  readonly text: string;
  readonly action: string;
  readonly onUndo: () => void;
}

/** What was done, and the button that undoes it. */
export function UndoToast({ text, action, onUndo }: UndoToastProps) {
  return (
    <span>
      {text}{' '}
      <button type="button" className={textButton.textButton} onClick={onUndo}>
        {action}
      </button>
    </span>
  );
}
