import { Component, lazy, type ReactNode, Suspense, useState } from 'react';
import { useT } from '../../i18n.tsx';

const RichEditor = lazy(async () => ({ default: (await import('./rich-editor.tsx')).RichEditor }));

export interface RichFieldProps {
  readonly name: string;
  /** Markdown. */
  readonly value: string;
  /** Markdown, and the HTML it has until the server renders it. */
  readonly onChange: (markdown: string, html: string | undefined) => void;
  readonly onDone: () => void;
}

/** Rich text stored as Markdown. The editor is fetched when the first such field opens. */
export function RichField(props: RichFieldProps) {
  const t = useT();
  return (
    <EditorGuard fallback={<PlainMarkdown {...props} />}>
      <Suspense fallback={<p className="hint">{t('edit.rich.loading')}</p>}>
        <RichEditor {...props} />
      </Suspense>
    </EditorGuard>
  );
}

interface GuardProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** When the editor can't be fetched or fails, the text can still be edited as it is stored. */
class EditorGuard extends Component<GuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

function PlainMarkdown({ name, value, onChange, onDone }: RichFieldProps) {
  const t = useT();
  const [text, setText] = useState(value);
  return (
    <div className="rich">
      <p className="hint">{t('edit.rich.failed')}</p>
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
      <button type="button" className="small-button" onClick={onDone}>
        {t('edit.rich.done')}
      </button>
    </div>
  );
}
