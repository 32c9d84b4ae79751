import { Link } from 'wouter';
import type { CommentView, NodeChange } from '../../../schemas/types.ts';
import { DispositionBadge, RemarkKindBadge, RemarkStatusBadge } from '../../components/badges.tsx';
import { RenderedHtml } from '../../components/html.tsx';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import { concerns, ownLines } from '../parts/change-model.ts';
import looks from '../parts/looks.module.css';
import changeList from './change-list.module.css';
import styles from './change-remarks.module.css';

interface Props {
  readonly planId: string;
  readonly change: NodeChange | undefined;
  readonly comments: readonly CommentView[];
}

/** What was said about the place of a change, and how it was answered. */
export function ChangeRemarks({ planId, change, comments }: Props) {
  const t = useT();
  if (change === undefined) return <p className={looks.quiet}>{t('compare.chooseChange')}</p>;
  const found = comments.filter((comment) => concerns(comment, change));
  return (
    <div className={styles.changeRemarks}>
      <h3>{change.title || t('compare.untitled')}</h3>
      {ownLines(change).map((line) => (
        <p key={line} className={changeList.changeLine}>
          {line}
        </p>
      ))}
      <h4>{t('compare.concerning')}</h4>
      {found.length === 0 && <p className={looks.quiet}>{t('compare.noConcerning')}</p>}
      {found.map((comment) => (
        <article key={comment.id} className={`${looks.quoting} ${styles.remarkBeside}`}>
          <header>
            <Link href={to.comment(planId, comment.id)}>#{comment.number}</Link>
            <RemarkKindBadge kind={comment.kind} />
            <RemarkStatusBadge status={comment.status} />
          </header>
          <p className={styles.speaker}>
            {comment.author.office}, {comment.author.agency}
          </p>
          {comment.anchor.quote && <blockquote lang="vi">{comment.anchor.quote.exact}</blockquote>}
          <RenderedHtml html={comment.html} className={looks.remarkText} />
          {comment.response === undefined ? null : (
            <div className={styles.remarkAnswer}>
              <DispositionBadge disposition={comment.response.disposition} />
              {comment.response.reason !== '' && (
                <RenderedHtml html={comment.response.html ?? ''} className={looks.remarkText} />
              )}
            </div>
          )}
        </article>
      ))}
    </div>
  );
}
