import { Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { firstWords } from '../../../domain/plan/titles.ts';
import type { CommentView } from '../../../schemas/types.ts';
import { showDate } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import sideList from '../parts/side-list.module.css';
import { CheckBadge } from '../remark/check-result.tsx';
import { OverdueSign } from '../remark/remark-due.tsx';
import { isWaiting } from '../remark/remark-filter.ts';
import { assignedText } from './assigning.ts';
import { authorsOf } from './merging.ts';
import styles from './remark-list.module.css';
import { isPrepared, type WorkGroup } from './worklist.ts';

/** What choosing several remarks needs; left out where nothing can be done with several. */
export interface Choosing {
  readonly ids: ReadonlySet<string>;
  readonly onToggle: (commentId: string, range: boolean) => void;
  readonly onToggleGroup: (commentIds: readonly string[]) => void;
}

interface Props {
  readonly groups: readonly WorkGroup[];
  readonly currentId: string | undefined;
  readonly onPick: (comment: CommentView) => void;
  readonly choosing?: Choosing;
  /** Remarks whose answer says more than the draft shows. */
  readonly unproven?: ReadonlySet<string>;
  readonly mergedOf?: (commentId: string) => readonly CommentView[];
}

const NONE: readonly CommentView[] = [];

/** Remarks in groups; the current one is always in view. */
export function RemarkList(props: Props) {
  const { groups, currentId, onPick, choosing, unproven, mergedOf } = props;
  const t = useT();
  return (
    <div
      data-part="remark-list"
      className={`${sideList.sideList} ${styles.remarkList}`}
      data-choosing={choosing ? 'true' : undefined}
    >
      {groups.map((group) => (
        <section key={group.key} aria-label={group.name}>
          <GroupHead group={group} choosing={choosing} />
          <ol>
            {group.comments.map((comment) => (
              <li key={comment.id} className={styles.remarkRow}>
                {choosing && (
                  <Checkbox
                    size="xs"
                    className={styles.remarkCheck}
                    aria-label={t('respond.choose.one', { number: comment.number })}
                    checked={choosing.ids.has(comment.id)}
                    onChange={(event) => {
                      const { nativeEvent } = event;
                      const range = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
                      choosing.onToggle(comment.id, range);
                    }}
                  />
                )}
                <RemarkButton
                  comment={comment}
                  merged={mergedOf?.(comment.id) ?? NONE}
                  unproven={unproven?.has(comment.id) ?? false}
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

interface HeadProps {
  readonly group: WorkGroup;
  readonly choosing: Choosing | undefined;
}

function GroupHead({ group, choosing }: HeadProps) {
  const t = useT();
  const ids = group.comments.map(({ id }) => id);
  const chosen = ids.filter((id) => choosing?.ids.has(id)).length;
  return (
    <h3>
      {choosing && (
        <Checkbox
          size="xs"
          className={styles.remarkCheck}
          aria-label={t('respond.choose.group', { name: group.name })}
          title={t('respond.choose.groupHint')}
          checked={chosen === ids.length}
          indeterminate={chosen > 0 && chosen < ids.length}
          onChange={() => choosing.onToggleGroup(ids)}
        />
      )}
      <span>{group.name}</span>
      <span className={looks.count}>{ids.length}</span>
    </h3>
  );
}

interface ButtonProps {
  readonly comment: CommentView;
  readonly merged: readonly CommentView[];
  readonly unproven: boolean;
  readonly current: boolean;
  readonly onPick: () => void;
}

function RemarkButton({ comment, merged, unproven, current, onPick }: ButtonProps) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { assigned, kind, number, status } = comment;
  return (
    <button
      ref={button}
      type="button"
      data-part="remark-button"
      className={sideList.sideButton}
      data-waiting={isWaiting(comment) ? 'true' : undefined}
      aria-current={current ? 'true' : undefined}
      onClick={onPick}
    >
      <span className={styles.remarkLine}>
        <span data-part="remark-number" className={styles.remarkNumber}>
          #{number}
        </span>
        <span className={styles.remarkKind} data-kind={kind}>
          {t(`common.remarkKind.${kind}`)}
        </span>
        <span className={looks.spring} />
        <span data-part="remark-status" className={styles.remarkStatus} data-status={status}>
          {isPrepared(comment)
            ? t('respond.answer.unreleased')
            : t(`common.remarkStatus.${status}`)}
        </span>
      </span>
      <span data-part="remark-words" className={styles.remarkWords}>
        {firstWords(comment.text)}
      </span>
      <span className={styles.remarkFrom}>
        {authorsOf([comment, ...merged]).join('; ')}
        {merged.length > 0 && ` · ${t('respond.merge.count', { count: merged.length + 1 })}`}
      </span>
      {(comment.overdue || comment.checked || unproven) && (
        <span className={styles.remarkFlags}>
          {comment.checked && <CheckBadge checked={comment.checked} />}
          {comment.overdue && !isWaiting(comment) && <OverdueSign />}
          {comment.overdue && isWaiting(comment) && comment.due && (
            <span className={looks.late}>
              {t('respond.overdue', { day: showDate(comment.due.date) })}
            </span>
          )}
          {unproven && <span className={looks.needs}>{t('respond.claim.flag')}</span>}
        </span>
      )}
      {assigned && (
        <span
          data-part="remark-assigned"
          className={
            assigned.overdue ? `${styles.remarkAssigned} ${looks.late}` : styles.remarkAssigned
          }
        >
          {assignedText(t, assigned)}
        </span>
      )}
    </button>
  );
}
