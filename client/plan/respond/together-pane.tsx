import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { firstWords } from '../../../domain/plan/titles.ts';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { AssignForm } from './assign-form.tsx';
import { BulkAnswer } from './bulk-answer.tsx';
import remarkDetail from './remark-detail.module.css';
import type { Together } from './selection-bar.tsx';
import styles from './together-pane.module.css';

interface Props {
  readonly plan: PlanView;
  readonly what: Together;
  readonly chosen: readonly CommentView[];
  readonly comments: readonly CommentView[];
  readonly pathOf: (nodeId: string) => readonly string[];
  readonly onWhat: (what: Together) => void;
  readonly onClear: () => void;
  readonly onDone: () => void;
}

const mayAnswer = ({ acts, status }: CommentView) =>
  acts.includes('respond') && status !== 'no-answer-needed';

/** The remarks chosen, and the form that deals with all of them. */
export function TogetherPane(props: Props) {
  const { plan, what, chosen, comments, pathOf, onDone } = props;
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const concerned = what === 'answer' ? chosen.filter(mayAnswer) : chosen;
  const left = chosen.length - concerned.length;
  const count = concerned.length;
  return (
    <article data-part="remark-detail" className={remarkDetail.remarkDetail}>
      <h3 ref={heading} tabIndex={-1}>
        {t(what === 'answer' ? 'respond.bulk.title' : 'respond.assign.title', { count })}
      </h3>
      <div className={styles.togetherActs}>
        <SegmentedControl
          size="xs"
          aria-label={t('respond.choose.bar')}
          value={what}
          onChange={(value) => props.onWhat(value as Together)}
          data={[
            { value: 'answer', label: t('respond.bulk.button') },
            { value: 'assign', label: t('respond.assign.button') },
          ]}
        />
        <Button size="xs" variant="subtle" onClick={props.onClear}>
          {t('respond.choose.clear')}
        </Button>
      </div>
      {left > 0 && <p className={looks.noticeNeeds}>{t('respond.bulk.left', { count: left })}</p>}
      <ul className={styles.togetherList}>
        {concerned.map(({ id, number, text }) => (
          <li key={id}>
            <strong>#{number}</strong> <span lang="vi">{firstWords(text)}</span>
          </li>
        ))}
      </ul>
      {count === 0 ? (
        <p className={looks.quiet}>{t('respond.bulk.none')}</p>
      ) : what === 'answer' ? (
        <BulkAnswer
          plan={plan}
          answered={concerned}
          comments={comments}
          pathOf={pathOf}
          onDone={onDone}
        />
      ) : (
        <AssignForm plan={plan} comments={concerned} onDone={onDone} />
      )}
    </article>
  );
}
