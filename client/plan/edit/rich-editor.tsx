import { notifications } from '@mantine/notifications';
import {
  defaultValueCtx,
  Editor,
  editorViewCtx,
  editorViewOptionsCtx,
  remarkStringifyOptionsCtx,
  rootCtx,
} from '@milkdown/kit/core';
import { clipboard } from '@milkdown/kit/plugin/clipboard';
import { history } from '@milkdown/kit/plugin/history';
import { listener, listenerCtx } from '@milkdown/kit/plugin/listener';
import { commonmark } from '@milkdown/kit/preset/commonmark';
import { gfm } from '@milkdown/kit/preset/gfm';
import { getMarkdown } from '@milkdown/kit/utils';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n.tsx';
import { readPasted } from './pasted-html.ts';
import type { RichFieldProps } from './rich-field.tsx';
import { RichToolbar } from './rich-toolbar.tsx';

/** A stored text without the line ends that serialising puts at its end; composed (NFC). */
const tidy = (markdown: string) => markdown.replace(/\n+$/u, '').normalize('NFC');

/**
 * Rich text of one field. A text that was only opened is never changed: what counts is how the text now differs from
 * how the editor itself wrote it when it opened.
 */
export function RichEditor({ name, value, onChange, onDone }: RichFieldProps) {
  const t = useT();
  const root = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | undefined>();
  const [failed, setFailed] = useState<Error | undefined>();
  const latest = useRef(onChange);
  latest.current = onChange;
  const said = useRef(t);
  said.current = t;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is taken once, when the field opens
  useEffect(() => {
    let opened = '';
    let sent = '';
    let closed = false;
    const send = (made: Editor) => {
      const markdown = tidy(made.action(getMarkdown()));
      if (markdown === sent) return;
      sent = markdown;
      const html = made.action((ctx) => ctx.get(editorViewCtx).dom.innerHTML);
      latest.current(markdown === opened ? value : markdown, html);
    };
    const making = Editor.make()
      .config((ctx) => {
        ctx.set(rootCtx, root.current);
        ctx.set(defaultValueCtx, value);
        ctx.update(remarkStringifyOptionsCtx, (options) => ({
          ...options,
          bullet: '-' as const,
          rule: '-' as const,
          listItemIndent: 'one' as const,
        }));
        ctx.update(editorViewOptionsCtx, (options) => ({
          ...options,
          attributes: {
            class: 'prose',
            lang: 'vi',
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-label': name,
          },
          transformPastedHTML: (html) => {
            const { html: read, pictures } = readPasted(html);
            if (pictures > 0) notifications.show({ message: said.current('edit.rich.noPictures') });
            return read;
          },
          // The clipboard plugin would read the clipboard anew, as Word filled it.
          handlePaste: (view, event, pasted) => {
            if (!event.clipboardData?.getData('text/html')) return false;
            const { tr } = view.state;
            view.dispatch(tr.replaceSelection(pasted).scrollIntoView().setMeta('paste', true));
            return true;
          },
        }));
        ctx.get(listenerCtx).markdownUpdated(() => {
          if (!closed) void making.then(send);
        });
      })
      .use(commonmark)
      .use(gfm)
      .use(history)
      .use(listener)
      .use(clipboard)
      .create();
    making.then(
      (made) => {
        if (closed) return;
        opened = tidy(made.action(getMarkdown()));
        sent = opened;
        made.action((ctx) => ctx.get(editorViewCtx).focus());
        setEditor(made);
      },
      (error: Error) => setFailed(error),
    );
    return () => {
      closed = true;
      void making.then((made) => {
        // The listener waits a moment before it tells: what was typed last is taken here.
        send(made);
        return made.destroy();
      });
    };
  }, []);

  if (failed) throw failed;
  return (
    <div className="rich">
      <RichToolbar editor={editor} onDone={onDone} />
      <div ref={root} className="rich-text" />
    </div>
  );
}
