import { Button } from '@mantine/core';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import type { DraftSession } from './draft-session.ts';
import styles from './kept-note.module.css';
import type { useKeptDraft } from './use-kept-draft.ts';

interface Props {
  readonly kept: ReturnType<typeof useKeptDraft>;
  readonly session: DraftSession;
}

/** What an earlier visit typed and never saved: to be put back, or left. */
export function KeptNote({ kept: { items, forget }, session }: Props) {
  const t = useT();
  const [first] = items;
  if (first === undefined) return null;
  return (
    <div className={styles.keptNote} role="alert">
      <p>{t('edit.kept.title', { time: formatMoment(first.at), count: items.length })}</p>
      <div className={looks.remarkButtons}>
        <Button
          size="small"
          onClick={() => {
            session.restore(items);
            forget();
          }}
        >
          {t('edit.kept.restore')}
        </Button>
        <Button size="small" variant="default" onClick={forget}>
          {t('edit.kept.discard')}
        </Button>
      </div>
    </div>
  );
}
