import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { firstWords } from '../../../domain/plan/titles.ts';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import looks from '../parts/looks.module.css';
import { CheckBadge } from '../remark/check-result.tsx';
import { metDirectives } from '../remark/judge-order.ts';
import styles from './met-directives.module.css';

interface Props {
  readonly plan: PlanView;
  readonly comments: readonly CommentView[];
}

/**
 * Closes in one act the directives whose check is met; the dialog names each. Nothing where there
 * is none.
 */
export function MetDirectives({ plan, comments }: Props) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const met = metDirectives(comments);
  const confirm = useWrite('confirmResponses', { planId: plan.id });
  if (met.length === 0 && !opened) return null;
  const send = () =>
    confirm
      .mutateAsync({
        confirmations: met.map(({ id, checked }) => ({
          commentId: id,
          note: t('directive.met.note', { title: checked?.title ?? '' }),
        })),
      })
      .then(
        () => {
          setOpened(false);
          notifications.show({ message: t('directive.met.done', { count: met.length }) });
        },
        () => undefined,
      );
  return (
    <div className={styles.metDirectives}>
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
        <ul className={styles.metList}>
          {met.map(({ id, number, text, checked }) => (
            <li key={id}>
              <span>
                <strong>#{number}</strong> <span lang="vi">{firstWords(text)}</span>
              </span>
              {checked && (
                <span className={looks.hint}>
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
