import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem, mayRetry } from '../api-problem.ts';
import { useI18n } from '../i18n.tsx';
import { problemWords } from '../problem-words.ts';
import styles from './problem-notice.module.css';

interface Props {
  readonly error: unknown;
  /** Offered when the same request may succeed later. */
  readonly onRetry?: (() => void) | undefined;
  /** Further ways out, e.g. "load the latest" after a stale write. */
  readonly children?: ReactNode;
}

/**
 * A problem for people: what happened, what is safe, what to do; fields to mend, what is waited
 * for, and a retry.
 */
export function ProblemNotice({ error, onRetry, children }: Props) {
  const { t, language } = useI18n();
  const { title, detail } = problemWords(error, t, language);
  const errors = error instanceof ApiProblem ? error.errors : [];
  const reasons = error instanceof ApiProblem ? error.reasons : [];
  const listed = errors.map((one) => one.messages?.[language] ?? one.detail);
  // With fields or reasons to name, the server's summary often only repeats them.
  const repeated = [...listed, ...reasons.map(({ message }) => message)].some((line) =>
    detail.includes(line),
  );
  const retry = onRetry !== undefined && (mayRetry(error) || !(error instanceof ApiProblem));
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.title}>{title}</p>
      {detail !== '' && !repeated && <p>{detail}</p>}
      {errors.length > 0 && (
        <ul className={styles.list}>
          {listed.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {reasons.length > 0 && (
        <ul className={styles.list}>
          {reasons.map((reason) => (
            <li key={reason.code}>{reason.message}</li>
          ))}
        </ul>
      )}
      {(retry || children !== undefined) && (
        <div className={styles.actions}>
          {retry && (
            <Button size="xs" variant="default" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
