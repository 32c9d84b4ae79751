import { Modal } from '@mantine/core';
import type { PlanView } from '../../../schemas/types.ts';

interface Props {
  readonly plan: PlanView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function SubmitDialog({ plan, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={plan.title}>
      {plan.title}
    </Modal>
  );
}
