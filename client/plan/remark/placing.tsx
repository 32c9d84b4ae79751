import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { Anchor, CommentView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { call, type Input } from '../../api.ts';
import { useT } from '../../i18n.tsx';
import { useProblemLine } from '../../problem-words.ts';
import { usePlanWrite } from '../../queries.ts';
import looks from '../parts/looks.module.css';
import styles from './placing.module.css';
import remarkCard from './remark-card.module.css';

/**
 * Starts putting a remark at another place; undefined where that can't be done (the draft, an older
 * page).
 */
const PlacingContext = createContext<((comment: CommentView) => void) | undefined>(undefined);

export const PlacingProvider = PlacingContext.Provider;

/** The remark that waits for its new place, and what ends the waiting. */
export interface Placing {
  readonly comment: CommentView | undefined;
  readonly start: ((comment: CommentView) => void) | undefined;
  readonly put: (anchor: Anchor) => void;
  readonly cancel: () => void;
  readonly error: Error | null;
}

type Given = Pick<Input<'replaceAnchor'>, 'commentId' | 'body'>;

/**
 * Whose words are gone can be put where they are meant now: on words or an item of the revision
 * shown. Escape gives up.
 */
export function usePlacing(planId: string, at: DocumentRef): Placing {
  const t = useT();
  const [comment, setComment] = useState<CommentView | undefined>();
  const replace = usePlanWrite(planId, (given: Given) =>
    call('replaceAnchor', { planId, ...given }),
  );
  const { reset, mutate, isPending, error } = replace;
  useEffect(() => {
    if (comment === undefined) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setComment(undefined);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [comment]);
  // One value as long as nothing changes: every item of the paper listens to it.
  return useMemo(() => {
    const cancel = () => setComment(undefined);
    const start = (next: CommentView) => {
      reset();
      setComment(next);
    };
    const put = (anchor: Anchor) => {
      if (comment === undefined || at === 'draft' || isPending) return;
      const onSuccess = () => {
        cancel();
        notifications.show({ message: t('remark.placing.done', { number: comment.number }) });
      };
      mutate({ commentId: comment.id, body: { anchor, revision: at } }, { onSuccess });
    };
    return { comment, start: at === 'draft' ? undefined : start, put, cancel, error };
  }, [comment, at, isPending, error, mutate, reset, t]);
}

/** Says what is being placed and how; stays above the paper until it is done or given up. */
export function PlacingBar({ placing }: { readonly placing: Placing }) {
  const t = useT();
  const problemLine = useProblemLine();
  const { comment, error } = placing;
  if (comment === undefined) return null;
  return (
    <div className={`${styles.placingBar} no-print`} role="status">
      <p>
        {t('remark.placing.how', { number: comment.number })}
        {comment.anchor.quote && (
          <q className={remarkCard.remarkQuote} lang="vi">
            {comment.anchor.quote.exact}
          </q>
        )}
      </p>
      {error && (
        <p role="alert" className={looks.formError}>
          {t('remark.failed', { detail: problemLine(error) })}
        </p>
      )}
      <Button size="small" variant="default" onClick={placing.cancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}

/** In a remark whose place is no longer what it was: the button that starts placing it. */
export function PlaceButton({ comment }: { readonly comment: CommentView }) {
  const t = useT();
  const start = use(PlacingContext);
  const lost = comment.place.status !== 'kept' && comment.place.status !== 'shifted';
  const may = comment.acts.includes('replace-anchor');
  if (start === undefined || !may || !(lost || comment.replaced)) return null;
  return (
    <Button size="small" variant="default" onClick={() => start(comment)}>
      {t('remark.placing.start')}
    </Button>
  );
}
