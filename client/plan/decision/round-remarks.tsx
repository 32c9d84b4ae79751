import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { CommentView } from '../../../schemas/types.ts';
import { RemarkKindBadge } from '../../components/badges.tsx';
import { RenderedHtml } from '../../components/html.tsx';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import type { KnownDocument } from '../parts/use-document.ts';
import { CheckBadge } from '../remark/check-result.tsx';
import styles from './round-remarks.module.css';

interface Props {
  readonly comments: readonly CommentView[];
  readonly known: KnownDocument;
  /** Remarks that are among the directives already. */
  readonly used: ReadonlySet<string>;
  /** Directives are offered only when the draft is returned. */
  readonly mayDirect: boolean;
  /** Makes a directive of each list of remarks. */
  readonly onMakeDirectives: (each: readonly (readonly CommentView[])[]) => void;
}

/**
 * What was said in this round, beside the conclusion being written: remarks become directives, one
 * by one or several at once.
 */
export function RoundRemarks({ comments, known, used, mayDirect, onMakeDirectives }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const picked = comments.filter(({ id }) => chosen.has(id) && !used.has(id));
  const make = (each: readonly (readonly CommentView[])[]) => {
    setChosen(new Set());
    onMakeDirectives(each);
  };
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <section className={styles.roundRemarks}>
      <h3>{t('decision.fromRemarks')}</h3>
      {comments.length === 0 ? (
        <p className={looks.quiet}>{t('decision.noRemarks')}</p>
      ) : (
        <>
          {mayDirect && (
            <p className={looks.quiet} role="status">
              {picked.length === 0
                ? t('decision.fromRemarksHint')
                : t('decision.picked', { count: picked.length })}
            </p>
          )}
          {mayDirect && picked.length > 0 && (
            <div className={styles.pickedActs}>
              <Button size="compact-sm" onClick={() => make(picked.map((one) => [one]))}>
                {t('decision.makeEach')}
              </Button>
              {picked.length > 1 && (
                <Button size="compact-sm" variant="default" onClick={() => make([picked])}>
                  {t('decision.makeOne')}
                </Button>
              )}
            </div>
          )}
          <ol>
            {comments.map((comment) => (
              <li key={comment.id} className={styles.roundRemark}>
                <div className={styles.roundRemarkHead}>
                  {mayDirect && !used.has(comment.id) && (
                    <Checkbox
                      size="xs"
                      aria-label={t('decision.pick', { number: comment.number })}
                      checked={chosen.has(comment.id)}
                      onChange={(event) => choose(comment.id, event.currentTarget.checked)}
                    />
                  )}
                  <strong>#{comment.number}</strong> <RemarkKindBadge kind={comment.kind} />{' '}
                  <span className={looks.quiet}>
                    {comment.author.agency || comment.author.office}
                  </span>
                </div>
                <p className={looks.quiet} lang="vi">
                  {comment.place.nodeId === known.document.id
                    ? t('decision.whole')
                    : known.placeOf(comment.place.nodeId)}
                </p>
                <RenderedHtml
                  html={comment.html}
                  className={`${looks.remarkText} ${styles.roundRemarkText}`}
                />
                {comment.checked && (
                  <p className={looks.quiet}>
                    <CheckBadge checked={comment.checked} /> {comment.checked.title}
                  </p>
                )}
                {mayDirect && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    disabled={used.has(comment.id)}
                    onClick={() => make([[comment]])}
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
