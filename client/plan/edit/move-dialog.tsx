import { Button, Modal } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { useT } from '../../i18n.tsx';
import desk from '../parts/desk.module.css';
import looks from '../parts/looks.module.css';
import { possibleParents } from './child-types.ts';
import { useEdit } from './edit-context.tsx';
import styles from './move-dialog.module.css';

interface MoveDialogProps {
  readonly nodeId: string;
  readonly onClose: () => void;
}

/** Moves a node to the end of another section that may hold it. */
export function MoveDialog({ nodeId, onClose }: MoveDialogProps) {
  const t = useT();
  const id = useId();
  const { session } = useEdit();
  const { document, labels } = session.read();
  const parents = possibleParents(document, nodeId);
  const [target, setTarget] = useState(parents[0]?.id ?? '');
  const go = (event: FormEvent) => {
    event.preventDefault();
    const parent = parents.find((one) => one.id === target);
    if (parent) void session.move(nodeId, parent.id, parent.children.length);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('edit.moveTo.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className={desk.fields} onSubmit={go}>
        <label htmlFor={id}>{t('edit.moveTo.target')}</label>
        <select
          id={id}
          className={styles.wideSelect}
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
        >
          {parents.map((node) => (
            <option key={node.id} value={node.id} lang="vi">
              {node.type === 'plan'
                ? '–'
                : [labels[node.id], ownTitle(node)].filter(Boolean).join(' ')}
            </option>
          ))}
        </select>
        <div className={looks.remarkButtons}>
          <Button size="small" type="submit" disabled={target === ''}>
            {t('edit.moveTo.go')}
          </Button>
          <Button size="small" variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
