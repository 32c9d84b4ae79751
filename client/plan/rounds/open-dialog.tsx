import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { PlanView } from '../../../schemas/types.ts';
import { breakpoints } from '../../breakpoints.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useKept } from '../../components/use-kept.ts';
import { formatWeekday } from '../../format.ts';
import { type MessageKey, useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import { focusFirstError } from '../parts/first-error.ts';
import looks from '../parts/looks.module.css';
import { AgencyPicker } from './agency-picker.tsx';
import dialogForm from './dialog-form.module.css';
import { DueChoice, useResolvedDay } from './due-choice.tsx';
import {
  emptyConsultation,
  faultsOf,
  type TypedConsultation,
  toOpenRequest,
} from './typed-consultation.ts';

interface Props {
  readonly plan: PlanView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/**
 * Asks agencies about the latest revision. What is typed stays in this browser until it is sent.
 */
export function OpenDialog({ plan, opened, onClose }: Props) {
  const t = useT();
  const narrow = useMediaQuery(breakpoints.narrow, false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('rounds.form.title')}
      size={720}
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <OpenForm key={plan.revisions} plan={plan} onClose={onClose} />
    </Modal>
  );
}

function OpenForm({ plan, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const number = plan.revisions;
  const blank = emptyConsultation(t('rounds.form.nameDefault', { number }));
  const kept = useKept<TypedConsultation>(`${plan.id}:consultation:${number}`, blank);
  const open = useWrite('openConsultation', { planId: plan.id });
  const [tried, setTried] = useState(false);
  const [sure, setSure] = useState(false);
  const typed = kept.value;
  const { day, error } = useResolvedDay(typed);
  const faults = tried ? faultsOf(typed) : {};
  const say = (key: MessageKey | undefined) => (key === undefined ? undefined : t(key));
  const set = (change: Partial<TypedConsultation>) => {
    setSure(false);
    kept.set(change);
  };
  const request = toOpenRequest(typed);

  function check(form: HTMLFormElement) {
    setTried(true);
    if (request !== undefined && error === null && day !== undefined) setSure(true);
    else focusFirstError(form);
  }
  function send() {
    if (request === undefined) return;
    open.mutateAsync(request).then(
      (answer) => {
        kept.clear();
        const due = answer.consultations.at(-1)?.due.date;
        notifications.show({
          message: t('rounds.form.done', { day: due === undefined ? '' : formatWeekday(due) }),
        });
        onClose();
      },
      () => undefined,
    );
  }

  return (
    <form
      className={dialogForm.consultationForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sure) check(event.currentTarget);
        else if (!open.isPending) send();
      }}
    >
      {kept.restored && kept.kept && (
        <p className={looks.quiet}>
          {t('rounds.form.restored')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => kept.clear(blank)}>
            {t('rounds.form.startOver')}
          </Button>
        </p>
      )}
      <TextInput
        label={t('rounds.form.name')}
        description={t('rounds.form.nameHint', { number })}
        required
        lang="vi"
        value={typed.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={say(faults.title)}
        data-autofocus
      />
      <AgencyPicker
        members={plan.members}
        typed={typed}
        onChange={set}
        fault={say(faults.agencies)}
      />
      <DueChoice typed={typed} onChange={set} fault={say(faults.due)} />
      <Checkbox
        label={t('rounds.form.silence')}
        description={t('rounds.form.silenceHint')}
        checked={typed.silenceAgrees}
        onChange={(event) => set({ silenceAgrees: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('rounds.form.sealed')}
        description={t('rounds.form.sealedHint')}
        checked={typed.sealed}
        onChange={(event) => set({ sealed: event.currentTarget.checked })}
      />
      <Textarea
        label={t('rounds.form.note')}
        description={t('rounds.form.noteHint')}
        lang="vi"
        autosize
        minRows={3}
        maxRows={10}
        value={typed.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {open.error !== null && <ProblemNotice error={open.error} onRetry={send} />}
      <footer className={dialogForm.formEnd}>
        <p role="status" aria-live="polite" className={sure ? dialogForm.sureLine : looks.quiet}>
          {sure &&
            request !== undefined &&
            day !== undefined &&
            t('rounds.form.sure', {
              count: request.agencies.length,
              number,
              day: formatWeekday(day),
            })}
        </p>
        <div className={dialogForm.formButtons}>
          <Button variant="default" onClick={() => (sure ? setSure(false) : onClose())}>
            {t(sure ? 'rounds.form.look' : 'common.close')}
          </Button>
          <Button type="submit" loading={open.isPending}>
            {t(sure ? 'rounds.form.confirm' : 'rounds.form.check')}
          </Button>
        </div>
      </footer>
    </form>
  );
}
