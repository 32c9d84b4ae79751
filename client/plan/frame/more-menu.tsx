import { ActionIcon } from '@mantine/core';
import type { PlanView } from '../../../schemas/types.ts';
import { MoreIcon } from '../../components/icons.tsx';
import { useT } from '../../i18n.tsx';
import { lateMenu } from '../../late.tsx';

/** An act that asks first, in a dialog of the frame. */
export type AskedAct = 'withdraw' | 'reopen' | 'release' | 'extend';

export interface MoreProps {
  readonly plan: PlanView;
  readonly onAsk: (act: AskedAct) => void;
}

/** The overflow menu, with modes that have no place elsewhere. */
export const MoreLines = lateMenu(async () => (await import('./more-lines.tsx')).MoreLines);

export function MoreMenu(props: MoreProps) {
  const t = useT();
  const button = (
    <ActionIcon variant="default" size={36} aria-label={t('plan.more')}>
      <MoreIcon />
    </ActionIcon>
  );
  return <MoreLines {...props} button={button} position="bottom-end" modes={[]} />;
}
