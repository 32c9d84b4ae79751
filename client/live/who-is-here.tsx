import { useT } from '../i18n.tsx';
import { useLive } from './live-context.tsx';
import styles from './who-is-here.module.css';

/** In the frame: a broken line, said quietly, and who else of one's own side is at the plan. */
export function WhoIsHere() {
  const t = useT();
  const { connected, people } = useLive();
  const names = people.map(({ name }) => name);
  return (
    <p className={styles.here}>
      <span role="status">
        {connected ? null : (
          <span className={styles.broken}>
            <span aria-hidden="true">⟳ </span>
            {t('live.broken')}
          </span>
        )}
      </span>
      {names.length > 0 && (
        <span className={styles.names} title={names.join(', ')}>
          {t('live.here', { names: names.join(', ') })}
        </span>
      )}
    </p>
  );
}

/** At the draft: who is editing which part of it. `titleOf` gives the name of a node. */
export function WhoEdits({
  titleOf,
}: {
  readonly titleOf: (nodeId: string) => string | undefined;
}) {
  const t = useT();
  const { people } = useLive();
  const editing = people.flatMap(({ accountId, name, nodeId }) => {
    const title = nodeId && titleOf(nodeId);
    return title ? [{ accountId, line: t('live.edits', { name, title }) }] : [];
  });
  return (
    <ul className={styles.edits} aria-live="polite">
      {editing.map(({ accountId, line }) => (
        <li key={accountId}>{line}</li>
      ))}
    </ul>
  );
}
