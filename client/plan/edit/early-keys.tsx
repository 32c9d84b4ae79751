import { type RefObject, useLayoutEffect } from 'react';
import richEditor from './rich-editor.module.css';

/**
 * What was done before the editor was there: the text typed, and what became of the text that is
 * shown.
 */
export interface Early {
  readonly text: string;
  readonly shown: 'kept' | 'selected' | 'deleted';
}

export const NOTHING_EARLY: Early = { text: '', shown: 'kept' };

/** Keys that take the selection off again, or change nothing of it. */
const MOVES = /^(?:Arrow|Home|End|Page)/;

interface EarlyKeysProps {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly name: string;
  readonly onType: (early: Early) => void;
}

/**
 * Takes what is typed, by an input method too, while the editor of a text is still being fetched.
 * Nobody sees it.
 */
export function EarlyKeys({ input, name, onType }: EarlyKeysProps) {
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), [input]);
  return (
    <textarea
      ref={input}
      data-part="early-keys"
      className={richEditor.earlyKeys}
      aria-label={name}
      lang="vi"
      rows={1}
      onChange={({ currentTarget }) => {
        if (earlyIn(currentTarget).shown === 'selected') currentTarget.dataset.shown = 'deleted';
        onType(earlyIn(currentTarget));
      }}
      onKeyDown={({ key, ctrlKey, metaKey, currentTarget }) => {
        const { shown } = earlyIn(currentTarget);
        // All of the text that is shown, which is not in this box yet.
        if ((ctrlKey || metaKey) && key.toLowerCase() === 'a' && shown === 'kept')
          currentTarget.dataset.shown = 'selected';
        else if (shown !== 'selected') return;
        else if (MOVES.test(key)) delete currentTarget.dataset.shown;
        else if (key === 'Backspace' || key === 'Delete') {
          currentTarget.dataset.shown = 'deleted';
          onType(earlyIn(currentTarget));
        }
      }}
      onPointerDown={({ currentTarget }) => {
        if (earlyIn(currentTarget).shown === 'selected') delete currentTarget.dataset.shown;
      }}
      onCompositionStart={({ currentTarget }) => {
        currentTarget.dataset.composing = '';
      }}
      onCompositionEnd={({ currentTarget }) => {
        delete currentTarget.dataset.composing;
      }}
    />
  );
}

const earlyIn = ({ value, dataset }: HTMLTextAreaElement): Early => ({
  text: value,
  shown: dataset.shown === 'selected' || dataset.shown === 'deleted' ? dataset.shown : 'kept',
});

/** What was done early, once no letter of it is still being composed. */
export async function takeEarly(input: HTMLTextAreaElement | null): Promise<Early> {
  if (input === null) return NOTHING_EARLY;
  if (input.dataset.composing !== undefined)
    await new Promise((resolve) =>
      input.addEventListener('compositionend', resolve, { once: true }),
    );
  return earlyIn(input);
}
