import type { PlanView } from '../../../schemas/types.ts';
import { Answered } from '../../components/answered.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
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
  const locked = () => {
    const reason = act?.reasons[0]?.message ?? t(`common.stage.${plan.stage}`);
    return <EmptyState title={t('edit.locked', { reason })} detail={act?.reasons[0]?.mend ?? ''} />;
  };
  return (
    <Answered
      query={draft}
      lines={14}
      empty={({ editable }) => (!editable || act?.allowed === false ? locked() : undefined)}
    >
      {(data) => <EditDesk key={`${plan.id} ${account.id}`} plan={plan} draft={data} />}
    </Answered>
  );
}
