import { useCallback } from 'react';
import type { Language } from '../schemas/types.ts';
import { ApiProblem } from './api-problem.ts';
import { type Translate, useI18n } from './i18n.tsx';

/** What happened, what is safe and what to do. */
export interface ProblemWords {
  readonly title: string;
  /** '' when the title says it all. */
  readonly detail: string;
}

/**
 * Answers that are not the application's own, by their status: a proxy in front of it has given
 * them.
 */
const FOREIGN = {
  413: 'tooLarge',
  429: 'busy',
  502: 'unavailable',
  503: 'unavailable',
  504: 'slow',
} as const;

type Foreign = (typeof FOREIGN)[keyof typeof FOREIGN] | 'foreign' | 'blocked' | 'unexpected';

function foreignOf(status: number): Foreign {
  const named: Readonly<Record<number, Foreign>> = FOREIGN;
  if (status < 400) return 'foreign';
  return named[status] ?? (status < 500 ? 'blocked' : 'unexpected');
}

/** An error in the words of the interface, or of the server where it gave some. */
export function problemWords(error: unknown, t: Translate, language: Language): ProblemWords {
  const own = (name: Foreign | 'network' | 'signedOut' | 'stale', status = 0): ProblemWords => ({
    title: t(`error.${name}.title`),
    detail: t(`error.${name}.detail`, { status }),
  });
  if (!(error instanceof ApiProblem)) return own('unexpected');
  const { problem, failure, status } = error;
  if (failure === 'network') return own('network');
  if (status === 401 && problem?.code !== 'wrong-credentials') return own('signedOut');
  if (status === 412) return own('stale');
  if (problem === undefined) return own(foreignOf(status), status);
  // Of a fault the server says no more than this; of a full disk, or of its stopping, it does.
  if (problem.code === 'fault') return own('unexpected');
  const said = problem.messages?.[language] ?? problem.detail ?? '';
  return { title: problem.title, detail: said === problem.title ? '' : said };
}

/** The same in one line, for where there is no room for a notice. */
export function useProblemLine(): (error: unknown) => string {
  const { t, language } = useI18n();
  return useCallback((error) => problemLine(error, t, language), [t, language]);
}

/** What the server said of the fields, else of the whole. */
function problemLine(error: unknown, t: Translate, language: Language): string {
  const problem = error instanceof ApiProblem ? error : undefined;
  const fields = problem?.errors.map((one) => one.messages?.[language] ?? one.detail) ?? [];
  if (fields.length > 0) return fields.join(' ');
  const { title, detail } = problemWords(error, t, language);
  if (detail === '') return title;
  const isServers = problem?.problem !== undefined && detail !== t('error.unexpected.detail');
  return isServers ? detail : `${title}. ${detail}`;
}
