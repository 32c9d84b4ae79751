import { Button } from '@mantine/core';
import type { CommentView } from '../../../schemas/types.ts';
import { RemarkKindBadge } from '../../components/badges.tsx';
import { Html } from '../../components/html.tsx';
import { useT } from '../../i18n.tsx';
import type { KnownDocument } from '../compare/use-document.ts';

interface Props {
  readonly comments: readonly CommentView[];
  readonly known: KnownDocument;
  /** Remarks that are among the directives already. */
  readonly used: ReadonlySet<string>;
  /** Directives are offered only when the draft is returned. */
  readonly mayDirect: boolean;
  readonly onMakeDirective: (comment: CommentView) => void;
}

/** What was said in this round, beside the conclusion being written; a remark becomes a directive in one step. */
export function RoundRemarks({ comments, known, used, mayDirect, onMakeDirective }: Props) {
  const t = useT();
  return (
    <section className="round-remarks">
      <h3>{t('decision.fromRemarks')}</h3>
      {comments.length === 0 ? (
        <p className="quiet">{t('decision.noRemarks')}</p>
      ) : (
        <>
          {mayDirect && <p className="quiet">{t('decision.fromRemarksHint')}</p>}
          <ol>
            {comments.map((comment) => (
              <li key={comment.id} className="round-remark">
                <p>
                  <strong>#{comment.number}</strong> <RemarkKindBadge kind={comment.kind} />{' '}
                  <span className="quiet">{comment.author.agency || comment.author.office}</span>
                </p>
                <p className="quiet" lang="vi">
                  {comment.place.nodeId === known.document.id
                    ? t('decision.whole')
                    : known.placeOf(comment.place.nodeId)}
                </p>
                <Html html={comment.html} className="remark-text" />
                {mayDirect && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    disabled={used.has(comment.id)}
                    onClick={() => onMakeDirective(comment)}
                  >
                    {t(used.has(comment.id) ? 'decision.madeDirective' : 'decision.makeDirective')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
