import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from 'wouter';
import type { PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import { usePapersLink } from '../parts/papers-link.ts';
import { may } from '../parts/plan-access.ts';

/** An act that asks first, in a dialog of the frame. */
export type AskedAct = 'withdraw' | 'reopen' | 'release' | 'extend';

export interface MoreProps {
  readonly plan: PlanView;
  readonly onAsk: (act: AskedAct) => void;
}

const ASKED = [
  ['release', 'release-responses'],
  ['withdraw', 'withdraw'],
  ['reopen', 'reopen'],
  ['extend', 'extend-due'],
] as const;

/**
 * The lines of the overflow menu: acts that are rare, then the plan's papers, its people and the
 * page itself.
 */
export function MoreActs({ plan, onAsk }: MoreProps) {
  const t = useT();
  const papers = usePapersLink();
  const asked = ASKED.filter(([, act]) => may(plan, act));
  return (
    <>
      {asked.map(([name]) => (
        <Menu.Item key={name} onClick={() => onAsk(name)}>
          {t(`plan.act.${name}`)}
        </Menu.Item>
      ))}
      {asked.length > 0 && <Menu.Divider />}
      <Menu.Item component={Link} href={papers}>
        {t('plan.act.papers')}
      </Menu.Item>
      <Menu.Item component={Link} href={to.mode(plan.id, 'members')}>
        {t('plan.act.members')}
      </Menu.Item>
      <Menu.Item
        onClick={async () => {
          await navigator.clipboard.writeText(window.location.href);
          notifications.show({ message: t('plan.linkCopied') });
        }}
      >
        {t('plan.act.copyLink')}
      </Menu.Item>
      <Menu.Item onClick={() => window.print()}>{t('plan.act.print')}</Menu.Item>
    </>
  );
}
