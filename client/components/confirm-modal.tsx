import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n.tsx';
import styles from './dialog.module.css';
import { ProblemNotice } from './problem-notice.tsx';

export interface ConfirmProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly detail: string;
  /** The verb on the button, e.g. "Rút lại". */
  readonly action: string;
  readonly onConfirm: () => void;
  /** The act takes something away: its button is red. */
  readonly grave?: boolean;
  readonly busy?: boolean;
  readonly error?: unknown;
  readonly children?: ReactNode;
}

/** The dialog of ConfirmDialog itself. */
export function ConfirmModal(props: ConfirmProps) {
  const t = useT();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={styles.body}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onConfirm();
        }}
      >
        <p>{props.detail}</p>
        {props.children}
        {props.error !== undefined && props.error !== null && <ProblemNotice error={props.error} />}
        <div className={styles.actions}>
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            loading={props.busy ?? false}
            {...(props.grave ? { color: 'var(--late)', c: 'var(--surface-raised)' } : {})}
          >
            {props.action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
