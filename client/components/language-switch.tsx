import { UnstyledButton } from '@mantine/core';
import { useI18n } from '../i18n.tsx';
import styles from './language-switch.module.css';

/** Goes to the other language; named in that language. */
export function LanguageSwitch() {
  const { t, language, setLanguage } = useI18n();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <UnstyledButton
      className={styles.switch ?? ''}
      lang={other}
      onClick={() => void setLanguage(other)}
    >
      {t(other === 'vi' ? 'common.vietnamese' : 'common.english')}
    </UnstyledButton>
  );
}
