import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { PlanView } from '../../../schemas/types.ts';
import { breakpoints } from '../../breakpoints.ts';
import { Answered, both } from '../../components/answered.tsx';
import { useT } from '../../i18n.tsx';
import { useComments } from '../../queries.ts';
import dialog from '../parts/dialog.module.css';
import { useDocument } from '../parts/use-document.ts';
import { DecisionForm } from './decision-form.tsx';

interface Props {
  readonly plan: PlanView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/**
 * Where the chair concludes on the revision under review. What is typed is kept until it is sent.
 */
export function DecisionDialog({ plan, opened, onClose }: Props) {
  const t = useT();
  const narrow = useMediaQuery(breakpoints.medium);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('decision.title', { number: plan.revisions })}
      size="min(1120px, 94vw)"
      fullScreen={narrow}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: dialog.dialogTitle }}
    >
      <DecisionBody plan={plan} onClose={onClose} />
    </Modal>
  );
}

function DecisionBody({ plan, onClose }: Pick<Props, 'plan' | 'onClose'>) {
  const revision = plan.revisions > 0 ? plan.revisions : undefined;
  const { known, error, refetch } = useDocument(plan.id, revision);
  const comments = useComments(plan.id);
  return (
    <Answered query={both({ data: known, error, refetch }, comments)} lines={8}>
      {([document, { comments: remarks }]) => (
        <DecisionForm plan={plan} known={document} comments={remarks} onClose={onClose} />
      )}
    </Answered>
  );
}
