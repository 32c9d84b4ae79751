import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import styles from './dialog-form.module.css';

interface Props {
  /** The verb on the button. */
  readonly action: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** Asked only while nothing is on its way. */
  readonly onSend: (form: HTMLFormElement) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog: its fields, what went wrong, and the two ways out. */
export function DialogForm({ action, busy, error, onSend, onClose, children }: Props) {
  const t = useT();
  return (
    <form
      className={styles.consultationForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSend(event.currentTarget);
      }}
    >
      {children}
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles.formButtons}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
