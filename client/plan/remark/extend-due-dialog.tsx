import { NativeSelect, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { firstWords } from '../../../domain/plan/titles.ts';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useKept } from '../../components/use-kept.ts';
import { formatWeekday } from '../../format.ts';
import { useI18n } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import {
  DueField,
  isDueMissing,
  NO_DUE,
  type TypedDue,
  toDueRequest,
} from '../parts/due-field.tsx';
import { requestFaults } from '../parts/request-faults.ts';

interface Props {
  readonly plan: PlanView;
  /** The remarks among which directives that are still open may be extended by themselves. */
  readonly comments: readonly CommentView[];
  /** The id of the directive chosen at first; '' for the plan. */
  readonly first: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

interface Typed {
  readonly due: TypedDue;
  readonly reason: string;
}
const EMPTY: Typed = { due: { ...NO_DUE, way: 'said' }, reason: '' };

/**
 * A later due date for the plan or for one directive, with the reason. What is typed is kept until
 * it is sent.
 */
export function ExtendDueDialog({ plan, comments, first, opened, onClose }: Props) {
  const { t, language } = useI18n();
  const kept = useKept<Typed>(`${plan.id}:extend:${first}`, EMPTY);
  const [commentId, setCommentId] = useState(first);
  const [tried, setTried] = useState(false);
  const extend = useWrite('extendDue', { planId: plan.id });
  const { due, reason } = kept.value;
  const open = comments.filter(
    ({ kind, status }) => kind === 'directive' && status !== 'confirmed',
  );
  const chosen = open.find(({ id }) => id === commentId);
  const now = chosen === undefined ? plan.turn.due : chosen.due;
  const faults = requestFaults(extend.error, language);
  const set = (change: Partial<Typed>) => {
    if (extend.error !== null) extend.reset();
    kept.set(change);
  };
  const send = () => {
    setTried(true);
    const wanted = toDueRequest(due);
    if (wanted === undefined || isDueMissing(due) || reason.trim() === '' || extend.isPending)
      return;
    extend
      .mutateAsync({
        due: wanted,
        reason: reason.trim(),
        ...(chosen === undefined ? {} : { commentId: chosen.id }),
      })
      .then(
        () => {
          kept.clear(EMPTY);
          setTried(false);
          notifications.show({ message: t('directive.extend.done') });
          onClose();
        },
        () => undefined,
      );
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('directive.extend.title')}
      detail={
        now === undefined
          ? t('directive.extend.none')
          : t('directive.extend.now', { day: formatWeekday(now.date) })
      }
      action={t('directive.extend.send')}
      busy={extend.isPending}
      error={extend.error !== null && !faults.any ? extend.error : undefined}
      onConfirm={send}
    >
      <NativeSelect
        label={t('directive.extend.what')}
        value={chosen?.id ?? ''}
        error={faults.at('/commentId')}
        onChange={(event) => {
          if (extend.error !== null) extend.reset();
          setCommentId(event.currentTarget.value);
        }}
        data={[
          { value: '', label: t('directive.extend.whole') },
          ...open.map(({ id, number, text }) => ({
            value: id,
            label: t('directive.extend.one', { number, text: firstWords(text) }),
          })),
        ]}
      />
      <DueField
        label={t('directive.extend.due')}
        value={due}
        required
        onChange={(next) => set({ due: next })}
        tried={tried}
        fault={faults.at('/due')}
      />
      <Textarea
        label={t('directive.extend.reason')}
        description={t('directive.extend.reasonHint')}
        lang="vi"
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={
          faults.at('/reason') ??
          (tried && reason.trim() === '' ? t('directive.extend.reasonMissing') : undefined)
        }
      />
    </ConfirmDialog>
  );
}
