import { type RefObject, useLayoutEffect } from 'react';

/** What was done before the editor was there: the text typed, and whether all was selected to be replaced by it. */
export interface Early {
  readonly text: string;
  readonly replacesAll: boolean;
}

interface EarlyKeysProps {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly name: string;
  readonly onType: (early: Early) => void;
}

/** Takes what is typed, by an input method too, while the editor of a text is still being fetched. Nobody sees it. */
export function EarlyKeys({ input, name, onType }: EarlyKeysProps) {
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), [input]);
  return (
    <textarea
      ref={input}
      className="early-keys"
      aria-label={name}
      lang="vi"
      rows={1}
      onChange={(event) => onType(earlyIn(event.currentTarget))}
      onKeyDown={({ key, ctrlKey, metaKey, currentTarget }) => {
        // All of the text that is shown, which is not in this box yet.
        if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') currentTarget.dataset.all = '';
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
  replacesAll: dataset.all !== undefined,
});

/** What was done early, once no letter of it is still being composed. */
export async function takeEarly(input: HTMLTextAreaElement | null): Promise<Early> {
  if (input === null) return { text: '', replacesAll: false };
  if (input.dataset.composing !== undefined)
    await new Promise((resolve) =>
      input.addEventListener('compositionend', resolve, { once: true }),
    );
  return earlyIn(input);
}
