import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import type { CommentView } from '../../../schemas/types.ts';
import { useKept } from '../../components/use-kept.ts';
import { useT } from '../../i18n.tsx';
import { useProblemLine } from '../../problem-words.ts';
import { useReply, useWrite } from '../../queries.ts';
import { to } from '../../routes.ts';
import desk from '../parts/desk.module.css';
import looks from '../parts/looks.module.css';
import { PlaceButton } from './placing.tsx';
import remarkCard from './remark-card.module.css';
import remarkComposer from './remark-composer.module.css';
import { excessOf, TooLong } from './too-long.tsx';

interface RemarkActsProps {
  readonly planId: string;
  readonly comment: CommentView;
}

/**
 * What the person signed in may do with a remark: reply, confirm, reopen, answer; and its address.
 */
export function RemarkActs({ planId, comment }: RemarkActsProps) {
  const t = useT();
  const problemLine = useProblemLine();
  const [writing, setWriting] = useState<'reply' | 'reopen' | undefined>();
  const confirm = useWrite('confirmResponse', { planId, commentId: comment.id });
  const may = (act: CommentView['acts'][number]) => comment.acts.includes(act);
  return (
    <div className={remarkCard.remarkActs}>
      {writing === undefined && (
        <div className={looks.remarkButtons}>
          {may('respond') && (
            <Button component={Link} size="small" href={to.respondTo(planId, comment.id)}>
              {t('remark.act.respond')}
            </Button>
          )}
          {may('confirm') && (
            <Button size="small" disabled={confirm.isPending} onClick={() => confirm.mutate({})}>
              {t('remark.act.confirm')}
            </Button>
          )}
          {may('reopen') && (
            <Button size="small" variant="default" onClick={() => setWriting('reopen')}>
              {t('remark.act.reopen')}
            </Button>
          )}
          {may('reply') && (
            <Button size="small" variant="default" onClick={() => setWriting('reply')}>
              {t('remark.act.reply')}
            </Button>
          )}
          <PlaceButton comment={comment} />
          <Button
            size="small"
            variant="default"
            onClick={() =>
              copyLink(planId, comment, t('remark.linkCopied'), (link) =>
                t('remark.linkFailed', { link }),
              )
            }
          >
            {t('remark.link')}
          </Button>
        </div>
      )}
      {confirm.error && (
        <p role="alert" className={looks.formError}>
          {t('remark.failed', { detail: problemLine(confirm.error) })}
        </p>
      )}
      {writing && (
        <ThreadForm
          key={writing}
          act={writing}
          planId={planId}
          commentId={comment.id}
          onDone={() => setWriting(undefined)}
        />
      )}
    </div>
  );
}

async function copyLink(
  planId: string,
  comment: CommentView,
  copied: string,
  failed: (link: string) => string,
): Promise<void> {
  const link = new URL(to.comment(planId, comment.id), window.location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    notifications.show({ message: copied });
  } catch {
    notifications.show({ message: failed(link), autoClose: false });
  }
}

interface ThreadFormProps {
  readonly act: 'reply' | 'reopen';
  readonly planId: string;
  readonly commentId: string;
  readonly onDone: () => void;
}

/** A few words under a remark. What was typed stays until the server has it. */
function ThreadForm({ act, planId, commentId, onDone }: ThreadFormProps) {
  const t = useT();
  const problemLine = useProblemLine();
  const id = useId();
  const kept = useKept(`${act}:${planId}:${commentId}`, { text: '' });
  const { text } = kept.value;
  const reply = useReply(planId, commentId);
  const reopen = useWrite('reopenResponse', { planId, commentId });
  const sending = reply.isPending || reopen.isPending;
  const error = reply.error ?? reopen.error;
  const done = () => {
    kept.clear();
    onDone();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim().normalize('NFC');
    if (words === '' || excessOf(words) > 0) return;
    if (act === 'reply') reply.mutate(words, { onSuccess: done });
    else reopen.mutate({ reason: words }, { onSuccess: done });
  };
  return (
    <form className={`${remarkComposer.threadForm} ${desk.fields}`} onSubmit={send}>
      <label htmlFor={id}>{t(`remark.act.${act}Text`)}</label>
      <textarea
        id={id}
        rows={3}
        value={text}
        lang="vi"
        // biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed
        autoFocus
        onChange={(event) => kept.set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
        }}
      />
      <TooLong text={text} />
      {error && (
        <p role="alert" className={looks.formError}>
          {t('remark.failed', { detail: problemLine(error) })}
        </p>
      )}
      <div className={looks.remarkButtons}>
        <Button size="small" type="submit" disabled={sending}>
          {t(`remark.act.${act}Send`)}
        </Button>
        <Button size="small" variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
