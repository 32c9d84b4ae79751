import type { KeyboardEvent, MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { fieldLabel } from '../../../domain/plan/names.ts';
import { fieldValueOf, isEmpty } from '../../../domain/plan/values.ts';
import { useT } from '../../i18n.tsx';
import { useStore } from '../../store.ts';
import { FieldView } from '../paper/field-view.tsx';
import type { FieldProps } from '../paper/paper-context.tsx';
import { fieldKey, useDraftPart, useEdit } from './edit-context.tsx';
import styles from './edit-field.module.css';
import { FaultLine } from './fault-line.tsx';
import { FieldEditor } from './field-editor.tsx';
import { clickedPlace } from './text-place.ts';
import { useMoveBy } from './use-move-by.ts';

/**
 * A field of the paper that opens where it stands: by a click, Enter or F2. Alt+↑/↓ moves its item.
 */
export function EditField(props: FieldProps) {
  const { node, field, hint, block } = props;
  const t = useT();
  const { openField } = useEdit();
  const moveBy = useMoveBy();
  const key = fieldKey(node.id, field);
  const open = useStore(openField, (open) => open === key);
  const fault = useDraftPart((state) => state.faults.get(node.id)?.[field]);
  const unread = useDraftPart((state) => state.unread.get(node.id)?.[field]);
  if (open) return <FieldEditor key={key} {...props} fault={fault} unread={unread} />;

  const empty = isEmpty(fieldValueOf(node, field));
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === 'F2' || event.key === ' ') {
      event.preventDefault();
      openField.open(key);
    } else if (isTyped(event)) {
      // The field takes the focus before the letter comes, which then goes into it.
      flushSync(() => openField.open(key));
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      void moveBy(node.id, event.key === 'ArrowUp' ? -1 : 1, key);
    }
  };
  const click = (event: MouseEvent) => {
    if (document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    openField.open(key, clickedPlace(event.currentTarget));
  };
  const Tag = block ? 'div' : 'span';
  return (
    <Tag
      className={`${styles.editable} ${empty ? styles.editableEmpty : ''} ${fault || unread ? styles.editableFault : ''}`}
      data-empty={empty ? 'true' : undefined}
      role="button"
      tabIndex={0}
      title={t('edit.edit')}
      aria-label={empty ? fieldLabel(node.type, field, 'vi') : undefined}
      data-editable={key}
      data-hint={hint ?? fieldLabel(node.type, field, 'vi')}
      onClick={click}
      onKeyDown={press}
    >
      <FieldView {...props} />
      {unread && <FaultLine text={t('edit.bad.unread', { words: unread })} />}
      {fault && <FaultLine text={fault} />}
    </Tag>
  );
}

/** Whether a key puts in a letter, or begins one in an input method. */
const isTyped = ({ key, ctrlKey, altKey, metaKey, nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing ||
  key === 'Process' ||
  (key.length === 1 && !ctrlKey && !altKey && !metaKey);
