import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useId, useState } from 'react';
import type { CommentKind, CommentView } from '../../../schemas/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useKept } from '../../components/use-kept.ts';
import { showDate } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useProblemLine } from '../../problem-words.ts';
import { useWrite } from '../../queries.ts';
import desk from '../parts/desk.module.css';
import looks from '../parts/looks.module.css';
import { useConsultationOf } from './consultation-context.ts';
import { isSealedNow } from './consultation-model.ts';
import remarkCard from './remark-card.module.css';
import remarkComposer from './remark-composer.module.css';

interface Props {
  readonly planId: string;
  readonly comment: CommentView;
}

const KINDS: readonly CommentKind[] = ['suggestion', 'question', 'observation', 'recommendation'];

/** Below who spoke: which consultation a remark answers, and who sees it so far. */
export function ConsultationLine({ comment }: Pick<Props, 'comment'>) {
  const t = useT();
  const consultation = useConsultationOf(comment);
  if (consultation === undefined) return null;
  const { agency } = comment.author;
  const sealed = isSealedNow(consultation);
  return (
    <p className={remarkCard.remarkConsultation}>
      {t('rounds.held.consultation', { title: consultation.title })}
      {'. '}
      {sealed
        ? t('rounds.held.sealed', { day: showDate(consultation.due.date), agency })
        : comment.held === true && t('rounds.held.who', { agency })}
    </p>
  );
}

/** What can be done with a remark that its agency has not sent: write it anew, or drop it. */
export function HeldActs({ planId, comment }: Props) {
  const t = useT();
  const [writing, setWriting] = useState(false);
  const [asked, setAsked] = useState(false);
  const discard = useWrite('discardComment', { planId, commentId: comment.id });
  if (writing)
    return <ReviseForm planId={planId} comment={comment} onDone={() => setWriting(false)} />;
  return (
    <div className={looks.remarkButtons}>
      {comment.acts.includes('revise') && (
        <Button size="small" variant="default" onClick={() => setWriting(true)}>
          {t('rounds.held.revise')}
        </Button>
      )}
      {comment.acts.includes('discard') && (
        <Button size="small" variant="default" onClick={() => setAsked(true)}>
          {t('rounds.held.discard')}
        </Button>
      )}
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('rounds.held.discardTitle')}
        detail={t('rounds.held.discardDetail')}
        action={t('rounds.held.discard')}
        grave
        busy={discard.isPending}
        error={discard.error}
        onConfirm={() =>
          discard.mutateAsync(undefined).then(
            () => notifications.show({ message: t('rounds.held.discarded') }),
            () => undefined,
          )
        }
      >
        <blockquote className={remarkCard.remarkQuote} lang="vi">
          {comment.text}
        </blockquote>
      </ConfirmDialog>
    </div>
  );
}

function ReviseForm({ planId, comment, onDone }: Props & { readonly onDone: () => void }) {
  const t = useT();
  const problemLine = useProblemLine();
  const id = useId();
  const kept = useKept(`revise:${planId}:${comment.id}`, {
    text: comment.text,
    kind: comment.kind,
  });
  const revise = useWrite('reviseComment', { planId, commentId: comment.id });
  const { text, kind } = kept.value;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim().normalize('NFC');
    if (words === '' || revise.isPending) return;
    revise.mutateAsync({ kind, text: words }).then(
      () => {
        kept.clear();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <form className={`${remarkComposer.threadForm} ${desk.fields}`} onSubmit={send}>
      <label htmlFor={`${id}-kind`}>{t('remark.composer.kind')}</label>
      <select
        id={`${id}-kind`}
        value={kind}
        onChange={(event) =>
          kept.set({ kind: KINDS.find((one) => one === event.currentTarget.value) ?? kind })
        }
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`common.remarkKind.${one}`)}
          </option>
        ))}
      </select>
      <label htmlFor={id}>{t('rounds.held.reviseText')}</label>
      <textarea
        id={id}
        rows={5}
        lang="vi"
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed
        autoFocus
        onChange={(event) => kept.set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
        }}
      />
      {revise.error && (
        <p role="alert" className={looks.formError}>
          {t('remark.failed', { detail: problemLine(revise.error) })}
        </p>
      )}
      <div className={looks.remarkButtons}>
        <Button size="small" type="submit" disabled={revise.isPending || text.trim() === ''}>
          {t('rounds.held.save')}
        </Button>
        <Button size="small" variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
