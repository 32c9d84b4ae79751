import { Modal, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Meeting, PlanView } from '../../../schemas/types.ts';
import { useKept } from '../../components/use-kept.ts';
import { type MessageKey, useT } from '../../i18n.tsx';
import { useRead, useWrite } from '../../queries.ts';
import { focusFirstError } from '../parts/first-error.ts';
import { meetingTime } from '../parts/meeting-time.ts';
import { DialogForm } from './dialog-form.tsx';
import {
  faultsOfMeeting,
  type TypedMeeting,
  toMeetingRequest,
  typedMeeting,
} from './typed-meeting.ts';

interface Props {
  readonly plan: PlanView;
  readonly meeting: Meeting | undefined;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A meeting of its own, or one that other plans are on the agenda of already. */
export function MeetingDialog({ plan, meeting, opened, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(meeting === undefined ? 'rounds.meeting.set' : 'rounds.meeting.change')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <MeetingForm
        key={`${plan.round} ${meeting?.id ?? ''}`}
        plan={plan}
        meeting={meeting}
        onClose={onClose}
      />
    </Modal>
  );
}

function MeetingForm({ plan, meeting, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const known = (useRead('getMeetings').data?.meetings ?? []).map((one) => one.meeting);
  const save = useWrite('setMeeting', { planId: plan.id });
  const name = `${plan.id}:meeting:${plan.round}:${meeting?.id ?? ''}`;
  const kept = useKept<TypedMeeting>(name, typedMeeting(meeting));
  const [tried, setTried] = useState(false);
  const typed = kept.value;
  const faults = tried ? faultsOfMeeting(typed) : {};
  const say = (key: MessageKey | undefined) => (key === undefined ? undefined : t(key));
  // Another plan's meeting is set there; here it is only joined.
  const joined = typed.id !== '' && typed.id !== meeting?.id;
  const text = (field: 'title' | 'at' | 'place' | 'order') => ({
    value: typed[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      kept.set({ [field]: event.currentTarget.value }),
  });
  const choose = (id: string) => {
    const found = known.find((one) => one.id === id);
    kept.set({ ...typedMeeting(found ?? (id === '' ? undefined : meeting)), order: typed.order });
  };
  function send(form: HTMLFormElement) {
    setTried(true);
    const request = toMeetingRequest(typed);
    if (request === undefined) return focusFirstError(form);
    save.mutateAsync(request).then(
      () => {
        kept.clear();
        notifications.show({ message: t('rounds.meeting.saved') });
        onClose();
      },
      () => undefined,
    );
  }
  return (
    <DialogForm
      action={t('rounds.meeting.save')}
      busy={save.isPending}
      error={save.error}
      onSend={send}
      onClose={onClose}
    >
      {known.length > 0 && (
        <NativeSelect
          label={t('rounds.meeting.which')}
          description={joined ? t('rounds.meeting.joined') : undefined}
          value={typed.id}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: t('rounds.meeting.fresh') },
            ...known.map((one) => ({
              value: one.id,
              label: `${one.title} – ${meetingTime(t, one)}`,
            })),
          ]}
        />
      )}
      <TextInput
        label={t('rounds.meeting.name')}
        required
        lang="vi"
        disabled={joined}
        error={say(faults.title)}
        data-autofocus
        {...text('title')}
      />
      <TextInput
        type="datetime-local"
        min="2000-01-01T00:00"
        max="2100-12-31T23:59"
        label={t('rounds.meeting.when')}
        required
        disabled={joined}
        error={say(faults.at)}
        {...text('at')}
      />
      <TextInput label={t('rounds.meeting.place')} lang="vi" disabled={joined} {...text('place')} />
      <TextInput
        label={t('rounds.meeting.orderLabel')}
        inputMode="numeric"
        error={say(faults.order)}
        {...text('order')}
      />
    </DialogForm>
  );
}
