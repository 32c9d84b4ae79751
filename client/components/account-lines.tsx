import { Menu, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AccountView } from '../../schemas/types.ts';
import { useI18n } from '../i18n.tsx';
import { to } from '../routes.ts';
import { useSession } from '../session.tsx';
import styles from './account-menu.module.css';
import { lateDialog, type MenuState } from './late.tsx';
import { openShortcuts } from './shortcuts.tsx';

const OwnPasswordDialog = lateDialog(
  async () => (await import('./own-password-dialog.tsx')).OwnPasswordDialog,
  'accounts',
);
const AboutDialog = lateDialog(async () => (await import('./about-dialog.tsx')).AboutDialog);

const SCHEMES = ['light', 'dark', 'auto'] as const;
const LANGUAGES = [
  ['vi', 'common.vietnamese'],
  ['en', 'common.english'],
] as const;

interface Props extends MenuState {
  readonly account: AccountView;
}

/** The lines of AccountMenu. */
export function AccountLines({ account, opened, onChange, target }: Props) {
  const { t, language, setLanguage } = useI18n();
  const { signOut } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [changing, setChanging] = useState(false);
  const [about, setAbout] = useState(false);
  const office = account.offices[0];
  return (
    <>
      {changing && <OwnPasswordDialog onClose={() => setChanging(false)} />}
      <AboutDialog opened={about} onClose={() => setAbout(false)} />
      <Menu opened={opened} onChange={onChange} position="bottom-end" width={280}>
        <Menu.Target>{target}</Menu.Target>
        <Menu.Dropdown>
          <div className={styles.who}>
            <p className={styles.fullName}>{account.name}</p>
            {office !== undefined && (
              <p>
                {office.title}, {office.agency}
              </p>
            )}
          </div>
          <Menu.Divider />
          <Menu.Item component={Link} href={to.work()}>
            {t('common.work')}
          </Menu.Item>
          <Menu.Item component={Link} href={to.plans()}>
            {t('common.plans')}
          </Menu.Item>
          <Menu.Item component={Link} href={to.mailSettings()}>
            {t('inbox.mail.menu')}
          </Menu.Item>
          <Menu.Item onClick={() => setChanging(true)}>{t('common.password.title')}</Menu.Item>
          {account.administrator && (
            <>
              <Menu.Item component={Link} href={to.calendar()}>
                {t('calendar.title')}
              </Menu.Item>
              <Menu.Item component={Link} href={to.accounts()}>
                {t('common.accounts')}
              </Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Label>{t('common.language')}</Menu.Label>
          <Menu.RadioGroup
            value={language}
            onChange={(code) => void setLanguage(code === 'en' ? 'en' : 'vi')}
          >
            {LANGUAGES.map(([code, name]) => (
              <Menu.RadioItem key={code} value={code} lang={code} closeMenuOnClick>
                {t(name)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Label>{t('common.theme')}</Menu.Label>
          <Menu.RadioGroup
            value={colorScheme}
            onChange={(scheme) => setColorScheme(scheme as (typeof SCHEMES)[number])}
          >
            {SCHEMES.map((scheme) => (
              <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
                {t(`common.${scheme}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item onClick={openShortcuts} rightSection={<kbd>?</kbd>}>
            {t('common.shortcuts')}
          </Menu.Item>
          <Menu.Item onClick={() => setAbout(true)}>{t('common.about.title')}</Menu.Item>
          <Menu.Item onClick={() => void signOut()}>{t('common.signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
