import { lateDialog } from './late.tsx';
import type { ReasonProps } from './reason-modal.tsx';

/**
 * A confirmation that needs a reason: what was typed stays through an error, a slip that closes it,
 * and a reload.
 */
export const ReasonDialog = lateDialog<ReasonProps>(
  async () => (await import('./reason-modal.tsx')).ReasonModal,
);
