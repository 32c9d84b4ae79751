import { lateDialog } from '../../components/late.tsx';

/** The dialog that extends a due date. */
export const ExtendDue = lateDialog(
  async () => (await import('./extend-due-dialog.tsx')).ExtendDueDialog,
  'decision',
);
