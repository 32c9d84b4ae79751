import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n.tsx';
import { ConfirmModal } from './confirm-modal.tsx';
import { useKept } from './use-kept.ts';

export interface ReasonProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly detail: string;
  readonly label: string;
  readonly action: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** What is asked, and of what: the reason is kept under it until it is sent. */
  readonly name: string;
  /** `sent` is to be called once the server has the reason. */
  readonly onConfirm: (reason: string, sent: () => void) => void;
}

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
