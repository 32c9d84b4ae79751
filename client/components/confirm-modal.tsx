import { Button, Modal } from '@mantine/core';
import { useT } from '../i18n.tsx';
import type { ConfirmProps } from './confirm-dialog.tsx';
import styles from './dialog.module.css';
import { ProblemNotice } from './problem-notice.tsx';

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
