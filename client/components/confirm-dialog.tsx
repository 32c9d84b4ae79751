import type { ReactNode } from 'react';
import { lateDialog } from '../late.tsx';

export interface ConfirmProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly detail: string;
  /** The verb on the button, e.g. "Rút lại". */
  readonly action: string;
  readonly onConfirm: () => void;
  /** The act takes something away: its button is red. */
  readonly grave?: boolean;
  readonly busy?: boolean;
  readonly error?: unknown;
  readonly children?: ReactNode;
}

/** Asks before an act that isn't undone with one step. Says what happens; the button bears the verb. */
export const ConfirmDialog = lateDialog<ConfirmProps>(
  async () => (await import('./confirm-modal.tsx')).ConfirmModal,
);
