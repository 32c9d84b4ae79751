import { useEffect, useRef } from 'react';
import type { CommentView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { firstWords } from '../paper/plan-tree.ts';
import { isPrepared, isWaiting, type WorkGroup } from './worklist.ts';

interface Props {
  readonly groups: readonly WorkGroup[];
  readonly currentId: string | undefined;
  readonly onPick: (comment: CommentView) => void;
}

/** Remarks in groups; the current one is always in view. */
export function RemarkList({ groups, currentId, onPick }: Props) {
  return (
    <div className="remark-list">
      {groups.map((group) => (
        <section key={group.key}>
          <h3>
            <span>{group.name}</span>
            <span className="count">{group.comments.length}</span>
          </h3>
          <ol>
            {group.comments.map((comment) => (
              <li key={comment.id}>
                <RemarkButton
                  comment={comment}
                  current={comment.id === currentId}
                  onPick={() => onPick(comment)}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface ButtonProps {
  readonly comment: CommentView;
  readonly current: boolean;
  readonly onPick: () => void;
}

function RemarkButton({ comment, current, onPick }: ButtonProps) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { author, kind, number, status } = comment;
  return (
    <button
      ref={button}
      type="button"
      className="remark-button"
      data-waiting={isWaiting(comment) ? 'true' : undefined}
      aria-current={current ? 'true' : undefined}
      onClick={onPick}
    >
      <span className="remark-line">
        <span className="remark-number">#{number}</span>
        <span className="remark-kind" data-kind={kind}>
          {t(`common.remarkKind.${kind}`)}
        </span>
        <span className="spring" />
        <span className="remark-status" data-status={status}>
          {isPrepared(comment)
            ? t('respond.answer.unreleased')
            : t(`common.remarkStatus.${status}`)}
        </span>
      </span>
      <span className="remark-words">{firstWords(comment.text)}</span>
      <span className="remark-from">{author.agency || author.office}</span>
    </button>
  );
}
