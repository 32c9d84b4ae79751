import { Menu } from '@mantine/core';
import { Link } from 'wouter';
import type { PlanMode } from '../../../schemas/pages.ts';
import type { MenuState } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import { MoreActs, type MoreProps } from './more-acts.tsx';

interface Props extends MoreProps, MenuState {
  readonly position: 'bottom-end' | 'top-end';
  /** Modes that have no place elsewhere. */
  readonly modes: readonly PlanMode[];
}

/** The lines of MoreMenu, and of the menu in the bar of a narrow screen. */
export function MoreMenuLines({ plan, onAsk, opened, onChange, target, position, modes }: Props) {
  const t = useT();
  return (
    <Menu opened={opened} onChange={onChange} position={position} width={260}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {modes.map((one) => (
          <Menu.Item key={one} component={Link} href={to.mode(plan.id, one)}>
            {t(`plan.mode.${one}`)}
          </Menu.Item>
        ))}
        {modes.length > 0 && <Menu.Divider />}
        <MoreActs plan={plan} onAsk={onAsk} />
      </Menu.Dropdown>
    </Menu>
  );
}
