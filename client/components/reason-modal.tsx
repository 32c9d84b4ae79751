import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n.tsx';
import { useKept } from '../use-kept.ts';
import { ConfirmModal } from './confirm-modal.tsx';
import type { ReasonProps } from './reason-dialog.tsx';

const NOTHING = { reason: '' };

/** The dialog of ReasonDialog itself. */
export function ReasonModal({ label, name, onConfirm, ...dialog }: ReasonProps) {
  const t = useT();
  const kept = useKept(name, NOTHING);
  const { reason } = kept.value;
  const [missing, setMissing] = useState(false);
  return (
    <ConfirmModal
      {...dialog}
      onConfirm={() => {
        setMissing(reason.trim() === '');
        if (reason.trim() !== '') onConfirm(reason.trim(), () => kept.clear(NOTHING));
      }}
    >
      <Textarea
        label={label}
        value={reason}
        onChange={(event) => kept.set({ reason: event.currentTarget.value })}
        error={missing && reason.trim() === '' ? t('plan.needReason') : undefined}
        rows={4}
        required
        data-autofocus
      />
    </ConfirmModal>
  );
}
