import { Modal, Radio, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { PlanView, Vote, VoteChoice } from '../../../schemas/types.ts';
import { useKept } from '../../components/use-kept.ts';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import { focusFirstError } from '../parts/first-error.ts';
import looks from '../parts/looks.module.css';
import { DialogForm } from './dialog-form.tsx';
import { CHOICES, type TypedVote, toVoteRequest, voteFault } from './typed-vote.ts';
import styles from './vote-dialog.module.css';

interface Props extends FormProps {
  readonly opened: boolean;
}

/** The slip of a member on the revision under review. */
export function VoteDialog({ opened, ...slip }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={slip.onClose}
      title={t('rounds.vote.about', { number: slip.plan.revisions })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <VoteForm key={slip.mine?.at ?? ''} {...slip} />
    </Modal>
  );
}

interface FormProps {
  readonly plan: PlanView;
  readonly mine: Vote | undefined;
  readonly onClose: () => void;
}

function VoteForm({ plan, mine, onClose }: FormProps) {
  const t = useT();
  const vote = useWrite('castVote', { planId: plan.id });
  const kept = useKept<TypedVote>(`${plan.id}:vote:${plan.round}:${mine?.at ?? ''}`, {
    choice: mine?.choice ?? '',
    reason: mine?.reason ?? '',
  });
  const [tried, setTried] = useState(false);
  const typed = kept.value;
  const fault = tried ? voteFault(typed) : undefined;
  function send(form: HTMLFormElement) {
    setTried(true);
    const request = toVoteRequest(typed);
    if (request === undefined) return focusFirstError(form);
    vote.mutateAsync(request).then(
      () => {
        kept.clear();
        notifications.show({
          message: t('rounds.vote.sent', { choice: t(`rounds.vote.choice.${request.choice}`) }),
        });
        onClose();
      },
      () => undefined,
    );
  }
  return (
    <DialogForm
      action={t('rounds.vote.send')}
      busy={vote.isPending}
      error={vote.error}
      onSend={send}
      onClose={onClose}
    >
      <Radio.Group
        label={t('rounds.vote.title')}
        value={typed.choice}
        onChange={(choice) => kept.set({ choice: choice as VoteChoice })}
        error={fault === 'choice' ? t('rounds.vote.needChoice') : undefined}
      >
        <div className={styles.voteChoices}>
          {CHOICES.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={t(`rounds.vote.choice.${choice}`)}
              data-autofocus={choice === (typed.choice || CHOICES[0]) || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t(`rounds.vote.reason.${typed.choice === '' ? 'agree' : typed.choice}`)}
        required={typed.choice === 'disagree'}
        lang="vi"
        autosize
        minRows={3}
        maxRows={10}
        value={typed.reason}
        onChange={(event) => kept.set({ reason: event.currentTarget.value })}
        error={fault === 'reason' ? t('rounds.vote.needReason') : undefined}
      />
      <p className={looks.quiet}>{t('rounds.vote.hint')}</p>
    </DialogForm>
  );
}
