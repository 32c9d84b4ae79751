import { notifications } from '@mantine/notifications';
import type { PlanView } from '../../../schemas/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { useT } from '../../i18n.tsx';
import { useComments, useWrite } from '../../queries.ts';
import { may } from '../parts/plan-access.ts';
import { ExtendDue } from '../remark/extend-due.tsx';
import type { AskedAct } from './more-acts.tsx';

interface Props {
  readonly plan: PlanView;
  readonly asked: AskedAct | undefined;
  readonly onClose: () => void;
}

/** The questions before withdrawing, reopening, releasing and extending. */
export function AskedDialogs({ plan, asked, onClose }: Props) {
  const t = useT();
  const withdraw = useWrite('withdrawRevision', { planId: plan.id });
  const reopen = useWrite('reopenPlan', { planId: plan.id });
  const release = useWrite('releaseResponses', { planId: plan.id });
  const done = (message: string, sent?: () => void) => ({
    onSuccess: () => {
      sent?.();
      onClose();
      notifications.show({ message });
    },
  });
  return (
    <>
      <ReasonDialog
        opened={asked === 'withdraw'}
        onClose={onClose}
        title={t('plan.withdraw.title', { number: plan.revisions })}
        detail={t('plan.withdraw.detail')}
        label={t('plan.withdraw.reason')}
        action={t('plan.withdraw.submit')}
        busy={withdraw.isPending}
        error={withdraw.error}
        name={`${plan.id}:withdraw:${plan.revisions}`}
        onConfirm={(reason, sent) =>
          withdraw.mutate({ reason }, done(t('plan.withdraw.done'), sent))
        }
      />
      <ReasonDialog
        opened={asked === 'reopen'}
        onClose={onClose}
        title={t('plan.reopen.title')}
        detail={t('plan.reopen.detail')}
        label={t('plan.reopen.reason')}
        action={t('plan.reopen.submit')}
        busy={reopen.isPending}
        error={reopen.error}
        name={`${plan.id}:reopen:${plan.revisions}`}
        onConfirm={(reason, sent) => reopen.mutate({ reason }, done(t('plan.reopen.done'), sent))}
      />
      <ConfirmDialog
        opened={asked === 'release'}
        onClose={onClose}
        title={t('plan.release.title')}
        detail={t('plan.release.detail')}
        action={t('plan.release.submit')}
        busy={release.isPending}
        error={release.error}
        onConfirm={() => release.mutate(undefined, done(t('plan.release.done')))}
      />
      {may(plan, 'extend-due') && (
        <ExtendAsked plan={plan} opened={asked === 'extend'} onClose={onClose} />
      )}
    </>
  );
}

/** With the directives of the plan to choose from, asked for once the dialog opens. */
function ExtendAsked(props: {
  readonly plan: PlanView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const comments = useComments(props.plan.id, undefined, props.opened);
  return <ExtendDue {...props} comments={comments.data?.comments ?? []} first="" />;
}
