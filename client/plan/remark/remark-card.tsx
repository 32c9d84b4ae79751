import { memo, useState } from 'react';
import type { CommentView, FoundPlace, PlanView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { Html } from '../../components/html.tsx';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { CheckResultView } from './check-result.tsx';
import { ConsultationLine, HeldActs } from './held-remark.tsx';
import { RemarkActs } from './remark-acts.tsx';
import { RemarkAnswer } from './remark-answer.tsx';
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

/** One remark: who, in which office, what kind, what it says, what was answered, and what can be done with it. */
export const RemarkCard = memo(function RemarkCard(props: RemarkCardProps) {
  const { plan, at, comment, focused, onFocus, onHover } = props;
  const t = useT();
  const { author, kind, status } = comment;
  return (
    <article
      id={`remark-${comment.id}`}
      className={`remark remark-${kind} ${focused ? 'remark-focused' : ''}`}
      data-status={comment.held === true ? 'held' : status}
      aria-labelledby={`remark-${comment.id}-who`}
      aria-current={focused ? 'true' : undefined}
      tabIndex={-1}
      onFocus={() => onFocus(comment.id)}
      onPointerDown={() => onFocus(comment.id)}
      onPointerEnter={() => onHover(comment.id)}
      onPointerLeave={() => onHover(undefined)}
    >
      <header className="remark-head">
        {comment.held === true ? (
          <span className="badge badge-held">{t('rounds.held.badge')}</span>
        ) : (
          <span className="remark-number">{comment.number}</span>
        )}
        <span className={`badge badge-${kind}`}>{t(`common.remarkKind.${kind}`)}</span>
        {comment.priority === 'must' && kind === 'directive' && (
          <span className="badge badge-must">{t('common.priority.must')}</span>
        )}
        {comment.held !== true && (
          <span className={`remark-status status-${status}`}>
            {t(`common.remarkStatus.${status}`)}
          </span>
        )}
      </header>
      <div className="remark-who" id={`remark-${comment.id}-who`}>
        <b lang="vi">{author.name}</b>
        <span className="remark-office" lang="vi">
          {author.name === author.office ? author.agency : `${author.office}, ${author.agency}`}
        </span>
        <span className="remark-when">
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
        <p className="remark-when">
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
      {gone && <p className="remark-place">{t(`remark.place.${place.status}`)}</p>}
      {comment.replaced && (
        <p className="remark-place">
          {t('remark.placing.was', { office: comment.replaced.by.office })}
        </p>
      )}
      {place.status === 'moved' && <p className="remark-place">{t('remark.place.moved')}</p>}
      {anchor.quote && (
        <blockquote className={`remark-quote ${gone ? 'remark-quote-gone' : ''}`} lang="vi">
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
        <Html className={`remark-text ${folded ? 'remark-folded' : ''}`} html={comment.html} />
      </div>
      {long && !focused && (
        <button
          type="button"
          className="link-button"
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
    return <p className="remark-replies">{t('remark.replies', { count: replies.length })}</p>;
  return (
    <ol className="remark-thread">
      {replies.map((reply) => (
        <li key={reply.id}>
          <b>{reply.author.name}</b>
          <span className="remark-when">
            {reply.author.office} · {formatMoment(reply.at)}
          </span>
          <Html html={reply.html ?? ''} className="remark-text" />
        </li>
      ))}
    </ol>
  );
}
