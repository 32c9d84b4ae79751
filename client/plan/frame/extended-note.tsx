import { Popover } from '@mantine/core';
import type { PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { PastDueList } from '../remark/remark-due.tsx';

/** "Đã gia hạn 1 lần": opens on the earlier due dates with their reasons. Nothing for a due date never extended. */
export function ExtendedNote({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const pastDues = plan.stage === 'returned' ? (plan.lastDecision?.pastDues ?? []) : [];
  if (pastDues.length === 0) return null;
  return (
    <Popover width={320} position="bottom-start" trapFocus withRoles>
      <Popover.Target>
        <button type="button" className="extended-note">
          {t('directive.extended', { count: pastDues.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <PastDueList pastDues={pastDues} />
      </Popover.Dropdown>
    </Popover>
  );
}
