import { createTheme, MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useT } from '../i18n.tsx';
import styles from './notice-list.module.css';

/**
 * Short notices of what was done, with a button to close each that says so in the language of the
 * interface.
 */
export function NoticeList() {
  const t = useT();
  const close = t('common.close');
  const theme = useMemo(
    () =>
      createTheme({
        components: {
          Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
        },
      }),
    [close],
  );
  return (
    <MantineThemeProvider theme={theme}>
      <Notifications
        position="bottom-left"
        autoClose={6000}
        classNames={{ root: styles.notices }}
      />
    </MantineThemeProvider>
  );
}
