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
  /** What is asked, and of what: the reason is kept under it until it is sent. */
  readonly name: string;
  /** `sent` is to be called once the server has the reason. */
  readonly onConfirm: (reason: string, sent: () => void) => void;
}

/** A confirmation that needs a reason: what was typed stays through an error, a slip that closes it, and a reload. */
export const ReasonDialog = lateDialog<ReasonProps>(
  async () => (await import('./reason-modal.tsx')).ReasonModal,
);
