import { memo, useState } from 'react';
import type { CommentView, FoundPlace, PlanView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { RenderedHtml } from '../../components/html.tsx';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import textButton from '../parts/text-button.module.css';
import { CheckResultView } from './check-result.tsx';
import { ConsultationLine, HeldActs } from './held-remark.tsx';
import { RemarkActs } from './remark-acts.tsx';
import { RemarkAnswer } from './remark-answer.tsx';
import styles from './remark-card.module.css';
import { RemarkDue } from './remark-due.tsx';

/** Longer texts are folded until the card is in focus or unfolded. Characters. */
const LONG = 360;

interface RemarkCardProps {
  readonly plan: PlanView;
  /** The version of the paper beside it. */
  readonly at: DocumentRef;
  readonly comment: CommentView;
  readonly focused: boolean;
  /** The number of the remark that this one repeats, by its id. */
  readonly numberOf: (commentId: string) => number | undefined;
  readonly onFocus: (commentId: string) => void;
  readonly onHover: (commentId: string | undefined) => void;
  /** Leads to a place of the paper. */
  readonly onGo: (place: FoundPlace) => void;
}

/**
 * One remark: who, in which office, what kind, what it says, what was answered, and what can be
 * done with it.
 */
export const RemarkCard = memo(function RemarkCard(props: RemarkCardProps) {
  const { plan, at, comment, focused, onFocus, onHover } = props;
  const t = useT();
  const { author, kind, status } = comment;
  return (
    <article
      id={`remark-${comment.id}`}
      className={`${styles.remark} ${focused ? styles.remarkFocused : ''}`}
      data-kind={kind}
      data-part="remark"
      data-status={comment.held === true ? 'held' : status}
      aria-labelledby={`remark-${comment.id}-who`}
      aria-current={focused ? 'true' : undefined}
      tabIndex={-1}
      onFocus={() => onFocus(comment.id)}
      onPointerDown={() => onFocus(comment.id)}
      onPointerEnter={() => onHover(comment.id)}
      onPointerLeave={() => onHover(undefined)}
    >
      <header className={styles.remarkHead}>
        {comment.held === true ? (
          <span className={`${styles.badge} ${styles.badgeHeld}`}>{t('rounds.held.badge')}</span>
        ) : (
          <span data-part="remark-number" className={styles.remarkNumber}>
            {comment.number}
          </span>
        )}
        <span className={styles.badge} data-kind={kind}>
          {t(`common.remarkKind.${kind}`)}
        </span>
        {comment.priority === 'must' && kind === 'directive' && (
          <span className={`${styles.badge} ${styles.badgeMust}`}>{t('common.priority.must')}</span>
        )}
        {comment.held !== true && (
          <span data-part="remark-status" className={styles.remarkStatus} data-status={status}>
            {t(`common.remarkStatus.${status}`)}
          </span>
        )}
      </header>
      <div className={styles.remarkWho} id={`remark-${comment.id}-who`}>
        <b lang="vi">{author.name}</b>
        <span className={styles.remarkOffice} lang="vi">
          {author.name === author.office ? author.agency : `${author.office}, ${author.agency}`}
        </span>
        <span className={styles.remarkWhen}>
          {formatMoment(comment.at)}
          {` · ${t('remark.fromRevision', { number: comment.revision })}`}
          {comment.recordedBy &&
            ` · ${t('remark.recordedBy', { office: comment.recordedBy.office })}`}
        </span>
      </div>
      <ConsultationLine comment={comment} />
      <PlaceLine comment={comment} />
      <RemarkText comment={comment} focused={focused} />
      {comment.drawnFrom && (
        <p className={styles.remarkWhen}>
          {t('directive.drawnFrom', {
            numbers: comment.drawnFrom
              .flatMap((id) => props.numberOf(id) ?? [])
              .map((number) => `#${number}`)
              .join(', '),
          })}
        </p>
      )}
      <RemarkDue comment={comment} plan={focused ? plan : undefined} />
      <CheckResultView
        planId={plan.id}
        comment={comment}
        at={at}
        open={focused && comment.checked?.met === false}
        onGo={props.onGo}
      />
      <RemarkAnswer comment={comment} numberOf={props.numberOf} />
      <Thread comment={comment} open={focused} />
      {focused &&
        (comment.held === true ? (
          <HeldActs planId={plan.id} comment={comment} />
        ) : (
          <RemarkActs planId={plan.id} comment={comment} />
        ))}
    </article>
  );
});

/** The words the remark is about; and what became of them in the version shown. */
function PlaceLine({ comment }: { readonly comment: CommentView }) {
  const t = useT();
  const { place, anchor } = comment;
  const gone = place.status === 'edited' || place.status === 'deleted';
  return (
    <>
      {gone && <p className={styles.remarkPlace}>{t(`remark.place.${place.status}`)}</p>}
      {comment.replaced && (
        <p className={styles.remarkPlace}>
          {t('remark.placing.was', { office: comment.replaced.by.office })}
        </p>
      )}
      {place.status === 'moved' && <p className={styles.remarkPlace}>{t('remark.place.moved')}</p>}
      {anchor.quote && (
        <blockquote
          className={`${styles.remarkQuote} ${gone ? styles.remarkQuoteGone : ''}`}
          lang="vi"
        >
          {anchor.quote.exact}
        </blockquote>
      )}
    </>
  );
}

function RemarkText({
  comment,
  focused,
}: {
  readonly comment: CommentView;
  readonly focused: boolean;
}) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const long = comment.text.length > LONG;
  const folded = long && !open && !focused;
  return (
    <>
      <div lang="vi">
        <RenderedHtml
          className={`${looks.remarkText} ${folded ? styles.remarkFolded : ''}`}
          html={comment.html}
        />
      </div>
      {long && !focused && (
        <button
          type="button"
          className={textButton.textButton}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'remark.less' : 'remark.more')}
        </button>
      )}
    </>
  );
}

function Thread({ comment, open }: { readonly comment: CommentView; readonly open: boolean }) {
  const t = useT();
  const { replies } = comment;
  if (replies.length === 0) return null;
  if (!open)
    return <p className={styles.remarkReplies}>{t('remark.replies', { count: replies.length })}</p>;
  return (
    <ol className={styles.remarkThread}>
      {replies.map((reply) => (
        <li key={reply.id}>
          <b>{reply.author.name}</b>
          <span className={styles.remarkWhen}>
            {reply.author.office} · {formatMoment(reply.at)}
          </span>
          <RenderedHtml html={reply.html ?? ''} className={looks.remarkText} />
        </li>
      ))}
    </ol>
  );
}
