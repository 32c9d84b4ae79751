import { Button } from '@mantine/core';
import { useId } from 'react';
import type { PackContents, PlanView } from '../../../schemas/types.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { formatBytes } from '../../format.ts';
import { type Translate, useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import styles from './pack-section.module.css';
import { type Taking, usePack } from './use-pack.ts';

interface Props {
  readonly plan: PlanView;
  /** Of which revision. */
  readonly number: number;
}

/**
 * Hồ sơ trình lại: all papers of a revision as one file, made while one waits and sees how far it
 * is.
 */
export function PackSection({ plan, number }: Props) {
  const t = useT();
  const id = useId();
  const contents = useRead('getPackContents', { planId: plan.id, number });
  const { taking, take, cancel } = usePack(plan.id, number);
  const coming = taking.at === 'coming';
  const known = contents.data;
  const start = () => {
    if (known) void take(known);
  };
  return (
    <section className={styles.pack} aria-labelledby={id}>
      <div className={styles.head}>
        <div>
          <h3 id={id} className={styles.name}>
            {t(number > 1 ? 'papers.pack.again' : 'papers.pack.first', { number })}
          </h3>
          <p className={styles.detail}>{t('papers.pack.detail')}</p>
        </div>
        <Button
          className={styles.act ?? ''}
          variant={coming ? 'default' : 'filled'}
          loading={contents.isPending}
          disabled={contents.isError}
          onClick={coming ? cancel : start}
        >
          {t(coming ? 'papers.pack.cancel' : 'papers.pack.take')}
        </Button>
      </div>
      {contents.error !== null && (
        <ProblemNotice error={contents.error} onRetry={() => void contents.refetch()} />
      )}
      {known && taking.at === 'start' && <Contents contents={known} />}
      {known && coming && (
        <progress
          className={styles.bar}
          max={known.files.length}
          value={taking.whole}
          aria-label={t('papers.pack.progress')}
          aria-valuetext={t('papers.pack.of', { done: taking.whole, all: known.files.length })}
        />
      )}
      <p role="status" className={styles.status}>
        {known && told(t, taking, known)}
      </p>
      {coming && <p className={styles.detail}>{t('papers.pack.came', bytesOf(taking))}</p>}
      {taking.at === 'failed' && (
        <>
          <p>{t('papers.pack.failed')}</p>
          <ProblemNotice error={taking.error} onRetry={start} />
        </>
      )}
    </section>
  );
}

function Contents({ contents: { files } }: { readonly contents: PackContents }) {
  const t = useT();
  return (
    <details className={styles.contents}>
      <summary>{t('papers.pack.contents', { count: files.length })}</summary>
      <ul className={styles.files} lang="vi">
        {files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
    </details>
  );
}

const bytesOf = ({ bytes }: { readonly bytes: number }) => ({ size: formatBytes(bytes) });

/** What is said aloud: which file is being made, and how it ended. */
function told(t: Translate, taking: Taking, { files, name }: PackContents): string {
  switch (taking.at) {
    case 'coming': {
      const file = files[taking.whole];
      if (file === undefined) return t('papers.pack.closing');
      return t('papers.pack.making', { number: taking.whole + 1, all: files.length, file });
    }
    case 'kept':
      return t('papers.pack.kept', { name, ...bytesOf(taking) });
    case 'cancelled':
      return t('papers.pack.cancelled');
    default:
      return '';
  }
}
