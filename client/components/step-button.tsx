import { Button } from '@mantine/core';

interface StepButtonProps {
  readonly by: 1 | -1;
  /** What it goes to, in words. */
  readonly label: string;
  readonly hotkey: string;
  readonly disabled?: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

/** To the next or the one before; its key stands on it. */
export function StepButton({ by, label, hotkey, disabled = false, onStep }: StepButtonProps) {
  return (
    <Button
      variant="default"
      size="xs"
      disabled={disabled}
      aria-keyshortcuts={hotkey}
      onClick={() => onStep(by)}
    >
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}&nbsp;</span>
      <kbd>{hotkey}</kbd>
    </Button>
  );
}
