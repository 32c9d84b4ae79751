import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import '../../styles/modes.css';
import '../../styles/decision.css';
import '../../styles/worklist.css';
import { SubmitForm } from './submit-form.tsx';

interface Props {
  readonly plan: PlanView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Where the head submits the draft as the next revision. */
export function SubmitDialog({ plan, opened, onClose }: Props) {
  const t = useT();
  const narrow = useMediaQuery('(max-width: 700px)');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('submit.title', { number: plan.revisions + 1 })}
      size="min(720px, 94vw)"
      fullScreen={narrow}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ content: 'submit-dialog', title: 'dialog-title' }}
    >
      <SubmitForm plan={plan} onClose={onClose} />
    </Modal>
  );
}
