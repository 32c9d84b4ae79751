import { Popover } from '@mantine/core';
import { type ComponentProps, cloneElement } from 'react';
import type { MenuState } from '../../components/late.tsx';
import { PastDueList } from '../remark/remark-due.tsx';

type Props = MenuState & ComponentProps<typeof PastDueList>;

/** The earlier due dates of ExtendedNote. */
export function PastDues({ pastDues, opened, onChange, target }: Props) {
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      width={320}
      position="bottom-start"
      trapFocus
      returnFocus
      withRoles
    >
      <Popover.Target>{cloneElement(target, { onClick: () => onChange(!opened) })}</Popover.Target>
      <Popover.Dropdown>
        <PastDueList pastDues={pastDues} />
      </Popover.Dropdown>
    </Popover>
  );
}
