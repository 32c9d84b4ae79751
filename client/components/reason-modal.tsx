import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n.tsx';
import { ConfirmModal } from './confirm-modal.tsx';
import type { ReasonProps } from './reason-dialog.tsx';

/** The dialog of ReasonDialog itself. */
export function ReasonModal({ label, onConfirm, ...dialog }: ReasonProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <ConfirmModal
      {...dialog}
      onConfirm={() => {
        setMissing(reason.trim() === '');
        if (reason.trim() !== '') onConfirm(reason.trim());
      }}
    >
      <Textarea
        label={label}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={missing && reason.trim() === '' ? t('plan.needReason') : undefined}
        rows={4}
        required
        data-autofocus
      />
    </ConfirmModal>
  );
}
