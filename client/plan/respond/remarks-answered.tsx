import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CommentsView, CommentView, PlanView } from '../../../schemas/types.ts';
import { Answered, type Question } from '../../components/answered.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { type MessageKey, useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';

interface Props {
  readonly plan: PlanView;
  readonly query: Question<CommentsView>;
  /** Which of the remarks are there at all; all unless given. */
  readonly shows?: (comment: CommentView) => boolean;
  /** Why there is none yet. */
  readonly none: MessageKey;
  readonly children: () => ReactNode;
}

/** The remarks of a plan once they are there; where there is none, the way to the draft. */
export function RemarksAnswered({ plan, query, shows = () => true, none, children }: Props) {
  const t = useT();
  const empty = (
    <EmptyState title={t('respond.empty.title')} detail={t(none)}>
      <Button component={Link} href={to.mode(plan.id, 'read')} variant="default">
        {t('respond.empty.read')}
      </Button>
    </EmptyState>
  );
  return (
    <Answered
      query={query}
      lines={10}
      frame="mode-column"
      empty={({ comments }) => (comments.some(shows) ? undefined : empty)}
    >
      {children}
    </Answered>
  );
}
