import { type RefObject, useLayoutEffect } from 'react';

interface EarlyKeysProps {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly name: string;
  readonly onType: (text: string) => void;
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
      onChange={(event) => onType(event.currentTarget.value)}
      onCompositionStart={({ currentTarget }) => {
        currentTarget.dataset.composing = '';
      }}
      onCompositionEnd={({ currentTarget }) => {
        delete currentTarget.dataset.composing;
      }}
    />
  );
}

/** The text typed early, once no letter of it is still being composed. */
export async function takeEarly(input: HTMLTextAreaElement | null): Promise<string> {
  if (input === null) return '';
  if (input.dataset.composing !== undefined)
    await new Promise((resolve) =>
      input.addEventListener('compositionend', resolve, { once: true }),
    );
  return input.value;
}
