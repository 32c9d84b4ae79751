import '../../styles/plan-desk.css';
import '../../styles/remark.css';
import '../../styles/edit.css';
import '../../styles/rich.css';
import type { PlanView } from '../../../schemas/types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { useAccount } from '../../session.tsx';
import { EditDesk } from './edit-desk.tsx';

/** Mode "Soạn": the working draft as paper, edited where it stands, saved by itself. */
export function EditMode({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const account = useAccount();
  const draft = useRead('getDraft', { planId: plan.id });
  const act = plan.acts.find((one) => one.act === 'edit-draft');
  if (draft.data === undefined)
    return draft.error ? (
      <ProblemNotice error={draft.error} onRetry={() => void draft.refetch()} />
    ) : (
      <Loading lines={14} />
    );
  if (!draft.data.editable || act?.allowed === false) {
    const reason = act?.reasons[0]?.message ?? t(`common.stage.${plan.stage}`);
    return <EmptyState title={t('edit.locked', { reason })} detail={act?.reasons[0]?.mend ?? ''} />;
  }
  return <EditDesk key={`${plan.id} ${account.id}`} plan={plan} draft={draft.data} />;
}
