import { ActionIcon } from '@mantine/core';
import { MoreIcon } from '../../components/icons.tsx';
import { lateMenu } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import type { MoreProps } from './more-acts.tsx';

/** The overflow menu, with modes that have no place elsewhere. */
export const MoreLines = lateMenu(async () => (await import('./more-lines.tsx')).MoreMenuLines);

export function MoreMenu(props: MoreProps) {
  const t = useT();
  const button = (
    <ActionIcon variant="default" size={36} aria-label={t('plan.more')}>
      <MoreIcon />
    </ActionIcon>
  );
  return <MoreLines {...props} button={button} position="bottom-end" modes={[]} />;
}
