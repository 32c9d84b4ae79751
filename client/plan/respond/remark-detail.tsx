import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { DispositionBadge, RemarkKindBadge, RemarkStatusBadge } from '../../components/badges.tsx';
import { RenderedHtml } from '../../components/html.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useKept } from '../../components/use-kept.ts';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useReply } from '../../queries.ts';
import { to } from '../../routes.ts';
import { actorName } from '../parts/actor-name.ts';
import looks from '../parts/looks.module.css';
import { seesDraft } from '../parts/sees-draft.ts';
import { CheckResultView } from '../remark/check-result.tsx';
import { RemarkDue } from '../remark/remark-due.tsx';
import answerForm from './answer-form.module.css';
import styles from './remark-detail.module.css';

interface Props {
  readonly plan: PlanView;
  readonly comment: CommentView;
  /** Where it stands, in words. */
  readonly place: string;
  readonly mayEdit: boolean;
  readonly children: ReactNode;
}

/**
 * One remark: who, where, the words remarked upon, the thread, earlier answers; then what the mode
 * adds.
 */
export function RemarkDetail({ plan, comment, place, mayEdit, children }: Props) {
  const t = useT();
  const { author, anchor, place: now, recordedBy } = comment;
  return (
    <article
      data-part="remark-detail"
      className={styles.remarkDetail}
      aria-labelledby={`remark-${comment.id}`}
    >
      <header>
        <h3 id={`remark-${comment.id}`} tabIndex={-1}>
          {t('respond.number', { number: comment.number })}
        </h3>
        <RemarkKindBadge kind={comment.kind} />
        {comment.priority === 'should' && <span>{t('common.priority.should')}</span>}
        <RemarkStatusBadge status={comment.status} />
      </header>
      <p>
        <strong>{actorName(author)}</strong>
        {author.agency !== '' && ` – ${author.agency}`}
        <span className={looks.quiet}>
          {' · '}
          {formatMoment(comment.at)}
          {', '}
          {t('respond.onRevision', { number: comment.revision })}
          {recordedBy && `, ${t('respond.recordedBy', { name: recordedBy.name })}`}
        </span>
      </p>
      <p>
        <span className={looks.quiet}>{t('respond.aboutPlace')}: </span>
        <Link href={to.comment(plan.id, comment.id)} lang="vi">
          {place}
        </Link>
      </p>
      {anchor.quote && (
        <blockquote className={styles.remarkQuote} lang="vi" aria-label={t('respond.quoted')}>
          {anchor.quote.exact}
        </blockquote>
      )}
      {(anchor.quote !== undefined || now.status === 'moved' || now.status === 'deleted') && (
        <p className={`${styles.remarkNow} ${looks.quiet}`} data-status={now.status}>
          {t(`respond.place.${now.status}`)}
          {now.status === 'edited' && now.wordsNow !== undefined && (
            <>
              {'. '}
              {t('respond.wordsNow')}: <q lang="vi">{now.wordsNow}</q>
            </>
          )}
        </p>
      )}
      <RenderedHtml
        html={comment.html}
        className={`${looks.remarkText} ${styles.remarkDetailText}`}
      />
      <RemarkDue comment={comment} plan={plan} />
      <CheckResultView
        planId={plan.id}
        comment={comment}
        at={seesDraft(plan) ? 'draft' : plan.revisions}
      />
      {mayEdit && (
        <p>
          <Link href={to.editNode(plan.id, now.nodeId)}>{t('respond.goEdit')}</Link>
        </p>
      )}
      <Thread plan={plan} comment={comment} />
      <PastAnswers comment={comment} />
      {children}
    </article>
  );
}

function Thread({ plan, comment }: { readonly plan: PlanView; readonly comment: CommentView }) {
  const t = useT();
  const mayReply = comment.acts.includes('reply');
  if (comment.replies.length === 0 && !mayReply) return null;
  return (
    <section className={styles.remarkThread} aria-label={t('respond.thread')}>
      {comment.replies.map((reply) => (
        <div key={reply.id} data-part="reply" className={styles.reply}>
          <p className={looks.quiet}>
            <strong>{actorName(reply.author)}</strong> · {formatMoment(reply.at)}
          </p>
          <RenderedHtml html={reply.html ?? ''} className={looks.remarkText} />
        </div>
      ))}
      {mayReply && <ReplyForm plan={plan} comment={comment} />}
    </section>
  );
}

function ReplyForm({ plan, comment }: { readonly plan: PlanView; readonly comment: CommentView }) {
  const t = useT();
  const reply = useReply(plan.id, comment.id);
  const kept = useKept(`${plan.id}:reply:${comment.id}`, { text: '' });
  const text = kept.value.text.trim();
  const send = () => {
    if (text === '') return;
    reply.mutate(text, { onSuccess: () => kept.clear({ text: '' }) });
  };
  return (
    <details className={styles.replyForm} open={kept.restored || undefined}>
      <summary>{t('respond.replyTo')}</summary>
      <Textarea
        aria-label={t('respond.replyTo')}
        autosize
        minRows={2}
        value={kept.value.text}
        onChange={(event) => kept.set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      {reply.error !== null && <ProblemNotice error={reply.error} onRetry={send} />}
      <div className={answerForm.formEnd}>
        <span role="status" className={looks.quiet}>
          {reply.isSuccess && text === '' ? t('respond.replied') : ''}
        </span>
        <Button
          size="xs"
          variant="default"
          loading={reply.isPending}
          disabled={text === ''}
          onClick={send}
        >
          {t('respond.replySend')}
        </Button>
      </div>
    </details>
  );
}

function PastAnswers({ comment }: { readonly comment: CommentView }) {
  const t = useT();
  if (comment.pastResponses.length === 0) return null;
  return (
    <section className={styles.pastAnswers}>
      <h4>{t('respond.past.title')}</h4>
      <ol>
        {comment.pastResponses.map(({ response, reopenedBy, reopenedAt, reason, html }, at) => (
          <li key={reopenedAt} data-part="past-answer" className={styles.pastAnswer}>
            <p className={styles.pastHead}>
              <strong>{t('respond.past.nth', { nth: at + 1 })}</strong>
              <DispositionBadge disposition={response.disposition} />
              <span className={looks.quiet}>
                {actorName(response.author)}
                {' · '}
                {formatMoment(response.releasedAt ?? response.at)}
                {response.revision !== undefined &&
                  `, ${t('respond.past.inRevision', { number: response.revision })}`}
              </span>
            </p>
            {response.reason !== '' && (
              <RenderedHtml html={response.html ?? ''} className={looks.remarkText} />
            )}
            <div data-part="reopened" className={styles.reopened}>
              <p>
                {t('respond.past.reopened', {
                  name: actorName(reopenedBy),
                  at: formatMoment(reopenedAt),
                })}
              </p>
              {html === undefined ? (
                <p>{reason}</p>
              ) : (
                <RenderedHtml html={html} className={looks.remarkText} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
