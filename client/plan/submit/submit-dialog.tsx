import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { PlanView } from '../../../schemas/types.ts';
import { breakpoints } from '../../breakpoints.ts';
import { useT } from '../../i18n.tsx';
import dialog from '../parts/dialog.module.css';
import { SubmitForm } from './submit-form.tsx';

interface Props {
  readonly plan: PlanView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Where the head submits the draft as the next revision. */
export function SubmitDialog({ plan, opened, onClose }: Props) {
  const t = useT();
  const narrow = useMediaQuery(breakpoints.narrow);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('submit.title', { number: plan.revisions + 1 })}
      size="min(720px, 94vw)"
      fullScreen={narrow}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: dialog.dialogTitle }}
    >
      <SubmitForm plan={plan} onClose={onClose} />
    </Modal>
  );
}
