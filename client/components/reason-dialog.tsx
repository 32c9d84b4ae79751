import { lateDialog } from '../late.tsx';

export interface ReasonProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly detail: string;
  readonly label: string;
  readonly action: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
}

/** A confirmation that needs a reason: what was typed stays through an error. */
export const ReasonDialog = lateDialog<ReasonProps>(
  async () => (await import('./reason-modal.tsx')).ReasonModal,
);
