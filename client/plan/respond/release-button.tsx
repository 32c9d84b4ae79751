import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { PlanView } from '../../../schemas/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';

interface Props {
  readonly plan: PlanView;
  /** Answers that would be released. */
  readonly prepared: number;
}

/** The head's: sends every prepared answer to those who asked. Not shown to those who never may. */
export function ReleaseButton({ plan, prepared }: Props) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const release = useWrite('releaseResponses', { planId: plan.id });
  const act = plan.acts.find((one) => one.act === 'release-responses');
  if (act === undefined || !plan.myRoles.includes('head') || plan.stage === 'approved') return null;
  return (
    <>
      <Button
        variant="default"
        disabled={!act.allowed || prepared === 0}
        title={act.reasons.map(({ message }) => message).join(' ') || undefined}
        onClick={() => setOpened(true)}
      >
        {t('respond.release.button')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('plan.release.title')}
        detail={t('plan.release.detail')}
        action={t('respond.release.button')}
        busy={release.isPending}
        error={release.error}
        onConfirm={() =>
          release.mutate(undefined, {
            onSuccess: () => {
              setOpened(false);
              notifications.show({ message: t('respond.release.done', { count: prepared }) });
            },
          })
        }
      >
        <p>{t('respond.release.prepared', { count: prepared })}</p>
      </ConfirmDialog>
    </>
  );
}
