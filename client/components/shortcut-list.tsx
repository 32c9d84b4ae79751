import { Modal } from '@mantine/core';
import { type MessageKey, useT } from '../i18n.tsx';
import styles from './shortcut-list.module.css';

const ROWS: readonly (readonly [readonly string[], MessageKey])[] = [
  [['?'], 'common.shortcutHelp'],
  [['g', 'w'], 'common.shortcutWork'],
  [['g', 'p'], 'common.shortcutPlans'],
  [['Esc'], 'common.shortcutClose'],
];

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What each key does. */
export function ShortcutList({ opened, onClose }: Props) {
  const t = useT();
  return (
    <Modal opened={opened} onClose={onClose} title={t('common.shortcuts')} centered>
      <dl>
        {ROWS.map(([pressed, meaning]) => (
          <div key={meaning} className={styles.row}>
            <dt>
              {pressed.map((key, index) => (
                <span key={key}>
                  {index > 0 && ` ${t('common.shortcutThen')} `}
                  <kbd className={styles.key}>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
