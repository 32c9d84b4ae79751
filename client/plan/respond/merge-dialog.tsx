import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { CommentView } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import { actorName } from '../parts/actor-name.ts';
import looks from '../parts/looks.module.css';
import answerForm from './answer-form.module.css';
import styles from './merge-dialog.module.css';
import { type Candidate, candidatesFor } from './merging.ts';
import { matches } from './worklist.ts';

/** Remarks not alike that are listed before anything is searched for. */
const OTHERS_SHOWN = 20;

interface Props {
  readonly planId: string;
  /** The remark that the others are merged into. */
  readonly comment: CommentView;
  readonly comments: readonly CommentView[];
  readonly onClose: () => void;
}

/** Picks the remarks that say the same as one; those most alike stand first. */
export function MergeDialog({ planId, comment, comments, onClose }: Props) {
  const t = useT();
  const narrow = useMediaQuery('(max-width: 700px)');
  const merge = useWrite('mergeComments', { planId, commentId: comment.id });
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const found = candidatesFor(comment, comments).filter((one) => matches(one.comment, words));
  const similar = found.filter((one) => one.similar);
  const others = found.filter((one) => !one.similar);
  const shown = words === '' ? others.slice(0, OTHERS_SHOWN) : others;
  const count = chosen.size;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const send = () => {
    setTried(true);
    if (count === 0 || merge.isPending) return;
    merge.mutateAsync({ commentIds: [...chosen] }).then(
      () => {
        notifications.show({ message: t('respond.merge.done', { count: count + 1 }) });
        onClose();
      },
      () => undefined,
    );
  };
  const list = (candidates: readonly Candidate[]) => (
    <ul>
      {candidates.map(({ comment: one }) => (
        <li key={one.id}>
          <Checkbox
            checked={chosen.has(one.id)}
            onChange={() => toggle(one.id)}
            label={
              <>
                <strong>#{one.number}</strong> {actorName(one.author)}
              </>
            }
            description={<span lang="vi">{one.text}</span>}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('respond.merge.title', { number: comment.number })}
      size="min(680px, 94vw)"
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={styles.mergeForm}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <blockquote className={styles.mergeFirst} lang="vi">
          {comment.text}
        </blockquote>
        <p className={looks.quiet}>{t('respond.merge.hint')}</p>
        <TextInput
          type="search"
          label={t('respond.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {found.length === 0 && <p className={looks.quiet}>{t('respond.merge.none')}</p>}
        {similar.length > 0 && (
          <fieldset>
            <legend>{t('respond.merge.similar')}</legend>
            {list(similar)}
          </fieldset>
        )}
        {shown.length > 0 && (
          <fieldset>
            <legend>{t('respond.merge.others')}</legend>
            {list(shown)}
          </fieldset>
        )}
        {shown.length < others.length && (
          <p className={looks.quiet}>
            {t('respond.merge.searchMore', { count: others.length - shown.length })}
          </p>
        )}
        <footer className={styles.mergeEnd}>
          {merge.error !== null && <ProblemNotice error={merge.error} onRetry={send} />}
          {tried && count === 0 && (
            <p role="alert" className={looks.needs}>
              {t('respond.merge.missing')}
            </p>
          )}
          <div className={answerForm.formEnd}>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={merge.isPending}>
              {count === 0
                ? t('respond.merge.send')
                : t('respond.merge.sendCount', { count: count + 1 })}
            </Button>
          </div>
        </footer>
      </form>
    </Modal>
  );
}
