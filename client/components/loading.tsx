import { Skeleton } from '@mantine/core';
import { useT } from '../i18n.tsx';
import styles from './loading.module.css';

/**
 * Lines where text is about to be. They show only after a moment, so that a quick answer doesn't
 * flicker.
 */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const t = useT();
  return (
    <div className={styles.loading} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
        <Skeleton key={line} height={14} width={`${90 - ((line * 17) % 40)}%`} radius="sm" />
      ))}
    </div>
  );
}
