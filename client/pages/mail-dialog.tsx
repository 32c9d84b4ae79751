import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { MailKind, MailSettings } from '../../schemas/types.ts';
import { Answered } from '../components/answered.tsx';
import dialog from '../components/dialog.module.css';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useT } from '../i18n.tsx';
import { useSetMail } from '../inbox-queries.ts';
import { useRead } from '../queries.ts';
import { isEmail } from './inbox.ts';
import styles from './inbox-page.module.css';

interface FormProps {
  readonly settings: MailSettings;
  readonly onClose: () => void;
}

function MailForm({ settings, onClose }: FormProps) {
  const t = useT();
  const set = useSetMail();
  const [email, setEmail] = useState(settings.email ?? '');
  const [on, setOn] = useState(!settings.off);
  const [offKinds, setOffKinds] = useState<readonly MailKind[]>(settings.offKinds);
  const [checked, setChecked] = useState(false);
  const address = email.trim();
  const wrong = address !== '' && !isEmail(address);

  function submit() {
    setChecked(true);
    if (wrong) return;
    set.mutate(
      { email: address, off: !on, offKinds },
      {
        onSuccess: () => {
          onClose();
          notifications.show({ message: t('inbox.mail.saved') });
        },
      },
    );
  }

  return (
    <form
      className={dialog.body}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {!settings.sends && <p className={styles.note}>{t('inbox.mail.noServer')}</p>}
      {settings.failed !== undefined && (
        <p role="alert">{t('inbox.mail.failed', { reason: settings.failed.reason })}</p>
      )}
      <TextInput
        type="email"
        autoComplete="email"
        label={t('inbox.mail.email')}
        description={t('inbox.mail.emailHint')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={checked && wrong ? t('inbox.mail.badEmail') : undefined}
        data-autofocus
      />
      <Checkbox
        label={t('inbox.mail.on')}
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
      <fieldset className={styles.kinds} disabled={!on}>
        <legend>{t('inbox.mail.kinds')}</legend>
        {settings.kinds.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`inbox.mail.kind.${kind}`)}
            disabled={!on}
            checked={!offKinds.includes(kind)}
            onChange={() =>
              setOffKinds(
                offKinds.includes(kind)
                  ? offKinds.filter((one) => one !== kind)
                  : [...offKinds, kind],
              )
            }
          />
        ))}
      </fieldset>
      {set.error !== null && <ProblemNotice error={set.error} onRetry={submit} />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={set.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

/** What the person gets by mail: where, whether, and about what. */
export function MailDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const settings = useRead('getMailSettings');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('inbox.mail.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Answered query={settings} besideStale>
        {(data) => <MailForm settings={data} onClose={onClose} />}
      </Answered>
    </Modal>
  );
}
