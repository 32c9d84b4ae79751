import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly detail: string;
  readonly label: string;
  readonly action: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
}

/** A confirmation that needs a reason: what was typed stays through an error. */
export function ReasonDialog({ label, onConfirm, ...dialog }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <ConfirmDialog
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
    </ConfirmDialog>
  );
}
