import { notifications } from '@mantine/notifications';
import { type Ctx, type Editor, editorViewCtx } from '@milkdown/kit/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n.tsx';
import type { Early } from './early-keys.tsx';
import { enterEditor, makeEditor } from './make-editor.ts';
import styles from './rich-editor.module.css';
import { writtenIn } from './rich-markdown.ts';
import { RichToolbar } from './rich-toolbar.tsx';
import type { TextPlace } from './text-place.ts';

export interface RichFieldProps {
  readonly name: string;
  /** Markdown. */
  readonly value: string;
  /** Where the cursor goes; the end when not given. */
  readonly place: TextPlace | undefined;
  /** Markdown, and the HTML it has until the server renders it. */
  readonly onChange: (markdown: string, html: string | undefined) => void;
  readonly onDone: () => void;
  /** The text as it is read, shown until the editor is there. */
  readonly children: ReactNode;
}

interface RichEditorProps extends RichFieldProps {
  /** What was typed before the editor was there. */
  readonly takeEarly: () => Promise<Early>;
  /** The editor shows the text, and has the focus. */
  readonly onReady: () => void;
}

/**
 * Rich text of one field. A text that was only opened is never changed: what counts is how the text
 * now differs from how the editor itself wrote it when it opened. Each change is handed over at
 * once.
 */
export function RichEditor(props: RichEditorProps) {
  // The text is taken once, when the field opens.
  const [{ name, value, place }] = useState(props);
  const t = useT();
  const root = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | undefined>();
  const [failed, setFailed] = useState<Error | undefined>();
  const latest = useRef(props);
  latest.current = props;
  const said = useRef(t);
  said.current = t;

  useEffect(() => {
    let opened: string | undefined;
    let sent = '';
    let closed = false;
    const send = (ctx: Ctx) => {
      if (opened === undefined || closed) return;
      const markdown = writtenIn(ctx);
      if (markdown === sent) return;
      sent = markdown;
      const html = ctx.get(editorViewCtx).dom.innerHTML;
      latest.current.onChange(markdown === opened ? value : markdown, html);
    };
    const enter = async (made: Editor) => {
      const early = await latest.current.takeEarly();
      if (closed) return;
      opened = made.action(writtenIn);
      sent = opened;
      if (root.current) root.current.style.display = '';
      made.action((ctx) => enterEditor(ctx.get(editorViewCtx), place, early));
      setEditor(made);
      latest.current.onReady();
    };
    const making = makeEditor({
      root: root.current,
      name,
      value,
      onChange: send,
      onPictures: () => notifications.show({ message: said.current('edit.rich.noPictures') }),
    });
    if (root.current) root.current.style.display = 'none';
    making.then(enter).catch((error: Error) => setFailed(error));
    return () => {
      closed = true;
      void making.then((made) => made.destroy());
    };
  }, [name, value, place]);

  if (failed) throw failed;
  return (
    <>
      <RichToolbar editor={editor} onDone={props.onDone} />
      <div ref={root} className={styles.richText} />
    </>
  );
}
