import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useKept } from '../../components/use-kept.ts';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import looks from '../parts/looks.module.css';
import textButton from '../parts/text-button.module.css';
import styles from './reason-field.module.css';

/** How long after the last key the reason is saved, in milliseconds. */
const PAUSE_MS = 700;

interface Props {
  readonly planId: string;
  readonly sectionId: string;
  /** The title of the section, which the field bears as its name. */
  readonly title: string;
  /** The reason that the server has. */
  readonly saved: string;
  /** Say that it is missing. */
  readonly wanted: boolean;
  readonly onText?: (text: string) => void;
}

/** Why a section changed, saved as it is typed. What could not be saved stays in this browser. */
export function ReasonField({ planId, sectionId, title, saved, wanted, onText }: Props) {
  const t = useT();
  const kept = useKept(`${planId}:explain:${sectionId}`, { reason: saved });
  const explain = useWrite('explainChanges', { planId, sectionId });
  const [first] = useState(saved);
  const [failed, setFailed] = useState<string>();
  const text = kept.value.reason;
  const unsaved = text.trim() !== saved.trim();

  const { isPending } = explain;
  const save = () => {
    if (!unsaved || isPending) return;
    const reason = text.trim();
    explain.mutateAsync({ reason }).then(
      () => {
        setFailed(undefined);
        if (latest.current.text.trim() === reason) kept.clear();
      },
      () => setFailed(text),
    );
  };
  const latest = useRef({ text, unsaved, save });
  latest.current = { text, unsaved, save };
  useEffect(() => {
    // What failed is tried again when it is typed on, or when asked to.
    if (!unsaved || isPending || text === failed) return;
    const timer = setTimeout(() => latest.current.save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, unsaved, isPending, failed]);
  useEffect(() => () => latest.current.save(), []);
  useEffect(() => onText?.(text), [text, onText]);

  const state = isPending
    ? t('common.saving')
    : !unsaved && saved.trim() !== ''
      ? t('common.saved')
      : unsaved && text !== failed
        ? t('respond.unrequested.typing')
        : '';
  return (
    <div className={styles.reasonField}>
      <Textarea
        label={t('respond.unrequested.reason', { title })}
        autosize
        minRows={2}
        maxRows={10}
        required
        value={text}
        onChange={(event) => kept.set({ reason: event.currentTarget.value })}
        onBlur={save}
        error={wanted && text.trim() === '' ? t('respond.unrequested.missing') : undefined}
      />
      {explain.error !== null && text === failed && (
        <ProblemNotice error={explain.error} onRetry={save}>
          <p>{t('respond.unrequested.kept')}</p>
        </ProblemNotice>
      )}
      <p className={`${styles.reasonState} ${looks.quiet}`}>
        <span role="status">{state}</span>
        {!unsaved && !isPending && saved.trim() !== first.trim() && (
          <button
            type="button"
            className={textButton.textButton}
            onClick={() => kept.set({ reason: first })}
          >
            {t('respond.undo')}
          </button>
        )}
      </p>
    </div>
  );
}
