import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { api } from '../../api.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useT } from '../../i18n.tsx';
import { refreshPlan } from '../../queries.ts';
import '../../styles/due.css';
import { firstWords } from '../paper/plan-tree.ts';
import { CheckBadge } from '../remark/check-result.tsx';
import { metDirectives } from '../remark/judge-order.ts';

interface Props {
  readonly plan: PlanView;
  readonly comments: readonly CommentView[];
}

/** Closes in one act the directives whose check is met; the dialog names each. Nothing where there is none. */
export function MetDirectives({ plan, comments }: Props) {
  const t = useT();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const met = metDirectives(comments);
  const confirm = useMutation({
    mutationFn: async (all: readonly CommentView[]) => {
      // One after the other: what went through stays so when a later one is refused.
      try {
        for (const { id, checked } of all)
          await api.confirmResponse(plan.id, id, {
            note: t('directive.met.note', { title: checked?.title ?? '' }),
          });
      } finally {
        await refreshPlan(client, plan.id);
      }
      return all.length;
    },
  });
  if (met.length === 0 && !opened) return null;
  const send = () =>
    confirm.mutateAsync(met).then(
      (count) => {
        setOpened(false);
        notifications.show({ message: t('directive.met.done', { count }) });
      },
      () => undefined,
    );
  return (
    <div className="met-directives">
      <p>{t('directive.met.count', { count: met.length })}</p>
      <Button size="xs" onClick={() => setOpened(true)}>
        {t('directive.met.act')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('directive.met.title', { count: met.length })}
        detail={t('directive.met.detail', { number: plan.revisions })}
        action={t('directive.met.act')}
        busy={confirm.isPending}
        error={confirm.error}
        onConfirm={send}
      >
        <ul className="met-list">
          {met.map(({ id, number, text, checked }) => (
            <li key={id}>
              <span>
                <strong>#{number}</strong> <span lang="vi">{firstWords(text)}</span>
              </span>
              {checked && (
                <span className="hint">
                  <CheckBadge checked={checked} /> {checked.title}
                </span>
              )}
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </div>
  );
}
