import type { ConfirmProps } from './confirm-modal.tsx';
import { lateDialog } from './late.tsx';

/**
 * Asks before an act that isn't undone with one step. Says what happens; the button bears the verb.
 */
export const ConfirmDialog = lateDialog<ConfirmProps>(
  async () => (await import('./confirm-modal.tsx')).ConfirmModal,
);
