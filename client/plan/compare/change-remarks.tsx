import { Link } from 'wouter';
import type { CommentView, NodeChange } from '../../../schemas/types.ts';
import { DispositionBadge, RemarkKindBadge, RemarkStatusBadge } from '../../components/badges.tsx';
import { Html } from '../../components/html.tsx';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import { concerns, ownLines } from '../parts/change-model.ts';

interface Props {
  readonly planId: string;
  readonly change: NodeChange | undefined;
  readonly comments: readonly CommentView[];
}

/** What was said about the place of a change, and how it was answered. */
export function ChangeRemarks({ planId, change, comments }: Props) {
  const t = useT();
  if (change === undefined) return <p className="quiet">{t('compare.chooseChange')}</p>;
  const found = comments.filter((comment) => concerns(comment, change));
  return (
    <div className="change-remarks">
      <h3>{change.title || t('compare.untitled')}</h3>
      {ownLines(change).map((line) => (
        <p key={line} className="change-line">
          {line}
        </p>
      ))}
      <h4>{t('compare.concerning')}</h4>
      {found.length === 0 && <p className="quiet">{t('compare.noConcerning')}</p>}
      {found.map((comment) => (
        <article key={comment.id} className="remark-beside">
          <header>
            <Link href={to.comment(planId, comment.id)}>#{comment.number}</Link>
            <RemarkKindBadge kind={comment.kind} />
            <RemarkStatusBadge status={comment.status} />
          </header>
          <p className="speaker">
            {comment.author.office}, {comment.author.agency}
          </p>
          {comment.anchor.quote && <blockquote lang="vi">{comment.anchor.quote.exact}</blockquote>}
          <Html html={comment.html} className="remark-text" />
          {comment.response === undefined ? null : (
            <div className="remark-answer">
              <DispositionBadge disposition={comment.response.disposition} />
              {comment.response.reason !== '' && (
                <Html html={comment.response.html ?? ''} className="remark-text" />
              )}
            </div>
          )}
        </article>
      ))}
    </div>
  );
}
