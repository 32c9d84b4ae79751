import { Menu, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PlanView } from '../../../schemas/types.ts';
import { CompareIcon, EditIcon, MoreIcon, ReadIcon, RespondIcon } from '../../components/icons.tsx';
import { useT } from '../../i18n.tsx';
import { type PlanMode, to } from '../../routes.ts';
import styles from './mode-switch.module.css';
import { visibleModes } from './plan-access.ts';

interface Props {
  readonly plan: PlanView;
  readonly mode: PlanMode;
}

/** What fits into the bar at the bottom; the rest is in its menu. */
const ICONS: Readonly<Partial<Record<PlanMode, ReactNode>>> = {
  read: <ReadIcon />,
  edit: <EditIcon />,
  compare: <CompareIcon />,
  respond: <RespondIcon />,
};

/** Đọc · Soạn · So sánh · Tiếp thu · Bảng tổng hợp · Lịch sử: what this person may see of them. */
export function ModeSwitch({ plan, mode }: Props) {
  const t = useT();
  return (
    <nav className={styles.modes} aria-label={t('plan.modes')}>
      {visibleModes(plan).map((one) => (
        <Link
          key={one}
          href={to.mode(plan.id, one)}
          className={styles.mode}
          aria-current={one === mode ? 'page' : undefined}
        >
          {t(`plan.mode.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The same switch at the bottom of a narrow screen; what doesn't fit is in its menu, with `more`. */
export function ModeBar({ plan, mode, more }: Props & { readonly more: ReactNode }) {
  const t = useT();
  const modes = visibleModes(plan);
  const rest = modes.filter((one) => ICONS[one] === undefined);
  return (
    <nav className={styles.bar} aria-label={t('plan.modes')}>
      {modes
        .filter((one) => ICONS[one] !== undefined)
        .map((one) => (
          <Link
            key={one}
            href={to.mode(plan.id, one)}
            className={styles.stop}
            aria-current={one === mode ? 'page' : undefined}
          >
            {ICONS[one]}
            {t(`plan.mode.${one}`)}
          </Link>
        ))}
      <Menu position="top-end" width={260}>
        <Menu.Target>
          <UnstyledButton
            className={styles.stop ?? ''}
            aria-current={rest.includes(mode) || mode === 'members' ? 'page' : undefined}
          >
            <MoreIcon />
            {t('plan.moreShort')}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {rest.map((one) => (
            <Menu.Item key={one} component={Link} href={to.mode(plan.id, one)}>
              {t(`plan.mode.${one}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {more}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
