import { Button } from '@mantine/core';
import { Component, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { type Early, EarlyKeys, NOTHING_EARLY, takeEarly } from './early-keys.tsx';
import richEditor from './rich-editor.module.css';
import type { RichFieldProps } from './rich-editor.tsx';

const RichEditor = lazy(async () => ({ default: (await import('./rich-editor.tsx')).RichEditor }));

/**
 * Rich text stored as Markdown. The editor is fetched when the first such field opens; what is
 * typed meanwhile is taken.
 */
export function RichField(props: RichFieldProps) {
  const { name, value, onChange, children } = props;
  const [ready, setReady] = useState(false);
  const early = useRef<HTMLTextAreaElement>(null);
  const typed = useRef(NOTHING_EARLY);
  const type = (next: Early) => {
    typed.current = next;
    onChange(withEarly(value, next), undefined);
  };
  return (
    <EditorGuard fallback={() => <PlainMarkdown {...props} typed={typed.current} />}>
      <div data-part="rich" className={richEditor.rich}>
        {!ready && (
          <>
            <EarlyKeys input={early} name={name} onType={type} />
            {children}
          </>
        )}
        <Suspense>
          <RichEditor
            {...props}
            takeEarly={() => takeEarly(early.current)}
            onReady={() => setReady(true)}
          />
        </Suspense>
      </div>
    </EditorGuard>
  );
}

/** A text with what was typed before its editor could say where. */
const withEarly = (value: string, { text, shown }: Early): string =>
  `${shown === 'deleted' ? '' : value}${text.replace(/\n/g, '\n\n')}`.normalize('NFC').trim();

interface GuardProps {
  readonly fallback: () => ReactNode;
  readonly children: ReactNode;
}

/** When the editor can't be fetched or fails, the text can still be edited as it is stored. */
class EditorGuard extends Component<GuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback() : this.props.children;
  }
}

function PlainMarkdown(props: RichFieldProps & { readonly typed: Early }) {
  const { name, value, typed, onChange, onDone } = props;
  const t = useT();
  const [text, setText] = useState(() =>
    typed === NOTHING_EARLY ? value : withEarly(value, typed),
  );
  return (
    <div data-part="rich" className={richEditor.rich}>
      <p className={looks.hint}>{t('edit.rich.failed')}</p>
      <textarea
        aria-label={name}
        lang="vi"
        rows={8}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the field was opened to be typed in
        autoFocus
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChange(event.currentTarget.value.normalize('NFC'), undefined);
        }}
      />
      <Button size="small" variant="default" onClick={onDone}>
        {t('edit.rich.done')}
      </Button>
    </div>
  );
}
