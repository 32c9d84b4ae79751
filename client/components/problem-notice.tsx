import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem, mayRetry } from '../api-problem.ts';
import { useI18n } from '../i18n.tsx';
import styles from './problem-notice.module.css';

interface Props {
  readonly error: unknown;
  /** Offered when the same request may succeed later. */
  readonly onRetry?: (() => void) | undefined;
  /** Further ways out, e.g. "load the latest" after a stale write. */
  readonly children?: ReactNode;
}

/** What happened and what is safe, in the words of the interface when the server gave none. */
function useProblemText(error: unknown): { readonly title: string; readonly detail: string } {
  const { t, language } = useI18n();
  if (!(error instanceof ApiProblem)) {
    return { title: t('error.unexpected.title'), detail: t('error.unexpected.detail') };
  }
  const { problem, failure, status } = error;
  if (failure === 'network') {
    return { title: t('error.network.title'), detail: t('error.network.detail') };
  }
  if (status === 401 && problem?.code !== 'wrong-credentials') {
    return { title: t('error.signedOut.title'), detail: t('error.signedOut.detail') };
  }
  if (status === 412) return { title: t('error.stale.title'), detail: t('error.stale.detail') };
  // Of a fault the server says no more than this; of a full disk, or of its stopping, it does.
  if (problem === undefined || problem.code === 'fault') {
    return { title: t('error.unexpected.title'), detail: t('error.unexpected.detail') };
  }
  const said = problem.messages?.[language] ?? problem.detail ?? '';
  return { title: problem.title, detail: said === problem.title ? '' : said };
}

/** A problem for people: what happened, what is safe, what to do; fields to mend, what is waited for, and a retry. */
export function ProblemNotice({ error, onRetry, children }: Props) {
  const { t, language } = useI18n();
  const { title, detail } = useProblemText(error);
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
