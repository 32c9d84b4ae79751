import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PlanMode } from '../../../schemas/pages.ts';
import type { PlanView } from '../../../schemas/types.ts';
import { CompareIcon, EditIcon, MoreIcon, ReadIcon, RespondIcon } from '../../components/icons.tsx';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import { visibleModes } from '../parts/plan-access.ts';
import styles from './mode-switch.module.css';
import type { MoreProps } from './more-acts.tsx';
import { MoreLines } from './more-menu.tsx';

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

/**
 * The same switch at the bottom of a narrow screen; what doesn't fit is in its menu, with what
 * MoreMenu has.
 */
export function ModeBar({ plan, mode, onAsk }: Props & MoreProps) {
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
      <MoreLines
        plan={plan}
        onAsk={onAsk}
        position="top-end"
        modes={rest}
        button={
          <UnstyledButton
            className={styles.stop ?? ''}
            aria-current={rest.includes(mode) || mode === 'members' ? 'page' : undefined}
          >
            <MoreIcon />
            {t('plan.moreShort')}
          </UnstyledButton>
        }
      />
    </nav>
  );
}
