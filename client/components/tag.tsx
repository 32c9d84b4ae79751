import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** What a tag says beside its words: late or lost, proven, needs somebody; quiet for all else. */
export type Tone = 'quiet' | 'accent' | 'late' | 'proven' | 'needs';

interface Props {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A short word on a tinted ground. The words carry the meaning; the colour only helps. */
export function Tag({ tone = 'quiet', children }: Props) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
