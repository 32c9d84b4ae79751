import { Modal } from '@mantine/core';
import { useT } from '../i18n.tsx';
import styles from './dialog.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Which version runs here, and under which licences. */
export function AboutDialog({ opened, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('common.about.title')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={styles.body}>
        <p>{t('common.tagline')}.</p>
        <p>
          <strong>{t('common.about.version', { version: __APP_VERSION__ })}</strong>
        </p>
        <p>{t('common.about.licence')}</p>
        <p>
          <a href="/license.txt" target="_blank" rel="noreferrer">
            {t('common.about.ownLicence')}
          </a>
          {' · '}
          <a href="/third-party.txt" target="_blank" rel="noreferrer">
            {t('common.about.thirdParty')}
          </a>
        </p>
      </div>
    </Modal>
  );
}
