import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useProblemLine } from '../../problem-words.ts';
import { useStore } from '../../store.ts';
import textButton from '../parts/text-button.module.css';
import type { DraftSession } from './draft-session.ts';
import { isUnsaved } from './draft-state.ts';
import styles from './save-state.module.css';

/** Whether what was typed is saved, in words; never by colour alone. */
export function SaveState({ session }: { readonly session: DraftSession }) {
  const t = useT();
  const problemLine = useProblemLine();
  const state = useStore(session, (state) => state);
  const { trouble, saving, savedAt, pending, unread, conflicts, faults } = state;
  const unsaved = isUnsaved(state);
  let tone = 'quiet';
  let text =
    savedAt === undefined
      ? t('edit.state.untouched')
      : t('edit.state.saved', { time: formatMoment(savedAt) });
  if (saving) text = t('edit.state.saving');
  else if (conflicts.length > 0) [tone, text] = ['needs', t('edit.state.conflict')];
  else if ((pending.size > 0 && faults.size > 0) || (pending.size === 0 && unread.size > 0))
    [tone, text] = ['late', t('edit.state.fault')];
  else if (pending.size > 0 && trouble)
    [tone, text] = [
      'late',
      t(`edit.state.${trouble.kind}`, {
        detail: 'error' in trouble ? problemLine(trouble.error) : '',
      }),
    ];
  else if (pending.size > 0) text = t('edit.state.typing');
  return (
    <span data-part="save-state" className={styles.saveState} data-tone={tone}>
      <span role="status" aria-live="polite">
        {savedAt !== undefined && !unsaved && !saving ? <span aria-hidden="true">✓ </span> : null}
        {text}
      </span>
      {pending.size > 0 && !saving && conflicts.length === 0 && (
        <button
          type="button"
          className={textButton.textButton}
          onClick={() => void session.flush()}
        >
          {t('edit.state.now')}
        </button>
      )}
    </span>
  );
}
