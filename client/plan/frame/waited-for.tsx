import { Popover } from '@mantine/core';
import { cloneElement } from 'react';
import { Link } from 'wouter';
import type { PlanView } from '../../../schemas/types.ts';
import type { MenuState } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import { mendPlace, type PrimaryAct } from '../parts/plan-access.ts';
import styles from './primary-act-button.module.css';

interface Props extends MenuState {
  readonly plan: PlanView;
  readonly act: PrimaryAct;
}

/** What the primary act still waits for, each with the way to mend it. */
export function WaitedFor({ plan, act, opened, onChange, target }: Props) {
  const t = useT();
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      width={320}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>{cloneElement(target, { onClick: () => onChange(!opened) })}</Popover.Target>
      <Popover.Dropdown>
        <p className={styles.heading}>{t('plan.notNow')}</p>
        <ul className={`plain-list ${styles.reasons}`}>
          {act.reasons.map((reason) => {
            const place = mendPlace(plan.id, reason);
            return (
              <li key={reason.code}>
                {reason.message}
                {place !== undefined && (
                  <>
                    {' '}
                    <Link href={place} onClick={() => onChange(false)}>
                      {t('plan.goMend')}
                    </Link>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
