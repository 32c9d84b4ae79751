import type { Editor } from '@milkdown/kit/core';
import { redoCommand, undoCommand } from '@milkdown/kit/plugin/history';
import {
  toggleEmphasisCommand,
  toggleStrongCommand,
  wrapInBulletListCommand,
  wrapInOrderedListCommand,
} from '@milkdown/kit/preset/commonmark';
import { insertTableCommand } from '@milkdown/kit/preset/gfm';
import { callCommand } from '@milkdown/kit/utils';
import { useT } from '../../i18n.tsx';
import richEditor from './rich-editor.module.css';

interface RichToolbarProps {
  readonly editor: Editor | undefined;
  readonly onDone: () => void;
}

/** Bold, italic, lists, a table, undo and redo. Pressing a button leaves the cursor where it is. */
export function RichToolbar({ editor, onDone }: RichToolbarProps) {
  const t = useT();
  const acts = [
    { name: 'bold', sign: 'B', run: () => editor?.action(callCommand(toggleStrongCommand.key)) },
    {
      name: 'italic',
      sign: 'I',
      run: () => editor?.action(callCommand(toggleEmphasisCommand.key)),
    },
    {
      name: 'list',
      sign: '•–',
      run: () => editor?.action(callCommand(wrapInBulletListCommand.key)),
    },
    {
      name: 'numbers',
      sign: '1.',
      run: () => editor?.action(callCommand(wrapInOrderedListCommand.key)),
    },
    {
      name: 'table',
      sign: '⊞',
      run: () => editor?.action(callCommand(insertTableCommand.key, { row: 3, col: 3 })),
    },
    { name: 'undo', sign: '↶', run: () => editor?.action(callCommand(undoCommand.key)) },
    { name: 'redo', sign: '↷', run: () => editor?.action(callCommand(redoCommand.key)) },
  ] as const;
  return (
    <div className={richEditor.richTools}>
      <div className={richEditor.richToolbar} role="toolbar" aria-label={t('edit.rich.tools')}>
        {acts.map(({ name, sign, run }) => (
          <button
            key={name}
            type="button"
            className={richEditor.richButton}
            data-name={name}
            aria-label={t(`edit.rich.${name}`)}
            title={t(`edit.rich.${name}`)}
            tabIndex={-1}
            disabled={editor === undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={run}
          >
            {sign}
          </button>
        ))}
        <button
          type="button"
          className={`${richEditor.richButton} ${richEditor.richDone}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onDone}
        >
          {t('edit.rich.done')}
        </button>
      </div>
    </div>
  );
}
