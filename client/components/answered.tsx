import type { ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** What was asked of the server: a query, or several taken as one. */
export interface Question<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly query: Question<T>;
  /** How many lines stand in for the answer while it is awaited. */
  readonly lines?: number;
  /** A class around what is shown in the answer's place. */
  readonly frame?: string;
  /** Whether an error is also shown above an answer that came before it. */
  readonly besideStale?: boolean;
  /** What is shown of an answer with nothing in it; undefined of any other. */
  readonly empty?: (data: T) => ReactNode;
  readonly children: (data: T) => ReactNode;
}

/**
 * What the server answered. Lines stand in for it until it comes, and the problem with a retry when
 * it doesn't; an answer once shown stays while it is asked again.
 */
export function Answered<T>({ query, lines, frame, besideStale, empty, children }: Props<T>) {
  const { data, error } = query;
  const notice = error !== null && (
    <ProblemNotice error={error} onRetry={() => void query.refetch()} />
  );
  if (data !== undefined)
    return (
      <>
        {besideStale && notice}
        {empty?.(data) ?? children(data)}
      </>
    );
  const instead = notice || <Loading {...(lines === undefined ? {} : { lines })} />;
  return frame === undefined ? instead : <div className={frame}>{instead}</div>;
}

/** Two questions as one: answered when both are. */
export const both = <A, B>(a: Question<A>, b: Question<B>): Question<readonly [A, B]> => ({
  data: a.data === undefined || b.data === undefined ? undefined : [a.data, b.data],
  error: a.error ?? b.error,
  refetch: () => Promise.all([a.refetch(), b.refetch()]),
});
